using ProtestArchive.Core.Reading.Layout;
using ProtestArchive.Core.Reading.Masthead;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Html;

/// <summary>Takes a page's own voice, lists of links and the lines around the text out of its blocks.</summary>
internal static class BlockFilter
{
    private const int ShortLine = 60;
    private const int MostNotes = 4;
    private const int LongestNote = 500;
    private const int MostCompared = 400;
    private const int ShortestQuote = 25;
    private const int LongestQuote = 300;
    private static readonly Lexicon Words = Lexicon.Load("reading-html");
    private static readonly WordSet VoiceHeadings = Words.Set("page-voice-heading");
    private static readonly IReadOnlyList<string> AuthorNotes = Words.Set("author-note").Words;
    private static readonly PhraseSet Voice = new(Words.Set("page-voice").Words);

    /// <summary>Short lines above the text, where a headline, a byline or a date may stand.</summary>
    public static IEnumerable<string> LinesAbove(List<PageBlock> blocks) =>
        blocks.Take(FirstProse(blocks)).Where(block => block.Words.Length < 200).Select(block => block.Words);

    /// <summary>The report's blocks, in order, without the headline.</summary>
    public static List<PageBlock> Of(List<PageBlock> blocks, string? title)
    {
        List<PageBlock> kept = new(blocks.Count);
        int first = FirstProse(blocks);
        string? previous = null;
        for (int i = 0; i < blocks.Count; i++)
        {
            PageBlock block = blocks[i];
            if (block.IsFirstLevel || (title is not null && block.Words.Equals(title, StringComparison.OrdinalIgnoreCase))) { continue; }
            bool above = i < first && !(i == first - 1 && block.Kind == ParagraphKind.Subheading);
            if (block.Words == previous || !block.Words.Any(char.IsLetter) || IsPageVoice(block) || IsLinks(block, blocks, i) || (above && IsAboveText(block)) || IsCreditLine(block) || IsMailAddress(block.Words)) { continue; }
            previous = block.Words;
            kept.Add(block);
        }
        DropBareHeadings(kept);
        DropRepeated(kept);
        return kept;
    }

    private static int FirstProse(List<PageBlock> blocks) => Math.Max(0, blocks.FindIndex(block => block.Kind is null && IsProse(block)));

    public static bool IsProse(PageBlock block) => block.Words.Length >= ShortLine && Sentences.EndsIn(block.Words) && block.LinkLetters * 2 < block.Words.Length && !IsPageVoice(block);

    private static bool IsPageVoice(PageBlock block)
    {
        string words = block.Words;
        if (block.Kind == ParagraphKind.Subheading || words.Length < 40)
        {
            if (VoiceHeadings.Contains(words.AsSpan().TrimEnd(" :.…›»>"))) { return true; }
        }
        if (block.Kind == ParagraphKind.Caption || words.Length > 300) { return false; }
        if (FurnitureRule.Is(words) && !words.Contains("pic.twitter.com", StringComparison.Ordinal)) { return true; }
        int found = Voice.Count(words, 2);
        // “Police read more names to the crowd” is news: one such word needs a short line or a link to be the page's.
        return found >= 2 || (found == 1 && (words.Length < 90 || block.LinkLetters * 4 > words.Length) && !words.Contains('“', StringComparison.Ordinal) && !words.Contains('"', StringComparison.Ordinal));
    }

    /// <summary>A block that is a link and nothing else, unless it is one paragraph among others; items of a list that are links.</summary>
    private static bool IsLinks(PageBlock block, List<PageBlock> blocks, int index)
    {
        if (block.Kind == ParagraphKind.Caption) { return false; }
        int share = block.LinkLetters * 100 / Math.Max(1, block.Words.Count(c => c != ' '));
        if (block.Kind == ParagraphKind.Subheading) { return share > 80 && index + 1 < blocks.Count && !IsProse(blocks[index + 1]); }
        return block.IsItem ? share > 60 : share > 85 || (share > 50 && block.Words.Length < ShortLine);
    }

    /// <summary>Kickers, share counts, names and dates above the text; a standfirst is a sentence or long.</summary>
    private static bool IsAboveText(PageBlock block)
    {
        if (block.Kind == ParagraphKind.Caption) { return false; }
        if ((block.Hint & (ElementHint.Byline | ElementHint.Date)) != 0 && block.Words.Length < 200) { return true; }
        if (BylineLine.Opening(block.Words) is not null || DateLineText.Of(block.Words) is not null) { return true; }
        return block.Words.Length < ShortLine && !Sentences.EndsIn(block.Words);
    }

    private static bool IsMailAddress(string words) => words.Length < 60 && words.Contains('@', StringComparison.Ordinal) && !words.Contains(' ', StringComparison.Ordinal);

    /// <summary>“By Jane Doe” and a date by itself, wherever their elements say what they are.</summary>
    private static bool IsCreditLine(PageBlock block) =>
        block.Words.Length < 120 && (block.Hint & (ElementHint.Byline | ElementHint.Date)) != 0
        && (BylineLine.Opening(block.Words) is not null || DateLineText.Of(block.Words) is not null || block.LinkLetters * 2 > block.Words.Length);

    /// <summary>“Jane Doe is a reporter who …” at the end of a report by Jane Doe: words about its writer.</summary>
    public static void DropAuthorNotes(List<PageBlock> blocks, string? byline)
    {
        string first = byline?.Split(',', 2)[0].Trim() ?? "";
        if (Sentences.Words(first) < 2) { return; }
        for (int i = blocks.Count - 1; i >= Math.Max(1, blocks.Count - MostNotes); i--)
        {
            string words = blocks[i].Words;
            if (words.Length < LongestNote && words.StartsWith(first, StringComparison.OrdinalIgnoreCase) && OpensNote(words.AsSpan(first.Length).TrimStart())) { blocks.RemoveAt(i); }
        }
    }

    private static bool OpensNote(ReadOnlySpan<char> rest)
    {
        foreach (string note in AuthorNotes)
        {
            if (rest.StartsWith(note, StringComparison.OrdinalIgnoreCase) && (rest.Length == note.Length || !char.IsLetter(rest[note.Length]))) { return true; }
        }
        return false;
    }

    /// <summary>A pull quote says again what a paragraph says; the paragraph stays.</summary>
    private static void DropRepeated(List<PageBlock> blocks)
    {
        if (blocks.Count > MostCompared) { return; }
        List<string> letters = [.. blocks.Select(block => TextFold.Letters(block.Words))];
        for (int i = blocks.Count - 1; i >= 0; i--)
        {
            string words = letters[i];
            if (words.Length is < ShortestQuote or > LongestQuote || blocks[i].Kind == ParagraphKind.Caption || blocks[i].IsItem) { continue; }
            if (!letters.Exists(other => other.Length > words.Length && other.Contains(words, StringComparison.Ordinal)) && letters.IndexOf(words) == i) { continue; }
            blocks.RemoveAt(i);
            letters.RemoveAt(i);
        }
    }

    /// <summary>A heading with nothing of its own below it was the heading of what was left out.</summary>
    private static void DropBareHeadings(List<PageBlock> blocks)
    {
        for (int i = blocks.Count - 1; i >= 0 && blocks[i].Kind == ParagraphKind.Subheading; i--) { blocks.RemoveAt(i); }
    }
}
