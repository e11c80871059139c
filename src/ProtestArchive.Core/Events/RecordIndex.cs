using System.Collections.Immutable;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events;

/// <summary>
/// The cross-report record, kept up report by report: identities, days of writing, events and claims. Its state is a function of the set of reports and
/// of the rulings in force; all at once or one by one, in any order, gives the same. It holds compact cards, not the reports. Not for several threads at once.
/// </summary>
public sealed class RecordIndex
{
    private readonly Func<string, AnnotatedReport> _load;
    private readonly HashSet<string> _reports = new(StringComparer.Ordinal);
    private readonly LinkIndex _links = new();
    private readonly EventIndex _events;
    private RulingSet _rulings = RulingSet.None;

    /// <summary>An index of nothing.</summary>
    /// <param name="load">A report in the index, by its SHA-256, annotated against its stated date and without rulings: for when its text is needed again.</param>
    public RecordIndex(Func<string, AnnotatedReport> load)
    {
        _load = load;
        _events = new(_links.Entities, sha256 => _rulings.Apply(load(sha256)));
    }

    /// <summary>People, places and organizations, and what the names of each report mean.</summary>
    public EntityIndex Entities => _links.Entities;

    /// <summary>All events, in no order.</summary>
    public IEnumerable<Event> Events => _events.All;

    /// <summary>How many reports it is made of.</summary>
    public int Count => _reports.Count;

    /// <summary>Whether the report with that SHA-256 is one of them.</summary>
    public bool Contains(string sha256) => _reports.Contains(sha256);

    /// <summary>The day of writing of a report that is in the index.</summary>
    public DocumentDate DateOf(string sha256) => _events.DateOf(sha256);

    /// <summary>The claims of a report that is in the index, ordered by span.</summary>
    public IReadOnlyList<Claim> ClaimsOf(string sha256) => _events.ClaimsOf(sha256);

    /// <summary>Whether a report that is in the index is read otherwise than its text and stated date alone would have it.</summary>
    public bool ChangesReading(AnnotatedReport read) => read.CreationTime != read.Report.StatedDate.Value || _rulings.ChangesReading(read.Report.Sha256);

    /// <summary>A report that is in the index as the record has it: under its rulings, and against the day that was proved for it.</summary>
    /// <param name="stated">The report annotated against its stated date, without rulings.</param>
    public AnnotatedReport Read(AnnotatedReport stated)
    {
        AnnotatedReport ruled = _rulings.Apply(stated);
        return DateOf(stated.Report.Sha256) is { Basis: DateBasis.Inferred, Value: { } day } ? _rulings.Apply(Extractor.Annotate(ruled.Report, day)) : ruled;
    }

    /// <summary>Takes reports in and out, and puts rulings in force.</summary>
    /// <param name="put">Reports that are new or changed, annotated against their stated dates, without rulings.</param>
    /// <param name="removed">SHA-256s of the reports that left; none of them is put.</param>
    /// <param name="rulings">All rulings in force.</param>
    public RecordChange Apply(IReadOnlyCollection<AnnotatedReport> put, IReadOnlyCollection<string> removed, RulingSet rulings)
    {
        Dictionary<string, AnnotatedReport> ruled = new(StringComparer.Ordinal);
        foreach (AnnotatedReport report in put) { ruled[report.Report.Sha256] = rulings.Apply(report); }
        foreach (string sha256 in rulings.ReportsThatDiffer(_rulings).Except(removed))
        {
            if (_reports.Contains(sha256) && !ruled.ContainsKey(sha256)) { ruled[sha256] = rulings.Apply(_load(sha256)); }
        }
        _rulings = rulings;
        _reports.ExceptWith(removed);
        _reports.UnionWith(ruled.Keys);
        LinkChange links = _links.Apply(ruled.Values, removed, rulings);
        EventChange events = _events.Apply(ruled.Values, removed, links, rulings);
        Dictionary<string, AnnotatedReport> readings = new(ruled, StringComparer.Ordinal);
        foreach ((string sha256, AnnotatedReport? dated) in events.Dated)
        {
            if (_reports.Contains(sha256)) { readings[sha256] = dated ?? ruled.GetValueOrDefault(sha256) ?? rulings.Apply(_load(sha256)); }
        }
        return new(
            links.Reports.Union(events.Reports).Union(readings.Keys).Intersect(_reports),
            readings,
            events.Dates.Where(row => _reports.Contains(row.Key)).ToDictionary(StringComparer.Ordinal),
            links.Changed, links.Removed, events.Changed, events.Removed);
    }
}
