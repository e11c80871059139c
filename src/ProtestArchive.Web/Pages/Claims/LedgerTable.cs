using System.Collections.Immutable;
using ProtestArchive.Core.Events;

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
    private static readonly ImmutableArray<(string Name, ClaimSort Sort)> Sorted =
    [
        ("Figure", ClaimSort.Low), ("Counted", ClaimSort.Kind), ("When and where", ClaimSort.Day),
        ("According to", ClaimSort.Source), ("Told by", ClaimSort.Written), ("Counts for", ClaimSort.Event),
    ];

    /// <summary>How many figures each scope has in all pages; none where the table is the whole.</summary>
    public ImmutableArray<ScopeCount> Scopes { get; init; } = [];

    /// <summary>The table of a part, in its fixed order.</summary>
    public static LedgerTable Of(LedgerPart part) => new(part.Items, [.. Sorted.Select(column => new LedgerColumn(column.Name))]);

    /// <summary>The table of the list, each head a link that orders it, or turns the order round.</summary>
    public static LedgerTable Of(ClaimList list, Func<ClaimSort, SortOrder, string> address) => new(list.Items,
    [
        .. Sorted.Select(column =>
        {
            bool isSorted = column.Sort == list.Filter.Sort;
            SortOrder next = isSorted ? (list.Filter.Order is SortOrder.Up ? SortOrder.Down : SortOrder.Up) : ClaimFilter.UsualOrder(column.Sort);
            return new LedgerColumn(column.Name, address(column.Sort, next), isSorted ? (list.Filter.Order is SortOrder.Up ? "ascending" : "descending") : null);
        }),
    ])
    { Scopes = list.Scopes };

    /// <summary>The figures of each scope, in order.</summary>
    public IEnumerable<(ClaimScope Scope, ImmutableArray<ClaimItem> Items, int Total)> Groups => Items
        .GroupBy(item => item.Scope)
        .Select(same => (same.Key, same.ToImmutableArray(), Scopes.FirstOrDefault(scope => scope.Scope == same.Key)?.Figures ?? same.Count()));
}
