using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Reports;

/// <summary><c>/reports/{slug}</c>: one report, exactly as stored, with what was read in it.</summary>
public sealed class ReportModel(ArchiveContext archive) : RecordPage<ReportRecord>
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    /// <summary>Mentions by the codebook's word for their layer, for the switches.</summary>
    public int Count(string kind) => Record.Mentions.Count(mention => mention.Kind == kind);

    /// <summary>The first line under the title: who, when, how long, how many events.</summary>
    public string Lead
    {
        get
        {
            string by = Record.Byline is { } byline ? $"By {byline}, " : "";
            string day = Record.Date is { } date
                ? DayWords.Full(date) + Record.DateBasis switch { DateBasis.Inferred => " (inferred)", DateBasis.Ruled => " (ruled)", _ => "" }
                : "date not known";
            string size = $"{FigureWords.Number(Record.Words)} words, {FigureWords.Count(Record.Paragraphs.Length, "paragraph")}";
            return Sentence.Capital($"{by}{day}. {Sentence.Capital(size)}{Told}.");
        }
    }

    /// <summary>The facts of a paragraph for its margin.</summary>
    public ImmutableArray<FactItem> FactsOf(int paragraph) => [.. Record.FactsByParagraph[paragraph]];

    /// <summary>The heading of a margin fact, with the scope where the sentence names one.</summary>
    public static string Head(FactItem fact) => $"{fact.Aspect}: {fact.Reading}";

    /// <summary>How a figure stands to others; null where nothing compares.</summary>
    public static Mark? MarkOf(FactItem fact) => fact.Agreement is { } agreement and not Agreement.None ? Mark.Of(agreement) : null;

    protected override Task<Answer<ReportRecord>> ReadAsync(Parameters parameters, CancellationToken cancellation) =>
        new ReportQuery(archive).ReadAsync(Slug, cancellation);

    private string Told
    {
        get
        {
            int main = Record.Events.Count(told => told.IsMain);
            int passing = Record.Events.Length - main;
            return (main, passing) switch
            {
                (0, 0) => "",
                (_, 0) => $", {FigureWords.Count(main, "event")} told in full",
                (0, _) => $", {FigureWords.Count(passing, "event")} told in passing",
                _ => $", {FigureWords.Count(main, "event")} told in full, {FigureWords.InWords(passing)} in passing",
            };
        }
    }
}
