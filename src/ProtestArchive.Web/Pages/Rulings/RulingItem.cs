using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary>A ruling as its history shows it.</summary>
public sealed record RulingItem : ICsvRow
{
    /// <summary>Its number; later rulings have greater ones.</summary>
    public required int Number { get; init; }

    public required Instant At { get; init; }

    /// <summary>The account's name.</summary>
    public required string By { get; init; }

    public required RulingKind Kind { get; init; }

    /// <summary>What it says, in a sentence.</summary>
    public required string Says { get; init; }

    public required string Why { get; init; }

    /// <summary>The ruling that it takes back.</summary>
    public int? Undoes { get; init; }

    /// <summary>The ruling that takes it back; null where it holds.</summary>
    public int? UndoneBy { get; init; }

    /// <summary>Words that it points at and that are read no more.</summary>
    public ImmutableArray<string> Lost { get; init; } = [];

    /// <summary>The reports that it is about, as far as the archive holds them.</summary>
    public ImmutableArray<ReportRef> Reports { get; init; } = [];

    public static ImmutableArray<string> Columns { get; } = ["number", "at", "by", "kind", "says", "why", "undoes", "undoneBy", "lost", "reports"];

    [JsonIgnore]
    public ImmutableArray<object?> Cells => [Number, At, By, Kind, Says, Why, Undoes, UndoneBy, string.Join("; ", Lost), string.Join("; ", Reports.Select(report => report.Slug))];
}

/// <summary>Rulings, the latest first.</summary>
public sealed record RulingList(ImmutableArray<RulingItem> Items, int Total, string? Next) : ListRecord<RulingItem>(Items, Total, Next)
{
    [JsonIgnore]
    public Paging Paging { get; init; }

    /// <summary>Who has ruled, by name.</summary>
    public ImmutableArray<string> Editors { get; init; } = [];

    [JsonIgnore]
    public RulingFilter Filter { get; init; } = RulingFilter.All;
}

/// <summary>What a list of rulings was asked for.</summary>
/// <param name="By">The account's name.</param>
/// <param name="Kind">What they are about.</param>
/// <param name="From">No ruling of an earlier day, in UTC.</param>
/// <param name="To">No ruling of a later day.</param>
public sealed record RulingFilter(string? By, RulingKind? Kind, LocalDate? From, LocalDate? To)
{
    public static readonly RulingFilter All = new(null, null, null, null);

    public static RulingFilter Of(Parameters parameters) => new(parameters.Words("by"), parameters.Choice<RulingKind>("kind"), parameters.Day("from"), parameters.Day("to"));
}
