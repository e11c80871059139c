using ProtestArchive.Core.Extraction.Tokens;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>Whether the clause around an expression looks back or ahead.</summary>
internal enum Tense
{
    Unknown,
    Past,
    Future,
}

/// <summary>
/// Reads the tense of the clause that an expression of time stands in: the nearest verb or cue before it, else the first behind it.
/// At most 40 words are looked at on each side.
/// </summary>
internal sealed class TenseReader(TokenReader tokens)
{
    private const int Reach = 40;
    /// <summary>The tense around the expression of tokens <paramref name="first"/> up to <paramref name="end"/> of the sentence at hand.</summary>
    public Tense Read(int first, int end)
    {
        if (tokens.Is(first - 1, "since")) { return Tense.Past; }
        // a meeting for Friday; has until Friday
        if (tokens.Is(first - 1, "for") && !tokens.IsPossessive(end)) { return Tense.Future; }
        if (tokens.Is(first - 1, "until") && (tokens.Is(first - 2, "has") || tokens.Is(first - 2, "have"))) { return Tense.Future; }
        if (tokens.Is(first - 1, "until") || tokens.Is(first - 1, "till"))
        {
            for (int i = first - 2; i >= Math.Max(tokens.First, first - 8) && !tokens.Is(i, ";"); i--) { if (Is(i, TenseCue.Deferred)) { return Tense.Future; } }
        }
        Tense left = Before(first, end, out int cue);
        // “She said Friday’s vote will be held”: the verb of saying governs the day only where it stands beside it.
        bool belongsRight = tokens.IsPossessive(end) || first == tokens.First || (left == Tense.Past && Is(cue, TenseCue.Reporting) && first - cue > 2);
        if (left == Tense.Unknown || (belongsRight && left == Tense.Past))
        {
            Tense right = Behind(end);
            if (left == Tense.Unknown || right == Tense.Future) { return right; }
        }
        return left;
    }

    private Tense Before(int first, int end, out int cue)
    {
        bool infinitive = false;
        bool happening = tokens.IsPossessive(end) && Is(end + 1, TenseCue.Happening);
        int stop = Math.Max(tokens.First, first - Reach);
        for (cue = first - 1; cue >= stop; cue--)
        {
            ReadOnlySpan<char> word = tokens.Word(cue);
            if (word is ";" or "—" or "”" or "“" or "\"" && cue < first - 1) { break; }
            if (Is(cue, TenseCue.Happening)) { happening = true; }
            if (happening && (tokens.Is(cue, "before") || (tokens.Is(cue, "than") && tokens.Is(cue - 1, "earlier")))) { return Tense.Future; }
            Tense tense = Of(cue, first);
            if (tense != Tense.Unknown) { return tense; }
            infinitive |= tokens.Is(cue, "to") && tokens.Token(cue + 1).Case == LetterCase.Lower && cue + 1 < first && !Is(cue + 1, TenseCue.NotVerbAfterTo);
        }
        return infinitive ? Tense.Future : Tense.Unknown;
    }

    private bool Is(int i, TenseCue cue) => TenseWords.Of(tokens.Word(i)).HasFlag(cue);

    private Tense Behind(int end)
    {
        int stop = Math.Min(tokens.End, end + Reach);
        for (int i = end; i < stop; i++)
        {
            if (tokens.Word(i) is ";" or "—" && i > end) { break; }
            // “July’s rally came ahead of the vote”: behind the time only verbs count, and “Sunday’s planned march”.
            if (Is(i, TenseCue.Ahead) && i != end + 1) { continue; }
            Tense tense = Of(i, int.MaxValue);
            if (tense != Tense.Unknown) { return tense; }
        }
        return Tense.Unknown;
    }

