using System.Collections.Immutable;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Events.Conventions;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Figures;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Events;

/// <summary>
/// Which reports of an event stand side by side: all, as long as they fit; of more, those that the parameter <c>pin</c> names, or the archive's own choice. The others
/// are offered, a page at a time.
/// </summary>
/// <param name="Columns">The addresses of those side by side.</param>
/// <param name="IsOurs">Whether the archive chose.</param>
/// <param name="LeftOut">How many were asked for that did not fit.</param>
public sealed record ColumnChoice(ImmutableArray<string> Columns, bool IsOurs, int LeftOut)
{
    /// <summary>How many fit.</summary>
    public const int Most = 6;

    public const string Parameter = "pin";

    private const int Usual = 5; // as many as can be compared word by word
    private const int PageSize = 24;

    /// <summary>The reports that are offered on this page of the list.</summary>
    public required Paging Paging { get; init; }

    /// <summary>The address of another page of the list, the choice kept.</summary>
    public required Func<int, string> AddressOf { get; init; }

    /// <summary>What else shapes the page, for the form to send along.</summary>
    public required Convention Convention { get; init; }

    /// <param name="figures">The event with its figures.</param>
    /// <param name="tellers">Its reports; those first that tell most of it.</param>
    /// <param name="convention">The rule by which figures are shown.</param>
    /// <param name="parameters">The address's parameters; refused where they name a report that does not tell of the event.</param>
    public static ColumnChoice Of(EventFigures figures, ImmutableArray<Teller> tellers, Convention convention, Parameters parameters)
    {
        ImmutableArray<string> pinned = parameters.Several(Parameter);
        foreach (string slug in pinned.Where(slug => tellers.All(teller => teller.Slug != slug))) { parameters.Refuse(Parameter, slug, Say("Allowed.Teller")); }
        bool isOurs = pinned.IsEmpty || tellers.Length <= Most;
        IEnumerable<string> chosen = tellers.Length <= Most ? tellers.Select(teller => teller.Slug) : isOurs ? Telling(figures, tellers).Distinct(StringComparer.Ordinal).Take(Usual) : pinned.Take(Most);
        return new([.. chosen], isOurs, isOurs ? 0 : Math.Max(0, pinned.Length - Most)) { Paging = parameters.Page(PageSize), AddressOf = parameters.AddressOf, Convention = convention };
    }

    // Those whose figures lie furthest apart, kind by kind; then those that tell most.
    private static IEnumerable<string> Telling(EventFigures figures, ImmutableArray<Teller> tellers)
    {
        foreach (ScopedFigures kind in figures.Kinds.Where(kind => kind.Verdict.Agreement is Agreement.Conflict or Agreement.Compatible).OrderByDescending(kind => kind.Verdict.Agreement))
        {
            FigureClaim[] ordered =
            [
                .. kind.Comparable.Select(claim => figures.Claims[claim.Id]).Where(claim => !Bounds.Of(claim.Range).IsOpen)
                    .OrderBy(claim => Bounds.Of(claim.Range).Low ?? 0).ThenBy(claim => Bounds.Of(claim.Range).High ?? long.MaxValue),
            ];
            if (ordered.Length == 0) { continue; }
            yield return ordered[0].Report.Slug;
            yield return ordered[^1].Report.Slug;
        }
        foreach (Teller teller in tellers) { yield return teller.Slug; }
    }
}
