using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

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
    private static readonly WordSet Stops = Lexicon.Load("times-context").Set("stop");
    private static readonly WordSet Determiners = Lexicon.Load("times-context").Set("determiner");
    private static readonly WordSet Adjectives = Lexicon.Load("times-context").Set("adjective");
    private static readonly WordSet Articles = Lexicon.Load("times-context").Set("article");
    private static readonly WordSet ClauseEnds = Lexicon.Load("times-context").Set("clause-end");

    /// <summary>The tense around the expression of tokens <paramref name="first"/> up to <paramref name="end"/> of the sentence at hand.</summary>
    public Tense Read(int first, int end)
    {
        if (tokens.Is(first - 1, Particle.Since)) { return Tense.Past; }
        // a meeting for Friday; has until Friday
        if (tokens.Is(first - 1, Particle.For) && !tokens.IsPossessive(end) && IsDay(first)) { return Tense.Future; }
        if (tokens.Is(first - 1, Particle.Until) && (tokens.Is(first - 2, Particle.Has) || tokens.Is(first - 2, Particle.Have))) { return Tense.Future; }
        if (tokens.Is(first - 1, Particle.Until) || tokens.Is(first - 1, Particle.Till))
        {
            for (int i = first - 2; i >= Math.Max(tokens.First, first - 8) && !tokens.Is(i, Particle.Semicolon); i--) { if (Is(i, TenseCue.Deferred)) { return Tense.Future; } }
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

    private bool IsDay(int i) => tokens.Token(i).Kind == TokenKind.Number || tokens.Token(i + 1).Kind == TokenKind.Number
        || tokens.Kind(i) is TimeWordKind.Weekday or TimeWordKind.Holiday || tokens.Kind(i + 1) is TimeWordKind.Weekday or TimeWordKind.Month;

    private Tense Before(int first, int end, out int cue)
    {
        bool infinitive = false;
        bool happening = tokens.IsPossessive(end) && Is(end + 1, TenseCue.Happening);
        int stop = Math.Max(tokens.First, first - Reach);
        for (cue = first - 1; cue >= stop; cue--)
        {
            if (tokens.Is(cue, Stops) && cue < first - 1) { break; }
            if (Is(cue, TenseCue.Happening)) { happening = true; }
            if (happening && (tokens.Is(cue, Particle.Before) || (tokens.Is(cue, Particle.Than) && tokens.Is(cue - 1, Particle.Earlier)))) { return Tense.Future; }
            Tense tense = Of(cue, first);
            if (tense != Tense.Unknown) { return tense; }
            infinitive |= tokens.Is(cue, Particle.To) && tokens.IsSmall(cue + 1) && cue + 1 < first && !Is(cue + 1, TenseCue.NotVerbAfterTo);
        }
        return infinitive ? Tense.Future : Tense.Unknown;
    }

    private bool Is(int i, TenseCue cue) => (TenseWords.Of(tokens.Number(i)) & cue) != 0;

    private Tense Behind(int end)
    {
        int stop = Math.Min(tokens.End, end + Reach);
        for (int i = end; i < stop; i++)
        {
            if (tokens.Is(i, ClauseEnds) && i > end) { break; }
            // “July’s rally came ahead of the vote”: behind the time only verbs count, and “Sunday’s planned march”.
            if (Is(i, TenseCue.Ahead) && i != end + 1) { continue; }
            Tense tense = Of(i, int.MaxValue);
            if (tense != Tense.Unknown) { return tense; }
        }
        return Tense.Unknown;
    }

    private Tense Of(int i, int first)
    {
        if (tokens.Token(i).Kind != TokenKind.Word) { return Tense.Unknown; }
        TenseCue cues = TenseWords.Of(tokens.Number(i));
        ReadOnlySpan<char> word = tokens.Word(i);
        // “will be held”, “to be freed”: what stands before the participle tells.
        if (first != int.MaxValue && tokens.Is(i - 1, Particle.Be)) { return Tense.Unknown; }
        if (cues == TenseCue.None) { return IsPastForm(i, word, cues) ? Tense.Past : EndsInWill(word) ? Tense.Future : Tense.Unknown; }
        if (cues.HasFlag(TenseCue.Future) || EndsInWill(word)) { return tokens.IsSmall(i) ? IsPerfect(i + 1) ? Tense.Past : Tense.Future : Tense.Unknown; }
        if (cues.HasFlag(TenseCue.Ahead) && (!tokens.Is(i, Particle.Ahead) || tokens.Is(i + 1, Particle.Of))) { return Tense.Future; }
        if (cues.HasFlag(TenseCue.Intent) && PointsAhead(i + 1, first)) { return Tense.Future; }
        if (cues.HasFlag(TenseCue.Resolve)) { return Resolves(i + 1, first) ? Tense.Future : Tense.Past; }
        if (cues.HasFlag(TenseCue.Present)) { return OfPresent(i, first); }
        // “to let”, “will put”: the base form that the past form also is
        if (cues.HasFlag(TenseCue.AlsoBase) && (tokens.Is(i - 1, Particle.To) || tokens.Is(i - 1, Particle.Not) || (TenseWords.Of(tokens.Number(i - 1)) & TenseCue.Future) != 0)) { return Tense.Unknown; }
        if (cues.HasFlag(TenseCue.Past) || IsPastForm(i, word, cues)) { return IsGoingAhead(i, first) ? Tense.Future : Tense.Past; }
        bool diary = cues.HasFlag(TenseCue.Diary) || (cues.HasFlag(TenseCue.DiaryLeft) && first != int.MaxValue);
        return diary && tokens.IsSmall(i) && !IsAfterDeterminer(i) ? Tense.Future : Tense.Unknown;
    }

    private static bool EndsInWill(ReadOnlySpan<char> word) => word.EndsWith("’ll", StringComparison.OrdinalIgnoreCase) || word.EndsWith("'ll", StringComparison.OrdinalIgnoreCase);

    private bool IsPerfect(int i) => tokens.Is(i, Particle.Have) || (tokens.Is(i, Particle.Not) && tokens.Is(i + 1, Particle.Have));

    // “vowed to fight on Saturday”, “agreed Thursday to meet on Saturday”; “agreed Monday to meet” tells of Monday.
    private bool Resolves(int i, int first)
    {
        if (first == int.MaxValue || i >= first) { return false; }
        while (i < first && (tokens.Kind(i) is TimeWordKind.Weekday or TimeWordKind.RelativeDay or TimeWordKind.Part || tokens.Is(i, Particle.On))) { i++; }
        return i < first && (tokens.Is(i, Particle.To) || tokens.Is(i, Particle.For) || tokens.Is(i, Particle.A) || tokens.Is(i, Particle.An));
    }

    // “is due Monday”, “planned for Sunday”, “called a strike on”: behind the word, to, for, on or the time itself.
    private bool PointsAhead(int i, int first) => i == first || tokens.Is(i, Particle.To) || tokens.Is(i, Particle.For) || tokens.Is(i, Particle.On) && i + 1 == first || tokens.Is(i, Particle.At) || tokens.Is(i, Particle.In) && i + 1 == first
        || tokens.Is(i, Particle.Next) || tokens.Is(i, Particle.By) && i + 1 == first || (tokens.Is(i, Particle.A) && (tokens.Is(i - 1, Particle.Plans) || tokens.Is(i - 1, Particle.Planning)));

    // is likely to, is meeting, “the vote is on Sunday”; “is accused of” says nothing.
    private Tense OfPresent(int i, int first)
    {
        int next = tokens.Is(i + 1, Particle.Not) ? i + 2 : i + 1;
        if (tokens.Is(next, Particle.To) || Is(next, TenseCue.Intent)) { return Tense.Future; }
        if (first != int.MaxValue && first - i <= 2) { return Tense.Future; }
        return first != int.MaxValue && tokens.Word(next).EndsWith("ing", StringComparison.OrdinalIgnoreCase) && first - i < 12 ? Tense.Future : Tense.Unknown;
    }

    // was due to, were to meet, had planned to: past of the future.
    private bool IsGoingAhead(int i, int first) => (tokens.Is(i, Particle.Was) || tokens.Is(i, Particle.Were) || tokens.Is(i, Particle.Had) || tokens.Is(i, Particle.Been) || tokens.Is(i, Particle.Has) || tokens.Is(i, Particle.Have))
        && first != int.MaxValue && (tokens.Is(i + 1, Particle.To) || (Is(i + 1, TenseCue.Intent) && PointsAhead(i + 2, first)));

    private bool IsPastForm(int i, ReadOnlySpan<char> word, TenseCue cues) => word.Length > 3 && tokens.IsSmall(i)
        && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && !cues.HasFlag(TenseCue.NotPast);

    // the start, a good start, in return
    private bool IsAfterDeterminer(int i) => tokens.IsPossessive(i - 1) || tokens.Is(i - 1, Determiners) || (tokens.Is(i - 1, Adjectives) && (tokens.IsPossessive(i - 2) || tokens.Is(i - 2, Articles)));
}
