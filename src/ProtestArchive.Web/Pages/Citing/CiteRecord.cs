using System.Text.Json.Serialization;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;

namespace ProtestArchive.Web.Pages.Citing;

/// <summary>Something to cite, with its citation in every format.</summary>
public sealed record CiteRecord(Citation Citation)
{
    public string Text => CitationForm.Of(CitationFormat.Text).Write(Citation);

    public string Bibtex => CitationForm.Of(CitationFormat.Bibtex).Write(Citation);

    public string Ris => CitationForm.Of(CitationFormat.Ris).Write(Citation);

    /// <summary>CSL-JSON.</summary>
    public string Csl => CitationForm.Of(CitationFormat.Csl).Write(Citation);

    /// <summary>The page that shows what is cited.</summary>
    [JsonIgnore]
    public required Suggestion Of { get; init; }

    /// <summary>The list that it stands in.</summary>
    [JsonIgnore]
    public required Crumb Within { get; init; }

    /// <summary>Where the files of the formats are.</summary>
    [JsonIgnore]
    public required Func<CitationFormat, string> File { get; init; }
}
