using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>Words that stand for a time by themselves: now, recently, the past, the future; Christmas, Good Friday.</summary>
internal static class NamedRule
{
    private static readonly WordSet StopAfterNow = Lexicon.Load("times-context").Set("stop-after-now");

    public static Found? Read(TokenReader t, int i)
    {
        TimeWord word = t.LongestPhrase(i, out int end);
        if (word.Kind == TimeWordKind.Reference)
        {
            if (t.Is(i - 1, Particle.As) && t.Is(end, Particle.As)) { return null; }
            if (t.Is(i, Particle.Now) && t.Is(end, StopAfterNow)) { return null; }
            if (t.Is(i, Particle.Soon) && (t.Is(end, Particle.After) || t.Is(end, Particle.As) || t.Is(i - 1, Particle.As) || t.Is(i - 1, Particle.So) || t.Is(end, Particle.Became))) { return null; }
            // the present government: an adjective
            if (t.Is(i, Particle.The) && t.Token(end).Case == LetterCase.Lower && t.Is(end - 1, Particle.Present)) { return null; }
            return new Found(end, new FixedPhrase(TimexType.Date, word.Value), "reference");
        }
        if (t.Is(i, Particle.The) && t.Is(i + 1, Particle.Past) && (!t.Inside(i + 2) || t.Token(i + 2).Kind == TokenKind.Punctuation))
        {
            return new Found(i + 2, new FixedPhrase(TimexType.Date, "PAST_REF"), "reference");
        }
        return Holiday(t, i);
    }

    private static Found? Holiday(TokenReader t, int i)
    {
        int at = i;
        var direction = Direction.None;
        if (t.Kind(at) == TimeWordKind.Direction) { direction = (Direction)t.Time(at++).Number; }
        TimeWord word = t.LongestPhrase(at, out int end);
        if (t.IsDigits(at, out int nine, out _) && nine == 9 && t.Is(at + 1, Particle.Solidus) && t.IsDigits(at + 2, out int eleven, out _) && eleven == 11 && t.IsGlued(at + 1) && t.IsGlued(at + 2) && !t.IsGlued(at) && !(t.IsGlued(at + 3) && t.Is(at + 3, Particle.Solidus)))
        {
            return new Found(at + 3, new CalendarPhrase(2001, 9, 11), "day with a name");
        }
        if (word.Kind != TimeWordKind.Holiday || !t.IsCapital(at)) { return null; }
        if (t.Is(end - 1, Particle.Easter) && t.IsCapital(end) && t.Kind(end) == TimeWordKind.None) { return null; }
        int year = t.Is(end, Particle.Comma) || t.Is(end, Particle.Of) ? end + 1 : end;
        return t.IsDigits(year, out int number, out int digits) && digits == 4 && number is >= 1583 and <= 2199
            ? new Found(year + 1, new HolidayPhrase(word.Value, number, direction), "day with a name")
            : new Found(end, new HolidayPhrase(word.Value, null, direction), "day with a name");
    }
}
