using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Reports;

/// <summary><c>/reports</c>: all reports, filtered, sorted and paged.</summary>
public sealed class IndexModel(ArchiveContext archive) : RecordPage<ReportList>
{
    protected override async Task<Answer<ReportList>> ReadAsync(Parameters parameters, CancellationToken cancellation) =>
        await new ReportsQuery(archive).ReadAsync(parameters, cancellation);
}
