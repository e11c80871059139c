using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using ProtestArchive.Web.Api;

namespace ProtestArchive.Web.Pages.Errors;

/// <summary>What the error page says instead of the page that was asked for.</summary>
public sealed record ErrorAnswer(int Status, string Title, string Detail)
{
    /// <summary>The parameters that could not be used.</summary>
    public ImmutableArray<ParameterProblem> Problems { get; init; } = [];

    /// <summary>Where the reader may have wanted to go.</summary>
    public ImmutableArray<Suggestion> Suggestions { get; init; } = [];

    /// <summary>The answer where nothing but a status is known.</summary>
    public static ErrorAnswer Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new(status, "This request could not be read", "Something in the address or the form is damaged."),
        StatusCodes.Status401Unauthorized => new(status, "This is for people who are signed in", "Sign in, and ask for it again."),
        StatusCodes.Status403Forbidden => new(status, "This is not yours to do", "Your account may not do it, or another site sent the form."),
        StatusCodes.Status429TooManyRequests => new(status, "Too many passwords were tried from here", "Wait a minute, then try again."),
        StatusCodes.Status404NotFound => new(status, "There is nothing at this address", "It may have been misspelt, merged or moved."),
        StatusCodes.Status405MethodNotAllowed => new(status, "This address cannot be used in that way", "Open it as a page instead."),
        StatusCodes.Status413PayloadTooLarge => new(status, "This is too large", "The archive reads files of up to 10 MiB."),
        >= 500 => new(status, "Something went wrong here", "The archive could not answer. Nothing was changed; the log says what happened."),
        _ => new(status, "This request could not be answered", "Try again from the home page."),
    };
}

public static class ErrorAnswers
{
    /// <summary>404, saying what is missing.</summary>
    public static IActionResult Missing(this HttpContext context, Missing missing) =>
        Answered(context, new(StatusCodes.Status404NotFound, missing.What, "It may have been misspelt, merged or moved.") { Suggestions = missing.Suggestions });

    /// <summary>400, naming each parameter and what is allowed.</summary>
    public static IActionResult Refused(this HttpContext context, IReadOnlyList<ParameterProblem> problems) =>
        Answered(context, new(StatusCodes.Status400BadRequest, "This address cannot be used as it stands", "Put right what is named here, or leave it out.") { Problems = [.. problems] });

    private static StatusCodeResult Answered(HttpContext context, ErrorAnswer answer)
    {
        context.Features.Set(answer);
        return new(answer.Status);
    }
}
