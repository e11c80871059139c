using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using NodaTime;
using NodaTime.Text;
using ProtestArchive.Web.Language;
using ProtestArchive.Web.Pages.Reports;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Search;

/// <summary>What a feed is of.</summary>
/// <param name="Title">What feed readers call it.</param>
/// <param name="Query">What was typed; empty for every report.</param>
/// <param name="Exact">Whether names are searched only as typed.</param>
/// <param name="Self">The address of the feed, from the root.</param>
/// <param name="Since">When it began: what it says it was updated at while it holds nothing.</param>
public sealed record SearchFeed(string Title, string Query, bool Exact, string Self, Instant Since)
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int MostEntries = 50;

    /// <summary>The address of a search's feed.</summary>
    public static string Address(string query, bool exact) => "/search.atom" + (query.Length == 0 ? "" : "?q=" + Uri.EscapeDataString(query)) + (exact ? "&exact=1" : "");

    /// <summary>The reports that match, in Atom, those first that came last.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="site">What absolute addresses begin with.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public async Task<FileContentResult> ReadAsync(ArchiveContext archive, string site, CancellationToken cancellation)
    {
        ReaderCulture.Use(ReaderCulture.Of(null, DateOrder.DayFirst)); // a feed has many readers
        SearchText text = SearchText.Parse(Query);
        List<int> ids = text.IsVoid && !text.IsEmpty ? [] : await SearchQuery.LatestAsync(archive, text, Exact, MostEntries, cancellation);
        List<ReportItem.Row> rows = await archive.Reports.Where(row => ids.Contains(row.Id)).OrderByDescending(row => row.AddedAt).ThenByDescending(row => row.Id).Select(ReportItem.Selected).ToListAsync(cancellation);
        Instant updated = rows.Count > 0 ? rows[0].AddedAt : Since;
        byte[] bytes = Write([.. rows.Select(row => row.Item(int.MaxValue))], site, updated);
        return new(bytes, "application/atom+xml; charset=utf-8")
        {
            // No Last-Modified: what is taken out of a feed or ruled on leaves the newest report as old as it was.
            EntityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\""),
        };
    }

    private byte[] Write(ImmutableArray<ReportItem> reports, string site, Instant updated)
    {
        using MemoryStream stream = new();
        using (XmlWriter xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "en");
            Element(xml, "id", site + Self);
            Element(xml, "title", Title);
            Element(xml, "updated", Moment(updated));
            Link(xml, "self", "application/atom+xml", site + Self);
            Link(xml, "alternate", "text/html", site + (Query.Length == 0 ? "/reports" : Addresses.Search(Query) + (Exact ? "&exact=1" : "")));
            Author(xml, Say("Product.Name"));
            foreach (ReportItem report in reports) { Entry(xml, report, site); }
            xml.WriteEndElement();
        }
        return stream.ToArray();
    }

    private static void Entry(XmlWriter xml, ReportItem report, string site)
    {
        string address = site + Addresses.Report(report.Slug);
        xml.WriteStartElement("entry", Atom);
        Element(xml, "id", address);
        Element(xml, "title", report.TitleIsOurs ? Sentence.Quoted(report.Title) : report.Title);
        Element(xml, "updated", Moment(report.AddedAt));
        Element(xml, "published", Moment(report.AddedAt));
        Link(xml, "alternate", "text/html", address);
        if (report.Outlet is { } outlet) { Author(xml, outlet); }
        Element(xml, "summary", $"{DayWords.WithBasis(report.Date, report.DateBasis)}. {report.Opening}");
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        Element(xml, "name", name);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    // Texts may hold what XML cannot.
    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, string.Concat(text.EnumerateRunes().Where(IsXml).Select(rune => rune.ToString())));

    private static bool IsXml(Rune rune) => rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not (0xFFFE or 0xFFFF));

    private static string Moment(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
