using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>What people ruled of one report's tellings.</summary>
internal sealed class RuledTellings
{
    private const string EventLayer = "event"; // MentionLayer's word for words that tell of happenings
    private readonly string _report;
    private readonly Dictionary<string, RuledTelling> _tellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _titles = new(StringComparer.Ordinal);

    public RuledTellings(string report, RulingSet rulings)
    {
        _report = report;
        Dictionary<string, (HashSet<string> Same, HashSet<string> Different, int Leaves)> found = new(StringComparer.Ordinal);
        foreach (Decision decision in rulings.Of(report))
        {
            switch (decision)
            {
                case Decision.OnEventName name: _titles[name.Telling.Id] = name.Title; break;
                case Decision.OnEvent { Answer: not Sameness.Unsure } pair:
                    if (pair.Left.ReportSha256 == report) { Note(pair.Left.Id, pair.Right.Id, pair.Answer, leaves: 1); }
                    if (pair.Right.ReportSha256 == report) { Note(pair.Right.Id, pair.Left.Id, pair.Answer, leaves: 0); }
                    break;
            }
        }
        foreach ((string id, var row) in found) { _tellings[id] = new(id, row.Same, row.Different, row.Leaves); }

        void Note(string id, string other, Sameness answer, int leaves)
        {
            var row = found.GetValueOrDefault(id, (new(StringComparer.Ordinal), new(StringComparer.Ordinal), 0));
            (answer == Sameness.Same ? row.Same : row.Different).Add(other);
            found[id] = row with { Leaves = row.Leaves + (answer == Sameness.Different ? leaves : 0) };
        }
    }

    /// <summary>The name that was ruled for the event of a telling; null where none was.</summary>
    public string? TitleOf(Telling telling) => _titles.Count == 0 ? null : _titles.GetValueOrDefault(IdOf(telling));

    /// <summary>The bundles with each telling that was ruled on in one of its own, which shares all that its bundle shares and what the ruling says.</summary>
    public List<Bundle> Split(List<Bundle> bundles)
    {
        if (_tellings.Count == 0) { return bundles; }
        List<Bundle> split = [];
        foreach ((int index, Bundle bundle) in bundles.Index())
        {
            List<Telling> ruled = [.. bundle.Tellings.Where(telling => _tellings.ContainsKey(IdOf(telling)))];
            if (ruled.Count == 0)
            {
                split.Add(bundle);
                continue;
            }
            bundle.Keys = [.. bundle.Keys, $"beside {_report} {index}"];
            List<Telling> rest = [.. bundle.Tellings.Except(ruled)];
            if (rest.Count > 0) { split.Add(bundle.With(rest, null)); }
            foreach (var same in ruled.GroupBy(IdOf, StringComparer.Ordinal))
            {
                Bundle own = bundle.With([.. same], _tellings[same.Key]);
                own.Keys = [.. bundle.Keys, .. own.Ruled!.SameAs.Select(other => string.CompareOrdinal(same.Key, other) < 0 ? $"same {same.Key} {other}" : $"same {other} {same.Key}")];
                split.Add(own);
            }
        }
        return split;
    }

    private string IdOf(Telling telling) => telling.Claim?.Id ?? MentionId.Of(_report, telling.Words, EventLayer);
}
