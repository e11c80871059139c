using ProtestArchive.Core.Extraction.Attributions;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Happenings;

/// <summary>Tells from a trigger's surroundings whether it is one, and of which kind: a strike by miners, an air strike, a lightning strike.</summary>
internal sealed class TriggerContext(Wording wording)
{
    private const int SubjectReach = 12;
    private const int ObjectReach = 5;
    private static readonly Lexicon Happenings = Lexicon.Load("happenings");
    private static readonly WordSet People = Happenings.Set("people");
    private static readonly WordSet Violence = Happenings.Set("violent-context");
    private static readonly WordSet Stock = Happenings.Set("stock");
    private static readonly WordSet Arms = Happenings.Set("arms");
    private static readonly WordSet Industry = Happenings.Set("industry");
    private static readonly WordSet NotSpeech = Happenings.Set("no-happening-before");
    private static readonly WordSet Verbal = Happenings.Set("verbal");
    private readonly Document _document = wording.Document;

    /// <summary>The kind of happening that the trigger tells of here; null where it tells of none.</summary>
    public EventKind? Kind(Clause clause, Trigger trigger, int token)
    {
        int behind = token + trigger.Words.Length;
        switch (trigger.Form)
        {
            case TriggerForm.Crowd: return HasSubject(clause, token) && IsIntransitive(clause, behind) ? trigger.Kind : null;
            case TriggerForm.People: return HasObject(clause, behind) || IsPassive(clause, token) ? trigger.Kind : null;
            case TriggerForm.Violent: return IsViolent(clause, trigger, token) ? trigger.Kind : null;
        }
        if (wording.IsWord(behind, "-") && !_document.Tokens[behind].SpaceBefore && _document.Word(behind + 1).Length > 0 && trigger.Form == TriggerForm.Noun) { return null; }
        return trigger.Kind switch
        {
            EventKind.Strike => Strike(clause, trigger, token),
            EventKind.Talks => Talks(clause, trigger, token, behind),
            EventKind.Rally or EventKind.Protest => Gathering(clause, trigger, token, behind),
            EventKind.Force => Force(clause, trigger, token, behind),
            EventKind.Release when trigger.Words is ["release", ..] => HasObject(clause, behind) ? EventKind.Release : null,
            EventKind.Statement when trigger.Form == TriggerForm.Noun => NotSpeech.Contains(_document.Word(token - 1)) ? null : EventKind.Statement,
            _ => trigger.Kind,
        };
    }

    private EventKind? Strike(Clause clause, Trigger trigger, int token)
    {
        if (trigger.Form == TriggerForm.Phrase) { return EventKind.Strike; }
        if (Any(clause, token, Stock)) { return null; }
        // “strike” as a verb is a blow or an agreement struck; as a noun it is a stoppage unless arms stand beside it.
        if (wording.IsWord(token, "strike") && (wording.Is(token - 1, Role.Pronoun) || wording.IsWord(token - 1, "lightning"))) { return null; }
        bool arms = Any(clause, token, Arms), industry = Any(clause, token, Industry);
        return arms && !industry ? EventKind.Force : EventKind.Strike;
    }

    private EventKind? Talks(Clause clause, Trigger trigger, int token, int behind)
    {
        if (trigger.Form == TriggerForm.Phrase) { return EventKind.Talks; }
        if (wording.IsWord(token, "talks") && (wording.Is(token - 1, Role.He | Role.She | Role.It) || wording.PersonOf(Math.Max(0, token - 1)) >= 0 && wording.IsWord(behind, "about"))) { return null; }
        if (trigger.Form != TriggerForm.Verb) { return EventKind.Talks; }
        if (wording.Is(token - 1, Role.Be)) { return null; }
        // “met Mr Putin”, “met with officials”, but not “met the deadline”, “met with disaster”.
        int at = wording.IsWord(behind, "with") ? behind + 1 : behind;
        for (int i = at; i < at + ObjectReach && clause.IsPlain(i) && !clause.IsBreak(i); i++)
        {
            bool counterpart = People.Contains(_document.Word(i)) || wording.Is(i, Role.Source) || wording.PersonOf(i) >= 0 || (_document.Tokens[i].IsCapitalized && !wording.IsTime(i));
            if (counterpart) { return EventKind.Talks; }
        }
        return null;
    }

