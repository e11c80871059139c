using System.Collections.Immutable;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Rulings;

/// <summary>The decisions in force: of several on one subject the last. Derivation reads them; the order in which different subjects were decided does not matter.</summary>
public sealed class RulingSet
{
    /// <summary>No decisions.</summary>
    public static readonly RulingSet None = new([]);

    private readonly ImmutableSortedDictionary<string, Decision> _bySubject;
    private readonly ILookup<string, Decision> _byReport;

    private RulingSet(ImmutableSortedDictionary<string, Decision> bySubject)
    {
        _bySubject = bySubject;
        _byReport = bySubject.Values
            .SelectMany(decision => decision.Reports.Distinct(StringComparer.Ordinal).Select(report => (report, decision)))
            .ToLookup(row => row.report, row => row.decision, StringComparer.Ordinal);
    }

    private RulingSet(IEnumerable<Decision> decisions)
        : this(decisions.Aggregate(
            ImmutableSortedDictionary.Create<string, Decision>(StringComparer.Ordinal),
            (known, decision) => known.SetItem(decision.Subject, decision)))
    {
    }

    /// <summary>The set of <paramref name="decisions"/>, which come in the order in which they were made; those that were undone are left out by the caller.</summary>
    public static RulingSet Of(IEnumerable<Decision> decisions) => new(decisions);

    /// <summary>All decisions in force, ordered by subject.</summary>
    public IEnumerable<Decision> All => _bySubject.Values;

    /// <summary>The decisions that bear on a report, ordered by subject.</summary>
    public IEnumerable<Decision> Of(string reportSha256) => _byReport[reportSha256];

    /// <summary>The reports whose decisions differ between the two sets, by their SHA-256: those that have to be derived anew.</summary>
    public ImmutableSortedSet<string> ReportsThatDiffer(RulingSet other) => ReferenceEquals(this, other) ? [] :
    [
        .. _bySubject.Where(row => !other._bySubject.TryGetValue(row.Key, out Decision? theirs) || theirs != row.Value)
            .Concat(other._bySubject.Where(row => !_bySubject.ContainsKey(row.Key)))
            .SelectMany(row => row.Value.Reports),
    ];

    /// <summary>Whether <see cref="Apply"/> reads in a report something else than its text alone gives.</summary>
    public bool ChangesReading(string reportSha256) =>
        Of(reportSha256).Any(decision => decision is Decision.OnMention { IsAccepted: false } or Decision.OnReportDate);

    /// <summary>
    /// <paramref name="annotated"/> under the title, outlet and date that were ruled, read anew where the date differs, and without what was
    /// rejected in it. A local name whose every mention was rejected stays in <see cref="AnnotatedReport.Names"/>, named by nothing.
    /// </summary>
    public AnnotatedReport Apply(AnnotatedReport annotated)
    {
        Report report = annotated.Report;
        HashSet<(TextSpan Span, string Layer)> rejected = [];
        foreach (Decision decision in Of(report.Sha256))
        {
            switch (decision)
            {
                case Decision.OnMention { IsAccepted: false } no: rejected.Add((no.Mention.Span, no.Mention.Layer)); break;
                case Decision.OnReportTitle title: report = report with { Title = title.Title, TitleIsOurs = false }; break;
                case Decision.OnReportOutlet outlet: report = report with { Outlet = outlet.Outlet }; break;
                case Decision.OnReportDate date: report = report with { StatedDate = DocumentDate.Ruled(date.Day) }; break;
            }
        }
        AnnotatedReport read = report.StatedDate.Basis == DateBasis.Ruled && report.StatedDate.Value != annotated.CreationTime
            ? Extractor.Annotate(report, report.StatedDate.Value)
            : annotated with { Report = report };
        return rejected.Count == 0 ? read : read with { Mentions = read.Mentions.RemoveAll(mention => rejected.Contains((mention.Span, MentionLayer.Of(mention)))) };
    }
}
