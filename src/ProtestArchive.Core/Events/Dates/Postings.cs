namespace ProtestArchive.Core.Events.Dates;

/// <summary>
/// Which reports share a key. Where many do, those with the least SHA-256s stand for all: a sample that is the same in whatever order reports
/// come, and that a new report rarely changes.
/// </summary>
internal sealed class Postings
{
    private const int Sample = 64;
    private readonly Dictionary<ulong, object> _reports = []; // a string where one report has the key, which is so for most; else a sorted list

    /// <summary>Adds a report to a key. True where it is now one of the key's sample.</summary>
    public bool Add(ulong key, string sha256)
    {
        switch (_reports.GetValueOrDefault(key))
        {
            case null:
                _reports[key] = sha256;
                return true;
            case string other:
                _reports[key] = string.CompareOrdinal(other, sha256) < 0 ? new List<string> { other, sha256 } : new List<string> { sha256, other };
                return true;
            default:
                List<string> all = (List<string>)_reports[key];
                int at = ~all.BinarySearch(sha256, StringComparer.Ordinal);
                all.Insert(at, sha256);
                return at < Sample;
        }
    }

    /// <summary>Takes a report from a key. True where it was one of the key's sample.</summary>
    public bool Remove(ulong key, string sha256)
    {
        if (_reports[key] is not List<string> all)
        {
            _reports.Remove(key);
            return true;
        }
        int at = all.BinarySearch(sha256, StringComparer.Ordinal);
        all.RemoveAt(at);
        if (all.Count == 1) { _reports[key] = all[0]; }
        return at < Sample;
    }

    /// <summary>Whether a report that has the key stands in its sample.</summary>
    public bool IsSampled(ulong key, string sha256) =>
        _reports[key] is not List<string> all || string.CompareOrdinal(sha256, all[Math.Min(Sample, all.Count) - 1]) <= 0;

    /// <summary>The reports that stand for a key.</summary>
    public IEnumerable<string> Of(ulong key) => _reports.GetValueOrDefault(key) switch
    {
        null => [],
        string one => [one],
        object all => ((List<string>)all).Take(Sample),
    };
}
