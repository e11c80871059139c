using Microsoft.AspNetCore.Authorization;
using ProtestArchive.Web.Accounts;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Review;

/// <summary><c>/review/agreement</c>: how often editors who ruled on one thing said the same.</summary>
[Authorize(Policy = Policies.Editor)]
public sealed class AgreementModel(ArchiveContext archive) : RecordPage<AgreementRecord>
{
    protected override async Task<Answer<AgreementRecord>> ReadAsync(Parameters parameters, CancellationToken cancellation) => await AgreementRecord.ReadAsync(archive, cancellation);
}
