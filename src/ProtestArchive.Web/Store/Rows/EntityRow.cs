using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Web.Store.Rows;

/// <summary>A person, place or organization over the whole archive. Derived.</summary>
public sealed class EntityRow
{
    /// <summary>Made of kind and slug (<see cref="RowId"/>), so that it outlives a rebuild.</summary>
    public required long Id { get; init; }

    public required EntityKind Kind { get; init; }

    /// <summary>Unique within its kind.</summary>
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public PlaceType PlaceType { get; init; }

    public string? OrganizationType { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>Degrees north, WGS 84.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east, WGS 84.</summary>
    public double? Longitude { get; init; }

    public string? GazetteerId { get; init; }

    /// <summary>What reports say a person is, the most used first.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>How many reports name it.</summary>
    public required int Reports { get; init; }

    /// <summary>How often they name it.</summary>
    public required int Mentions { get; init; }

    public List<SpellingRow> Spellings { get; } = [];

    public List<NameRow> Names { get; } = [];

    public List<AliasRow> Aliases { get; } = [];

    public List<PostingRow> Postings { get; } = [];

    public List<LinkRow> Links { get; } = [];
}

/// <summary>An address that leads to an entity though no report need write it: that of the name it had before it was renamed. Derived.</summary>
public sealed class AliasRow
{
    public required long EntityId { get; init; }

    public EntityRow? Entity { get; init; }

    public required string Slug { get; init; }
}

/// <summary>One way an entity's name is written in one report. Derived.</summary>
public sealed class SpellingRow
{
    public required long EntityId { get; init; }

    public EntityRow? Entity { get; init; }

    public required int ReportId { get; init; }

    public ReportRow? Report { get; init; }

    /// <summary>As written, white space folded.</summary>
    public required string Text { get; init; }

    /// <summary>The spelling as an address; two entities may share one.</summary>
    public required string Slug { get; init; }

    /// <summary>How often the report writes it so.</summary>
    public required int Mentions { get; init; }
}

/// <summary>That a report names an entity. Derived.</summary>
public sealed class PostingRow
{
    public required long EntityId { get; init; }

    public EntityRow? Entity { get; init; }

    public required int ReportId { get; init; }

    public ReportRow? Report { get; init; }

    /// <summary>How often it does.</summary>
    public required int Mentions { get; init; }
}

/// <summary>That a report's local name belongs to an entity, and why. Derived.</summary>
public sealed class LinkRow
{
    public required int ReportId { get; init; }

    public ReportRow? Report { get; init; }

    /// <summary>Index into <see cref="AnnotatedReport.Names"/>.</summary>
    public required int Local { get; init; }

    public required long EntityId { get; init; }

    public EntityRow? Entity { get; init; }

    /// <summary>From 0 to 1: how sure.</summary>
    public required double Score { get; init; }

    /// <summary>The evidence, each a sentence a person can check.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];
}

/// <summary>One way an entity's name is written over the whole archive: its <see cref="SpellingRow"/>s together, kept in step with them by triggers. Derived.</summary>
public sealed class NameRow
{
    /// <summary>Its place in the indexes of names; means nothing else.</summary>
    public int Id { get; init; }

    public required long EntityId { get; init; }

    public EntityRow? Entity { get; init; }

    /// <summary>As written, white space folded.</summary>
    public required string Text { get; init; }

    /// <summary>The spelling as an address; two entities may share one.</summary>
    public required string Slug { get; init; }

    /// <summary>How many reports write it so.</summary>
    public required int Reports { get; init; }

    /// <summary>How often they do.</summary>
    public required int Mentions { get; init; }
}
