using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>The groups of rules that may read an expression from its first word.</summary>
[Flags]
internal enum TimeRules : ushort
{
    None = 0,
    Named = 1,
    Staged = 2,
    PartOfDay = 4,
    Length = 8,
    Anchored = 16,
    Day = 32,
    PartOfYear = 64,
    Year = 128,
    Unit = 256,
    Recurring = 512,

    /// <summary>Not a rule: an expression needs such a word, or a figure.</summary>
    Carries = 1024,

    /// <summary>Not a rule: it may stand behind the article that an expression begins with.</summary>
    BehindArticle = 2048,

    /// <summary>Not a rule: the word is an article.</summary>
    Article = 4096,
}

/// <summary>Which rules are tried at a token, by the number of its word: most words begin nothing.</summary>
internal static class TimeDispatch
{
    /// <summary>What a figure may begin.</summary>
    public const TimeRules Figure = TimeRules.Named | TimeRules.PartOfDay | TimeRules.Length | TimeRules.Anchored | TimeRules.Day | TimeRules.PartOfYear
        | TimeRules.Year | TimeRules.Recurring | TimeRules.Carries | TimeRules.BehindArticle;

    /// <summary>All groups of rules.</summary>
    private const TimeRules Any = (TimeRules)1023;

    private static readonly TimeRules[] ByNumber = Read();

    /// <summary>What the word of that number may begin.</summary>
    public static TimeRules Of(int number) => ByNumber[number];

    private static TimeRules[] Read()
    {
        TimeRules[] rules = Vocabulary.Table<TimeRules>();
        Lexicon context = Lexicon.Load("times-context");
        for (int number = 1; number < rules.Length; number++)
        {
            TimeWord word = TimeWords.Of(number);
            rules[number] = ByKind(word.Kind);
            if (word.Carries) { rules[number] |= TimeRules.Carries; }
            if (TimeWords.Phrases.MayBegin(number)) { rules[number] |= TimeRules.Named | TimeRules.Length | TimeRules.PartOfDay | TimeRules.Day | TimeRules.Recurring; }
            if (rules[number] != TimeRules.None) { rules[number] |= TimeRules.BehindArticle; }
        }
        foreach (int number in context.Set("opener").Numbers) { rules[number] |= TimeRules.Length | TimeRules.Year | TimeRules.PartOfYear | TimeRules.Unit | TimeRules.PartOfDay | TimeRules.Recurring | TimeRules.BehindArticle; }
        foreach (int number in context.Set("behind-article").Numbers) { rules[number] |= TimeRules.BehindArticle; }
        rules[Grammar.The] = Any | TimeRules.Article;
        rules[Grammar.A] = rules[Grammar.An] = TimeRules.Length | TimeRules.Anchored | TimeRules.Unit | TimeRules.PartOfDay | TimeRules.Article | (rules[Grammar.A] & TimeRules.Named);
        return rules;
    }

    private static TimeRules ByKind(TimeWordKind kind) => kind switch
    {
        TimeWordKind.Month or TimeWordKind.Weekday or TimeWordKind.WeekdayShort or TimeWordKind.RelativeDay or TimeWordKind.Tonight or TimeWordKind.Holiday => TimeRules.Day,
        TimeWordKind.Weekdays or TimeWordKind.Frequency => TimeRules.Recurring,
        TimeWordKind.Unit => TimeRules.Length | TimeRules.Unit | TimeRules.Year | TimeRules.PartOfDay,
        TimeWordKind.Units => TimeRules.Length | TimeRules.Recurring,
        TimeWordKind.Part or TimeWordKind.Clock => TimeRules.PartOfDay,
        TimeWordKind.Season or TimeWordKind.QuarterName => TimeRules.PartOfYear,
        TimeWordKind.Cardinal or TimeWordKind.Multiplier => TimeRules.Length | TimeRules.PartOfDay | TimeRules.Anchored | TimeRules.Recurring,
        TimeWordKind.Ordinal => TimeRules.Staged | TimeRules.Day | TimeRules.PartOfYear | TimeRules.Year,
        TimeWordKind.Decade => TimeRules.Year,
        TimeWordKind.Vague => TimeRules.Length | TimeRules.Recurring,
        TimeWordKind.Direction => TimeRules.Staged | TimeRules.Named | TimeRules.Length | TimeRules.Day | TimeRules.PartOfYear | TimeRules.Unit,
        TimeWordKind.Reference => TimeRules.Named,
        TimeWordKind.Stage => TimeRules.Staged | TimeRules.PartOfDay | TimeRules.PartOfYear | TimeRules.Unit,
        TimeWordKind.Edge => TimeRules.Staged | TimeRules.Unit,
        TimeWordKind.Bound or TimeWordKind.Half => TimeRules.Length | TimeRules.PartOfDay,
        TimeWordKind.Length => TimeRules.Length,
        TimeWordKind.UnitMiddle => TimeRules.Unit,
        _ => TimeRules.None,
    };
}
