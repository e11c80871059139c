using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Layout;

/// <summary>Words beside a picture, told by the credit that they carry.</summary>
internal static class CaptionRule
{
    private const int Longest = 600;
    private const int LongestCredit = 130;
    private static readonly Lexicon Words = Lexicon.Load("reading");
    private static readonly PhraseSet Openings = new(Words.Set("caption-opening").Words);
    private static readonly PhraseSet Credits = new(Words.Set("caption-credit").Words);
    private static readonly WordSet Holders = Words.Set("credit-holder");

    public static bool Is(string plain)
    {
        if (plain.Length > Longest) { return false; }
        if (Openings.Opens(plain)) { return true; }
        // The credit stands behind the sentence: at the end of a line that is no speech.
        int sentence = LastSentenceEnd(plain);
        ReadOnlySpan<char> tail = plain.AsSpan(sentence).Trim();
        if (tail.Length is 0 or > 120) { return false; }
        return (sentence > 0 && (IsCredit(tail) || Credits.StandsIn(tail)))
            || (sentence == 0 && IsCreditAlone(tail));
    }

    /// <summary>“Jane Doe/AFP via Getty Images” on a line of its own.</summary>
    private static bool IsCreditAlone(ReadOnlySpan<char> line) => line.Length < 80 && line.Contains('/') && IsCredit(line) && Sentences.Words(line) <= 8;

    /// <summary>“TUT.BY / AFP”, “(Reuters)”, “[Jane Doe/AP]”, “REUTERS/Jane Doe”: names parted by marks, an agency first or last among them.</summary>
    private static bool IsCredit(ReadOnlySpan<char> tail)
    {
        bool bracketed = tail is ['(' or '[', ..];
        ReadOnlySpan<char> names = tail.Trim("()[]*_. ");
        if (names.IsEmpty || Sentences.Words(names) > 9) { return false; }
        int parts = 0;
        bool firstHolder = false, lastHolder = false;
        foreach (Range range in names.SplitAny("/|,–—"))
        {
            ReadOnlySpan<char> name = names[range].Trim();
            if (name.IsEmpty || char.IsLower(name[0])) { return false; }
            lastHolder = Holders.Contains(name);
            if (parts++ == 0) { firstHolder = lastHolder; }
        }
        return (firstHolder || lastHolder) && (parts > 1 || bracketed || names.Length == tail.Length);
    }

    /// <summary>Offset behind the full stop of the last sentence that something follows; 0 where the line is one sentence or none.</summary>
    private static int LastSentenceEnd(string plain)
    {
        int from = Math.Max(1, plain.Length - LongestCredit);
        ReadOnlySpan<char> window = plain.AsSpan(from, Math.Max(0, plain.Length - 1 - from));
        while (window.LastIndexOfAny('.', '!', '?') is var at && at >= 0)
        {
            int stop = from + at, end = stop + 1;
            bool closed = plain[end] is '"' or '”' or '’' or ')';
            if (closed) { end++; }
            if (end + 1 < plain.Length && plain[end] == ' ' && (closed || !IsInitial(plain, stop))) { return end; }
            window = window[..at];
        }
        return 0;
    }

    private static bool IsInitial(string plain, int stop) =>
        plain[stop] == '.' && (stop < 2 || !char.IsLetter(plain[stop - 2])) && char.IsUpper(plain[stop - 1]);
}
