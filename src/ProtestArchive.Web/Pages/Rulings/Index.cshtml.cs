using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary><c>/rulings</c>: all that people ruled.</summary>
public sealed class IndexModel(ArchiveContext archive) : RecordPage<RulingList>
{
    protected override async Task<Answer<RulingList>> ReadAsync(Parameters parameters, CancellationToken cancellation) =>
        await new RulingsQuery(archive).ReadAsync(archive.Rulings, parameters, cancellation);
}