    private EventKind? Gathering(Clause clause, Trigger trigger, int token, int behind)
    {
        if (trigger.Form == TriggerForm.Phrase) { return wording.IsWord(token, "turned") && (wording.IsWord(behind, "to") || wording.IsWord(behind, "that") || !HasSubject(clause, token)) ? null : trigger.Kind; }
        if (trigger.Kind == EventKind.Rally && Any(clause, token, Stock)) { return null; }
        ReadOnlySpan<char> word = _document.Word(token);
        if (word.Equals("march", StringComparison.OrdinalIgnoreCase) && _document.Tokens[token].IsCapitalized && !IsNamedMarch(clause, token, behind)) { return null; }
        if (word.Equals("occupied", StringComparison.OrdinalIgnoreCase) && !HasSubject(clause, token)) { return null; }
        // “rally support”, “marched the prisoners away”: with an object the verb tells of something else.
        bool verb = trigger.Form == TriggerForm.Verb && trigger.Kind == EventKind.Rally && clause.IsPlain(behind)
            && (wording.Is(behind, Role.Determiner) || wording.IsWord(behind, "support") || wording.IsWord(behind, "to"));
        return verb && !HasSubject(clause, token) ? null : trigger.Kind;
    }

    private bool IsNamedMarch(Clause clause, int token, int behind) => !wording.IsInTime(token) && clause.IsPlain(token - 1) && _document.Tokens[token - 1].Kind is TokenKind.Word or TokenKind.Possessive
        && (_document.Tokens[token - 1].IsCapitalized || _document.Tokens[token - 1].Kind == TokenKind.Possessive)
        && !wording.IsTime(token - 1) && !(behind < _document.Tokens.Length && _document.Tokens[behind].Kind == TokenKind.Number) && !wording.Is(token - 1, Role.Stop | Role.NounPreposition);

    private EventKind? Force(Clause clause, Trigger trigger, int token, int behind)
    {
        if (trigger.Form == TriggerForm.Phrase) { return EventKind.Force; }
        // “the market fought back”, “beat the deadline”, “attacked the plan”: blows fall on people and places.
        if (!Verbal.Contains(_document.Word(token))) { return EventKind.Force; }
        return HasObject(clause, behind) || IsPassive(clause, token) || (HasSubject(clause, token) && wording.IsWord(behind, "with")) ? EventKind.Force : null;
    }

    private bool IsViolent(Clause clause, Trigger trigger, int token)
    {
        if (wording.IsWord(token, "death")) { return false; }
        if (trigger.Words[0] == "dead" && !(wording.IsWord(token - 1, "people") || People.Contains(_document.Word(token - 1)) || _document.Tokens[Math.Max(0, token - 1)].Kind == TokenKind.Number || wording.Is(token - 1, Role.Determiner) && !wording.IsWord(token - 1, "the"))) { return false; }
        return Any(clause, token, Violence);
    }

    private bool Any(Clause clause, int token, WordSet words)
    {
        for (int i = Math.Max(clause.First, token - 24); i < Math.Min(clause.End, token + 24); i++)
        {
            if (i != token && words.Contains(_document.Word(i))) { return true; }
        }
        return false;
    }

    private bool IsPerson(int token) => People.Contains(_document.Word(token)) || wording.PersonOf(token) >= 0 || (_document.Tokens[token].Kind == TokenKind.Number && !wording.IsTime(token));

    private bool HasSubject(Clause clause, int token)
    {
        for (int i = token - 1; i > token - SubjectReach && clause.IsPlain(i); i--)
        {
            if (IsPerson(i)) { return true; }
        }
        return false;
    }

    private bool HasObject(Clause clause, int behind)
    {
        for (int i = behind; i < behind + ObjectReach && clause.IsPlain(i) && !clause.IsBreak(i); i++)
        {
            if (wording.Is(i, Role.Time | Role.Calendar) && i == behind) { return false; }
            if (IsPerson(i)) { return true; }
        }
        return false;
    }

    private bool IsPassive(Clause clause, int token)
    {
        int at = token - 1;
        while (clause.IsPlain(at) && wording.Is(at, Role.Adverb)) { at--; }
        return clause.IsPlain(at) && wording.Is(at, Role.Be) && HasSubject(clause, at);
    }

    private bool IsIntransitive(Clause clause, int behind) => clause.IsOver(behind) || clause.IsBreak(behind) || clause.IsQuoted(behind)
        || wording.Is(behind, Role.NounPreposition | Role.Stop | Role.Adverb) || wording.IsTime(behind)
        || _document.Word(behind).EndsWith("ing", StringComparison.Ordinal);
}
