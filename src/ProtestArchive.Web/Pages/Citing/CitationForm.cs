using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace ProtestArchive.Web.Pages.Citing;

/// <summary>The formats of a citation, as an address asks for them.</summary>
public enum CitationFormat
{
    Text,
    Bibtex,
    Ris,
    Csl,
}

/// <summary>A format: its name, and what a file of it is.</summary>
/// <param name="Format">The format.</param>
/// <param name="Name">As readers know it.</param>
/// <param name="MediaType">Of a file.</param>
/// <param name="Ending">Of the file's name.</param>
/// <param name="Write">Writes a citation.</param>
public sealed record CitationForm(CitationFormat Format, string Name, string MediaType, string Ending, Func<Citation, string> Write)
{
    /// <summary>All formats, in the order in which they are offered.</summary>
    public static ImmutableArray<CitationForm> All { get; } =
    [
        new(CitationFormat.Text, "Plain text", "text/plain", ".txt", PlainCitation.Of),
        new(CitationFormat.Bibtex, "BibTeX", "application/x-bibtex", ".bib", BibTeX.Of),
        new(CitationFormat.Ris, "RIS", "application/x-research-info-systems", ".ris", Ris.Of),
        new(CitationFormat.Csl, "CSL-JSON", "application/vnd.citationstyles.csl+json", ".json", CslJson.Of),
    ];

    public static CitationForm Of(CitationFormat format) => All[(int)format];

    /// <summary>The citation as a file to be saved.</summary>
    public FileContentResult File(Citation citation) =>
        new(Encoding.UTF8.GetBytes(Write(citation)), $"{MediaType}; charset=utf-8") { FileDownloadName = citation.Key + Ending };
}
