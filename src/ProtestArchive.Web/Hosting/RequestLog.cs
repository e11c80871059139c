namespace ProtestArchive.Web.Hosting;

/// <summary>Logs each request with what came of it. Outermost, so that it sees the answer that is sent.</summary>
public sealed class RequestLog(RequestDelegate next, TimeProvider clock, ILogger<RequestLog> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        long started = clock.GetTimestamp();
        string path = context.Request.Path.ToUriComponent(); // encoded: no line break reaches the log; and as asked for, before anything rewrites it
        try
        {
            await next(context);
        }
        finally
        {
            int status = context.Response.StatusCode;
            logger.Log(
                status >= StatusCodes.Status500InternalServerError ? LogLevel.Error : LogLevel.Information,
                "{Method} {Path} answered {Status} in {Milliseconds:0.0} ms",
                context.Request.Method, path, status, clock.GetElapsedTime(started).TotalMilliseconds);
        }
    }
}
