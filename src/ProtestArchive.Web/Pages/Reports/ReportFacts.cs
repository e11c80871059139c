using System.Collections.Frozen;
using System.Collections.Immutable;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Figures;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Reports;

/// <summary>Sets a report's figures beside those that other reports give for the same events.</summary>
internal sealed class ReportFacts
{
    private const int MostOthers = 5;
    private readonly ReportRow _report;
    private readonly FrozenDictionary<long, EventFigures> _events;
    private readonly FrozenSet<long> _main;
    private readonly Dictionary<string, string> _scopes = new(StringComparer.Ordinal);
    private readonly Dictionary<(long Event, CountKind Kind), Compared> _compared = [];

    /// <param name="report">The report, with its claims and what it tells of.</param>
    /// <param name="figures">The events that its claims count for, by row id.</param>
    public ReportFacts(ReportRow report, FrozenDictionary<long, EventFigures> figures)
    {
        (_report, _events) = (report, figures);
        _main = report.Tellings.Where(telling => telling.IsMain).Select(telling => telling.EventId).ToFrozenSet();
        foreach ((long id, EventFigures at) in figures)
        {
            foreach (ScopedFigures kind in at.Kinds)
            {
                foreach (var apart in kind.Apart) { _scopes[apart.Claim.Id] = apart.Scope; }
                Claim[] others = [.. kind.Comparable.Where(claim => claim.ReportSha256 != report.Sha256)];
                _compared[(id, kind.Kind)] = new(
                    kind.Verdict.Agreement,
                    kind.Verdict.Why,
                    [.. others.Take(MostOthers).Select(claim => at.Claims[claim.Id]).Select(other => new OtherFigure(other.Passage, other.Row.Verbatim))],
                    Math.Max(0, others.Length - MostOthers));
            }
        }
    }

    /// <summary>The figures, in the order of the text.</summary>
    public ImmutableArray<FactItem> Items() =>
        [.. _report.Claims.OrderBy(claim => claim.Start).GroupBy(claim => claim.Paragraph).SelectMany(same => same.Select((claim, i) => Item(claim) with { Ordinal = i + 1 })).OrderBy(fact => fact.Start)];

    /// <summary>An event as the report's record names it.</summary>
    public static EventRef Ref(EventRow row, bool isMain) => new(row.Slug, row.Title, isMain);

    private FactItem Item(ClaimRow claim)
    {
        EventFigures? at = claim.EventId is { } id ? _events.GetValueOrDefault(id) : null;
        Compared? compared = at is null ? null : _compared.GetValueOrDefault((at.Event.Id, claim.Kind));
        string? scope = _scopes.GetValueOrDefault(claim.Id);
        return new()
        {
            Id = claim.Id,
            Kind = claim.Kind,
            Said = claim.Verbatim,
            Low = claim.Low,
            High = claim.High,
            Qualifier = claim.Qualifier,
            Who = claim.Who,
            Place = claim.Place?.Name,
            Days = EventFigures.DaysOf(claim.FirstDay, claim.LastDay),
            Source = claim.Source,
            Paragraph = claim.Paragraph,
            Start = claim.Start,
            Length = claim.Length,
            ProposedReading = claim.ProposedReading,
            Event = at is null ? null : Ref(at.Event, _main.Contains(at.Event.Id)),
            Agreement = scope is null ? compared?.Agreement : null,
            Why = scope is null ? compared?.Why : Say("Fact.OtherScope", scope),
            Others = scope is null && compared is not null ? compared.Others : [],
            MoreOthers = scope is null && compared is not null ? compared.More : 0,
        };
    }

    /// <summary>How the figures of one kind at one event stand to each other, and what others than this report say.</summary>
    private sealed record Compared(Agreement Agreement, string Why, ImmutableArray<OtherFigure> Others, int More);
}
