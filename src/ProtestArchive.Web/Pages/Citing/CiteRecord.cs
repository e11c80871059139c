using System.Text.Json.Serialization;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;

namespace ProtestArchive.Web.Pages.Citing;

/// <summary>Something to cite, with its citation in every format.</summary>
public sealed record CiteRecord(Citation Citation)
{
    public string Text => PlainCitation.Of(Citation);

    public string Bibtex => BibTeX.Of(Citation);

    public string Ris => Citing.Ris.Of(Citation);

    /// <summary>CSL-JSON.</summary>
    public string Csl => CslJson.Of(Citation);

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
