using ProtestArchive.Core.Extraction.Attributions;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Happenings;

/// <summary>Finds the days of a happening: the time that stands nearest in its sentence, one in its own clause before any other.</summary>
internal sealed class HappeningDays(Wording wording)
{
    private const int OtherClause = 12;
    private const int Most = 24;
    private const int LongestLoose = 31;
    private readonly Document _document = wording.Document;

    /// <summary>The days of the trigger in the tokens from <paramref name="first"/> to <paramref name="last"/>; null where its sentence tells none.</summary>
    public DayRange? Of(Sentence sentence, int first, int last)
    {
        int end = _document.Tokens[sentence.End - 1].End;
        int behindDateline = Dateline.End(_document, sentence.First, sentence.End);
        if (behindDateline == sentence.End) { return null; }
        int at = Antecedents.FirstAt(_document.Times, _document.Tokens[behindDateline].Start);
        DayRange? best = null;
        int bestDistance = int.MaxValue;
        for (int seen = 0; at < _document.Times.Length && _document.Times[at].Span.Start < end && seen < Most; at++, seen++)
        {
            TimeMention time = _document.Times[at];
            if (time.Days is not { } days || EndsThen(_document.TokenAt(time.Span.Start))) { continue; }
            int distance = Distance(_document.TokenAt(time.Span.Start), _document.TokenAt(time.Span.End - 1), first, last);
            bool vague = days.Last > days.First.PlusDays(LongestLoose) && distance > OtherClause;
            if (!vague && distance < bestDistance) { (best, bestDistance) = (days, distance); }
        }
        return best;
    }

    /// <summary>Whether the days lie wholly after the day of writing.</summary>
    public bool LiesAhead(DayRange? days) => days is { } range && _document.CreationTime is { } written && range.First > written;

    // “remanded till June 12”: when it is over, not when it happened.
    private bool EndsThen(int token) => wording.IsWord(token - 1, "till") || wording.IsWord(token - 1, "until");

    // Tokens between the two; a joint between them (a comma with “and”, “after”, “who” …) weighs as much as many tokens.
    private int Distance(int timeFirst, int timeLast, int first, int last)
    {
        if (timeLast == first - 1 || (timeLast == first - 2 && _document.Tokens[first - 1].Kind == TokenKind.Possessive)) { return 0; }
        (int from, int to) = timeLast < first ? (timeLast + 1, first) : (last + 1, timeFirst);
        int distance = 1 + Math.Max(0, to - from);
        for (int i = from; i < to && i < from + OtherClause * 4; i++)
        {
            bool joint = _document.Tokens[i].Case == LetterCase.Lower && wording.Is(i, Role.Joint);
            if (joint) { distance += OtherClause; }
        }
        return distance;
    }
}
