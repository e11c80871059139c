using System.Collections.Immutable;
using ProtestArchive.Core.Events.Omissions;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Components;

namespace ProtestArchive.Web.Pages.Omissions;

/// <summary>Facts against reports: who tells, and where the silent come nearest.</summary>
/// <param name="Reports">The reports that have a column.</param>
/// <param name="Total">How many were looked through in all.</param>
/// <param name="Facts">The facts, those first that more than one report tells.</param>
public sealed record OmissionView(ImmutableArray<ReportRef> Reports, int Total, ImmutableArray<FactView> Facts)
{
    /// <summary>The matrix as pages show it.</summary>
    /// <param name="facts">The facts, with a cell for each of <paramref name="reports"/>.</param>
    /// <param name="reports">The reports in the order of the cells, each with how it is cited.</param>
    /// <param name="columns">How many of them, the first, have a column; the others are told of in words.</param>
    public static OmissionView Of(ImmutableArray<Fact> facts, IReadOnlyList<(ReportRef Ref, AnnotatedReport Annotated)> reports, int columns)
    {
        Passage At(int report, TextSpan span) => new(reports[report].Ref, reports[report].Annotated.ParagraphAt(span.Start)?.Number ?? 0);
        return new(
            [.. reports.Take(columns).Select(report => report.Ref)],
            reports.Count,
            [
                .. facts.OrderBy(fact => fact.Told < 2).Select(fact => new FactView(
                    fact.Key, fact.Topic, fact.Kind, fact.Told,
                    [
                        .. fact.Cells.Take(columns).Select((cell, i) => new OmissionCell(
                            reports[i].Ref,
                            cell.Told is { } told ? Excerpt.Opening(told.In(reports[i].Annotated.Report.Text), 60) : null,
                            cell.Told is { } there ? At(i, there) : cell.Nearest is { } nearest ? At(i, nearest) : null,
                            cell.Nearest is { } words ? Excerpt.Opening(words.In(reports[i].Annotated.Report.Text), 120) : null)),
                    ])
                {
                    AlsoToldBy = [.. fact.Cells.Select((cell, i) => (cell, i)).Skip(columns).Where(row => row.cell.Told is not null).Select(row => At(row.i, row.cell.Told!.Value))],
                }),
            ]);
    }
}

/// <summary>A fact and what each report has of it.</summary>
public sealed record FactView(string Key, string Topic, FactKind Kind, int Told, ImmutableArray<OmissionCell> Cells)
{
    /// <summary>Where those reports tell it that have no column.</summary>
    public ImmutableArray<Passage> AlsoToldBy { get; init; } = [];
}

/// <summary>What one report has of a fact.</summary>
/// <param name="Report">The report.</param>
/// <param name="Words">The words that tell it; null where they were not found in this text.</param>
/// <param name="Passage">Where they stand, or where the text comes nearest; null where nothing is near.</param>
/// <param name="Nearest">The opening of the nearest sentence; null where it is told, or nothing is near.</param>
public sealed record OmissionCell(ReportRef Report, string? Words, Passage? Passage, string? Nearest);
