using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using ProtestArchive.Web.Api;

namespace ProtestArchive.Web.Pages.Saved;

/// <summary>A saved search in the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it was called.</param>
/// <param name="Query">What was typed.</param>
/// <param name="Exact">Whether names are searched only as typed.</param>
/// <param name="SavedAt">When it was saved.</param>
/// <param name="By">Whose account saved it.</param>
public sealed record SavedItem(int Id, string Name, string Query, bool Exact, Instant SavedAt, string? By) : ICsvRow
{
    public string Slug => Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The search itself.</summary>
    public string Address => Addresses.Search(Query) + (Exact ? "&exact=1" : "");

    public string Feed => Addresses.Saved(Id) + ".atom";

    public static ImmutableArray<string> Columns { get; } = ["id", "name", "query", "exact", "savedAt", "by", "address", "feed"];

    [JsonIgnore]
    public ImmutableArray<object?> Cells => [Id, Name, Query, Exact, SavedAt, By, Address, Feed];
}

/// <summary>The saved searches, by name.</summary>
public sealed record SavedList(ImmutableArray<SavedItem> Items, int Total, string? Next) : ListRecord<SavedItem>(Items, Total, Next)
{
    [JsonIgnore]
    public Paging Paging { get; init; }
}
