using System.Collections.Immutable;
using ProtestArchive.Core.Events.Comparison;

namespace ProtestArchive.Core.Events.Sources;

/// <summary>A figure with its source.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="Report">Its report.</param>
/// <param name="Bounds">What it admits.</param>
/// <param name="Words">The source as the report names it; null in the report's own voice.</param>
/// <param name="Source">The source as the archive understands it.</param>
public sealed record SourcedFigure(string ClaimId, string Report, Bounds Bounds, string? Words, SourceReading Source);

/// <summary>Figures of several reports that likely come from one source.</summary>
/// <param name="Class">What sort of source.</param>
/// <param name="Claims">The claims, by id.</param>
/// <param name="Why">Why they are taken together, as a sentence.</param>
public sealed record LikelySource(SourceClass Class, ImmutableArray<string> Claims, string Why);

/// <summary>How many reports, figures and sources stand behind figures of one kind and scope: three reports that repeat one police figure are one count, not three.</summary>
/// <param name="Reports">Reports that give a figure.</param>
/// <param name="Figures">Different figures among theirs.</param>
/// <param name="Likely">Figures that likely share a source.</param>
/// <param name="Text">All of it as a sentence.</param>
public sealed record SourceSummary(int Reports, int Figures, ImmutableArray<LikelySource> Likely, string Text)
{
    private const int MostNamed = 4; // sources named in the sentence; the others are counted

    /// <summary>The summary of figures that were compared; null where fewer than two reports give one.</summary>
    public static SourceSummary? Of(IEnumerable<SourcedFigure> figures)
    {
        // A report that repeats its figure gives it once, by its best source: a lead says in its own voice what a ministry says below.
        ImmutableArray<SourcedFigure> told =
        [
            .. figures.Where(figure => !figure.Bounds.IsOpen)
                .GroupBy(figure => (figure.Report, figure.Bounds))
                .Select(same => same.FirstOrDefault(figure => figure.Words is not null) ?? same.First()),
        ];
        int reports = told.Select(figure => figure.Report).Distinct(StringComparer.Ordinal).Count();
        if (reports < 2) { return null; }
        int distinct = told.Select(figure => figure.Bounds).Distinct().Count();
        ImmutableArray<SourcedFigure[]> shared =
        [
            .. told.Where(figure => figure.Source.Body is not null).GroupBy(figure => figure.Source.Body, StringComparer.Ordinal)
                .Where(body => body.Select(figure => figure.Report).Distinct(StringComparer.Ordinal).Count() > 1)
                .OrderByDescending(body => body.Count()).ThenBy(body => body.Key, StringComparer.Ordinal).Select(body => body.ToArray()),
        ];
        List<string> parts = [.. shared.Select((body, i) => $"{Wording.Small(body.Length)}{(i == 0 ? " of them" : "")} from what is likely one {Adjective(body)} source ({Names(body)})")];
        HashSet<string> covered = [.. shared.SelectMany(body => body).Select(figure => figure.ClaimId)];
        parts.AddRange(told.Where(figure => !covered.Contains(figure.ClaimId)).GroupBy(figure => figure.Source.Class).OrderBy(group => group.Key)
            .Select(group => $"{Wording.Small(group.Count())} {Phrase(group.Key, group.Count())}{(group.Key == SourceClass.OwnVoice ? "" : $" ({Names([.. group])})")}"));
        return new(
            reports,
            distinct,
            [.. shared.Select(body => new LikelySource(body[0].Source.Class, [.. body.Select(figure => figure.ClaimId)], Why(body)))],
            $"{Wording.Capital(Wording.Small(reports))} reports, {(distinct == 1 ? "one figure" : Wording.Small(distinct) + " figures")}: {string.Join(", ", parts)}.");
    }

    /// <summary>The class in words: “authorities”, “own journalists”.</summary>
    public static string Word(SourceClass kind) => kind switch
    {
        SourceClass.OwnVoice => "own voice",
        SourceClass.Journalists => "own journalists",
        SourceClass.Unnamed => "unnamed",
        SourceClass.Other => "other",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string Adjective(SourcedFigure[] body) => body[0].Source switch
    {
        { Body: { } name } when name.StartsWith("agency ", StringComparison.Ordinal) => "news agency",
        { Class: SourceClass.Authorities } => "official",
        { Class: SourceClass.Organizers } => "organizers’",
        { Class: SourceClass.Monitors } => "monitors’",
        _ => "",
    } is { Length: > 0 } adjective ? adjective : "named";

    private static string Why(SourcedFigure[] body)
    {
        string name = body[0].Source.Body!;
        if (name.StartsWith("agency ", StringComparison.Ordinal)) { return $"All are {name["agency ".Length..]}’s: it is cited, or the report is its copy."; }
        if (name.StartsWith("named ", StringComparison.Ordinal)) { return $"All name the same source ({Names(body)})."; }
        return $"All speak for the same branch of one state ({Names(body)}).";
    }

    private static string Names(SourcedFigure[] figures)
    {
        string[] names = [.. figures.Select(figure => figure.Words ?? (figure.Source.Body is { } body ? $"{body[(body.IndexOf(' ', StringComparison.Ordinal) + 1)..]} copy" : "own voice")).Distinct(StringComparer.OrdinalIgnoreCase)];
        return string.Join("; ", names.Take(MostNamed)) + (names.Length > MostNamed ? $"; {names.Length - MostNamed} more" : "");
    }

    private static string Phrase(SourceClass kind, int count) => kind switch
    {
        SourceClass.OwnVoice => count == 1 ? "in the report’s own voice" : "in the reports’ own voice",
        SourceClass.Journalists => "from the outlet’s own journalists",
        SourceClass.Authorities => "from authorities",
        SourceClass.Organizers => "from organizers",
        SourceClass.Witnesses => "from witnesses",
        SourceClass.Monitors => "from monitors",
        SourceClass.Media => "from other media",
        SourceClass.Unnamed => "from a source that is not named",
        _ => "from another source",
    };
}
