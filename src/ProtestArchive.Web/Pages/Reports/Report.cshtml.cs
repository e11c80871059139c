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
    private HashSet<string>? _inTable;

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

    /// <summary>How many facts stand open beside a paragraph; the rest fold.</summary>
    public const int MostInMargin = 3;

    /// <summary>A paragraph's facts on one line, for narrow screens: the first two and how many more.</summary>
    public static string InShort(ImmutableArray<FactItem> facts)
    {
        const int shown = 2;
        string first = string.Join(" · ", facts.Take(shown).Select(Head));
        return facts.Length > shown ? $"{first} · {FigureWords.Number(facts.Length - shown)} more" : first;
    }

    /// <summary>The facts of a paragraph for its margin.</summary>
    public ImmutableArray<FactItem> FactsOf(int paragraph) => [.. Record.FactsByParagraph[paragraph]];

    /// <summary>Whether the table below the text shows the figure; of very many it shows the first.</summary>
    public bool IsInTable(FactItem fact) => (_inTable ??= Record.Ledger.Items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal)).Contains(fact.Id);

    /// <summary>The heading of a margin fact, with the scope where the sentence names one.</summary>
    public static string Head(FactItem fact) => $"{fact.Aspect}: {fact.Reading}";

    /// <summary>How a figure stands to others; null where nothing compares.</summary>
    public static Mark? MarkOf(FactItem fact) => fact.Agreement is { } agreement and not Agreement.None ? Mark.Of(agreement) : null;

    /// <summary>Which marks are shown.</summary>
    public Layers Layers { get; private set; } = null!;

    /// <summary>What the address asks to follow and the report does not have; null where it has it, or nothing is asked for.</summary>
    public string? NotHere => Record.Followed is null ? Parameters.Words("follow") : null;

    protected override Task<Answer<ReportRecord>> ReadAsync(Parameters parameters, CancellationToken cancellation)
    {
        Layers = Layers.Of(parameters);
        return new ReportQuery(archive).ReadAsync(Slug, parameters.Words("follow"), cancellation);
    }

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
