using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Claims;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Citing;

/// <summary>Reads what is needed to cite a report, a paragraph of it, or a figure.</summary>
public sealed class CiteQuery(ArchiveContext archive)
{
    private const int LongestQuotation = 300;

    /// <param name="slug">The report.</param>
    /// <param name="claim">The id of a figure in it; null for none.</param>
    /// <param name="paragraph">The number of a paragraph; null for none.</param>
    /// <param name="site">What addresses begin with.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <returns>Null where there is no such thing.</returns>
    public async Task<Citation?> ReadAsync(string slug, string? claim, long? paragraph, string site, CancellationToken cancellation)
    {
        var row = await archive.Reports.Where(report => report.Slug == slug)
            .Select(report => new { report.Slug, report.Title, report.TitleIsOurs, report.Byline, report.Outlet, report.Date, report.DateBasis, report.Language, report.Url, report.Sha256 })
            .SingleOrDefaultAsync(cancellation);
        if (row is null) { return null; }
        Citation whole = new()
        {
            Kind = CitedKind.Report,
            Key = row.Slug,
            Title = row.Title,
            TitleIsOurs = row.TitleIsOurs,
            Byline = row.Byline,
            Outlet = row.Outlet,
            Date = row.Date,
            DateBasis = row.DateBasis,
            Language = row.Language,
            Original = row.Url,
            Address = site + Addresses.Report(row.Slug),
            Sha256 = row.Sha256,
        };
        if (claim is not null) { return await FigureAsync(whole, slug, claim, site, cancellation); }
        return paragraph is { } number ? await PassageAsync(whole, slug, number, site, cancellation) : whole;
    }

    private async Task<Citation?> FigureAsync(Citation whole, string slug, string claim, string site, CancellationToken cancellation)
    {
        var items = await ClaimReader.ReadAsync(archive, archive.Claims.Where(row => row.Id == claim && row.Report!.Slug == slug), site, cancellation);
        return items.IsEmpty ? null : Citation.Of(items[0]) with { Language = whole.Language, Original = whole.Original };
    }

    private async Task<Citation?> PassageAsync(Citation whole, string slug, long number, string site, CancellationToken cancellation)
    {
        var text = await archive.Reports.Where(report => report.Slug == slug).Select(report => new { report.Text, report.Paragraphs }).SingleAsync(cancellation);
        Paragraph? found = text.Paragraphs.Where(paragraph => paragraph.Number == number).Cast<Paragraph?>().FirstOrDefault();
        return found is not { } paragraph ? null : whole with
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"{slug}-p{paragraph.Number}"),
            Paragraph = paragraph.Number,
            Words = Excerpt.Opening(text.Text.AsSpan(paragraph.Span.Start, paragraph.Span.Length), LongestQuotation),
            Address = site + Addresses.Paragraph(slug, paragraph.Number),
        };
    }

    /// <summary>The citation of something kept.</summary>
    public static Citation OfKept(string title, string address, Instant keptAt, string sha256, string id) => new()
    {
        Kind = CitedKind.Kept,
        Key = "protestarchive-" + id,
        Title = title,
        Date = keptAt.InUtc().Date,
        Language = "en",
        Address = address,
        Sha256 = sha256,
    };
}
