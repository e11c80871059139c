using ProtestArchive.Core.Extraction.Tokens;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>An expression found in a document's tokens, not yet resolved.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Found">What was read there.</param>
internal readonly record struct TimeCandidate(int First, Found Found);

/// <summary>Finds the expressions of time of a document: at each token the rule that reads furthest.</summary>
internal sealed class TimeScanner(TokenReader tokens)
{
    private TimeCandidate? _before;

    /// <summary>The expressions of <paramref name="sentence"/>, in order, appended to <paramref name="candidates"/>.</summary>
    public void Scan(Sentence sentence, List<TimeCandidate> candidates)
    {
        tokens.Enter(sentence);
        _before = null;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (!CanOpen(i) || At(i) is not { } found) { continue; }
            int first = found.Start ?? i;
            ShareYear(candidates, first, found);
            _before = new(first, found);
            candidates.Add(_before.Value);
            i = found.End - 1;
        }
    }

    private bool CanOpen(int i) => tokens.Time(i) is { Opens: true } or { OpensPhrase: true } || tokens.Token(i).Kind == TokenKind.Number;

    private Found? At(int i) => !tokens.CarriesNear(i) ? NamedRule.Read(tokens, i) : Continued(i) ?? Furthest(
        NamedRule.Read(tokens, i), PartRule.Staged(tokens, i, TimeAt), PartRule.OfDay(tokens, i, DayAt), LengthRule.Read(tokens, i),
        TimeAt(i), SetRule.Read(tokens, i));

    private Found? TimeAt(int i) => Furthest(DayAt(i), PartOfYearRule.Read(tokens, i), YearRule.Read(tokens, i, FollowsYear(i)), UnitRule.Read(tokens, i) is { } unit ? PartRule.WithPart(tokens, unit) : null, Named(i));

    private Found? Named(int i) => tokens.Kind(i) is TimeWordKind.Holiday or TimeWordKind.Reference or TimeWordKind.Direction || tokens.Time(i).OpensPhrase ? NamedRule.Read(tokens, i) : null;

    private Found? DayAt(int i)
    {
        if (tokens.Kind(i) == TimeWordKind.Tonight) { return new Found(i + 1, new PartPhrase(new ShiftPhrase(Grain.Day, 0, false), tokens.Time(i).Value), "part of a day"); }
        Found? day = Furthest(WeekdayRule.Read(tokens, i), CalendarRule.Read(tokens, i), NumericDateRule.Read(tokens, i),
            tokens.Kind(i) is TimeWordKind.RelativeDay ? UnitRule.Read(tokens, i) : null, Named(i) is { Phrase: HolidayPhrase } named ? named : null);
        return day is { } found ? PartRule.WithPart(tokens, found) : null;
    }

    // The second half of “Aug. 9-10” and “1998-99”.
    private Found? Continued(int i)
    {
        if (_before is not { } before || before.Found.End != i - 1 || before.Found.Phrase is not CalendarPhrase calendar) { return null; }
        if (calendar is { Year: { } year, Month: null } && YearRule.SecondYear(tokens, i, year) is { } second) { return second; }
        bool joined = tokens.IsHyphen(i - 1) || tokens.Is(i - 1, "and") || tokens.Is(i - 1, "to") || tokens.Is(i - 1, "or") || tokens.Is(i - 1, ",");
        return joined ? CalendarRule.SecondDay(tokens, i, calendar) : null;
    }

    private bool FollowsYear(int i) => _before is { } before && before.Found.End == i - 1
        && before.Found.Phrase is CalendarPhrase { Year: not null, Month: null }
        && (tokens.IsHyphen(i - 1) || tokens.Is(i - 1, "and") || tokens.Is(i - 1, "to") || tokens.Is(i - 1, "or") || tokens.Is(i - 1, ","));

    // “Aug. 20 to 25, 1968”: the first day takes the year of the second.
    private void ShareYear(List<TimeCandidate> candidates, int first, Found found)
    {
        if (_before is not { } before || first - before.Found.End > 2 || found.Phrase is not CalendarPhrase { Year: { } year, Month: not null }) { return; }
        if (before.Found.Phrase is CalendarPhrase { Year: null, YearSteps: null, Month: not null } calendar && !tokens.Is(before.Found.End, ","))
        {
            candidates[^1] = before with { Found = before.Found with { Phrase = calendar with { Year = year } } };
        }
    }

    private static Found? Furthest(params ReadOnlySpan<Found?> readings)
    {
        Found? best = null;
        foreach (Found? reading in readings)
        {
            if (reading is { } found && (best is null || found.End > best.Value.End)) { best = found; }
        }
        return best;
    }
}
