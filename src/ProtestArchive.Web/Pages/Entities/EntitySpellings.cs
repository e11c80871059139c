using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Entities;

/// <summary>Reads the ways a name is written, which reports write it so, and why each is taken for this name.</summary>
/// <param name="archive">The archive.</param>
/// <param name="archived">How many reports it holds.</param>
public sealed class EntitySpellings(ArchiveContext archive, int archived)
{
    private const int Most = 40; // rarer ones stand in the CSV
    private const int FewReports = 5; // are named one by one in an archive that has no letters

    /// <summary>The spellings, those of most reports first.</summary>
    /// <param name="id">Whose.</param>
    /// <param name="all">Whether all of them, each with all its reports, rather than what a page has room for.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<(ImmutableArray<SpellingItem> Spellings, int Total)> ReadAsync(long id, bool all, CancellationToken cancellation)
    {
        IQueryable<NameRow> names = archive.Names.Where(name => name.EntityId == id);
        List<NameRow> rows = await names.OrderByDescending(name => name.Reports).ThenByDescending(name => name.Mentions).ThenBy(name => name.Text).Take(all ? int.MaxValue : Most).ToListAsync(cancellation);
        string[] cited = [.. rows.Where(name => all || archived <= Sigla.Letters || name.Reports <= FewReports).Select(name => name.Text)];
        var written = await archive.Spellings.Where(row => row.EntityId == id && cited.Contains(row.Text)).OrderBy(row => row.Report!.Number)
            .Select(row => new { row.Text, Report = new ReportRef(row.Report!.Number, row.Report.Slug, row.Report.Title, row.Report.TitleIsOurs) }).ToListAsync(cancellation);
        ILookup<string, ReportRef> reports = written.ToLookup(row => row.Text, row => row.Report with { Letter = Sigla.OfArchive(row.Report.Number, archived) }, StringComparer.Ordinal);
        Dictionary<string, Joining> joined = rows.Count < 2 || all ? [] : await JoinedAsync(id, [.. rows.Select(name => name.Text)], cancellation);
        return (
            [.. rows.Select(name => new SpellingItem(name.Text, name.Slug, [.. reports[name.Text]], name.Reports, name.Mentions) { Joined = joined.GetValueOrDefault(name.Text) })],
            rows.Count < Most || all ? rows.Count : await names.CountAsync(cancellation));
    }

    // A reason belongs to a report's name. The first report that writes a spelling gives it; where that report also writes a longer form, this is the reason.
    private async Task<Dictionary<string, Joining>> JoinedAsync(long id, string[] texts, CancellationToken cancellation)
    {
        Dictionary<string, int> first = await archive.Spellings.Where(row => row.EntityId == id && texts.Contains(row.Text))
            .GroupBy(row => row.Text).Select(same => new { same.Key, Report = same.Min(row => row.ReportId) })
            .ToDictionaryAsync(same => same.Key, same => same.Report, StringComparer.Ordinal, cancellation);
        int[] ids = [.. first.Values.Distinct()];
        ILookup<int, string> forms = (await archive.Spellings.Where(row => row.EntityId == id && ids.Contains(row.ReportId)).Select(row => new { row.ReportId, row.Text }).ToListAsync(cancellation))
            .ToLookup(row => row.ReportId, row => row.Text);
        var links = (await archive.Links.Where(link => link.EntityId == id && ids.Contains(link.ReportId)).OrderBy(link => link.Score).ThenBy(link => link.Local)
            .Select(link => new { link.ReportId, link.Score, link.Reasons }).ToListAsync(cancellation)).ToLookup(link => link.ReportId);
        Dictionary<string, Joining> joined = new(StringComparer.Ordinal);
        foreach ((string text, int report) in first)
        {
            string longest = forms[report].MaxBy(form => (form.Length, form))!;
            if (longest.Length > text.Length) { joined[text] = new([], null, longest); }
            else if (links[report].FirstOrDefault() is { } link) { joined[text] = new(link.Reasons, Math.Round(link.Score, 2), null); }
        }
        return joined;
    }
}
