using NodaTime;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Dates;

/// <summary>What reports tell of days, read from their texts when it is asked for and kept for a while: proofs ask for the same few again and again.</summary>
internal sealed class FactShelf(EntityIndex entities, Func<string, AnnotatedReport> load)
{
    private readonly Shelf<(LocalDate Day, IReadOnlyList<DayFact> Facts)> _dated = new(8192); // some kilobytes each
    private readonly Shelf<UndatedReport> _open = new(1024); // with their texts

    /// <summary>The facts of a report written on <paramref name="day"/>.</summary>
    public IReadOnlyList<DayFact> Dated(string sha256, LocalDate day)
    {
        (LocalDate Day, IReadOnlyList<DayFact> Facts) kept = _dated.Get(sha256, () => (day, Read(load(sha256), day)));
        if (kept.Day == day) { return kept.Facts; }
        _dated.Forget(sha256);
        return Dated(sha256, day);
    }

    /// <summary>A report whose day of writing is sought.</summary>
    public UndatedReport Open(string sha256) => _open.Get(sha256, () => new(load(sha256), entities));

    /// <summary>The card of a report that is at hand.</summary>
    public DateCard Card(AnnotatedReport report)
    {
        DocumentDate stated = report.Report.StatedDate;
        Setting setting = Setting.Of(report, entities);
        IEnumerable<DayFact> facts = stated.Value is { } day ? Read(report, day) : stated.Basis == DateBasis.Ruled ? [] : Kept(report).Facts;
        return new(report.Report.Sha256, report.Report.Title, stated, setting, FactKeys.Of(facts, setting));
    }

    /// <summary>Forgets a report: it, or what it is linked to, changed.</summary>
    public void Forget(string sha256)
    {
        _dated.Forget(sha256);
        _open.Forget(sha256);
    }

    private UndatedReport Kept(AnnotatedReport report) => _open.Get(report.Report.Sha256, () => new(report, entities));

    private IReadOnlyList<DayFact> Read(AnnotatedReport report, LocalDate day) => new DayFactReader(report, entities).Dated(day, DayReadings.Days(report, day));

    /// <summary>Keeps what was asked for lately: when the young half is full it becomes the old one, and what is not asked for again goes.</summary>
    private sealed class Shelf<T>(int most)
    {
        private Dictionary<string, T> _young = new(StringComparer.Ordinal), _old = new(StringComparer.Ordinal);

        public T Get(string sha256, Func<T> read)
        {
            if (_young.TryGetValue(sha256, out T? value)) { return value; }
            if (!_old.TryGetValue(sha256, out value)) { value = read(); }
            if (_young.Count == most) { (_old, _young) = (_young, new(StringComparer.Ordinal)); }
            return _young[sha256] = value;
        }

        public void Forget(string sha256)
        {
            _young.Remove(sha256);
            _old.Remove(sha256);
        }
    }
}
