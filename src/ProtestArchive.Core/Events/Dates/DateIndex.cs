using NodaTime;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Dates;

/// <summary>
/// The day of writing of every report. Reports that state none get one where other reports leave no other day: a proof rests on happenings
/// that both tell of (an election, talks of the same people, a march of one name, the same statement), found by the keys that reports
/// share; then the day of writing is the latest day that the report tells as past (the convention of news). What was proved serves to
/// prove more, in rounds (<see cref="Rounds"/>). The dates are a function of the set of reports; a change looks only at what shares its keys.
/// </summary>
internal sealed class DateIndex(EntityIndex entities, Func<string, AnnotatedReport> load)
{
    private const int MostNear = 40;
    private readonly FactShelf _facts = new(entities, load);
    private readonly Dictionary<string, DateCard> _cards = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Standing> _standings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentDate> _published = new(StringComparer.Ordinal);
    private readonly Postings _postings = new();
    private readonly Dictionary<ulong, SortedSet<string>> _seekers = [];

    /// <summary>The day of writing of a report that is in the index.</summary>
    public DocumentDate Of(string sha256) => _published.TryGetValue(sha256, out DocumentDate? found) ? found : _cards[sha256].Stated;

    /// <summary>Takes reports in and out; the dates that are new or changed, by SHA-256, in order.</summary>
    /// <param name="put">Reports that are new or changed, ruled, annotated against their stated dates.</param>
    /// <param name="removed">Reports that left.</param>
    public SortedDictionary<string, DocumentDate> Apply(IReadOnlyCollection<AnnotatedReport> put, IEnumerable<string> removed)
    {
        Dictionary<string, DocumentDate?> before = new(StringComparer.Ordinal);
        HashSet<string> seeking = new(StringComparer.Ordinal);
        foreach (string sha256 in removed)
        {
            if (_cards.ContainsKey(sha256)) { Remove(sha256, before, seeking); }
        }
        foreach (AnnotatedReport report in put)
        {
            string sha256 = report.Report.Sha256;
            if (_cards.ContainsKey(sha256)) { Remove(sha256, before, seeking); }
            before.TryAdd(sha256, null);
            Add(_facts.Card(report), seeking);
        }
        seeking.IntersectWith(_standings.Keys);
        foreach ((string sha256, Standing standing, DocumentDate date) in new Rounds(_cards, _standings, Near, Leaning, new ConstraintFinder(_facts)).Settle(seeking, _published))
        {
            before.TryAdd(sha256, _published.GetValueOrDefault(sha256));
            _standings[sha256] = standing;
            _published[sha256] = date;
        }
        SortedDictionary<string, DocumentDate> changed = new(StringComparer.Ordinal);
        foreach ((string sha256, DocumentDate? date) in before)
        {
            if (_cards.ContainsKey(sha256) && !Same(date, Of(sha256))) { changed[sha256] = Of(sha256); }
        }
        return changed;
    }

    private static bool Same(DocumentDate? one, DocumentDate other) => one is not null && one.Value == other.Value && one.Basis == other.Basis && one.Proof.SequenceEqual(other.Proof);

    private void Add(DateCard card, HashSet<string> seeking)
    {
        _cards[card.Sha256] = card;
        foreach (ulong key in card.Keys)
        {
            if (_postings.Add(key, card.Sha256) && _seekers.TryGetValue(key, out SortedSet<string>? seekers)) { seeking.UnionWith(seekers); }
            if (!card.IsOpen) { continue; }
            if (!_seekers.TryGetValue(key, out seekers)) { _seekers[key] = seekers = new(StringComparer.Ordinal); }
            seekers.Add(card.Sha256);
        }
        if (!card.IsOpen) { return; }
        _standings[card.Sha256] = Standing.New;
        seeking.Add(card.Sha256);
    }

    private void Remove(string sha256, Dictionary<string, DocumentDate?> before, HashSet<string> seeking)
    {
        DateCard card = _cards[sha256];
        before.TryAdd(sha256, Of(sha256));
        foreach (ulong key in card.Keys)
        {
            _seekers.TryGetValue(key, out SortedSet<string>? seekers);
            if (_postings.Remove(key, sha256) && seekers is not null) { seeking.UnionWith(seekers); }
            if (card.IsOpen && seekers is not null && seekers.Remove(sha256) && seekers.Count == 0) { _seekers.Remove(key); }
        }
        _cards.Remove(sha256);
        _standings.Remove(sha256);
        _published.Remove(sha256);
        _facts.Forget(sha256);
    }

    // The reports that may tell of what a report tells of: those that share most keys with it, the nearest first.
    private IReadOnlyList<DateCard> Near(string sha256)
    {
        Dictionary<string, int> shared = new(StringComparer.Ordinal);
        foreach (ulong key in _cards[sha256].Keys)
        {
            foreach (string other in _postings.Of(key)) { shared[other] = shared.GetValueOrDefault(other) + 1; }
        }
        shared.Remove(sha256);
        return [.. shared.OrderByDescending(row => row.Value).ThenBy(row => row.Key, StringComparer.Ordinal).Take(MostNear).Select(row => _cards[row.Key])];
    }

    // The undated reports whose proofs may rest on a report.
    private SortedSet<string> Leaning(string sha256)
    {
        SortedSet<string> leaning = new(StringComparer.Ordinal);
        foreach (ulong key in _cards[sha256].Keys)
        {
            if (_seekers.TryGetValue(key, out SortedSet<string>? seekers) && _postings.IsSampled(key, sha256)) { leaning.UnionWith(seekers); }
        }
        leaning.Remove(sha256);
        return leaning;
    }
}

/// <summary>What rounds of proof found for a report that states no date.</summary>
/// <param name="Round">The round that dated it, from 1; <see cref="Never"/> where none did.</param>
/// <param name="Found">Its date as that round found it.</param>
/// <param name="RestsOn">The undated reports that were dated before it and that its proof names, in order.</param>
internal sealed record Standing(int Round, DocumentDate Found, IReadOnlyList<string> RestsOn)
{
    /// <summary>No round.</summary>
    public const int Never = int.MaxValue;

    /// <summary>Of a report that no round has seen.</summary>
    public static readonly Standing New = new(Never, DocumentDate.Unknown, []);

    /// <summary>Its day as the rounds behind <paramref name="round"/> know it.</summary>
    public LocalDate? DayIn(int round) => Round < round ? Found.Value : null;
}
