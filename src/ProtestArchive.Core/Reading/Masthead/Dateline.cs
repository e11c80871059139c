using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Masthead;

/// <summary>The opening of a report's first paragraph: “MINSK, Sept. 13 (Reuters) —”.</summary>
/// <param name="Head">The opening's words, up to its dash.</param>
/// <param name="Agency">The agency that it credits; null where it credits none.</param>
internal readonly record struct Dateline(string Head, string? Agency)
{
    private const int Longest = 110;
    private static readonly WordSet Particles = Lexicon.Load("reading").Set("dateline-particle");

    /// <summary>The day it states, its year taken from <paramref name="year"/> where it gives none; null where it states none.</summary>
    public WrittenDate? Day(int? year) => WrittenDate.In(Head, year);

    /// <summary>The dateline that <paramref name="paragraph"/> opens with; null where it opens with none.</summary>
    public static Dateline? Of(string paragraph)
    {
        ReadOnlySpan<char> opening = paragraph.AsSpan(0, Math.Min(paragraph.Length, Longest)).TrimStart(" *_");
        int end = End(opening);
        if (end <= 0) { return null; }
        ReadOnlySpan<char> head = opening[..end].Trim(" *_");
        return head.IsEmpty || !IsDateline(head, out string? agency) ? null : new(head.ToString(), agency);
    }

    /// <summary>Where the dash stands, or the colon or bracket that some agencies put in its place.</summary>
    private static int End(ReadOnlySpan<char> opening)
    {
        for (int i = 1; i < opening.Length; i++)
        {
            if (opening[i] is '—' or '–' or '―' || (opening[i] == '_' && opening[i - 1] == ' ') || (opening[i] == '-' && (opening[i - 1] is ' ' or ')' or '*' || (i + 1 < opening.Length && opening[i + 1] == '-')))) { return i; }
            if (opening[i - 1] is ')' or '/' && opening[i] is ':' or '.') { return i; }
            // “(Reuters) Police said”: a bracket that closes an agency's name ends the line by itself.
            if (opening[i] == ')' && i + 2 < opening.Length && opening[i + 1] == ' ' && char.IsUpper(opening[i + 2])
                && opening[..i].LastIndexOf('(') is var open && open >= 0 && Outlets.Agency(opening[(open + 1)..i]) is not null) { return i + 1; }
        }
        return -1;
    }

    /// <summary>A place in capitals or with an agency or a date: nothing in it but capitalised words, numbers and few particles.</summary>
    private static bool IsDateline(ReadOnlySpan<char> head, out string? agency)
    {
        agency = null;
        bool capitals = false, date = false;
        int words = 0;
        foreach (Range range in head.SplitAny(" ,;()/"))
        {
            ReadOnlySpan<char> word = head[range].Trim(".*_:'’\"");
            if (word.IsEmpty) { continue; }
            words++;
            if (char.IsAsciiDigit(word[0])) { date = true; continue; }
            if (!char.IsUpper(word[0]) && !Particles.Contains(word)) { return false; }
            if (word.Length > 2 && IsUpper(word)) { capitals = true; }
        }
        agency = AgencyIn(head);
        if (words > 10) { return false; }
        // “Mogadishu, Somalia —” with neither capitals nor date nor agency is no more than a name before a dash.
        return agency is not null || capitals || (date && WrittenDate.In(head, 2000) is not null);
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsLower(c)) { return false; }
        }
        return true;
    }

    private static string? AgencyIn(ReadOnlySpan<char> head)
    {
        foreach (Range range in head.SplitAny("()/,"))
        {
            if (Outlets.Agency(head[range]) is { } name && head[range].Trim() is [>= 'A' and <= 'Z', ..]) { return name; }
        }
        return null;
    }
}
