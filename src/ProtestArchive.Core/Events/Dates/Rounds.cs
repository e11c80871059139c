using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Dates;

/// <summary>
/// Proves dates in rounds: a round knows the dates that the rounds before it found, so that the order of reports does not matter. Once found,
/// a date stands for the rounds behind it. In the end each is looked at in the light of all: one that the whole contradicts is withdrawn,
/// and so is what was proved from it.
/// <para>
/// After a change only the reports that it can touch go through the rounds again. The others keep theirs, and are seen from the round behind
/// the one that dated them; where a touched report comes out differently than before, those that lean on it are touched from that round on.
/// So the outcome is that of rounds over all reports.
/// </para>
/// </summary>
internal sealed class Rounds(
    IReadOnlyDictionary<string, DateCard> cards,
    IReadOnlyDictionary<string, Standing> standings,
    Func<string, IReadOnlyList<DateCard>> near,
    Func<string, IReadOnlyCollection<string>> leaning,
    ConstraintFinder finder)
{
    private const int All = Standing.Never; // behind every round
    private readonly Dictionary<string, Standing> _touched = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, SortedSet<string>> _agenda = [];
    private readonly Dictionary<string, IReadOnlyList<DateCard>> _near = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _again = new(StringComparer.Ordinal);

    /// <summary>The standings and dates of the undated reports that are touched or must be looked at again.</summary>
    /// <param name="seeking">Undated reports that are new, or with which a report that came, went or changed shares keys.</param>
    /// <param name="published">The dates of undated reports before the change.</param>
    public IEnumerable<(string Sha256, Standing Standing, DocumentDate Date)> Settle(IEnumerable<string> seeking, IReadOnlyDictionary<string, DocumentDate> published)
    {
        foreach (string sha256 in seeking) { Touch(sha256, 0); }
        while (_agenda.Count > 0)
        {
            (int round, SortedSet<string> due) = _agenda.First();
            _agenda.Remove(round);
            Run(round, due);
        }
        foreach ((string sha256, Standing standing) in _touched.Where(row => row.Value.Round == Standing.Never).ToList())
        {
            _touched[sha256] = standing with { Found = Find(sha256, All) };
        }
        _again.UnionWith(_touched.Keys);
        return Publish(published);
    }

    private void Run(int round, SortedSet<string> due)
    {
        List<(string Sha256, Standing Standing)> found = [];
        foreach (string sha256 in due)
        {
            if (_touched[sha256].Round < round) { continue; }
            DocumentDate date = Find(sha256, round);
            if (date.Value is not null) { found.Add((sha256, new(round, date, RestsOn(date, round)))); }
        }
        foreach ((string sha256, Standing standing) in found) { _touched[sha256] = standing; }
        foreach (string sha256 in due)
        {
            Standing now = _touched[sha256], before = Before(sha256);
            if (now.Round != round && before.Round != round) { continue; }
            if (now.Round == round && before.Round == round && now.Found.Value == before.Found.Value) { continue; }
            foreach (string other in leaning(sha256)) { Tell(other, round); }
        }
    }

    // A report that leans on one whose date came or went in this round.
    private void Tell(string sha256, int round)
    {
        _again.Add(sha256);
        if (_touched.TryGetValue(sha256, out Standing? standing))
        {
            if (standing.Round > round) { Put(sha256, round + 1); }
        }
        else if (standings[sha256].Round > round) { Touch(sha256, round); }
    }

    // From the round behind this one on the report is proved anew; up to it, it stood undated, as before.
    private void Touch(string sha256, int round)
    {
        if (!_touched.TryAdd(sha256, Standing.New)) { return; }
        Put(sha256, round + 1);
        if (Before(sha256).Round is var then and not Standing.Never) { Put(sha256, then); }
        foreach (DateCard other in Near(sha256))
        {
            if (other.IsOpen && !_touched.ContainsKey(other.Sha256) && standings[other.Sha256].Round is var seen and not Standing.Never && seen >= round) { Put(sha256, seen + 1); }
        }
    }

    private void Put(string sha256, int round)
    {
        if (!_agenda.TryGetValue(round, out SortedSet<string>? due)) { _agenda[round] = due = new(StringComparer.Ordinal); }
        due.Add(sha256);
    }

    private Standing Before(string sha256) => standings[sha256];

    private Standing Now(string sha256) => _touched.TryGetValue(sha256, out Standing? standing) ? standing : standings[sha256];

    private IReadOnlyList<DateCard> Near(string sha256)
    {
        if (!_near.TryGetValue(sha256, out IReadOnlyList<DateCard>? cached)) { _near[sha256] = cached = near(sha256); }
        return cached;
    }

    private DocumentDate Find(string sha256, int round) =>
        finder.Find(cards[sha256], [.. Near(sha256).Select(other => (other, other.IsOpen ? Now(other.Sha256).DayIn(round) : other.Stated.Value))]);

    private IReadOnlyList<string> RestsOn(DocumentDate date, int round) =>
    [
        .. date.Proof.Select(step => step.Anchor?.ReportSha256).OfType<string>().Distinct(StringComparer.Ordinal)
            .Where(other => cards[other].IsOpen && Now(other).Round < round).Order(StringComparer.Ordinal),
    ];

    private IEnumerable<(string, Standing, DocumentDate)> Publish(IReadOnlyDictionary<string, DocumentDate> published)
    {
        Dictionary<string, DocumentDate> dates = new(StringComparer.Ordinal);
        SortedSet<(int Round, string Sha256)> due = [.. _again.Select(sha256 => (Now(sha256).Round, sha256))];
        while (due.Count > 0)
        {
            (int Round, string Sha256) next = due.Min;
            due.Remove(next);
            Standing standing = Now(next.Sha256);
            DocumentDate date = Published(next.Sha256, standing, other => dates.TryGetValue(other, out DocumentDate? known) ? known : published[other]);
            dates[next.Sha256] = date;
            if (published.GetValueOrDefault(next.Sha256)?.Value == date.Value) { continue; }
            foreach (string other in leaning(next.Sha256))
            {
                if (Now(other).RestsOn.Contains(next.Sha256) && !dates.ContainsKey(other)) { due.Add((Now(other).Round, other)); }
            }
        }
        return dates.Select(row => (row.Key, Now(row.Key), row.Value));
    }

    private DocumentDate Published(string sha256, Standing standing, Func<string, DocumentDate> dateOf)
    {
        if (standing.Round == Standing.Never) { return standing.Found; }
        DocumentDate again = Find(sha256, All);
        if (again.Value != standing.Found.Value)
        {
            return again.Value is null ? again : new(null, DateBasis.Unknown, [.. standing.Found.Proof, .. again.Proof, new("The two proofs disagree: the day of writing stays unknown.")]);
        }
        return standing.RestsOn.FirstOrDefault(other => dateOf(other).Value is null) is { } doubtful
            ? new(null, DateBasis.Unknown, [.. standing.Found.Proof, new($"But the date of “{cards[doubtful].Title}”, on which this rests, is in doubt: the day of writing stays unknown.")])
            : standing.Found;
    }
}
