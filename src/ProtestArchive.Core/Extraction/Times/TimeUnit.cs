namespace ProtestArchive.Core.Extraction.Times;

/// <summary>The units that lengths of time are counted in.</summary>
internal enum TimeUnit
{
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// <summary>How an expression says where its unit or day lies.</summary>
internal enum Direction
{
    /// <summary>It does not: the tense decides.</summary>
    None,
    Last,
    Past,
    Next,
    This,
    Current,
    Latest,
    Previous,
    Following,
    Coming,
    Same,
    That,

    /// <summary>“final week” without an article: a word-for-word substitute of “last” in machine-reworded copies of reports.</summary>
    Final,
}

/// <summary>Values of TIMEX3 durations.</summary>
internal static class Duration
{
    /// <summary>The value of <paramref name="amount"/> units; null stands for an unknown number: <c>PXD</c>.</summary>
    public static string Value(decimal? amount, TimeUnit unit)
    {
        if (amount is { } given && given != decimal.Truncate(given)) { (amount, unit) = Whole(given, unit); }
        if (unit == TimeUnit.Fortnight) { (amount, unit) = (amount * 2, TimeUnit.Week); }
        string number = amount is { } known ? known.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) : "X";
        return unit switch
        {
            TimeUnit.Second => $"PT{number}S",
            TimeUnit.Minute => $"PT{number}M",
            TimeUnit.Hour => $"PT{number}H",
            TimeUnit.Day => $"P{number}D",
            TimeUnit.Weekend => $"P{number}WE",
            TimeUnit.Week => $"P{number}W",
            TimeUnit.Month => $"P{number}M",
            TimeUnit.Quarter => $"P{number}Q",
            TimeUnit.Year => $"P{number}Y",
            TimeUnit.Decade => $"P{number}DE",
            _ => $"P{number}CE",
        };
    }

    // Half an hour is PT30M, a quarter of a century P25Y: the next smaller unit, where that makes a whole number.
    private static (decimal Amount, TimeUnit Unit) Whole(decimal amount, TimeUnit unit)
    {
        (int factor, TimeUnit smaller) = unit switch
        {
            TimeUnit.Minute => (60, TimeUnit.Second),
            TimeUnit.Hour => (60, TimeUnit.Minute),
            TimeUnit.Day => (24, TimeUnit.Hour),
            TimeUnit.Year => (12, TimeUnit.Month),
            TimeUnit.Decade => (10, TimeUnit.Year),
            TimeUnit.Century => (100, TimeUnit.Year),
            _ => (1, unit),
        };
        // “two and a half years” stays in years; only a part of one is told in the smaller unit.
        bool keeps = unit == TimeUnit.Year && amount > 1;
        return keeps || amount * factor != decimal.Truncate(amount * factor) ? (amount, unit) : (amount * factor, smaller);
    }
}
