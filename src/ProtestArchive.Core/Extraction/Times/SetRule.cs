using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>What comes again: weekly, every Sunday, Sundays, each year, each of the past four weekends, the 4 earlier Sundays.</summary>
internal static class SetRule
{
    /// <summary>The value of “every Sunday”.</summary>
    public static string Every(IsoDayOfWeek day) => $"XXXX-WXX-{(int)day}";

    public static Found? Read(TokenReader t, int i)
    {
        if (t.Kind(i) == TimeWordKind.Frequency)
        {
            // The Daily Mail, Newsweek Weekly: names.
            bool named = t.IsCapital(i) && (i > t.First || t.IsCapital(i + 1));
            return named ? null : Set(i + 1, t.Time(i).Value);
        }
        if (t.LongestPhrase(i, out int behind) is { Kind: TimeWordKind.Frequency } phrase && behind > i + 1) { return Set(behind, phrase.Value); }
        if (t.Kind(i) == TimeWordKind.Weekdays && t.IsCapital(i)) { return Part(t, i, Every((IsoDayOfWeek)t.Time(i).Number)); }
        if (t.Kind(i) == TimeWordKind.Units && (TimeUnit)t.Time(i).Number == TimeUnit.Weekend) { return Set(i + 1, "XXXX-WXX-WE"); }
        if (t.Is(i, Particle.Every) || t.Is(i, Particle.Each)) { return Each(t, i); }
        if (t.Is(i, Particle.The) || t.Kind(i) is TimeWordKind.Cardinal or TimeWordKind.Vague || t.Token(i).Kind == Tokens.TokenKind.Number) { return Several(t, i); }
        return null;
    }

    private static Found? Each(TokenReader t, int i)
    {
        int at = i + 1;
        if (t.Is(at, Particle.Of) && (t.Is(at + 1, Particle.The) || t.Is(at + 1, Particle.Those) || t.Is(at + 1, Particle.These)))
        {
            at += 2;
            bool past = t.Kind(at) == TimeWordKind.Direction && (Direction)t.Time(at).Number is Direction.Last or Direction.Past or Direction.Previous;
            if (past && Amount.Read(t, at + 1) is { Number: { } number, High: null } counted && t.Kind(counted.End) is TimeWordKind.Units && number is >= 1 and <= 400 && Recurring(t, counted.End) is { } each)
            {
                return new Found(counted.End + 1, new LengthPhrase(TimexType.Set, each, (int)number, (TimeUnit)t.Time(counted.End).Number), "recurring time");
            }
            while (t.Kind(at) is TimeWordKind.Direction or TimeWordKind.Cardinal or TimeWordKind.Vague || t.Token(at).Kind == Tokens.TokenKind.Number) { at++; }
            return Recurring(t, at) is { } recurring ? Set(at + 1, recurring) : null;
        }
        decimal? amount = 1;
        if (t.Is(at, Particle.Other)) { (amount, at) = (2, at + 1); }
        else if (t.Is(at, Particle.Single)) { at++; }
        else if (t.Kind(at) == TimeWordKind.Ordinal && t.Time(at).Number is >= 2 and <= 12) { (amount, at) = (t.Time(at).Number, at + 1); }
        else if (Amount.Read(t, at) is { } many && !t.IsArticle(at)) { (amount, at) = (many.Number, many.End); }
        if (t.Kind(at) == TimeWordKind.Weekday) { return Part(t, at, Every((IsoDayOfWeek)t.Time(at).Number)); }
        if (t.Kind(at) == TimeWordKind.Month && t.IsCapital(at)) { return Set(at + 1, $"XXXX-{t.Time(at).Number:00}"); }
        if (t.Kind(at) == TimeWordKind.Season) { return Set(at + 1, $"XXXX-{t.Time(at).Value}"); }
        if (t.Kind(at) == TimeWordKind.Part) { return Set(at + 1, $"XXXX-XX-XX{t.Time(at).Value}"); }
        if (t.Is(at, Particle.Weekend)) { return Set(at + 1, "XXXX-WXX-WE"); }
        if (t.Kind(at) is TimeWordKind.Unit or TimeWordKind.Units) { return Set(at + 1, Duration.Value(amount, (TimeUnit)t.Time(at).Number)); }
        return null;
    }

    // “the five earlier Fridays”, “three successive nights”, “the past two Mondays”
    private static Found? Several(TokenReader t, int i)
    {
        int at = t.Is(i, Particle.The) ? i + 1 : i;
        for (int words = 0; words < 3 && t.Kind(at) is TimeWordKind.Direction or TimeWordKind.Stage or TimeWordKind.Cardinal or TimeWordKind.Vague or TimeWordKind.None && t.Kind(at) != TimeWordKind.Weekdays; words++)
        {
            bool fits = t.Kind(at) != TimeWordKind.None || t.Token(at).Kind == Tokens.TokenKind.Number || t.Is(at, Particle.Consecutive) || t.Is(at, Particle.Successive) || t.Is(at, Particle.Straight);
            if (!fits) { return null; }
            at++;
        }
        return at > i && t.Kind(at) == TimeWordKind.Weekdays ? Set(at + 1, Every((IsoDayOfWeek)t.Time(at).Number)) : null;
    }

    private static string? Recurring(TokenReader t, int i) => t.Kind(i) switch
    {
        TimeWordKind.Weekdays or TimeWordKind.Weekday => Every((IsoDayOfWeek)t.Time(i).Number),
        TimeWordKind.Units when (TimeUnit)t.Time(i).Number == TimeUnit.Weekend => "XXXX-WXX-WE",
        TimeWordKind.Units => Duration.Value(1, (TimeUnit)t.Time(i).Number),
        TimeWordKind.Parts => $"XXXX-XX-XX{t.Time(i).Value}",
        _ => null,
    };

    private static Found Part(TokenReader t, int day, string value) => t.Kind(day + 1) is TimeWordKind.Part or TimeWordKind.Parts
        ? Set(day + 2, value + t.Time(day + 1).Value)
        : Set(day + 1, value);

    private static Found Set(int end, string value) => new(end, new FixedPhrase(TimexType.Set, value), "recurring time");
}
