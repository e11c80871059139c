using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Citing;

namespace ProtestArchive.Web.Pages.Kept;

/// <summary>A kept comparison with what can be said of it now.</summary>
public sealed record KeptRecord
{
    public required string Id { get; init; }

    public required Instant KeptAt { get; init; }

    /// <summary>The account that kept it; null where nobody was signed in.</summary>
    public string? By { get; init; }

    /// <summary>The bytes as they are stored now.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>Their SHA-256, computed now.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What they hashed to when they were kept.</summary>
    public required string KeptSha256 { get; init; }

    /// <summary>What the bytes say; null where they cannot be read.</summary>
    public KeptContent? Content { get; init; }

    public ImmutableArray<KeptChange> Changes { get; init; } = [];

    /// <summary>How it is cited.</summary>
    public required CiteRecord Citation { get; init; }

    /// <summary>The address for readers elsewhere.</summary>
    public required string FullAddress { get; init; }

    /// <summary>Whether the bytes are those that were kept: their hash is the one noted then, and the address is made of it.</summary>
    public bool IsGenuine => Sha256 == KeptSha256 && Sha256.StartsWith(Id, StringComparison.Ordinal);
}

/// <summary>A kept comparison in the list.</summary>
public sealed record KeptItem(string Id, string Title, string Kind, Instant KeptAt, string? By, string Address, string Sha256) : ICsvRow
{
    public string Slug => Id;

    public static ImmutableArray<string> Columns { get; } = ["id", "title", "kind", "keptAt", "by", "address", "sha256"];

    [JsonIgnore]
    public ImmutableArray<object?> Cells => [Id, Title, Kind, KeptAt, By, Address, Sha256];
}

/// <summary>The list of kept comparisons, the latest first.</summary>
public sealed record KeptList(ImmutableArray<KeptItem> Items, int Total, string? Next) : ListRecord<KeptItem>(Items, Total, Next)
{
    [JsonIgnore]
    public Paging Paging { get; init; }
}

/// <summary>What changed since something was kept.</summary>
/// <param name="About">What sort of thing changed.</param>
/// <param name="Says">In a sentence.</param>
/// <param name="Links">Where it can be seen now.</param>
public sealed record KeptChange(ChangeAbout About, string Says, ImmutableArray<Suggestion> Links);

/// <summary>What a change is about.</summary>
public enum ChangeAbout
{
    Text,
    Date,
    Event,
    Figure,
    Ruling,
    Engine,
}

/// <summary>What has changed since something was kept.</summary>
public sealed record KeptChangeList(string Id, Instant KeptAt, ImmutableArray<KeptChange> Changes);
