using System.Collections.Immutable;
using System.Text.Json;
using ProtestArchive.Core.Events.Conventions;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Claims;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Figures;

namespace ProtestArchive.Web.Pages.Kept;

/// <summary>What a page shows, ready to be kept.</summary>
/// <param name="Kind">“compare” or “event”.</param>
/// <param name="Title">What it is called in citations.</param>
/// <param name="Page">The page's address but for the convention: nothing else that the reader's address held shapes it.</param>
/// <param name="Convention">By which rule it shows figures as numbers.</param>
/// <param name="Reports">The reports that it shows, in its order and under its letters.</param>
/// <param name="Figures">Which figures it is about.</param>
/// <param name="Record">Its record, without what belongs to the live page alone.</param>
public sealed record Keepable(string Kind, string Title, string Page, Convention Convention, ImmutableArray<ReportRef> Reports, ClaimFilter Figures, JsonElement Record)
{
    public const string Compare = "compare", Event = "event";

    /// <summary>The address of the live page, under its convention.</summary>
    public string Address => Convention is Convention.Literal ? Page : $"{Page}{(Page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{ConventionChoice.Parameter}={Parameters.Word(Convention)}";

    /// <summary>A page's record as it is kept.</summary>
    public static JsonElement Whole<T>(T record) => JsonSerializer.SerializeToElement(record, KeptJson.Writing);
}
