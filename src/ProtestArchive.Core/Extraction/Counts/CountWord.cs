using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>What a word may be to a count.</summary>
[Flags]
internal enum WordTraits : ulong
{
    None = 0,
    Value = 1L << 0,
    Magnitude = 1L << 1,
    PluralMagnitude = 1L << 2,
    ShortMagnitude = 1L << 3,
    Several = 1L << 4,
    Unit = 1L << 5,
    Currency = 1L << 6,
    Month = 1L << 7,
    LabelBefore = 1L << 8,
    YearBefore = 1L << 9,
    Person = 1L << 10,
    Plural = 1L << 11,
    Protester = 1L << 12,
    Security = 1L << 13,
    Collective = 1L << 14,
    ThingOfPeople = 1L << 15,
    Measure = 1L << 16,
    Link = 1L << 17,
    OpensNumber = 1L << 18,
    Dead = 1L << 19,
    Hurt = 1L << 20,
    Modal = 1L << 21,
    Unreal = 1L << 22,
    Feared = 1L << 23,
    ReportVerb = 1L << 24,
    Not = 1L << 25,
    Be = 1L << 26,
    Have = 1L << 27,
    HavePresent = 1L << 28,
    Do = 1L << 29,
    Preposition = 1L << 30,
    Subordinator = 1L << 31,
    Determiner = 1L << 32,
    Pronoun = 1L << 33,
    Relative = 1L << 34,
    Past = 1L << 35,
    State = 1L << 36,
    Venue = 1L << 37,
    Subset = 1L << 38,
    Strong = 1L << 39,
    CrowdBy = 1L << 40,
    Weekday = 1L << 41,
    Crisis = 1L << 42,
    Turning = 1L << 43,
    Adverb = 1L << 44,
    CrowdControl = 1L << 45,
    Background = 1L << 46,
    Locative = 1L << 47,
    Fraction = 1L << 48,
    Say = 1L << 49,
    LowPart = 1L << 50,
    MidPart = 1L << 51,
    HighPart = 1L << 52,
    SetOf = 1L << 53,
    Alone = 1L << 54,
    OpensQuantity = 1L << 55,
    PhraseEnd = 1L << 56,
    Treated = 1L << 57,
    Wound = 1L << 58,
    Homeless = 1L << 59,
    PhraseStart = 1L << 60,
    Victims = 1L << 61,
    Begin = 1L << 62,
}

/// <summary>All that the lexicons know of one word, or of a phrase of several tokens.</summary>
internal sealed record CountWord
{
    /// <summary>What the lexicons know of a word that they do not hold.</summary>
    public static readonly CountWord Unknown = new();

    public WordTraits Traits { get; init; }

    /// <summary>Number that the word stands for or multiplies by.</summary>
    public long Value { get; init; }

    public VerbForm Form { get; init; }

    /// <summary>The kind of count that a verb's object has.</summary>
    public CountKind? Patient { get; init; }

    /// <summary>Whether the verb's object is a crowd where its subject is one (“the march involved 300”).</summary>
    public bool CrowdIfSubject { get; init; }

    /// <summary>The kind of count that a verb's subject has.</summary>
    public CountKind? Agent { get; init; }

    /// <summary>The kind of count that stands behind the noun (“the arrest of 114”).</summary>
    public CountKind? Noun { get; init; }

    /// <summary>The kind of count that the noun is when a number stands before it (“114 arrests”).</summary>
    public CountKind? Counted { get; init; }

    /// <summary>The kind of count that the noun measures (“the death toll rose to 12”).</summary>
    public CountKind? Measured { get; init; }

    /// <summary>Tokens that the word or phrase covers.</summary>
    public int Length { get; init; } = 1;

    public bool Is(WordTraits traits) => (Traits & traits) != 0;

    public bool IsVerb => Form != VerbForm.None;

    /// <summary>Both entries in one.</summary>
    public CountWord Merge(CountWord other) => new()
    {
        Traits = Traits | other.Traits,
        Value = Value != 0 ? Value : other.Value,
        Form = Form | other.Form,
        Patient = Patient ?? other.Patient,
        Agent = Agent ?? other.Agent,
        CrowdIfSubject = CrowdIfSubject || other.CrowdIfSubject,
        Noun = Noun ?? other.Noun,
        Counted = Counted ?? other.Counted,
        Measured = Measured ?? other.Measured,
        Length = Length,
    };
}
