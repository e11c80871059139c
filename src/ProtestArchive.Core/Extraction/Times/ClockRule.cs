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
        if (Past(t, i) is { } past) { return past; }
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
        if (hour is >= 1 and <= 12 && (colon || minute is null) && t.Is(end, Particle.In) && t.Is(i - 1, BeforeClock) && t.Is(end + 1, Particle.The) && t.Kind(end + 2) == TimeWordKind.Part)
        {
            return WithHalf(t, new Found(end, new ClockPhrase(null, hour, minute ?? 0, null, ""), "clock time"));
        }
        if (minute is null && t.Word(i).Length == 4 && t.Is(end, Particle.Hours) && hour / 100 < 24 && hour % 100 < 60 && t.Is(i - 1, BeforeClock))
        {
            return Zoned(t, end + 1, hour / 100, hour % 100, null);
        }
        if (minute is null && t.Word(i).Length == 4 && t.Is(end, Particle.Local) && t.Is(end + 1, Particle.Time) && hour / 100 < 24 && hour % 100 < 60) { return Zoned(t, end, hour / 100, hour % 100, null); }
        // 14h30
        if (minute is null && hour < 24 && t.IsGlued(end) && t.Word(end).Length == 3 && t.Word(end)[0] is 'h' or 'H' && TokenReader.AllDigits(t.Word(end)[1..], out int m, out _) && m < 60)
        {
            return Zoned(t, end + 1, hour, m, null);
        }
        if (!colon || minute is null) { return null; }
        if (t.Is(i - 1, Particle.Opening) && t.Is(end, Particle.Closing))
        {
            return new Found(end, new FixedPhrase(TimexType.Duration, Length(hour, minute.Value, second)), "length of a recording");
        }
        bool timely = besideDay || t.Is(i - 1, BeforeClock) || t.Is(end, Particle.Hours) || t.Is(end, Particle.Local) || (t.Is(i - 1, Particle.Comma) && t.Kind(i - 2) is TimeWordKind.Weekday);
        return timely && hour < 24 ? Zoned(t, t.Is(end, Particle.Hours) ? end + 1 : end, hour, minute, second) : null;
    }

    // “three o'clock”, “10 o'clock”; past noon or not the words do not say.
    private static Found? OClock(TokenReader t, int i)
    {
        int behind = i + 1;
        if (t.Kind(behind) != TimeWordKind.OClock) { return null; }
        int hour = t.Kind(i) == TimeWordKind.Cardinal ? t.Time(i).Number : t.IsDigits(i, out int digits, out _) ? digits : 0;
        return hour is >= 1 and <= 12 ? WithHalf(t, new Found(behind + 1, new ClockPhrase(null, hour, 0, null, ""), "clock time")) : null;
    }

    // “10 o'clock in the evening”, “half past nine at night”
    private static Found WithHalf(TokenReader t, Found found)
    {
        int part = t.Is(found.End, Particle.In) && t.Is(found.End + 1, Particle.The) ? found.End + 2 : t.Is(found.End, Particle.At) ? found.End + 1 : -1;
        if (part < 0 || t.Kind(part) != TimeWordKind.Part || found.Phrase is not ClockPhrase clock) { return found; }
        bool late = t.Time(part).Value is "TAF" or "TEV" || (t.Time(part).Value == "TNI" && clock.Hour >= 6);
        return found with { End = part + 1, Phrase = clock with { Hour = late ? clock.Hour % 12 + 12 : clock.Hour % 12 } };
    }

    // “half past nine”, “a quarter to five”: past noon or not the words do not say.
    private static Found? Past(TokenReader t, int i)
    {
        int at = t.Is(i, Particle.A) ? i + 1 : i;
        int minutes = t.Is(at, Particle.Half) ? 30 : t.Is(at, Particle.Quarter) ? 15 : 0;
        bool to = t.Is(at + 1, Particle.To);
        if (minutes == 0 || !(t.Is(at + 1, Particle.Past) || (to && minutes == 15)) || t.Kind(at + 2) != TimeWordKind.Cardinal || t.Time(at + 2).Number > 12) { return null; }
        if (to && (t.Kind(at + 3) is TimeWordKind.Unit or TimeWordKind.Units || t.IsHyphen(at + 3))) { return null; }
        int hour = t.Time(at + 2).Number;
        return WithHalf(t, new Found(at + 3, new ClockPhrase(null, to ? (hour + 23) % 24 : hour, to ? 45 : minutes, null, ""), "clock time"));
    }

    // behind the hour a zone, “local time”, “Moscow time”
    private static Found Zoned(TokenReader t, int end, int hour, int? minute, int? second)
    {
        bool zone = IsZone(t, end);
        int behind = zone ? end + 1 : t.Is(end + 1, Particle.Time) && (t.Is(end, Particle.Local) || t.IsCapital(end)) ? end + 2 : end;
        return new(behind, new ClockPhrase(null, hour, minute ?? 0, second, zone ? t.Time(end).Value : ""), "clock time");
    }

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