    private Tense Of(int i, int first)
    {
        ReadOnlySpan<char> word = tokens.Word(i);
        if (tokens.Token(i).Kind != TokenKind.Word) { return Tense.Unknown; }
        TenseCue cues = TenseWords.Of(word);
        if (cues.HasFlag(TenseCue.Future) || EndsInWill(word)) { return IsLowerOrFirst(i) ? IsPerfect(i + 1) ? Tense.Past : Tense.Future : Tense.Unknown; }
        if (cues.HasFlag(TenseCue.Ahead) && (!tokens.Is(i, "ahead") || tokens.Is(i + 1, "of"))) { return Tense.Future; }
        if (cues.HasFlag(TenseCue.Intent) && PointsAhead(i + 1, first)) { return Tense.Future; }
        if (cues.HasFlag(TenseCue.Present)) { return OfPresent(i, first); }
        if (cues.HasFlag(TenseCue.Past) || IsPastForm(i, word, cues)) { return IsGoingAhead(i, first) ? Tense.Future : Tense.Past; }
        bool diary = cues.HasFlag(TenseCue.Diary) || (cues.HasFlag(TenseCue.DiaryLeft) && first != int.MaxValue);
        return diary && tokens.Token(i).Case == LetterCase.Lower && !IsAfterDeterminer(i) ? Tense.Future : Tense.Unknown;
    }

    private static bool EndsInWill(ReadOnlySpan<char> word) => word.EndsWith("’ll", StringComparison.OrdinalIgnoreCase) || word.EndsWith("'ll", StringComparison.OrdinalIgnoreCase);

    // Will Smith, the month of May.
    private bool IsLowerOrFirst(int i) => tokens.Token(i).Case == LetterCase.Lower;

    private bool IsPerfect(int i) => tokens.Is(i, "have") || (tokens.Is(i, "not") && tokens.Is(i + 1, "have"));

    // “is due Monday”, “planned for Sunday”, “called a strike on”: behind the word, to, for, on or the time itself.
    private bool PointsAhead(int i, int first) => i == first || tokens.Is(i, "to") || tokens.Is(i, "for") || tokens.Is(i, "on") && i + 1 == first || tokens.Is(i, "at") || tokens.Is(i, "in") && i + 1 == first
        || tokens.Is(i, "next") || tokens.Is(i, "by") && i + 1 == first || (tokens.Is(i, "a") && (tokens.Is(i - 1, "plans") || tokens.Is(i - 1, "planning")));

    // is likely to, is meeting, “the vote is on Sunday”; “is accused of” says nothing.
    private Tense OfPresent(int i, int first)
    {
        int next = tokens.Is(i + 1, "not") ? i + 2 : i + 1;
        if (tokens.Is(next, "to") || Is(next, TenseCue.Intent)) { return Tense.Future; }
        if (first != int.MaxValue && first - i <= 2) { return Tense.Future; }
        return first != int.MaxValue && tokens.Word(next).EndsWith("ing", StringComparison.OrdinalIgnoreCase) && first - i < 12 ? Tense.Future : Tense.Unknown;
    }

    // was due to, were to meet, had planned to: past of the future.
    private bool IsGoingAhead(int i, int first) => (tokens.Is(i, "was") || tokens.Is(i, "were") || tokens.Is(i, "had") || tokens.Is(i, "been") || tokens.Is(i, "has") || tokens.Is(i, "have"))
        && first != int.MaxValue && (tokens.Is(i + 1, "to") || (Is(i + 1, TenseCue.Intent) && PointsAhead(i + 2, first)));

    private bool IsPastForm(int i, ReadOnlySpan<char> word, TenseCue cues) => tokens.Token(i).Case == LetterCase.Lower && word.Length > 3
        && word.EndsWith("ed", StringComparison.Ordinal) && !cues.HasFlag(TenseCue.NotPast);

    private bool IsAfterDeterminer(int i) => tokens.Is(i - 1, "the") || tokens.Is(i - 1, "a") || tokens.Is(i - 1, "in") || tokens.Is(i - 1, "of") || tokens.IsPossessive(i - 1) || tokens.Is(i - 1, "an");
}
