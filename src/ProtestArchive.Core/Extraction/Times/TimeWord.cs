using System.Collections.Frozen;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>The kinds of word that expressions of time are made of: the classes of the lexicon “times”.</summary>
internal enum TimeWordKind : byte
{
    None,
    Month,
    Weekday,
    Weekdays,
    WeekdayShort,
    Unit,
    Units,
    Part,
    Parts,
    Season,
    Cardinal,
    Multiplier,
    Ordinal,
    Decade,
    Vague,
    Direction,
    RelativeDay,
    Tonight,
    Frequency,
    Reference,
    Stage,
    Edge,
    Bound,
    Meridiem,
    Clock,
    Zone,
    Holiday,
    Length,
    Half,
    QuarterName,
    OClock,
}

/// <summary>A word of time: its kind and what it stands for, as a number and as the lexicon writes it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Number">The number behind the class's name; 0 where there is none.</param>
/// <param name="Value">What stands behind the class's name; empty where nothing does.</param>
/// <param name="Opens">Whether an expression may begin with it.</param>
/// <param name="OpensPhrase">Whether a phrase of several words of the lexicon begins with it.</param>
internal readonly record struct TimeWord(TimeWordKind Kind, int Number, string Value, bool Opens = false, bool OpensPhrase = false)
{
    /// <summary>A word that has nothing to do with time.</summary>
    public static readonly TimeWord None = new(TimeWordKind.None, 0, "");

    /// <summary>Whether the word can carry an expression; numbers, bounds and directions only lead to one that does.</summary>
    public bool Carries => Kind is not (TimeWordKind.None or TimeWordKind.Cardinal or TimeWordKind.Multiplier or TimeWordKind.Ordinal or TimeWordKind.Vague
        or TimeWordKind.Direction or TimeWordKind.Stage or TimeWordKind.Edge or TimeWordKind.Bound);
}

/// <summary>The lexicon of time, by word.</summary>
internal static class TimeWords
{
    private static readonly FrozenDictionary<string, TimeWord> ByWord = Read();
    private static readonly FrozenDictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word's entry, in any case; <see cref="TimeWordKind.None"/> where there is none.</summary>
    public static TimeWord Of(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out TimeWord entry) ? entry : TimeWord.None;

    private static FrozenDictionary<string, TimeWord> Read()
    {
        Lexicon lexicon = Lexicon.Load("times");
        Dictionary<string, TimeWord> words = new(StringComparer.OrdinalIgnoreCase);
        foreach (string name in lexicon.Classes)
        {
            int space = name.IndexOf(' ', StringComparison.Ordinal);
            string value = name[(space + 1)..];
            TimeWordKind kind = Enum.Parse<TimeWordKind>(name[..space].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            int number = kind switch
            {
                TimeWordKind.Unit or TimeWordKind.Units => (int)Enum.Parse<TimeUnit>(value, ignoreCase: true),
                TimeWordKind.Direction => (int)Enum.Parse<Direction>(value, ignoreCase: true),
                _ => int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out int parsed) ? parsed : 0,
            };
            foreach (string word in lexicon.Set(name).Words) { words.Add(word, new(kind, number, value, Opens: true)); }
        }
        foreach (string word in Lexicon.Load("times-context").Set("opener").Words) { words[word] = words.GetValueOrDefault(word, TimeWord.None) with { Opens = true }; }
        foreach (string phrase in words.Keys.Where(word => word.Contains(' ', StringComparison.Ordinal)).ToArray())
        {
            string first = phrase[..phrase.IndexOf(' ', StringComparison.Ordinal)];
            words[first] = words.GetValueOrDefault(first, TimeWord.None) with { OpensPhrase = true };
        }
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
