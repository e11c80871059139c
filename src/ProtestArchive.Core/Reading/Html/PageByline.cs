using AngleSharp.Dom;
using ProtestArchive.Core.Reading.Layout;
using ProtestArchive.Core.Reading.Masthead;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Html;

/// <summary>Who wrote a page: its metadata first, then elements that are named for it, then lines above the text.</summary>
internal static class PageByline
{
    private const int Longest = 200;
    private static readonly WordSet NoAuthors = Lexicon.Load("reading-html").Set("not-author");

    /// <summary>The innermost first: what stands around a name (“Staff Writer”, “Follow”) stands outside them.</summary>
    private static readonly string[] Selectors =
    [
        "[itemprop~=author] [itemprop~=name]", "[itemprop~=author]", "[rel~=author]", "[class*=author-name],[class*=author__name],[class*=authorName],[class*=byline__name],[class*=byline-name],.fn",
        ".byline a,[class*=byline] a,.author a", ".byline", ".author", "[class*=byline],[class*=Byline]", "[class*=post-author],[class*=article-author],[class*=story-author],[class*=autor]", "address",
    ];

    /// <summary>How many of the selectors mean a writer's name and nothing else: one word is enough for a name there.</summary>
    private const int Outspoken = 4;

    public static string? Of(IDocument document, JsonLd json, PageMeta meta, string? outlet, IReadOnlyList<string> lines)
    {
        IEnumerable<string> stated = meta.Of("meta-byline").Select(pair => pair.Content).Prepend(json.Authors ?? "");
        IEnumerable<string> above = lines.SelectMany(BylineLine.Pieces).Select(line => BylineLine.Opening(line)?.Who ?? BesideDate(line)).OfType<string>();
        foreach (string name in stated.Concat(Marked(document)).Concat(above))
        {
            string who = BylineLine.Opening(name)?.Who ?? TextFold.OneLine(name).TrimEnd(',', ';');
            bool usable = who.Length is > 1 and < Longest && !who.Contains("://", StringComparison.Ordinal) && !who.Contains('@', StringComparison.Ordinal)
                && who.Any(char.IsLetter) && !who.Equals(outlet, StringComparison.OrdinalIgnoreCase) && !NoAuthors.Contains(who);
            if (usable) { return who; }
        }
        return null;
    }

    /// <summary>“Petra Novak, 24 November 2011”: a name that only the date beside it makes a byline.</summary>
    private static string? BesideDate(string line) =>
        WrittenDate.In(line) is { Span.Start: > 4 } date && BylineLine.Bare(line) is { } bare && bare.Who.Length < date.Span.Start && DateLineText.Of(line[date.Span.Start..]) is not null ? bare.Who : null;

    private static IEnumerable<string> Marked(IDocument document)
    {
        List<string> names = [];
        for (int i = 0; i < Selectors.Length; i++)
        {
            names.Clear();
            foreach (IElement element in document.QuerySelectorAll(Selectors[i]).Take(6))
            {
                string words = PageText.Of(element);
                if (words.Length is < 3 or > 120 || IsAside(element)) { continue; }
                if (BylineLine.Opening(words) is { } by) { words = by.Who; }
                else if (BylineLine.Bare(words) is { } bare) { words = bare.Who; }
                else if (i >= Outspoken || !char.IsUpper(words[0]) || Sentences.Words(words) > 1) { continue; }
                if (!NoAuthors.Contains(words) && !names.Exists(name => name.Contains(words, StringComparison.OrdinalIgnoreCase))) { names.Add(words); }
            }
            if (names.Count > 0) { yield return string.Join(", ", names); }
        }
    }

    /// <summary>Commentators and the writers of other reports have names too.</summary>
    private static bool IsAside(IElement element)
    {
        for (IElement? outer = element; outer is not null && outer.LocalName is not ("body" or "html"); outer = outer.ParentElement)
        {
            if (outer.LocalName == "aside" || (ElementHints.Of(outer) & ElementHint.Never) != 0) { return true; }
        }
        return false;
    }
}
