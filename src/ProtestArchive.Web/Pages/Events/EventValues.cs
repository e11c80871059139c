using System.Collections.Immutable;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Figures;
using ProtestArchive.Web.Pages.Wording;

namespace ProtestArchive.Web.Pages.Events;

/// <summary>The figures of one kind that can be compared, those that admit the same numbers together.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Mark">How they stand to each other.</param>
/// <param name="Values">The values, the least first.</param>
public sealed record KindValues(CountKind Kind, Mark Mark, ImmutableArray<FigureValue> Values);

/// <summary>What several figures say alike.</summary>
/// <param name="Value">The numbers that their words admit.</param>
/// <param name="Words">The words, each wording once; the first few.</param>
/// <param name="Reports">How many reports say so.</param>
/// <param name="Passages">Where: the first passage of each report, as many as a line holds.</param>
public sealed record FigureValue(string Value, ImmutableArray<string> Words, int Reports, ImmutableArray<Passage> Passages);

/// <summary>Brings figures together that say the same, so that forty reports are read as the few values that they give.</summary>
public static class EventValues
{
    private const int MostWords = 3;
    private const int MostPassages = 10;

    public static ImmutableArray<KindValues> Of(EventFigures figures) =>
    [
        .. figures.Kinds.Where(kind => !kind.Comparable.IsEmpty).Select(kind => new KindValues(
            kind.Kind,
            Mark.Of(kind.Verdict.Agreement),
            [
                .. kind.Comparable.Select(claim => figures.Claims[claim.Id])
                    .GroupBy(claim => FigureWords.Of(claim.Range), StringComparer.Ordinal)
                    .OrderBy(same => Bounds.Of(same.First().Range).Low ?? 0).ThenBy(same => Bounds.Of(same.First().Range).High ?? long.MaxValue)
                    .Select(same => Value(same.Key, [.. same.OrderBy(claim => claim.Report.Number).ThenBy(claim => claim.Row.Start)])),
            ])),
    ];

    private static FigureValue Value(string value, FigureClaim[] claims)
    {
        FigureClaim[] reports = [.. claims.DistinctBy(claim => claim.Report.Slug)];
        return new(
            value,
            [.. claims.Select(claim => claim.Row.Verbatim).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostWords)],
            reports.Length,
            [.. reports.Take(MostPassages).Select(claim => claim.Passage)]);
    }
}
