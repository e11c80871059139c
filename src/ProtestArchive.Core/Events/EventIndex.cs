using System.Collections.Immutable;
using NodaTime;
using ProtestArchive.Core.Events.Dates;
using ProtestArchive.Core.Events.Grouping;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events;

/// <summary>
/// Dates and events of all reports. Its state is a function of the set of reports and rulings, whatever the order in which they came; a
/// change looks only at what shares its keys. It keeps cards of the reports, not their texts.
/// </summary>
public sealed class EventIndex
{
    private readonly EntityIndex _entities;
    private readonly Func<string, AnnotatedReport> _load;
    private readonly DateIndex _dates;
    private readonly BundleIndex _bundles = new();
    private readonly Countries _countries;
    private readonly EventShelf _events;
    private readonly Dictionary<string, ReportCard> _cards = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? Slug, string? Name)> _countryNames = new(StringComparer.Ordinal);
    private RulingSet _rulings = RulingSet.None;

    /// <summary>An empty index.</summary>
    /// <param name="entities">The entities, kept up by linking before each <see cref="Apply"/>.</param>
    /// <param name="load">A report by its SHA-256, ruled, annotated against its stated date, for when its text is needed again.</param>
    public EventIndex(EntityIndex entities, Func<string, AnnotatedReport> load)
    {
        _entities = entities;
        _load = load;
        _dates = new(entities, load);
        _countries = new(entities);
        _events = new(new(entities, _countries), _cards.GetValueOrDefault);
    }

    /// <summary>All events, in no order.</summary>
    public IEnumerable<Event> All => _events.All;

    /// <summary>The event with that address; null where there is none.</summary>
    public Event? Find(string slug) => _events.Find(slug);

    /// <summary>The day of writing of a report that is in the index.</summary>
    public DocumentDate DateOf(string sha256) => _dates.Of(sha256);

    /// <summary>The claims of a report that is in the index, ordered by span.</summary>
    public IReadOnlyList<Claim> ClaimsOf(string sha256) =>
    [
        .. _cards[sha256].Bundles
            .SelectMany(bundle => bundle.Claims.Select(claim => claim with { Event = _events.SlugOf(bundle.Group) }))
            .OrderBy(claim => claim.Mention.Span),
    ];

    /// <summary>Takes reports in and out, or reads them anew where their links or rulings changed.</summary>
    /// <param name="put">Reports that are new or changed, ruled, annotated against their stated dates.</param>
    /// <param name="removed">SHA-256s of the reports that left.</param>
    /// <param name="links">What linking the same reports changed.</param>
    /// <param name="rulings">All rulings in force.</param>
    public EventChange Apply(IReadOnlyCollection<AnnotatedReport> put, IReadOnlyCollection<string> removed, LinkChange links, RulingSet rulings)
    {
        HashSet<string> asked = [.. put.Select(report => report.Report.Sha256)];
        HashSet<string> gone = [.. removed.Where(sha256 => _cards.ContainsKey(sha256) && !asked.Contains(sha256))];
        SortedDictionary<string, AnnotatedReport> fresh = new(StringComparer.Ordinal);
        foreach (AnnotatedReport report in put) { fresh[report.Report.Sha256] = report; }
        foreach (string sha256 in links.Reports.Union(rulings.ReportsThatDiffer(_rulings)))
        {
            if (_cards.ContainsKey(sha256) && !gone.Contains(sha256) && !fresh.ContainsKey(sha256)) { fresh[sha256] = _load(sha256); }
        }
        _rulings = rulings;
        SortedDictionary<string, DocumentDate> dates = _dates.Apply(fresh.Values, gone);
        foreach (string sha256 in dates.Keys.Where(sha256 => !fresh.ContainsKey(sha256) && Inferred(sha256) != _cards[sha256].Inferred).ToList()) { fresh[sha256] = _load(sha256); }

        Dictionary<string, AnnotatedReport?> dated = new(StringComparer.Ordinal);
        List<Bundle> left = [], came = [];
        HashSet<string> codes = [.. links.Changed.Where(entity => entity is { Kind: EntityKind.Place, PlaceType: PlaceType.Country, Country: not null }).Select(entity => entity.Country!)];
        foreach (string sha256 in gone) { Take(sha256, left, codes); }
        foreach ((string sha256, AnnotatedReport report) in fresh)
        {
            LocalDate? known = Take(sha256, left, codes), inferred = Inferred(sha256);
            AnnotatedReport read = inferred is { } day ? rulings.Apply(Extractor.Annotate(report.Report, day)) : report;
            if (inferred is not null && (asked.Contains(sha256) || inferred != known)) { dated[sha256] = read; }
            if (inferred is null && known is not null) { dated[sha256] = null; }
            Put(read, inferred, came, codes);
        }
        (IReadOnlyList<EventGroup> dissolved, IReadOnlyList<EventGroup> formed) = _bundles.Change(left, came);
        codes.RemoveWhere(code => !IsRenamed(code));
        EventGroup[] renamed = [.. _events.OfCountries(codes).Except(dissolved)];
        (SortedDictionary<string, Event> changed, SortedSet<string> lost, SortedSet<string> told) = _events.Replace(dissolved, formed, renamed, [.. gone, .. fresh.Keys]);
        return new(dates, dated, [.. told], [.. changed.Values], [.. lost]);
    }

    private LocalDate? Inferred(string sha256) => _dates.Of(sha256) is { Basis: DateBasis.Inferred, Value: var day } ? day : null;

    private LocalDate? Take(string sha256, List<Bundle> left, HashSet<string> codes)
    {
        if (!_cards.Remove(sha256, out ReportCard? card)) { return null; }
        left.AddRange(card.Bundles);
        _countries.Count(card.Countries, -1);
        codes.UnionWith(card.Countries.Select(named => named.Code));
        return card.Inferred;
    }

    private void Put(AnnotatedReport report, LocalDate? inferred, List<Bundle> came, HashSet<string> codes)
    {
        string sha256 = report.Report.Sha256;
        RuledTellings ruled = new(sha256, _rulings);
        Telling[] tellings = [.. new TellingReader(report, _entities).Read().Select(telling => ruled.TitleOf(telling) is { } title ? telling with { RuledTitle = title } : telling)];
        ReportCard card = new(report.Report.Text.Length, ruled.Split(new BundleReader(sha256, report.CreationTime).Read(tellings)), Countries.NamedIn(report, _entities), inferred);
        _cards[sha256] = card;
        came.AddRange(card.Bundles);
        _countries.Count(card.Countries, 1);
        codes.UnionWith(card.Countries.Select(named => named.Code));
    }

    // Whether the address or name under which a country's events stand is no longer what it was.
    private bool IsRenamed(string code)
    {
        Entity? entity = _countries.Of(code);
        (string?, string?) now = (entity?.Slug, entity?.Name);
        if (_countryNames.GetValueOrDefault(code) == now) { return false; }
        _countryNames[code] = now;
        return true;
    }
}
