using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>Times of the clock: 10 a.m., 8.30pm, 1630 GMT, at 16:30, three o'clock, noon; and lengths in figures: (2:50).</summary>
internal static class ClockRule
{
    private static readonly WordSet BeforeClock = Lexicon.Load("times-context").Set("before-clock");

    public static Found? Read(TokenReader t, int i, bool besideDay = false)
    {
        if (t.Kind(i) == TimeWordKind.Clock) { return Zoned(t, i + 1, t.Time(i).Number, 0, null); }
        if (OClock(t, i) is { } told) { return told; }
        if (t.Token(i).Kind != Tokens.TokenKind.Number || !Figures(t.Word(i), out int hour, out int? minute, out int? second, out bool colon)) { return null; }
        int end = i + 1;
        if (t.Kind(end) == TimeWordKind.Meridiem)
        {
            if (hour is < 1 or > 12) { return null; }
            hour = hour % 12 + t.Time(end).Number;
            return Zoned(t, end + 1, hour, minute, second);
        }
        if (IsZone(t, end) && (minute is not null || t.Word(i).Length == 4))
        {
            if (minute is null) { (hour, minute) = (hour / 100, hour % 100); }
            return hour < 24 && minute < 60 ? Zoned(t, end, hour, minute, second) : null;
        }
        if (!colon || minute is null) { return null; }
        if (t.Is(i - 1, "(") && t.Is(end, ")"))
        {
            return new Found(end, new FixedPhrase(TimexType.Duration, Length(hour, minute.Value, second)), "length of a recording");
        }
        bool timely = besideDay || BeforeClock.Contains(t.Word(i - 1)) || t.Is(end, "hours") || t.Is(end, "local") || (t.Is(i - 1, ",") && t.Kind(i - 2) is TimeWordKind.Weekday);
        return timely && hour < 24 ? Zoned(t, t.Is(end, "hours") ? end + 1 : end, hour, minute, second) : null;
    }

    // “three o'clock”, “10 o'clock”; past noon or not the words do not say.
    private static Found? OClock(TokenReader t, int i)
    {
        int behind = i + 1;
        if (t.Kind(behind) != TimeWordKind.OClock) { return null; }
        int hour = t.Kind(i) == TimeWordKind.Cardinal ? t.Time(i).Number : t.IsDigits(i, out int digits, out _) ? digits : 0;
        return hour is >= 1 and <= 12 ? new Found(behind + 1, new ClockPhrase(null, hour, 0, null, ""), "clock time") : null;
    }

    private static Found Zoned(TokenReader t, int end, int hour, int? minute, int? second) => IsZone(t, end)
        ? new(end + 1, new ClockPhrase(null, hour, minute ?? 0, second, t.Time(end).Value), "clock time")
        : new(end, new ClockPhrase(null, hour, minute ?? 0, second, ""), "clock time");

    private static bool IsZone(TokenReader t, int i) => t.Kind(i) == TimeWordKind.Zone && t.Token(i).Case == Tokens.LetterCase.Upper;

    private static string Length(int first, int second, int? third) => third is { } seconds
        ? $"PT{first}H{second}M{seconds}S"
        : $"PT{first}M{second}S";

    // 10, 10:30, 8.30, 10:35:12, 1630.
    private static bool Figures(ReadOnlySpan<char> word, out int hour, out int? minute, out int? second, out bool colon)
    {
        minute = second = null;
        colon = word.Contains(':');
        int mark = word.IndexOfAny(':', '.');
        if (mark < 0) { return TokenReader.AllDigits(word, out hour, out int digits) && digits is 1 or 2 or 4; }
        ReadOnlySpan<char> rest = word[(mark + 1)..];
        if (!TokenReader.AllDigits(word[..mark], out hour, out int hours) || hours > 2) { return false; }
        int next = rest.IndexOf(':');
        if (next >= 0)
        {
            if (!TokenReader.AllDigits(rest[(next + 1)..], out int s, out int seconds) || seconds != 2 || s > 59) { return false; }
            second = s;
            rest = rest[..next];
        }
        if (!TokenReader.AllDigits(rest, out int m, out int minutes) || minutes != 2 || m > 59) { return false; }
        minute = m;
        return true;
    }
}
