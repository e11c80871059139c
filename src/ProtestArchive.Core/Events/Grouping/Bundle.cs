using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>Tellings of one report that stand or fall together: they are of one event, whatever else is of it.</summary>
/// <param name="report">The report's SHA-256.</param>
/// <param name="family">Their family.</param>
/// <param name="tellings">The tellings, in the order of the text.</param>
internal sealed class Bundle(string report, Family family, IReadOnlyList<Telling> tellings)
{
    /// <summary>The report that all come from.</summary>
    public string Report => report;

    /// <summary>Their family.</summary>
    public Family Family => family;

    /// <summary>The tellings.</summary>
    public IReadOnlyList<Telling> Tellings => tellings;

    /// <summary>Slug of the city that all are told of; null where none is.</summary>
    public string? City { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null where not known.</summary>
    public string? Country { get; init; }

    /// <summary>The day or interval that all are told of; null where none is told.</summary>
    public DayRange? Days { get; init; }

    /// <summary>When the report was written; null where that is unknown.</summary>
    public LocalDate? WrittenOn { get; init; }

    /// <summary>Whether they count who came, rather than who was held or hurt.</summary>
    public bool IsCrowd { get; init; }

    /// <summary>What it shares with the bundles of other reports that are of the same event.</summary>
    public IReadOnlyList<string> Keys { get; set; } = [];

    /// <summary>The event of one subject that it can be: where others that tell no day may find it. Null where none looks for it.</summary>
    public Berth? Berth { get; init; }

    /// <summary>Where it looks for its event, having no day; null where it has one.</summary>
    public Search? Search { get; init; }

    /// <summary>The key that the search found.</summary>
    public string? Found { get; set; }

    /// <summary>Cells in which bundles stand that may be of the same event; <see cref="Periods.AreOne"/> decides.</summary>
    public IReadOnlyList<string> Cells { get; set; } = [];

    /// <summary>What a person ruled of its one telling; null where nothing was ruled.</summary>
    public RuledTelling? Ruled { get; init; }

    /// <summary>Bundles found to be of the same event through a cell.</summary>
    public HashSet<Bundle> Alike { get; } = [];

    /// <summary>The group that it stands in.</summary>
    public EventGroup? Group { get; set; }

    /// <summary>The figures among the tellings.</summary>
    public IEnumerable<Claim> Claims => tellings.Select(telling => telling.Claim).OfType<Claim>();

    /// <summary>The same with other tellings.</summary>
    public Bundle With(IReadOnlyList<Telling> others, RuledTelling? ruled) => new(report, family, others)
    {
        City = City,
        Country = Country,
        Days = Days,
        WrittenOn = WrittenOn,
        IsCrowd = IsCrowd,
        Keys = Keys,
        Cells = Cells,
        Berth = Berth,
        Search = Search,
        Ruled = ruled,
    };

    /// <summary>By report, then by place in the text.</summary>
    public static int Order(Bundle one, Bundle other)
    {
        int order = string.CompareOrdinal(one.Report, other.Report);
        if (order == 0) { order = one.Tellings[0].Words.CompareTo(other.Tellings[0].Words); }
        return order != 0 ? order : one.Family.CompareTo(other.Family);
    }
}

/// <summary>What was ruled of a telling.</summary>
/// <param name="Id">The id of its figure or word, as rulings name it.</param>
/// <param name="SameAs">Ids of the tellings that are of its event.</param>
/// <param name="DiffersFrom">Ids of the tellings that are not.</param>
/// <param name="Leaves">In how many of these rulings it is named first: it is what was taken out.</param>
internal sealed record RuledTelling(string Id, IReadOnlySet<string> SameAs, IReadOnlySet<string> DiffersFrom, int Leaves);

/// <summary>Where an event can be found by those that tell no day of it.</summary>
/// <param name="Space">Family and subject: one person's flights, one country's votes.</param>
/// <param name="Day">The event's day.</param>
/// <param name="Key">The key by which to join it.</param>
internal sealed record Berth(string Space, LocalDate Day, string Key);

/// <summary>What a telling without a day looks for: the latest event of its space in a stretch of days.</summary>
/// <param name="Space">Family and subject.</param>
/// <param name="From">First possible day.</param>
/// <param name="To">Last possible day: of the writing, or of the interval that it tells.</param>
/// <param name="Otherwise">The key to join where there is no such event; null to stand alone.</param>
internal sealed record Search(string Space, LocalDate From, LocalDate To, string? Otherwise);
