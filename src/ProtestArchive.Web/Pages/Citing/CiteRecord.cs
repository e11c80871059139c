using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Citing;

/// <summary>Something to cite, with its citation in every format.</summary>
public sealed record CiteRecord(Citation Citation)
{
    /// <summary>What is cited, and the page that shows it.</summary>
    public required Suggestion Of { get; init; }

    /// <summary>The page of the citation.</summary>
    public required string Address { get; init; }

    public string Text => CitationForm.Of(CitationFormat.Text).Write(Citation);

    public string Bibtex => CitationForm.Of(CitationFormat.Bibtex).Write(Citation);

    public string Ris => CitationForm.Of(CitationFormat.Ris).Write(Citation);

    /// <summary>CSL-JSON.</summary>
    public string Csl => CitationForm.Of(CitationFormat.Csl).Write(Citation);

    /// <summary>The list that it stands in.</summary>
    [JsonIgnore]
    public Crumb Within => Citation.Kind is CitedKind.Kept ? new(Say("Cite.KeptCrumb"), "/kept") : new(Say("Reports.Title"), "/reports");

    /// <summary>Where the file of a format is.</summary>
    public string File(CitationFormat format) => QueryHelpers.AddQueryString(Address, "format", Parameters.Word(format));
}
