using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using ProtestArchive.Web.Language;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Citing;

/// <summary>The formats of a citation, as an address asks for them.</summary>
public enum CitationFormat
{
    Text,
    Bibtex,
    Ris,
    Csl,
}

/// <summary>A format, and what a file of it is.</summary>
/// <param name="Format">The format.</param>
/// <param name="MediaType">Of a file.</param>
/// <param name="Ending">Of the file's name.</param>
/// <param name="Writer">Writes a citation.</param>
public sealed record CitationForm(CitationFormat Format, string MediaType, string Ending, Func<Citation, string> Writer)
{
    /// <summary>All formats, in the order in which they are offered.</summary>
    public static ImmutableArray<CitationForm> All { get; } =
    [
        new(CitationFormat.Text, "text/plain", ".txt", PlainCitation.Of),
        new(CitationFormat.Bibtex, "application/x-bibtex", ".bib", BibTeX.Of),
        new(CitationFormat.Ris, "application/x-research-info-systems", ".ris", Ris.Of),
        new(CitationFormat.Csl, "application/vnd.citationstyles.csl+json", ".json", CslJson.Of),
    ];

    /// <summary>As readers know it.</summary>
    public string Name => Format switch { CitationFormat.Bibtex => "BibTeX", CitationFormat.Ris => "RIS", CitationFormat.Csl => "CSL-JSON", _ => Say("Cite.Plain") };

    /// <summary>The citation in this format: in English and with the day first, whoever reads, since it will be read elsewhere.</summary>
    public string Write(Citation citation) => ReaderCulture.In(ReaderCulture.Of(null, DateOrder.DayFirst), () => Writer(citation));

    public static CitationForm Of(CitationFormat format) => All[(int)format];

    /// <summary>The citation as a file to be saved.</summary>
    public FileContentResult File(Citation citation) =>
        new(Encoding.UTF8.GetBytes(Write(citation)), $"{MediaType}; charset=utf-8") { FileDownloadName = citation.Key + Ending };
}
