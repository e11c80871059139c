using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using ProtestArchive.Web.Api;
using static ProtestArchive.Web.Language.Phrases;

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
        StatusCodes.Status400BadRequest => new(status, Say("Error.BadRequest"), Say("Error.BadRequest.Detail")),
        StatusCodes.Status401Unauthorized => new(status, Say("Error.Unauthorized"), Say("Error.Unauthorized.Detail")),
        StatusCodes.Status403Forbidden => new(status, Say("Error.Forbidden"), Say("Error.Forbidden.Detail")),
        StatusCodes.Status429TooManyRequests => new(status, Say("Error.TooMany"), Say("Error.TooMany.Detail")),
        StatusCodes.Status404NotFound => new(status, Say("Error.NotFound"), Say("Error.NotFound.Detail")),
        StatusCodes.Status405MethodNotAllowed => new(status, Say("Error.Method"), Say("Error.Method.Detail")),
        StatusCodes.Status413PayloadTooLarge => new(status, Say("Error.TooLarge"), Say("Error.TooLarge.Detail")),
        >= 500 => new(status, Say("Error.Failed"), Say("Error.Failed.Detail")),
        _ => new(status, Say("Error.Other"), Say("Error.Other.Detail")),
    };
}

public static class ErrorAnswers
{
    /// <summary>404, saying what is missing.</summary>
    public static IActionResult Missing(this HttpContext context, Missing missing) =>
        Answered(context, new(StatusCodes.Status404NotFound, missing.What, Say("Error.NotFound.Detail")) { Suggestions = missing.Suggestions });

    /// <summary>400, naming each parameter and what is allowed.</summary>
    public static IActionResult Refused(this HttpContext context, IReadOnlyList<ParameterProblem> problems) =>
        Answered(context, new(StatusCodes.Status400BadRequest, Say("Error.Refused"), Say("Error.Refused.Detail")) { Problems = [.. problems] });

    private static StatusCodeResult Answered(HttpContext context, ErrorAnswer answer)
    {
        context.Features.Set(answer);
        return new(answer.Status);
    }
}
