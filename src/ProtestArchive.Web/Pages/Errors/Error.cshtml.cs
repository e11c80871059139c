using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ProtestArchive.Web.Api;

namespace ProtestArchive.Web.Pages.Errors;

/// <summary>Shown in place of a page that failed, with that page's address and status; as problem details where a twin was asked for.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    /// <summary>What happened.</summary>
    public ErrorAnswer Answer { get; private set; } = ErrorAnswer.Of(StatusCodes.Status404NotFound);

    /// <summary>The last word or words of the address that failed, to search for; null where it holds none.</summary>
    public string? Words { get; private set; }

    // Not a handler: whatever the method of the request that failed, this page answers it.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        IStatusCodeReExecuteFeature? failed = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        IExceptionHandlerPathFeature? thrown = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        int status = failed?.OriginalStatusCode
            ?? (thrown?.Error as BadHttpRequestException)?.StatusCode
            ?? (thrown is null ? StatusCodes.Status404NotFound : StatusCodes.Status500InternalServerError);
        Answer = HttpContext.Features.Get<ErrorAnswer>() is { } answer && answer.Status == status ? answer : ErrorAnswer.Of(status);
        Words = status == StatusCodes.Status404NotFound ? LastWords(failed?.OriginalPath) : null;
        Response.StatusCode = status;
        if (HttpContext.Twin() is not Twin.Html) { context.Result = Problem(); }
    }

    private JsonResult Problem()
    {
        ProblemDetails problem = new() { Status = Answer.Status, Title = Answer.Title, Detail = Answer.Detail };
        if (!Answer.Problems.IsEmpty) { problem.Extensions["problems"] = Answer.Problems; }
        if (!Answer.Suggestions.IsEmpty) { problem.Extensions["suggestions"] = Answer.Suggestions; }
        return new(problem, ArchiveJson.Options) { StatusCode = Answer.Status, ContentType = "application/problem+json" };
    }

    private static string? LastWords(string? path)
    {
        string last = path?.TrimEnd('/').Split('/')[^1] ?? "";
        char[] letters = [.. last.Take(80).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')];
        string words = string.Join(' ', new string(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? null : words;
    }
}
