using System.Collections.Immutable;
using ProtestArchive.Core.Events;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Claims;

/// <summary>A column of the ledger.</summary>
/// <param name="Name">Its head.</param>
/// <param name="Address">Where the list is ordered by it; null where the order is fixed.</param>
/// <param name="Order">“ascending” or “descending” where the list is; else null.</param>
public sealed record LedgerColumn(string Name, string? Address = null, string? Order = null);

/// <summary>Figures as the ledger's table shows them.</summary>
/// <param name="Items">The figures, scope by scope.</param>
/// <param name="Columns">The six columns.</param>
public sealed record LedgerTable(ImmutableArray<ClaimItem> Items, ImmutableArray<LedgerColumn> Columns)
{
    private static readonly ImmutableArray<ClaimSort> Sorted =
    [
        ClaimSort.Low, ClaimSort.Kind, ClaimSort.Day, ClaimSort.Source, ClaimSort.Written, ClaimSort.Event,
    ];

    /// <summary>How many figures each scope has in all pages; none where the table is the whole.</summary>
    public ImmutableArray<ScopeCount> Scopes { get; init; } = [];

    /// <summary>The table of a part, in its fixed order.</summary>
    public static LedgerTable Of(LedgerPart part) => new(part.Items, [.. Sorted.Select(column => new LedgerColumn(Head(column)))]);

    /// <summary>The table of the list, each head a link that orders it, or turns the order round.</summary>
    public static LedgerTable Of(ClaimList list, Func<ClaimSort, SortOrder, string> address) => new(list.Items,
    [
        .. Sorted.Select(column =>
        {
            bool isSorted = column == list.Filter.Sort;
            SortOrder next = isSorted ? (list.Filter.Order is SortOrder.Up ? SortOrder.Down : SortOrder.Up) : ClaimFilter.UsualOrder(column);
            return new LedgerColumn(Head(column), address(column, next), isSorted ? (list.Filter.Order is SortOrder.Up ? "ascending" : "descending") : null);
        }),
    ])
    { Scopes = list.Scopes };

    private static string Head(ClaimSort column) => Say($"Claims.Column.{column}");

    /// <summary>The figures of each scope, in order.</summary>
    public IEnumerable<(ClaimScope Scope, ImmutableArray<ClaimItem> Items, int Total)> Groups => Items
        .GroupBy(item => item.Scope)
        .Select(same => (same.Key, same.ToImmutableArray(), Scopes.FirstOrDefault(scope => scope.Scope == same.Key)?.Figures ?? same.Count()));
}
