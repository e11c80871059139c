using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>An expression found in a document's _tokens, not yet resolved.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="Found">What was read there.</param>
internal readonly record struct TimeCandidate(int First, Found Found);

/// <summary>Finds the expressions of time of a document: at each token the rule that reads furthest.</summary>
internal sealed class TimeScanner
{
    private const int CarrierReach = 8;
    private static readonly WordSet Joints = Lexicon.Load("times-context").Set("joint");
    private static readonly WordSet RangeJoints = Lexicon.Load("times-context").Set("range-joint");
    private readonly TokenReader _tokens;
    private readonly Func<int, Found?> _dayAt;
    private readonly Func<int, Found?> _timeAt;
    private TimeCandidate? _before;
    private int _carrier; // the next token that an expression needs; found when first asked for

    public TimeScanner(TokenReader reader) => (_tokens, _dayAt, _timeAt) = (reader, DayAt, TimeAt);

    /// <summary>The expressions of <paramref name="sentence"/>, in order, appended to <paramref name="candidates"/>.</summary>
    public void Scan(Sentence sentence, List<TimeCandidate> candidates)
    {
        _tokens.Enter(sentence);
        _before = null;
        _carrier = -1;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (!CanOpen(i) || At(i) is not { } read) { continue; }
            Found found = read;
            int first = found.Start ?? i;
            found = InRange(first, found);
            ShareYear(candidates, first, found);
            _before = new(first, found);
            candidates.Add(_before.Value);
            i = found.End - 1;
        }
    }

    // What may begin an expression, with a word or figure near behind it that it needs; most _tokens end here.
    private bool CanOpen(int i)
    {
        Token token = _tokens.Token(i);
        if (token.Kind == TokenKind.Number) { return true; }
        TimeRole roles = TimeWords.RolesOf(token.WordNumber);
        if ((roles & TimeRole.Opens) == 0) { return false; }
        if ((roles & (TimeRole.Carries | TimeRole.OpensPhrase)) != 0) { return true; }
        if (_carrier < i) { _carrier = NextCarrier(i); }
        return _carrier - i < CarrierReach;
    }

    private int NextCarrier(int i)
    {
        while (i < _tokens.End && _tokens.Token(i).Kind != TokenKind.Number && (TimeWords.RolesOf(_tokens.Number(i)) & TimeRole.Carries) == 0) { i++; }
        return i < _tokens.End ? i : int.MaxValue;
    }

    private Found? At(int i) => Continued(i) ?? Furthest(NamedRule.Read(_tokens, i), PartRule.Staged(_tokens, i, _timeAt), PartRule.OfDay(_tokens, i, _dayAt),
        LengthRule.Read(_tokens, i), AnchoredRule.Read(_tokens, i), TimeAt(i), SetRule.Read(_tokens, i));

    private Found? TimeAt(int i) => Furthest(DayAt(i), PartOfYearRule.Read(_tokens, i), YearRule.Read(_tokens, i, FollowsYear(i)), UnitRule.Read(_tokens, i) is { } unit ? PartRule.WithPart(_tokens, unit) : null, Named(i));

    private Found? Named(int i) => _tokens.Kind(i) is TimeWordKind.Holiday or TimeWordKind.Reference or TimeWordKind.Direction || (TimeWords.RolesOf(_tokens.Number(i)) & TimeRole.OpensPhrase) != 0 ? NamedRule.Read(_tokens, i) : null;

    private Found? DayAt(int i)
    {
        if (_tokens.Kind(i) == TimeWordKind.Tonight) { return new Found(i + 1, new PartPhrase(new ShiftPhrase(Grain.Day, 0, false), _tokens.Time(i).Value), "part of a day"); }
        Found? day = Furthest(WeekdayRule.Read(_tokens, i), CalendarRule.Read(_tokens, i), NumericDateRule.Read(_tokens, i), DayOfMonthRule.Read(_tokens, i),
            _tokens.Kind(i) is TimeWordKind.RelativeDay ? UnitRule.Read(_tokens, i) : null, Named(i) is { Phrase: HolidayPhrase } named ? named : null);
        return day is { } found ? PartRule.WithPart(_tokens, found) : null;
    }

    // The second half of “Aug. 9-10” and “1998-99”.
    private Found? Continued(int i)
    {
        if (_before is not { } before || before.Found.End != i - 1 || before.Found.Phrase is not CalendarPhrase calendar) { return null; }
        if (calendar is { Year: { } year, Month: null } && YearRule.SecondYear(_tokens, i, year) is { } second) { return second; }
        return _tokens.IsHyphen(i - 1) || _tokens.Is(i - 1, Joints) ? CalendarRule.SecondDay(_tokens, i, calendar) : null;
    }

    private bool FollowsYear(int i) => _before is { } before && before.Found.End == i - 1
        && before.Found.Phrase is CalendarPhrase { Year: not null } && (_tokens.IsHyphen(i - 1) || _tokens.Is(i - 1, Joints));

    // “Aug. 20 to 25, 1968”: the first day takes the year of the second.
    private void ShareYear(List<TimeCandidate> candidates, int first, Found found)
    {
        if (_before is not { } before || first - before.Found.End > 2 || found.Phrase is not CalendarPhrase { Year: { } year, Month: not null }) { return; }
        if (before.Found.Phrase is CalendarPhrase { Year: null, YearSteps: null, Month: not null } calendar && !_tokens.Is(before.Found.End, Particle.Comma))
        {
            candidates[^1] = before with { Found = before.Found with { Phrase = calendar with { Year = year } } };
        }
    }

    // from Monday to Wednesday, Monday through Friday
    private Found InRange(int first, Found found) => _before is { } before && before.Found.End == first - 1
        && before.Found.Phrase is WeekdayPhrase && found.Phrase is WeekdayPhrase { Direction: Direction.None, WeekSteps: null } day && _tokens.Is(first - 1, RangeJoints)
            ? found with { Phrase = day with { EndsRange = true } } : found;

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
