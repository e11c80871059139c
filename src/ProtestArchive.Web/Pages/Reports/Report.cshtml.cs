using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using static ProtestArchive.Web.Language.Phrases;

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
            string day = Record.Date is not { } date ? Say("Report.DateUnknown")
                : Record.DateBasis is DateBasis.Stated ? DayWords.Full(date)
                : Say("Day.WithBasis", DayWords.Full(date), Say($"DateBasis.{Record.DateBasis}"));
            (string words, string paragraphs) = (Say("Count.word", Record.Words), FigureWords.Count(Record.Paragraphs.Length, "paragraph"));
            string size = Told is { } told ? Say("Report.Size.Told", words, paragraphs, told) : Say("Report.Size", words, paragraphs);
            return Record.Byline is { } byline ? Say("Report.Lead.By", byline, day, size) : Say("Report.Lead", Sentence.Capital(day), size);
        }
    }

    /// <summary>How many facts stand open beside a paragraph; the rest fold.</summary>
    public const int MostInMargin = 3;

    /// <summary>A paragraph's facts on one line, for narrow screens: the first two and how many more.</summary>
    public static string InShort(ImmutableArray<FactItem> facts)
    {
        const int shown = 2;
        string first = string.Join(" · ", facts.Take(shown).Select(Head));
        return facts.Length > shown ? Say("Report.MoreFacts", first, facts.Length - shown) : first;
    }

    /// <summary>The facts of a paragraph for its margin.</summary>
    public ImmutableArray<FactItem> FactsOf(int paragraph) => [.. Record.FactsByParagraph[paragraph]];

    /// <summary>Whether the table below the text shows the figure; of very many it shows the first.</summary>
    public bool IsInTable(FactItem fact) => (_inTable ??= Record.Ledger.Items.Select(item => item.Id).ToHashSet(StringComparer.Ordinal)).Contains(fact.Id);

    /// <summary>The heading of a margin fact, with the scope where the sentence names one.</summary>
    public static string Head(FactItem fact) => Say("Fact.Head", fact.Aspect, fact.Reading);

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

    private string? Told
    {
        get
        {
            int main = Record.Events.Count(told => told.IsMain);
            int passing = Record.Events.Length - main;
            return (main, passing) switch
            {
                (0, 0) => null,
                (_, 0) => Say("Report.Told.Main", FigureWords.Count(main, "event")),
                (0, _) => Say("Report.Told.Passing", FigureWords.Count(passing, "event")),
                _ => Say("Report.Told.Both", FigureWords.Count(main, "event"), FigureWords.InWords(passing)),
            };
        }
    }
}
