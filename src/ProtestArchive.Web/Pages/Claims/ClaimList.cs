using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ProtestArchive.Core.Events;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Figures;

namespace ProtestArchive.Web.Pages.Claims;

/// <summary>The ledger: figures scope by scope, never added.</summary>
public sealed record ClaimList(ImmutableArray<ClaimItem> Items, int Total, string? Next) : ListRecord<ClaimItem>(Items, Total, Next)
{
    public required ClaimFilter Filter { get; init; }

    public required Paging Paging { get; init; }

    /// <summary>By which rule the figures are shown as numbers beside their words.</summary>
    public required ConventionChoice Convention { get; init; }

    /// <summary>How many figures of each scope match all but the filter's own scopes: numbers of figures, not of people.</summary>
    public ImmutableArray<ScopeCount> Scopes { get; init; } = [];

    /// <summary>How many figures the archive holds.</summary>
    [JsonIgnore]
    public int Archive { get; init; }

    /// <summary>Countries, outlets and names to narrow the list by.</summary>
    [JsonIgnore]
    public ImmutableArray<Choice> Countries { get; init; } = [];

    [JsonIgnore]
    public ImmutableArray<Choice> Outlets { get; init; } = [];

    [JsonIgnore]
    public ImmutableArray<string> Places { get; init; } = [];

    [JsonIgnore]
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>What is read where the address cannot be used: the answer names the problems.</summary>
    public static ClaimList Nothing(ClaimFilter filter, Paging paging, ConventionChoice convention) => new([], 0, null) { Filter = filter, Paging = paging, Convention = convention };
}

/// <summary>How many figures have a scope.</summary>
public sealed record ScopeCount(ClaimScope Scope, int Figures);

/// <summary>Something to choose: what the address says and what the reader sees.</summary>
public sealed record Choice(string Value, string Name);

/// <summary>The ledger's figures on a page about one thing.</summary>
/// <param name="Items">The figures, scope by scope; the first of them where there are many.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Address">Where all of them stand; null where the page is no longer the live one.</param>
public sealed record LedgerPart(ImmutableArray<ClaimItem> Items, int Total, string? Address)
{
    /// <summary>A part of nothing.</summary>
    public static LedgerPart Empty { get; } = new([], 0, "/claims");
}
