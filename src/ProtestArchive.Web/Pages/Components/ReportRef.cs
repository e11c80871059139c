using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using ProtestArchive.Web.Pages.Wording;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Components;

/// <summary>A report as other pages cite it.</summary>
/// <param name="Number">Its number in the archive: the stable id.</param>
/// <param name="Slug">Its address.</param>
/// <param name="Title">Its headline, or working title.</param>
/// <param name="TitleIsOurs">Whether the archive made the title.</param>
public sealed record ReportRef(int Number, string Slug, string Title, bool TitleIsOurs)
{
    /// <summary>The letter that stands for it here; null where too many reports are cited for letters.</summary>
    public string? Letter { get; init; }

    /// <summary>What the siglum shows: the letter, else the number.</summary>
    [JsonIgnore]
    public string Label => Letter ?? Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The headline as printed, or the working title in quotation marks, since it is made of the report's opening words.</summary>
    [JsonIgnore]
    public string Heading => TitleIsOurs ? Sentence.Quoted(Title) : Title;
}

/// <summary>Gives reports their letters.</summary>
public static class Sigla
{
    /// <summary>How many reports can be told apart by letters.</summary>
    public const int Letters = 26;

    /// <summary>The letter of a report in an archive of <paramref name="reports"/>: its number's, as long as there is a letter for each; null else.</summary>
    public static string? OfArchive(int number, int reports) => reports <= Letters && number is >= 1 and <= Letters ? Letter(number - 1) : null;

    /// <summary>The reports of one event or comparison with letters of their own, in the order given; without where there are more than letters.</summary>
    public static ImmutableArray<ReportRef> Of(IReadOnlyList<ReportRef> reports) =>
        [.. reports.Select((report, i) => report with { Letter = reports.Count <= Letters ? Letter(i) : null })];

    /// <summary>
    /// The reports of one event with letters: the archive's own where it is small, else letters of their own; where they are more than letters, only those that
    /// <paramref name="isChosen"/> takes, to stand side by side, have one, and the others go by their number.
    /// </summary>
    public static ImmutableArray<ReportRef> Of(IReadOnlyList<ReportRef> reports, int archive, Func<ReportRef, bool> isChosen)
    {
        if (archive <= Letters) { return [.. reports.Select(report => report with { Letter = OfArchive(report.Number, archive) })]; }
        if (reports.Count <= Letters) { return Of(reports); }
        int next = 0;
        return [.. reports.Select(report => report with { Letter = isChosen(report) && next < Letters ? Letter(next++) : null })];
    }

    private static string Letter(int index) => ((char)('A' + index)).ToString();
}

/// <summary>A place in a report: what a citation points to.</summary>
/// <param name="Report">The report.</param>
/// <param name="Paragraph">The paragraph's number, from 1; 0 for the report as a whole.</param>
/// <param name="ClaimId">The figure in it; null for the paragraph.</param>
public sealed record Passage(ReportRef Report, int Paragraph, string? ClaimId = null)
{
    /// <summary>The address of the very words.</summary>
    public string Address => ClaimId is not null ? Addresses.Claim(Report.Slug, ClaimId)
        : Paragraph > 0 ? Addresses.Paragraph(Report.Slug, Paragraph)
        : Addresses.Report(Report.Slug);

    /// <summary>¶ 8.</summary>
    [JsonIgnore]
    public string Pilcrow => Paragraph > 0 ? Say("Passage.Paragraph", Paragraph.ToString(CultureInfo.InvariantCulture)) : Say("Passage.Text");
}
