using ProtestArchive.Core.Extraction.Tokens;
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
    UnitMiddle,
}

/// <summary>A word of time: its kind and what it stands for, as a number and as the lexicon writes it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Number">The number behind the class's name; 0 where there is none.</param>
/// <param name="Value">What stands behind the class's name; empty where nothing does.</param>
internal readonly record struct TimeWord(TimeWordKind Kind, int Number, string Value)
{
    /// <summary>A word that has nothing to do with time.</summary>
    public static readonly TimeWord None = new(TimeWordKind.None, 0, "");

    /// <summary>Whether the word can carry an expression; numbers, bounds and directions only lead to one that does.</summary>
    public bool Carries => Kind is not (TimeWordKind.None or TimeWordKind.Cardinal or TimeWordKind.Multiplier or TimeWordKind.Ordinal or TimeWordKind.Vague
        or TimeWordKind.Direction or TimeWordKind.Stage or TimeWordKind.Edge or TimeWordKind.Bound);
}

/// <summary>The lexicon of time, by the number of the word.</summary>
internal static class TimeWords
{
    private static readonly TimeWord[] Entries;
    private static readonly ushort[] EntryOf = Vocabulary.Table<ushort>();
    private static readonly TimeWordKind[] Kinds = Vocabulary.Table<TimeWordKind>();

    static TimeWords()
    {
        List<TimeWord> entries = [TimeWord.None];
        Lexicon lexicon = Lexicon.Load("times");
        foreach (string name in lexicon.Classes)
        {
            TimeWord entry = Entry(name);
            foreach (string phrase in lexicon.Set(name).Words.Where(word => word.AsSpan().ContainsAny(' ', '-', '/')))
            {
                Phrases.Add(phrase, entry);
            }
            foreach (int number in lexicon.Set(name).Numbers)
            {
                if (EntryOf[number] != 0) { continue; }
                (EntryOf[number], Kinds[number]) = ((ushort)entries.Count, entry.Kind);
            }
            entries.Add(entry);
        }
        Entries = [.. entries];
    }

    /// <summary>Phrases of several words.</summary>
    public static PhraseMatcher<TimeWord> Phrases { get; } = new();

    /// <summary>The word's entry; <see cref="TimeWordKind.None"/> where there is none.</summary>
    public static TimeWord Of(int number) => Entries[EntryOf[number]];

    /// <summary>The word's kind.</summary>
    public static TimeWordKind KindOf(int number) => Kinds[number];

    private static TimeWord Entry(string name)
    {
        int space = name.IndexOf(' ', StringComparison.Ordinal);
        string value = name[(space + 1)..];
        TimeWordKind kind = Enum.Parse<TimeWordKind>(name[..space].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
        int number = kind switch
        {
            TimeWordKind.Unit or TimeWordKind.Units or TimeWordKind.UnitMiddle => (int)Enum.Parse<TimeUnit>(value, ignoreCase: true),
            TimeWordKind.Direction => (int)Enum.Parse<Direction>(value, ignoreCase: true),
            _ => int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out int parsed) ? parsed : 0,
        };
        return new(kind, number, value);
    }
}
