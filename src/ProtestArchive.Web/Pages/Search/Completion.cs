using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ProtestArchive.Web.Pages.Search;

/// <summary>What a suggestion leads to.</summary>
public enum CompletionKind
{
    Person,
    Place,
    Organization,
    Event,
    Outlet,

    /// <summary>A search that the reader made before.</summary>
    Search,
}

/// <summary>Something in the archive whose name begins as what was typed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its name.</param>
/// <param name="Address">Where it leads.</param>
public sealed record Completion(CompletionKind Kind, string Text, string Address)
{
    /// <summary>More of what it is: a person's role, a place's country, an event's days.</summary>
    public string? What { get; init; }

    /// <summary>The spelling that begins so, where that is not the name.</summary>
    public string? Written { get; init; }

    /// <summary>How many reports name it or tell of it; 0 for searches.</summary>
    public int Reports { get; init; }
}

/// <summary>What may be meant by a few letters.</summary>
/// <param name="Query">What was typed.</param>
/// <param name="Items">The likeliest first.</param>
public sealed record Completions([property: JsonPropertyOrder(-1)] string Query, ImmutableArray<Completion> Items);
