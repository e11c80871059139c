using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Reports;

/// <summary><c>/reports/{slug}/history</c>: the files that brought a report, what people ruled on it, and how it is read now.</summary>
public sealed class HistoryModel(ArchiveContext archive) : RecordPage<ReportHistory>
{
    protected override Task<Answer<ReportHistory>> ReadAsync(Parameters parameters, CancellationToken cancellation) =>
        new ReportHistoryQuery(archive).ReadAsync((string)RouteData.Values["slug"]!, parameters, cancellation);
}
