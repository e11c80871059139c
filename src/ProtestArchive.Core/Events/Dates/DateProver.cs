using System.Collections.Immutable;
using NodaTime;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Dates;

/// <summary>
/// Dates reports that state no date, where reports with one leave no other day. A proof rests on happenings that both tell of: an
/// election, talks of the same people, a march of one name, the same statement; then the day of writing is the latest day that the
/// report tells as past (the convention of news). What was proved serves to prove more. Take the anchor away, and the date goes.
/// </summary>
public sealed class DateProver
{
    private readonly List<AnnotatedReport> _reports;
    private readonly EntityIndex _entities;
    private readonly AnchorIndex _anchors;
    private readonly Dictionary<string, UndatedReport> _undated = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Sha256, LocalDate Day), IReadOnlyList<DayFact>> _facts = [];

    private DateProver(IReadOnlyList<AnnotatedReport> reports, ImmutableArray<Entity> entities)
    {
        _reports = [.. reports.DistinctBy(report => report.Report.Sha256).OrderBy(report => report.Report.Sha256, StringComparer.Ordinal)];
        _entities = new(entities);
        _anchors = new(_reports, _entities);
    }

    /// <summary>The day of writing of every report, by its SHA-256: as stated, as proved, or unknown. The order of the reports does not matter.</summary>
    /// <param name="reports">Reports, each annotated against its stated date or against none.</param>
    /// <param name="entities">What <see cref="Linker.Link"/> made of the same reports.</param>
    public static ImmutableDictionary<string, DocumentDate> Prove(IReadOnlyList<AnnotatedReport> reports, ImmutableArray<Entity> entities)
    {
        ArgumentNullException.ThrowIfNull(reports);
        if (reports.All(report => report.Report.StatedDate.Value is not null))
        {
            return reports.DistinctBy(report => report.Report.Sha256).ToImmutableDictionary(report => report.Report.Sha256, report => report.Report.StatedDate, StringComparer.Ordinal);
        }
        return new DateProver(reports, entities).Prove();
    }

    private ImmutableDictionary<string, DocumentDate> Prove()
    {
        HashSet<string> disproved = new(StringComparer.Ordinal);
        Dictionary<string, DocumentDate> refusals = new(StringComparer.Ordinal);
        while (true)
        {
            ImmutableDictionary<string, DocumentDate> dates = FixedPoint(disproved);
            // What was proved early must also agree with what was proved later.
            List<(string Sha256, DocumentDate Date)> contradicted = [];
            foreach (AnnotatedReport report in _reports)
            {
                string sha256 = report.Report.Sha256;
                if (dates[sha256].Basis != DateBasis.Inferred) { continue; }
                DocumentDate again = Find(report, dates);
                if (again.Value != dates[sha256].Value) { contradicted.Add((sha256, again.Value is null ? again : Contradiction(dates[sha256], again))); }
            }
            if (contradicted.Count == 0) { return dates.SetItems(refusals.Select(row => KeyValuePair.Create(row.Key, row.Value))); }
            foreach ((string sha256, DocumentDate date) in contradicted)
            {
                disproved.Add(sha256);
                refusals[sha256] = date;
            }
        }
    }

    // In rounds: every proof of a round rests on the state before it, so that the order of the reports does not matter.
    private ImmutableDictionary<string, DocumentDate> FixedPoint(HashSet<string> disproved)
    {
        ImmutableDictionary<string, DocumentDate> dates = _reports.ToImmutableDictionary(report => report.Report.Sha256, report => report.Report.StatedDate, StringComparer.Ordinal);
        while (true)
        {
            List<KeyValuePair<string, DocumentDate>> round = [];
            foreach (AnnotatedReport report in _reports)
            {
                string sha256 = report.Report.Sha256;
                if (dates[sha256].Value is not null || disproved.Contains(sha256)) { continue; }
                DocumentDate found = Find(report, dates);
                if (found.Value is not null || !found.Proof.SequenceEqual(dates[sha256].Proof)) { round.Add(new(sha256, found)); }
            }
            dates = dates.SetItems(round);
            if (round.All(row => row.Value.Value is null)) { return dates; }
        }
    }

    private DocumentDate Find(AnnotatedReport report, ImmutableDictionary<string, DocumentDate> dates)
    {
        string sha256 = report.Report.Sha256;
        if (!_undated.TryGetValue(sha256, out UndatedReport? undated)) { _undated[sha256] = undated = new(report, _entities); }
        List<DayConstraint> constraints = [];
        foreach (AnnotatedReport anchor in _anchors.Near(report).Where(anchor => dates[anchor.Report.Sha256].Value is not null))
        {
            LocalDate day = dates[anchor.Report.Sha256].Value!.Value;
            constraints.AddRange(FactMatcher.Match(undated.Open(), _anchors.SettingOf(report), (anchor, FactsOf(anchor, day), _anchors.SettingOf(anchor))));
        }
        return constraints.Count == 0 ? DocumentDate.Unknown : DateProof.Find(undated, constraints);
    }

    private IReadOnlyList<DayFact> FactsOf(AnnotatedReport anchor, LocalDate day)
    {
        (string, LocalDate) key = (anchor.Report.Sha256, day);
        if (!_facts.TryGetValue(key, out IReadOnlyList<DayFact>? facts))
        {
            _facts[key] = facts = new DayFactReader(anchor, _entities).Dated(day, DayReadings.Days(anchor, day));
        }
        return facts;
    }

    private static DocumentDate Contradiction(DocumentDate first, DocumentDate second) =>
        new(null, DateBasis.Unknown, [.. first.Proof, .. second.Proof, "The two proofs disagree: the day of writing stays unknown."]);
}
