using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Claims;

public sealed class IndexModel(ArchiveContext archive) : RecordPage<ClaimList>
{
    protected override Task<Answer<ClaimList>> ReadAsync(Parameters parameters, CancellationToken cancellation) =>
        new ClaimsQuery(archive).ReadAsync(parameters, cancellation);

    /// <summary>The list from its first page in another order.</summary>
    public string SortAddress(ClaimSort sort, SortOrder order) => Parameters.WithFirst(("sort", Parameters.Word(sort)), ("order", Parameters.Word(order)));
}
