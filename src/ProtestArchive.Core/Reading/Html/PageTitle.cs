using AngleSharp.Dom;
using ProtestArchive.Core.Reading.Layout;
using ProtestArchive.Core.Reading.Masthead;

namespace ProtestArchive.Core.Reading.Html;

/// <summary>The headline of a page, and the element that shows it: the anchor beside which the report's text, byline and date stand.</summary>
internal sealed class PageTitle
{
    private const int MostHeadings = 300;
    private const int MostElements = 20_000;
    private const int LongestHeading = 400;
    private const string Headings = "h1,h2,h3,[itemprop~=headline],[class*=headline],[class*=Headline],[class*=title],[class*=Title]";
    private static readonly string[] Marks = [" | ", " — ", " – ", " - ", " :: ", " » ", " • ", " · ", " « ", ": "];
    private readonly string _pageTitle;
    private readonly string? _siteName, _host;

    public PageTitle(IDocument document, JsonLd json, PageMeta meta, string? host)
    {
        _pageTitle = TextFold.OneLine(document.Title ?? "");
        _siteName = json.Publisher ?? meta.First("meta-outlet");
        _host = host;
        string? named = json.Headline ?? meta.First("meta-title");
        if (document.Body is { } body) { (Element, Words) = Shown(body, named); }
        Words ??= named is not null ? WithoutOutlet(named) : OnlyHeading(document) ?? (_pageTitle.Length > 0 ? WithoutOutlet(_pageTitle) : null);
    }

    /// <summary>The headline; null where the page has none.</summary>
    public string? Words { get; }

    /// <summary>The element that shows it; null where none repeats what the page says of itself.</summary>
    public IElement? Element { get; }

    /// <summary>What the page's title says beside the headline: “Fishermen block harbour - Atlantic Observer”.</summary>
    public string? OutletBeside()
    {
        if (Words is null || !_pageTitle.Contains(Words, StringComparison.OrdinalIgnoreCase)) { return null; }
        foreach (string mark in Marks)
        {
            foreach (string part in _pageTitle.Split(mark))
            {
                string name = part.Trim();
                bool isName = name.Length is > 2 and < 40 && char.IsUpper(name[0]) && Sentences.Words(name) <= 5 && WrittenDate.In(name) is null;
                if (part.Length < _pageTitle.Length && isName && !name.Contains(Words, StringComparison.OrdinalIgnoreCase) && !Words.Contains(name, StringComparison.OrdinalIgnoreCase)
                    && !Array.Exists(Marks, other => name.Contains(other, StringComparison.Ordinal))) { return Outlets.Named(name) ?? name; }
            }
        }
        return null;
    }

    /// <summary>
    /// The heading that repeats what the metadata or the page's title say; the longest of several, since a site's own name opens or ends
    /// many titles. Pages without headings show the headline in some element all the same.
    /// </summary>
    private (IElement? Element, string? Words) Shown(IElement body, string? named)
    {
        string namedLetters = TextFold.Letters(named), titleLetters = TextFold.Letters(_pageTitle);
        IElement? best = null;
        string? words = null;
        int most = 0;
        foreach (IElement heading in body.QuerySelectorAll("h1").Take(MostHeadings).Concat(body.QuerySelectorAll(Headings).Take(MostHeadings)))
        {
            if (!PageText.Fits(heading, 4 * LongestHeading) || PageText.Of(heading) is not { Length: > 1 and < LongestHeading } text) { continue; }
            string letters = TextFold.Letters(text);
            if (letters.Length == 0) { continue; }
            int score = letters == namedLetters ? 10_000 : Repeats(namedLetters, letters) || Repeats(titleLetters, letters) ? letters.Length : 0;
            if (score > 0 && score < 10_000 && IsSiteName(text)) { continue; }
            if (heading.LocalName == "h1" && score > 0) { score += 5; }
            if (score > most) { (best, words, most) = (heading, text, score); }
        }
        if (best is not null || titleLetters.Length < 15) { return (best, words); }
        foreach (IElement element in body.Descendants<IElement>().Take(MostElements))
        {
            if (element.ChildElementCount > 1 || !PageText.Fits(element, LongestHeading)) { continue; }
            string text = PageText.Of(element), letters = TextFold.Letters(text);
            if (letters.Length * 5 > titleLetters.Length * 2 && Sentences.Words(text) > 2 && Repeats(titleLetters, letters)) { return (element, text); }
        }
        return (null, null);
    }

    private static bool Repeats(string title, string heading) =>
        title.Length > 0 && heading.Length > 8 && (title.StartsWith(heading, StringComparison.Ordinal) || title.EndsWith(heading, StringComparison.Ordinal) || (heading.StartsWith(title, StringComparison.Ordinal) && title.Length > 14));

    private bool IsSiteName(string heading) => heading.Equals(_siteName, StringComparison.OrdinalIgnoreCase) || Outlets.Named(heading) is not null;

    /// <summary>A first-level heading of several words, where there is one alone.</summary>
    private static string? OnlyHeading(IDocument document) =>
        document.QuerySelectorAll("h1").Take(20).Select(heading => PageText.Of(heading)).FirstOrDefault(heading => Sentences.Words(heading) > 3);

    /// <summary>“Thousands rally in Minsk | The Daily News” without what follows the last mark, where that is shorter.</summary>
    private string WithoutOutlet(string title)
    {
        foreach (string mark in Marks)
        {
            int at = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (at <= 0 || mark == ": ") { continue; }
            string tail = title[(at + mark.Length)..], head = title[..at];
            bool isOutlet = Outlets.Named(tail) is not null || Outlets.Agency(tail) is not null || tail.Equals(_siteName, StringComparison.OrdinalIgnoreCase)
                || (_siteName is { Length: > 3 } && tail.StartsWith(_siteName, StringComparison.OrdinalIgnoreCase));
            if (isOutlet || (mark is " | " or " :: " or " » " && Sentences.Words(tail) <= 4 && Sentences.Words(head) > Sentences.Words(tail))
                || (Sentences.Words(tail) <= 4 && _host is not null && tail.StartsWith(_host, StringComparison.OrdinalIgnoreCase)))
            {
                return WithoutOutlet(head.TrimEnd());
            }
        }
        return title;
    }
}
