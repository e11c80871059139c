using NodaTime;

namespace ProtestArchive.Web.Store.Rows;

/// <summary>A search that an editor saved for the archive under a name, to be come back to and followed.</summary>
public sealed class SavedSearchRow
{
    /// <summary>Its address; never given a second time.</summary>
    public int Id { get; init; }

    public required string Name { get; set; }

    /// <summary>What was typed.</summary>
    public required string Query { get; init; }

    /// <summary>Whether names are searched only as typed.</summary>
    public required bool Exact { get; init; }

    public required Instant CreatedAt { get; init; }

    public required int AccountId { get; init; }

    public AccountRow? Account { get; init; }
}
