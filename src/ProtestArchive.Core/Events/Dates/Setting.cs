using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Dates;

/// <summary>What a report is set in: its country and its people, by which two reports are known to tell of one time.</summary>
/// <param name="Country">ISO 3166-1 alpha-2; null where it names none.</param>
/// <param name="People">Slugs of the people it names.</param>
/// <param name="Tenures">What it says of how long somebody has ruled, or since when, in order: it dates a report to a year or so.</param>
internal sealed record Setting(string? Country, IReadOnlySet<string> People, IReadOnlyList<Tenure> Tenures)
{
    private const int TermReach = 160; // code units between a person and the years told of him
    private const int RuleReach = 48; // code units between the years and a word of rule

    private static readonly WordSet Rule = Lexicon.Load("dates").Set("rule");
    private static readonly WordSet Since = Lexicon.Load("dates").Set("since");
    private static readonly WordSet Over = Lexicon.Load("dates").Set("over");

    /// <summary>The setting of <paramref name="report"/>.</summary>
    public static Setting Of(AnnotatedReport report, EntityIndex entities)
    {
        string sha256 = report.Report.Sha256;
        HashSet<string> people = new(StringComparer.Ordinal);
        for (int local = 0; local < report.Names.Length; local++)
        {
            if (entities.Of(sha256, local) is { Kind: EntityKind.Person } person) { people.Add(person.Slug); }
        }
        PersonMention[] persons = [.. report.Layer<PersonMention>()];
        List<Tenure> tenures = [];
        int near = 0;
        foreach (TimeMention time in report.Layer<TimeMention>())
        {
            int? years = time.Type == TimexType.Duration ? Years(time.Value) : null;
            int? since = time.Type == TimexType.Date && IsYear(time.Value) ? int.Parse(time.Value, System.Globalization.CultureInfo.InvariantCulture) : null;
            if (years is null && since is null) { continue; }
            while (near < persons.Length && persons[near].Span.End < time.Span.Start - TermReach) { near++; }
            Paragraph? paragraph = report.ParagraphAt(time.Span.Start);
            (string Slug, int Distance)? nearest = null;
            for (int i = near; i < persons.Length && persons[i].Span.Start < time.Span.End + TermReach; i++)
            {
                if (report.ParagraphAt(persons[i].Span.Start) != paragraph || entities.Of(sha256, persons[i].Local) is not { } entity) { continue; }
                int distance = persons[i].Span.Start < time.Span.Start ? time.Span.Start - persons[i].Span.End : 2 * (persons[i].Span.Start - time.Span.End); // “Biya, in power for 37 years”: who is named first
                if (nearest is null || distance < nearest.Value.Distance) { nearest = (entity.Slug, distance); }
            }
            if (nearest is { } whose && time.Modifier is null && TellsOfRule(report.Report.Text, time.Span, paragraph, since is not null))
            {
                tenures.Add(new(whose.Slug, years, since, time.Span));
            }
        }
        return new(ReportFrame.Of(report).Country, people, tenures);
    }

    private static bool TellsOfRule(string text, TextSpan time, Paragraph? paragraph, bool needsSince)
    {
        int first = Math.Max(paragraph?.Span.Start ?? 0, time.Start - RuleReach), last = Math.Min(paragraph?.Span.End ?? text.Length, time.End + RuleReach);
        bool rule = false;
        string? before = null;
        for (int i = first; i < last;)
        {
            if (!char.IsLetter(text[i])) { i++; continue; }
            int start = i;
            while (i < last && char.IsLetter(text[i])) { i++; }
            ReadOnlySpan<char> word = text.AsSpan(start, i - start);
            if (Over.Contains(word)) { return false; } // a rule that ended, or a year in which it was extended
            rule |= Rule.Contains(word);
            if (i <= time.Start) { before = word.ToString(); }
        }
        return rule && (!needsSince || (before is not null && Since.Contains(before)));
    }

    // P26Y: two years and more, told as a number.
    private static int? Years(string value) =>
        value.Length is 3 or 4 && value[0] == 'P' && value[^1] == 'Y' && int.TryParse(value.AsSpan(1, value.Length - 2), out int years) && years > 1 ? years : null;

    private static bool IsYear(string value) => value.Length == 4 && value.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
}

/// <summary>How long somebody has ruled, or since when.</summary>
/// <param name="Person">Slug of the ruler.</param>
/// <param name="Years">Full years that have passed; null where the year of the beginning is told.</param>
/// <param name="Since">The year of the beginning; null where the years that have passed are told.</param>
/// <param name="Span">The words that tell it.</param>
internal readonly record struct Tenure(string Person, int? Years, int? Since, TextSpan Span);
