using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Events;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Hosting;

/// <summary>What <c>/healthz</c> answers.</summary>
/// <param name="Status">“ok”; “failing” where the database cannot be read.</param>
/// <param name="Reports">Number of reports; null where the database cannot be read.</param>
/// <param name="IsStale">Whether reports came that names, dates and events across reports do not know yet.</param>
/// <param name="Ingest">What is being done with incoming reports.</param>
public sealed record HealthRecord(string Status, int? Reports, bool? IsStale, IngestHealth Ingest);

/// <param name="Phase">idle, ingesting, rereading, deriving, failed.</param>
/// <param name="Done">Files that are through.</param>
/// <param name="Total">Files in all.</param>
/// <param name="Refused">How many were refused.</param>
public sealed record IngestHealth(string Phase, int Done, int Total, int Refused);

/// <summary>Tells whether the app can do its work: 200, or 503 where the database cannot be read.</summary>
public static class Health
{
    public static async Task<JsonHttpResult<HealthRecord>> GetAsync(ArchiveContext archive, IngestProgress progress, ILogger<HealthRecord> logger, HttpResponse response, CancellationToken cancellation)
    {
        response.Headers.CacheControl = "no-store";
        IngestState now = progress.Now;
        IngestHealth ingest = new(AnnotationFile.Word(now.Phase), now.Done, now.Total, now.Refused);
        try
        {
            int reports = await archive.Reports.CountAsync(cancellation);
            bool isStale = (await archive.State.SingleAsync(cancellation)).IsStale;
            return TypedResults.Json(new HealthRecord("ok", reports, isStale, ingest));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.LogError(e, "The database cannot be read");
            return TypedResults.Json(new HealthRecord("failing", null, null, ingest), statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
