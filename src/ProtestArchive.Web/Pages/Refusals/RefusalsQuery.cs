using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Refusals;

/// <summary>A file that gave no report.</summary>
/// <param name="FileName">Its own name.</param>
/// <param name="Origin">Where it came from.</param>
/// <param name="Reason">Why, in a sentence.</param>
/// <param name="Offset">The byte at which it went wrong, from 0; null where no one byte did.</param>
/// <param name="At">When it was last refused.</param>
public sealed record RefusalItem(string FileName, string Origin, string Reason, long? Offset, Instant At) : ICsvRow
{
    public static ImmutableArray<string> Columns { get; } = ["fileName", "origin", "reason", "offset", "at"];

    [JsonIgnore]
    public ImmutableArray<object?> Cells => [FileName, Origin, Reason, Offset, At];
}

/// <summary>The list of refused files.</summary>
public sealed record RefusalList(ImmutableArray<RefusalItem> Items, int Total, string? Next) : ListRecord<RefusalItem>(Items, Total, Next)
{
    public required Paging Paging { get; init; }
}

/// <summary>Reads the list of refused files, those refused last before others.</summary>
public sealed class RefusalsQuery(ArchiveContext archive)
{
    private const int PageSize = 50;

    public async Task<RefusalList> ReadAsync(Parameters parameters, CancellationToken cancellation)
    {
        Paging paging = parameters.Page(PageSize);
        int total = await archive.Refusals.CountAsync(cancellation);
        return new(await SomeAsync(paging.Skip, paging.Size, cancellation), total, parameters.Next(paging, total)) { Paging = paging };
    }

    /// <summary>The refusals that were last, but for the first <paramref name="skip"/> of them.</summary>
    public async Task<ImmutableArray<RefusalItem>> SomeAsync(int skip, int most, CancellationToken cancellation)
    {
        List<RefusalRow> rows = await archive.Refusals.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Skip(skip).Take(most).ToListAsync(cancellation);
        return [.. rows.Select(row => new RefusalItem(row.FileName, row.Origin, row.Reason, row.Offset, row.At))];
    }
}
