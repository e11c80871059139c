using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Wording;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Components;

/// <summary>The figures that reports give for one thing, drawn on one axis.</summary>
/// <param name="Id">Unique on the page; part of the ids of title and description.</param>
/// <param name="Title">What is counted (“Detained on 13 September”).</param>
/// <param name="Rows">The figures, in the order in which they are drawn; those without any bound are left out.</param>
public sealed record RangeChart(string Id, string Title, ImmutableArray<RangeRow> Rows)
{
    private const int MostRows = 12;

    /// <summary>The figures that satisfy all rows; null where there are none, or only one row.</summary>
    public RangeBand? Common { get; init; }

    /// <summary>What the drawing comes to, where no band shows it (“No number satisfies both”); null for none.</summary>
    public string? Note { get; init; }

    /// <summary>The address of the chart as a file; null where there is none.</summary>
    public string? File { get; init; }

    /// <summary>The chart with no more rows than a page has room for: those that lie lowest and highest, in their order.</summary>
    [JsonIgnore]
    public RangeChart OnPage
    {
        get
        {
            if (Rows.Length <= MostRows) { return this; }
            RangeRow[] sorted = [.. Rows.OrderBy(row => row.Low ?? 0).ThenBy(row => row.High ?? long.MaxValue)];
            HashSet<RangeRow> ends = [.. sorted.Take(MostRows / 2), .. sorted.TakeLast(MostRows / 2)];
            return this with { Rows = [.. Rows.Where(ends.Contains)] };
        }
    }

    /// <summary>The same facts in words, for readers who do not see the drawing.</summary>
    public string Description =>
        string.Join(' ', Rows.Select(row => Say("Range.Row", row.Report.Label, row.Said, row.Source ?? RangeRow.OwnVoice)).Append(Common is not null ? Common.Words + "." : Note).OfType<string>());
}

/// <summary>Figures that satisfy every row.</summary>
/// <param name="Bounds">The figures.</param>
/// <param name="Rows">How many figures they satisfy.</param>
public sealed record RangeBand(Bounds Bounds, int Rows)
{
    /// <summary>401 or more satisfies all three.</summary>
    public string Words => Rows == 2 ? Say("Range.SatisfiesBoth", Sentence.Capital(FigureWords.Of(Bounds))) : Say("Range.SatisfiesAll", Sentence.Capital(FigureWords.Of(Bounds)), FigureWords.InWords(Rows));
}

/// <summary>One figure as it is drawn.</summary>
/// <param name="Report">Who gives it.</param>
/// <param name="Said">The figure in its own words.</param>
/// <param name="Source">Whom the report names as source; null in its own voice.</param>
/// <param name="Low">Where the drawing starts; null for an arrow.</param>
/// <param name="High">Where it ends; null for an arrow.</param>
public sealed record RangeRow(ReportRef Report, string Said, string? Source, long? Low, long? High)
{
    /// <summary>What stands in place of a source.</summary>
    public static string OwnVoice => Say("Range.OwnVoice");

    /// <summary>Whether <see cref="Low"/> itself is excluded (“more than 400”).</summary>
    public bool LowOpen { get; init; }

    /// <summary>Whether <see cref="High"/> itself is excluded (“nearly 7,000”).</summary>
    public bool HighOpen { get; init; }

    /// <summary>Whether the ends are a reading of vague words rather than numbers that were said.</summary>
    public bool Soft { get; init; }

    /// <summary>The drawing of a figure: its bounds, except that an excluded bound is drawn, open, at the number that was said.</summary>
    public static RangeRow Of(ReportRef report, string said, string? source, long? low, long? high, Qualifier qualifier) => qualifier switch
    {
        Qualifier.MoreThan when low is { } n => new(report, said, source, n - 1, null) { LowOpen = true },
        Qualifier.LessThan when high is { } n => new(report, said, source, null, n + 1) { HighOpen = true },
        Qualifier.Nearly when high is { } n => new(report, said, source, Admitted(low, high, qualifier).Low, n) { HighOpen = true },
        Qualifier.About => new(report, said, source, Admitted(low, high, qualifier).Low, Admitted(low, high, qualifier).High) { Soft = true },
        Qualifier.Vague => new(report, said, source, low, high) { Soft = true },
        _ => new(report, said, source, low, high),
    };

    private static Bounds Admitted(long? low, long? high, Qualifier qualifier) => Bounds.Of(new CountRange(low, high, qualifier, ""));
}
