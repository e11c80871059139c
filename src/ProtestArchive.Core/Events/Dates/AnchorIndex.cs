using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Dates;

/// <summary>Finds the reports that may tell of what a report tells of: those that name the same people, organizations and places.</summary>
internal sealed class AnchorIndex
{
    private const int TermReach = 160; // code units between a person and the years told of him
    private const int MostNear = 40;
    private const int MostPostings = 5000; // what more reports than that name sets none of them apart
    private readonly Dictionary<string, Setting> _settings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _postings = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<AnnotatedReport> _reports;
    private readonly Dictionary<string, IReadOnlyList<AnnotatedReport>> _near = new(StringComparer.Ordinal);

    public AnchorIndex(IReadOnlyList<AnnotatedReport> reports, EntityIndex entities)
    {
        _reports = reports;
        for (int i = 0; i < reports.Count; i++)
        {
            AnnotatedReport report = reports[i];
            HashSet<string> people = new(StringComparer.Ordinal), others = new(StringComparer.Ordinal);
            for (int local = 0; local < report.Names.Length; local++)
            {
                if (entities.Of(report.Report.Sha256, local) is not { } entity) { continue; }
                if (entity.Kind == EntityKind.Person) { people.Add(entity.Slug); }
                else if (entity is not { Kind: EntityKind.Place, PlaceType: PlaceType.Country or PlaceType.Continent }) { others.Add($"{entity.Kind} {entity.Slug}"); }
            }
            _settings[report.Report.Sha256] = new(Linking.ReportFrame.Of(report).Country, people, others, Terms(report, entities));
            foreach (string key in people.Concat(others))
            {
                if (!_postings.TryGetValue(key, out List<int>? postings)) { _postings[key] = postings = []; }
                postings.Add(i);
            }
        }
    }

    private static HashSet<(string, string)> Terms(AnnotatedReport report, EntityIndex entities)
    {
        HashSet<(string, string)> terms = [];
        List<PersonMention> people = [.. report.Layer<PersonMention>()];
        int near = 0;
        foreach (TimeMention time in report.Layer<TimeMention>().Where(time => time.Type == TimexType.Duration && IsYears(time.Value)))
        {
            while (near < people.Count && people[near].Span.End < time.Span.Start - TermReach) { near++; }
            for (int i = near; i < people.Count && people[i].Span.Start < time.Span.End + TermReach; i++)
            {
                if (report.ParagraphAt(people[i].Span.Start) == report.ParagraphAt(time.Span.Start) && entities.Of(report.Report.Sha256, people[i].Local) is { } entity) { terms.Add((entity.Slug, time.Value)); }
            }
        }
        return terms;
    }

    // P26Y: two years and more, told as a number.
    private static bool IsYears(string value) => value.Length is >= 3 and <= 4 && value[0] == 'P' && value[^1] == 'Y' && value.AsSpan(1, value.Length - 2).IndexOfAnyExceptInRange('0', '9') < 0 && value != "P1Y";

    /// <summary>A report's setting.</summary>
    public Setting SettingOf(AnnotatedReport report) => _settings[report.Report.Sha256];

    /// <summary>The reports that share most with <paramref name="report"/>, the nearest first; at most 40.</summary>
    public IReadOnlyList<AnnotatedReport> Near(AnnotatedReport report)
    {
        if (_near.TryGetValue(report.Report.Sha256, out IReadOnlyList<AnnotatedReport>? known)) { return known; }
        Setting setting = SettingOf(report);
        Dictionary<int, double> shared = [];
        foreach ((string key, double weight) in setting.People.Select(key => (key, 2d)).Concat(setting.Others.Select(key => (key, 1d))))
        {
            List<int> postings = _postings[key];
            if (postings.Count > MostPostings) { continue; }
            foreach (int other in postings) { shared[other] = shared.GetValueOrDefault(other) + weight / (1 + Math.Log10(postings.Count)); }
        }
        return _near[report.Report.Sha256] = [.. shared.OrderByDescending(row => row.Value).ThenBy(row => row.Key)
            .Select(row => _reports[row.Key]).Where(other => other.Report.Sha256 != report.Report.Sha256).Take(MostNear)];
    }
}
