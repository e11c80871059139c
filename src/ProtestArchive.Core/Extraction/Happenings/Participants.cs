using ProtestArchive.Core.Extraction.Attributions;
using ProtestArchive.Core.Extraction.Counts;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Happenings;

/// <summary>Who stands around a trigger: people before it, people behind it.</summary>
internal sealed class Participants(Wording wording)
{
    private const int SubjectReach = 12;
    private const int ObjectReach = 5;
    private const int Neighbourhood = 24;
    private const int LongestRun = 8; // no verb has more adverbs and auxiliaries; it bounds the work on a line of nothing else
    private static readonly Lexicon Happenings = Lexicon.Load("happenings");
    private static readonly WordSet People = Happenings.Set("people");
    private static readonly WordSet Charges = Happenings.Set("behind-held");
    private readonly Document _document = wording.Document;
    private readonly CountWord[] _words = wording.Document.CountWords;

    /// <summary>Whether one of <paramref name="words"/> stands near the token, in its clause.</summary>
    public bool Any(Clause clause, int token, WordSet words, int reach = Neighbourhood)
    {
        for (int i = Math.Max(clause.First, token - reach); i < Math.Min(clause.End, token + reach); i++)
        {
            if (i != token && _document.Is(i, words)) { return true; }
        }
        return false;
    }

    public bool IsPerson(int token) => _document.Is(token, People) || _words[token].Is(WordTraits.Person) || wording.PersonOf(token) >= 0
        || (_document.Tokens[token].Kind == TokenKind.Number && !wording.IsTime(token) && !(token + 1 < _words.Length && _words[token + 1].Is(WordTraits.Unit)));

    public bool HasSubject(Clause clause, int token)
    {
        for (int i = token - 1; i > token - SubjectReach && clause.IsPlain(i); i--)
        {
            if (IsPerson(i)) { return true; }
        }
        return false;
    }

    public bool HasObject(Clause clause, int behind)
    {
        for (int i = behind; i < behind + ObjectReach && clause.IsPlain(i) && !clause.IsBreak(i); i++)
        {
            if (wording.Is(i, Role.Time | Role.Calendar) && i == behind) { return false; }
            if (IsPerson(i)) { return true; }
        }
        return false;
    }

    public bool IsPassive(Clause clause, int token)
    {
        int at = BeforeAdverbs(clause, token - 1);
        return clause.IsPlain(at) && wording.Is(at, Role.Be) && HasSubject(clause, at);
    }

    /// <summary>Fighters, police or a mob within a few words before the token: those who attack.</summary>
    public bool HasAttacker(Clause clause, int token)
    {
        for (int i = token - 1; i > token - ObjectReach - 2 && clause.IsPlain(i) && !clause.IsBreak(i); i--)
        {
            if (_words[i].Is(WordTraits.Security | WordTraits.Protester) || _words[i].Noun == CountKind.Crowd) { return true; }
        }
        return false;
    }

    /// <summary>“Seven youths were held”, “two held for murder”, “police held 12 men”; not “talks were held”.</summary>
    public bool IsHeld(Clause clause, int token, int behind)
    {
        int at = BeforeAdverbs(clause, token - 1);
        if (!clause.IsPlain(at)) { return false; }
        bool passive = wording.Is(at, Role.Be);
        for (int run = 0; run < LongestRun && clause.IsPlain(at) && wording.Is(at, Role.Auxiliary | Role.Be); run++) { at = BeforeAdverbs(clause, at - 1); }
        if (!clause.IsPlain(at)) { return false; }
        if (passive) { return IsPerson(at) || wording.Is(at, Role.He | Role.She | Role.They) || _words[at].Is(WordTraits.Relative) && at > clause.First && IsPerson(at - 1); }
        if ((IsPerson(at) || _words[at].Is(WordTraits.Value)) && (behind >= clause.End || _document.Is(behind, Charges))) { return true; }
        return _words[at].Is(WordTraits.Security) && clause.IsPlain(behind) && (_document.Tokens[behind].Kind == TokenKind.Number || _words[behind].Is(WordTraits.Value | WordTraits.Person | WordTraits.PluralMagnitude | WordTraits.Several));
    }

    private int BeforeAdverbs(Clause clause, int at)
    {
        for (int run = 0; run < LongestRun && clause.IsPlain(at) && wording.Is(at, Role.Adverb); run++) { at--; }
        return at;
    }
}
