using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Events.Garble;
using ProtestArchive.Core.Events.SharedWording;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.SharedWording;

/// <summary>Reads what a few reports share.</summary>
public static class SharedWordingQuery
{
    /// <summary>How many reports are laid against each other.</summary>
    public const int Most = 8;

    /// <summary>What each two of some reports share, with the reports under the letters that they have here.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="slugs">The reports, in the order of their letters; at most <see cref="Most"/> are looked at.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<(ImmutableArray<ReportRef> Reports, ImmutableArray<SharedWordingView> Pairs)> ReadAsync(ArchiveContext archive, IReadOnlyList<string> slugs, CancellationToken cancellation)
    {
        string[] asked = [.. slugs.Take(Most)];
        int total = await archive.CountReportsAsync(cancellation);
        List<ReportRow> rows = await archive.Reports.Where(row => asked.Contains(row.Slug)).Include(row => row.Annotations).ToListAsync(cancellation);
        rows = [.. rows.OrderBy(row => Array.IndexOf(asked, row.Slug))];
        ImmutableArray<ReportRef> refs = [.. rows.Select(row => new ReportRef(row.Number, row.Slug, row.Title, row.TitleIsOurs) { Letter = Sigla.OfArchive(row.Number, total) })];
        if (total > Sigla.Letters) { refs = Sigla.Of(refs); }
        AnnotatedReport[] annotated = [.. rows.Select(row => row.ToAnnotated())];
        EntityIndex names = await LinkedNames.ReadAsync(archive, [.. rows.Select(row => row.Id)], cancellation);
        return (refs, SharedWordingView.Of(SharedWordingFinder.Find(annotated, names, GarbleGuard.Check(annotated, names)), [.. refs.Zip(annotated)]));
    }
}
