using System.Collections.Frozen;

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
}

/// <summary>A word of time: its kind and what it stands for, as a number and as the lexicon writes it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Number">The number behind the class's name; 0 where there is none.</param>
/// <param name="Value">What stands behind the class's name; empty where nothing does.</param>
internal readonly record struct TimeWord(TimeWordKind Kind, int Number, string Value);

/// <summary>The lexicon of time, by word.</summary>
internal static class TimeWords
{
    private static readonly FrozenDictionary<string, TimeWord> ByWord = Read();
    private static readonly FrozenDictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByWord.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly WordSet Openers = new(ByWord.Keys.Where(word => word.Contains(' ')).Select(word => word[..word.IndexOf(' ')]));

    /// <summary>The word's entry, in any case; <see cref="TimeWordKind.None"/> where there is none.</summary>
    public static TimeWord Of(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out TimeWord entry) ? entry : new(TimeWordKind.None, 0, "");

    /// <summary>Whether some phrase of the lexicon begins with <paramref name="word"/>.</summary>
    public static bool OpensPhrase(ReadOnlySpan<char> word) => Openers.Contains(word);

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
            foreach (string word in lexicon.Set(name).Words) { words.Add(word, new(kind, number, value)); }
        }
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
