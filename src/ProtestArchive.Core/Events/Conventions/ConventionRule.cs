using System.Collections.Frozen;
using System.Globalization;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Conventions;

/// <summary>One convention: its name, its rule in words, and the numbers it gives (codebook, “Conventions are views”).</summary>
/// <param name="Convention">Which.</param>
/// <param name="Name">What it is called (“CCC size_low”).</param>
/// <param name="Rule">The rule as a sentence.</param>
/// <param name="Source">Where it is laid down; null for the words themselves.</param>
public sealed record ConventionRule(Convention Convention, string Name, string Rule, string? Source)
{
    private static readonly Lexicon Words = Lexicon.Load("conventions");

    private static readonly FrozenDictionary<string, string> ClassOf = Words.Classes.Where(name => !Enum.TryParse<Convention>(name, ignoreCase: true, out _))
        .SelectMany(name => Words.Set(name).Words.Select(word => (word, name)))
        .ToFrozenDictionary(row => row.word, row => row.name, StringComparer.OrdinalIgnoreCase);

    /// <summary>All conventions, in the order in which they are offered.</summary>
    public static IReadOnlyList<ConventionRule> All { get; } =
    [
        new(Convention.Literal, "Literal", "The number that the words name; vague words (“hundreds”) give none.", null),
        new(Convention.Ccc, "CCC size_low", "Hundreds are 200, thousands 2,000, tens of thousands 20,000, hundreds of thousands 200,000; a named number stands.", "Crowd Counting Consortium, data dictionary"),
        new(Convention.Countlove, "Count Love", "A dozen is 10, dozens and several dozen are 20, hundreds 100, several hundred 200; a named number stands.", "Count Love, README of its data"),
        new(Convention.Acled, "ACLED", "Tens are 10, dozens 12, hundreds 100; a named number stands. Made for deaths.", "ACLED, FAQ on fatalities"),
    ];

    /// <summary>Whether the rule was made for figures of another kind than <paramref name="kind"/>: ACLED's counts deaths only, the others crowds.</summary>
    public bool IsBorrowedFor(CountKind kind) => Convention switch
    {
        Convention.Acled => kind != CountKind.Killed,
        Convention.Ccc or Convention.Countlove => kind != CountKind.Crowd,
        _ => false,
    };

    /// <summary>The rule of a convention.</summary>
    public static ConventionRule Of(Convention convention) => All[(int)convention];

    /// <summary>The number that the rule gives for a figure. The words and bounds of the figure are not touched.</summary>
    /// <param name="range">The figure.</param>
    /// <param name="kind">What is counted: a rule that was made for something else says so.</param>
    public ConventionalNumber Read(CountRange range, CountKind kind)
    {
        string borrowed = IsBorrowedFor(kind) && Convention != Convention.Literal
            ? $" The rule is borrowed: it was made for {(Convention == Convention.Acled ? "deaths" : "crowds")}."
            : "";
        (long? number, string why) = Read(range);
        return new(number, why + borrowed);
    }

    private (long? Number, string Why) Read(CountRange range)
    {
        string words = range.NumberText;
        if (ClassOf.GetValueOrDefault(Folded(words)) is { } known && Given(known) is { } given) { return (given, $"{Name} takes “{words}” for {Comparison.Wording.Number(given)}."); }
        return (range.Qualifier, range.Low, range.High) switch
        {
            (_, null, null) => (null, $"“{words}” names no number."),
            (Qualifier.Vague, _, _) => (null, $"{Name} gives no number for “{words}”."),
            (Qualifier.MoreThan, { } low, _) => (low - 1, "The number named; that it was more is left to the words."),
            (Qualifier.AtLeast, { } low, _) => (low, "The number named; that it may be more is left to the words."),
            (Qualifier.Exact, { } low, _) => (low, "The number named."),
            (Qualifier.About, { } low, _) => (low, "The number named; that it is rough is left to the words."),
            (Qualifier.Nearly, _, { } high) => (high, "The number named; that it was not quite reached is left to the words."),
            (Qualifier.Range, { } low, _) when Convention != Convention.Literal => (low, "The lower of the two numbers named."),
            (Qualifier.Range, _, _) => (null, "The words name two numbers."),
            (Qualifier.UpTo, _, { } high) when Convention == Convention.Literal => (high, "The number named; that it is an upper bound is left to the words."),
            (Qualifier.LessThan, _, { } high) when Convention == Convention.Literal => (high + 1, "The number named; that it was not reached is left to the words."),
            _ => (null, $"The words set an upper bound only, of which {Name} says nothing."),
        };
    }

    private long? Given(string words)
    {
        if (Convention == Convention.Literal) { return null; }
        string start = words + "=";
        string? entry = Words.Set(Convention.ToString().ToLowerInvariant()).Words.FirstOrDefault(entry => entry.StartsWith(start, StringComparison.Ordinal));
        return entry is null ? null : long.Parse(entry.AsSpan(start.Length), NumberStyles.None, CultureInfo.InvariantCulture);
    }

    private static string Folded(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
