using AngleSharp.Dom;
using ProtestArchive.Core.Reading.Masthead;

namespace ProtestArchive.Core.Reading.Html;

/// <summary>What a page's metadata and the elements around its headline say of the report.</summary>
internal sealed class PageFacts
{
    private readonly IDocument _document;
    private readonly ReportSource _source;
    private readonly PageMeta _meta;
    private readonly JsonLd _json;
    private readonly string? _url;

    public PageFacts(IDocument document, ReportSource source)
    {
        _document = document;
        _source = source;
        _meta = new PageMeta(document);
        _json = JsonLd.Of(document);
        _url = Url();
        Title = new PageTitle(document, _json, _meta, Outlets.OfAddress(source.Url ?? _url));
    }

    public PageTitle Title { get; }

    /// <summary>The text as the metadata state it; null where they do not.</summary>
    public string? Body => _json.Body;

    /// <summary>All facts.</summary>
    /// <param name="lines">The short lines around the text, looked at where the metadata is silent.</param>
    /// <param name="opening">The first words of the text, by whose weekday a day written in figures may be told from its month.</param>
    public KnownFacts Read(MastheadLines lines, string opening)
    {
        string? outlet = Outlet();
        string? language = Language();
        PageDate date = new(_document, _json, _meta, DateOrders.Of(_url ?? _source.Url, language), opening);
        return new KnownFacts
        {
            Title = Title.Words,
            Url = _url,
            Outlet = outlet,
            Byline = PageByline.Of(_document, _json, _meta, outlet, lines.Above),
            Language = language,
            Date = date.Of(_url ?? _source.Url, lines),
        };
    }

    private string? Outlet()
    {
        foreach (string name in _meta.Of("meta-outlet").Select(pair => pair.Content).Prepend(_json.Publisher ?? ""))
        {
            if (name.Length is 0 or > 100 || name.StartsWith("http", StringComparison.OrdinalIgnoreCase)) { continue; }
            string bare = name.TrimStart('@');
            return Outlets.Named(bare) ?? (bare.Contains(' ', StringComparison.Ordinal) ? null : Outlets.OfAddress("https://" + bare)) ?? Outlets.Agency(bare) ?? bare;
        }
        string? host = Outlets.OfAddress(_url) ?? Outlets.OfAddress(_source.Url);
        return host is not null && !host.Contains('.', StringComparison.Ordinal) ? host : Title.OutletBeside() ?? host;
    }

    private string? Url()
    {
        foreach (string? address in (string?[])[_document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href"), _meta["og:url"], _json.Url])
        {
            if (string.IsNullOrWhiteSpace(address)) { continue; }
            if (Uri.TryCreate(address.Trim(), UriKind.Absolute, out Uri? absolute) && absolute.Scheme is "http" or "https") { return address.Trim(); }
            if (Uri.TryCreate(_source.Url, UriKind.Absolute, out Uri? page) && Uri.TryCreate(page, address.Trim(), out Uri? joined) && joined.Scheme is "http" or "https") { return joined.AbsoluteUri; }
        }
        return null;
    }

    private string? Language()
    {
        foreach (string? tag in (string?[])[_document.DocumentElement.GetAttribute("lang"), _document.DocumentElement.GetAttribute("xml:lang"), _meta["content-language"], _json.Language, _meta["og:locale"]])
        {
            string? plain = tag?.Trim().Replace('_', '-');
            if (plain is { Length: >= 2 and <= 15 } && plain.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && char.IsAsciiLetter(plain[0])) { return plain; }
        }
        return null;
    }
}
