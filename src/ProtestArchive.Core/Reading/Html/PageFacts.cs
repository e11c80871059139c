using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using NodaTime;
using ProtestArchive.Core.Reading.Layout;
using ProtestArchive.Core.Reading.Masthead;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Html;

/// <summary>What a page's metadata and the elements around its headline say of the report.</summary>
internal sealed class PageFacts
{
    private const int LongestByline = 200;
    private static readonly Lexicon Words = Lexicon.Load("reading-html");
    private static readonly string[] TitleMarks = [" | ", " — ", " – ", " - ", " :: ", " » ", " • ", " · "];
    private readonly IDocument _document;
    private readonly ReportSource _source;
    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);
    private readonly JsonLd _json;
    private readonly string _pageTitle;
    private string? _title;

    public PageFacts(IDocument document, JsonLd json, ReportSource source)
    {
        _document = document;
        _json = json;
        _source = source;
        _pageTitle = TextFold.OneLine(document.Title ?? "");
        foreach (IElement meta in document.QuerySelectorAll("meta[content]"))
        {
            string content = TextFold.OneLine(WebUtility.HtmlDecode(meta.GetAttribute("content"))); // some pages encode it twice
            if (content.Length is 0 or > 6000) { continue; }
            foreach (string attribute in (string[])["property", "name", "itemprop", "http-equiv"])
            {
                if (meta.GetAttribute(attribute) is { Length: > 0 } name) { _meta.TryAdd(name.Trim(), content); }
            }
        }
    }

    /// <summary>All facts; <paramref name="lines"/> are the short lines above the text, looked at where the metadata is silent.</summary>
    public KnownFacts Read(string? title, IReadOnlyList<string> lines)
    {
        string? url = Url();
        _title = title;
        string? outlet = Outlet(url);
        return new KnownFacts
        {
            Title = title,
            Url = url,
            Outlet = outlet,
            Byline = Byline(outlet, lines),
            Language = Language(),
            Date = Date(lines),
        };
    }

    /// <summary>The headline: the page's heading where metadata repeats it, else the metadata's, without the outlet's name at its end.</summary>
    public string? Title(IReadOnlyList<string> lines)
    {
        string? named = _json.Headline ?? Meta("meta-title").FirstOrDefault();
        string title = _pageTitle;
        List<string> headings = [.. _document.QuerySelectorAll("h1").Take(20).Select(heading => PageText.Of(heading)).Where(heading => heading.Length > 0)];
        foreach (string heading in headings)
        {
            if (Repeats(named, heading) || Repeats(title, heading)) { return heading; }
        }
        if (named is not null) { return WithoutOutlet(named); }
        // Pages without headings repeat the headline in their title: “Atlantic Observer - Harbour blocked”.
        if (lines.FirstOrDefault(line => Sentences.Words(line) > 2 && Repeats(title, line)) is { } repeated) { return repeated; }
        string? likely = headings.Find(heading => Sentences.Words(heading) > 3);
        if (likely is not null) { return likely; }
        return title.Length > 0 ? WithoutOutlet(title) : null;
    }

    private static bool Repeats(string? title, string heading) =>
        title is not null && Sentences.Words(heading) > 1 && (title.StartsWith(heading, StringComparison.OrdinalIgnoreCase) || title.EndsWith(heading, StringComparison.OrdinalIgnoreCase) || heading.StartsWith(title, StringComparison.OrdinalIgnoreCase));

    /// <summary>“Thousands rally in Minsk | The Daily News” without what follows the last mark, where that is shorter.</summary>
    private string WithoutOutlet(string title)
    {
        foreach (string mark in TitleMarks)
        {
            int at = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (at <= 0) { continue; }
            string tail = title[(at + mark.Length)..], head = title[..at];
            bool isOutlet = Outlets.Named(tail) is not null || Outlets.Agency(tail) is not null || tail.Equals(SiteName(), StringComparison.OrdinalIgnoreCase);
            if (isOutlet || (mark is " | " or " :: " or " » " && Sentences.Words(tail) <= 4 && Sentences.Words(head) > Sentences.Words(tail))
                || (Sentences.Words(tail) <= 4 && Outlets.OfAddress(_source.Url ?? Url()) is { } host && tail.StartsWith(host, StringComparison.OrdinalIgnoreCase)))
            {
                return WithoutOutlet(head.TrimEnd());
            }
        }
        return title;
    }

    private string? SiteName() => _json.Publisher ?? Meta("meta-outlet").FirstOrDefault();

    private string? Outlet(string? url)
    {
        foreach (string name in ((string?[])[_json.Publisher, .. Meta("meta-outlet")]).OfType<string>())
        {
            if (name.Length > 100 || name.StartsWith("http", StringComparison.OrdinalIgnoreCase)) { continue; }
            string bare = name.TrimStart('@');
            return Outlets.Named(bare) ?? (bare.Contains(' ', StringComparison.Ordinal) ? null : Outlets.OfAddress("https://" + bare)) ?? Outlets.Agency(bare) ?? bare;
        }
        string? host = Outlets.OfAddress(url) ?? Outlets.OfAddress(_source.Url);
        return host is not null && !host.Contains('.', StringComparison.Ordinal) ? host : OutletInTitle() ?? host;
    }

    /// <summary>What the title says beside the headline: “Fishermen block harbour - Atlantic Observer”.</summary>
    private string? OutletInTitle()
    {
        if (_title is null || !_pageTitle.Contains(_title, StringComparison.OrdinalIgnoreCase)) { return null; }
        foreach (string mark in TitleMarks)
        {
            foreach (string part in _pageTitle.Split(mark))
            {
                string name = part.Trim();
                bool isName = name.Length is > 2 and < 40 && char.IsUpper(name[0]) && Sentences.Words(name) <= 5 && WrittenDate.In(name) is null;
                if (part.Length < _pageTitle.Length && isName && !name.Contains(_title, StringComparison.OrdinalIgnoreCase) && !_title.Contains(name, StringComparison.OrdinalIgnoreCase)
                    && !TitleMarks.Any(other => name.Contains(other, StringComparison.Ordinal))) { return Outlets.Named(name) ?? name; }
            }
        }
        return null;
    }

    private string? Byline(string? outlet, IReadOnlyList<string> lines)
    {
        IEnumerable<string> stated = ((string?[])[_json.Authors, .. Meta("meta-byline")]).OfType<string>();
        foreach (string name in stated.Concat(Marked()).Concat(lines.SelectMany(BylineLine.Pieces).Select(line => BylineLine.Opening(line)?.Who).OfType<string>()))
        {
            string who = BylineLine.Opening(name)?.Who ?? TextFold.OneLine(name).TrimEnd(',', ';');
            bool usable = who.Length is > 1 and < LongestByline && !who.Contains("://", StringComparison.Ordinal) && !who.Contains('@', StringComparison.Ordinal)
                && who.Any(char.IsLetter) && !who.Equals(outlet, StringComparison.OrdinalIgnoreCase) && !who.Equals("admin", StringComparison.OrdinalIgnoreCase);
            if (usable) { return who; }
        }
        return null;
    }

    private IEnumerable<string> Marked()
    {
        List<string> names = [];
        foreach (string selector in (string[])["[itemprop~=author] [itemprop~=name]", "[itemprop~=author]", "[rel~=author]", ".byline", ".author", "[class*=byline]", "[class*=author-name]", "address"])
        {
            names.Clear();
            foreach (IElement element in _document.QuerySelectorAll(selector).Take(6))
            {
                string words = PageText.Of(element);
                if (words.Length is < 3 or > 120 || names.Contains(words)) { continue; }
                if (BylineLine.Opening(words) is { } by) { words = by.Who; }
                else if (BylineLine.Bare(words) is not { } bare) { continue; }
                else { words = bare.Who; }
                if (!names.Contains(words)) { names.Add(words); }
            }
            if (names.Count > 0) { yield return string.Join(", ", names); }
        }
    }

    private string? Url()
    {
        foreach (string? address in (string?[])[_document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"), _meta.GetValueOrDefault("og:url"), _json.Url])
        {
            if (string.IsNullOrWhiteSpace(address)) { continue; }
            if (Uri.TryCreate(address.Trim(), UriKind.Absolute, out Uri? absolute) && absolute.Scheme is "http" or "https") { return address.Trim(); }
            if (Uri.TryCreate(_source.Url, UriKind.Absolute, out Uri? page) && Uri.TryCreate(page, address.Trim(), out Uri? joined) && joined.Scheme is "http" or "https") { return joined.AbsoluteUri; }
        }
        return null;
    }

    private string? Language()
    {
        foreach (string? tag in (string?[])[_document.DocumentElement.GetAttribute("lang"), _document.DocumentElement.GetAttribute("xml:lang"), _meta.GetValueOrDefault("content-language"), _json.Language, _meta.GetValueOrDefault("og:locale")])
        {
            string? plain = tag?.Trim().Replace('_', '-');
            if (plain is { Length: >= 2 and <= 15 } && plain.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(plain[0])) { return plain; }
        }
        return null;
    }

    private DocumentDate Date(IReadOnlyList<string> lines)
    {
        if (Stated("datePublished", _json.Published) is { } json) { return json; }
        foreach (string name in Words.Set("meta-published").Words.Where(_meta.ContainsKey))
        {
            if (Stated(name, _meta[name]) is { } meta) { return meta; }
        }
        foreach (IElement element in _document.QuerySelectorAll("[itemprop~=datePublished],[itemprop~=dateCreated],time[pubdate],[property~='schema:datePublished'],.published time,time.published,time.entry-date,abbr.published"))
        {
            if (Stated("datePublished", Value(element)) is { } marked) { return marked; }
        }
        foreach (string line in lines)
        {
            if (DateLineText.Of(line) is { IsUpdate: false } date) { return DocumentDate.Stated(date.Date.Day, line); }
            if (BylineLine.Opening(line) is not null && WrittenDate.In(line) is { } beside) { return DocumentDate.Stated(beside.Day, line); }
        }
        return TimeElement() ?? Stated("dateModified", _json.Modified) ?? DocumentDate.Unknown;
    }

    /// <summary>The first <c>time</c> element that is not in a list of other reports.</summary>
    private DocumentDate? TimeElement()
    {
        foreach (IElement time in _document.QuerySelectorAll("time"))
        {
            bool aside = false;
            for (IElement? outer = time; outer is not null && !aside; outer = outer.ParentElement)
            {
                aside = outer.LocalName is "aside" or "nav" or "footer" or "li" || (outer.LocalName is not ("body" or "html") && (ElementHints.Of(outer) & (ElementHint.Never | ElementHint.Seldom)) != 0);
            }
            if (!aside && Stated("time", Value(time)) is { } stated) { return stated; }
        }
        return null;
    }

    private static string? Value(IElement element) =>
        element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.GetAttribute("title") ?? PageText.Of(element);

    /// <summary>The day as the page's own clock has it: “2020-09-13T23:30:00+03:00” is the 13th whatever the hour elsewhere.</summary>
    private static DocumentDate? Stated(string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > 200) { return null; }
        LocalDate? day = WrittenDate.In(value) is { } date ? date.Day : OfSeconds(value);
        return day is { Year: > 1980 } ? DocumentDate.Stated(day.Value, $"{name}: {value}") : null;
    }

    /// <summary>Seconds or milliseconds since 1970.</summary>
    private static LocalDate? OfSeconds(string value) =>
        value.Length is 10 or 13 && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? Instant.FromUnixTimeSeconds(value.Length == 13 ? number / 1000 : number).InUtc().Date
            : null;

    private IEnumerable<string> Meta(string @class) =>
        Words.Set(@class).Words.Where(_meta.ContainsKey).Select(name => _meta[name]);
}
