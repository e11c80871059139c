namespace ProtestArchive.Core.Text;

/// <summary>The modifiers of TIMEX3 that news uses.</summary>
public enum TimexModifier
{
    /// <summary>The first part of the value: early May.</summary>
    Start,

    /// <summary>The middle of the value: mid-1990s.</summary>
    Mid,

    /// <summary>The last part of the value: late last year, the end of 1998.</summary>
    End,

    /// <summary>About the value: some six months.</summary>
    Approx,

    /// <summary>Below the value: nearly three decades.</summary>
    LessThan,

    /// <summary>Above the value: more than a year.</summary>
    MoreThan,

    /// <summary>The value or less: up to five days.</summary>
    EqualOrLess,

    /// <summary>The value or more: at least two hours.</summary>
    EqualOrMore,
}

/// <summary>The modifiers as TIMEX3 writes them.</summary>
public static class TimexModifiers
{
    /// <summary>The code of the <c>mod</c> attribute, such as <c>LESS_THAN</c>.</summary>
    public static string Code(TimexModifier modifier) => modifier switch
    {
        TimexModifier.Start => "START",
        TimexModifier.Mid => "MID",
        TimexModifier.End => "END",
        TimexModifier.Approx => "APPROX",
        TimexModifier.LessThan => "LESS_THAN",
        TimexModifier.MoreThan => "MORE_THAN",
        TimexModifier.EqualOrLess => "EQUAL_OR_LESS",
        TimexModifier.EqualOrMore => "EQUAL_OR_MORE",
        _ => throw new ArgumentOutOfRangeException(nameof(modifier)),
    };
}
