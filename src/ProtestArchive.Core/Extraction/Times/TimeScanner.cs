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
    private static readonly WordSet YearJoints = Lexicon.Load("times-context").Set("year-joint");
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
            if (At(i) is not { } read) { continue; }
            Found found = read;
            int first = found.Start ?? i;
            found = InRange(first, found);
            ShareYear(candidates, first, found);
            _before = new(first, found);
            candidates.Add(_before.Value);
            i = found.End - 1;
        }
    }

    // The rules that may read an expression from this token; none for most.
    private TimeRules RulesAt(int i)
    {
        if (!_tokens.Inside(i)) { return TimeRules.None; }
        Token token = _tokens.Token(i);
        return token.Kind == TokenKind.Number ? TimeDispatch.Figure : TimeDispatch.Of(token.WordNumber);
    }

    private Found? At(int i)
    {
        TimeRules rules = RulesAt(i);
        if (rules == TimeRules.None) { return null; }
        if ((rules & TimeRules.Article) != 0 && (RulesAt(i + 1) & TimeRules.BehindArticle) == 0) { return null; }
        if ((rules & (TimeRules.Carries | TimeRules.Named)) == 0 || (rules & TimeRules.Article) != 0)
        {
            if (_carrier < i) { _carrier = NextCarrier(i); }
            if (_carrier - i >= CarrierReach) { return (rules & TimeRules.Named) != 0 ? NamedRule.Read(_tokens, i) : null; }
        }
        if (Continued(i) is { } continued) { return continued; }
        Found? best = (rules & TimeRules.Named) != 0 ? NamedRule.Read(_tokens, i) : null;
        if ((rules & TimeRules.Staged) != 0) { best = Further(Further(best, PartRule.Staged(_tokens, i, _timeAt)), NthRule.Read(_tokens, i, _timeAt)); }
        if ((rules & TimeRules.PartOfDay) != 0) { best = Further(best, PartRule.OfDay(_tokens, i, _dayAt)); }
        if ((rules & TimeRules.Length) != 0) { best = Further(best, LengthRule.Read(_tokens, i)); }
        if ((rules & TimeRules.Anchored) != 0) { best = Further(best, AnchoredRule.Read(_tokens, i)); }
        best = Further(best, TimeAt(i, rules));
        return (rules & TimeRules.Recurring) != 0 ? Further(best, SetRule.Read(_tokens, i)) : best;
    }

    private int NextCarrier(int i)
    {
        while (i < _tokens.End && (RulesAt(i) & TimeRules.Carries) == 0) { i++; }
        return i < _tokens.End ? i : int.MaxValue;
    }

    private Found? TimeAt(int i) => TimeAt(i, RulesAt(i)) is var read && (RulesAt(i) & TimeRules.Named) != 0 ? Further(read, NamedRule.Read(_tokens, i)) : read;

    private Found? TimeAt(int i, TimeRules rules)
    {
        Found? best = (rules & TimeRules.Day) != 0 ? DayAt(i) : null;
        if ((rules & TimeRules.PartOfYear) != 0) { best = Further(best, PartOfYearRule.Read(_tokens, i)); }
        if ((rules & TimeRules.Year) != 0) { best = Further(best, YearRule.Read(_tokens, i, FollowsYear(i))); }
        if ((rules & TimeRules.Unit) != 0 && UnitRule.Read(_tokens, i) is { } unit) { best = Further(best, PartRule.WithPart(_tokens, unit)); }
        return best;
    }

    private Found? DayAt(int i)
    {
        if ((RulesAt(i) & TimeRules.Day) == 0) { return null; }
        if (_tokens.Kind(i) == TimeWordKind.Tonight) { return new Found(i + 1, new PartPhrase(new ShiftPhrase(Grain.Day, 0, false), _tokens.Time(i).Value), "part of a day"); }
        Found? best = Further(WeekdayRule.Read(_tokens, i), CalendarRule.Read(_tokens, i));
        if (_tokens.Token(i).Kind == TokenKind.Number) { best = Further(best, NumericDateRule.Read(_tokens, i)); }
        if (_tokens.Is(i, Grammar.The)) { best = Further(best, DayOfMonthRule.Read(_tokens, i)); }
        if (_tokens.Kind(i) == TimeWordKind.RelativeDay) { best = Further(best, UnitRule.Read(_tokens, i)); }
        if (((RulesAt(i) & TimeRules.Named) != 0 || _tokens.Kind(i) == TimeWordKind.Holiday) && NamedRule.Read(_tokens, i) is { Phrase: HolidayPhrase } named) { best = Further(best, named); }
        return best is { } found ? PartRule.WithPart(_tokens, found) : null;
    }

    // The second half of “Aug. 9-10” and “1998-99”.
    private Found? Continued(int i)
    {
        if (_before is not { } before || before.Found.End != i - 1 || (before.Found.Phrase as CalendarPhrase ?? (before.Found.Phrase as PartPhrase)?.Day as CalendarPhrase) is not { } calendar) { return null; }
        if (calendar is { Year: { } year, Month: null } && YearRule.SecondYear(_tokens, i, year) is { } second) { return second; }
        if (NumericDateRule.Read(_tokens, i) is not null) { return null; }
        return _tokens.IsHyphen(i - 1) || _tokens.Is(i - 1, Joints) ? CalendarRule.SecondDay(_tokens, i, calendar) : null;
    }

    private bool FollowsYear(int i) => _before is { } before && before.Found.End == i - 1
        && before.Found.Phrase is CalendarPhrase { Year: not null } && (_tokens.IsHyphen(i - 1) || _tokens.Is(i - 1, Joints));

    // “Aug. 20 to 25, 1968”: the first day takes the year of the second.
    private void ShareYear(List<TimeCandidate> candidates, int first, Found found)
    {
        if (_before is not { } before || first - before.Found.End > 2 || found.Phrase is not CalendarPhrase { Year: { } year, Month: not null }) { return; }
        if (before.Found.Phrase is CalendarPhrase { Year: null, YearSteps: null, Month: not null } calendar && (_tokens.IsHyphen(before.Found.End) || _tokens.Is(before.Found.End, YearJoints)))
        {
            candidates[^1] = before with { Found = before.Found with { Phrase = calendar with { Year = year } } };
        }
    }

    // from Monday to Wednesday, Monday through Friday
    private Found InRange(int first, Found found) => _before is { } before && before.Found.End == first - 1
        && before.Found.Phrase is WeekdayPhrase && found.Phrase is WeekdayPhrase { Direction: Direction.None, WeekSteps: null } day && _tokens.Is(first - 1, RangeJoints)
            ? found with { Phrase = day with { EndsRange = true } } : found;

    // The reading that goes further; the first of two that go as far.
    private static Found? Further(Found? first, Found? second) => second is { } other && (first is not { } one || other.End > one.End) ? second : first;
}
