using ProtestArchive.Core.Extraction.Attributions;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Happenings;

/// <summary>Tells from a trigger's surroundings whether it is one, and of which kind: a strike by miners, an air strike, a lightning strike.</summary>
internal sealed class TriggerContext(Wording wording)
{
    private static readonly Lexicon Happenings = Lexicon.Load("happenings");
    private static readonly WordSet Stock = Happenings.Set("stock");
    private static readonly WordSet Arms = Happenings.Set("arms");
    private static readonly WordSet Industry = Happenings.Set("industry");
    private static readonly WordSet NotSpeech = Happenings.Set("no-happening-before");
    private static readonly WordSet House = Happenings.Set("house");
    private const int ObjectReach = 5;
    private readonly Document _document = wording.Document;
    private readonly Participants _participants = new(wording);
    private readonly ForceContext _force = new(wording, new Participants(wording));

    /// <summary>The kind of happening that the trigger, which ends before <paramref name="behind"/>, tells of here; null where it tells of none.</summary>
    public EventKind? Kind(Clause clause, Trigger trigger, int token, int behind)
    {
        switch (trigger.Form)
        {
            case TriggerForm.Crowd: return _participants.HasSubject(clause, token) && IsIntransitive(clause, behind) ? trigger.Kind : null;
            case TriggerForm.People: return _participants.HasObject(clause, behind) || _participants.IsPassive(clause, token) ? trigger.Kind : null;
            case TriggerForm.Held: return _participants.IsHeld(clause, token, behind) ? trigger.Kind : null;
            case TriggerForm.Walkout: return _participants.Any(clause, behind, House, ObjectReach) ? EventKind.Protest : EventKind.Strike;
            case TriggerForm.Violent or TriggerForm.Shots or TriggerForm.Burn or TriggerForm.Fatal or TriggerForm.Lives or TriggerForm.Ablaze or TriggerForm.Bomb or TriggerForm.Bail:
                return _force.Kind(clause, trigger, token, behind);
        }
        if (wording.IsWord(behind, "-") && !_document.Tokens[behind].SpaceBefore && _document.Word(behind + 1).Length > 0 && trigger.Form == TriggerForm.Noun) { return null; }
        return trigger.Kind switch
        {
            EventKind.Strike => Strike(clause, trigger, token),
            EventKind.Talks => Talks(clause, trigger, token, behind),
            EventKind.Rally or EventKind.Protest => Gathering(clause, trigger, token, behind),
            EventKind.Force => _force.Kind(clause, trigger, token, behind),
            EventKind.Release when wording.IsWord(token, "release") => _participants.HasObject(clause, behind) ? EventKind.Release : null,
            EventKind.Statement when trigger.Form == TriggerForm.Noun => _document.Is(token - 1, NotSpeech) ? null : EventKind.Statement,
            _ => trigger.Kind,
        };
    }

    private EventKind? Strike(Clause clause, Trigger trigger, int token)
    {
        if (trigger.Form == TriggerForm.Phrase) { return EventKind.Strike; }
        if (_participants.Any(clause, token, Stock)) { return null; }
        // “strike” as a verb is a blow or an agreement struck; as a noun it is a stoppage unless arms stand beside it.
        if (wording.IsWord(token, "strike") && (wording.Is(token - 1, Role.Pronoun) || wording.IsWord(token - 1, "lightning"))) { return null; }
        bool arms = _participants.Any(clause, token, Arms), industry = _participants.Any(clause, token, Industry);
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
            bool counterpart = _participants.IsPerson(i) || wording.Is(i, Role.Source) || (_document.Tokens[i].IsCapitalized && !wording.IsTime(i));
            if (counterpart) { return EventKind.Talks; }
        }
        return null;
    }

    private EventKind? Gathering(Clause clause, Trigger trigger, int token, int behind)
    {
        if (trigger.Form == TriggerForm.Phrase) { return wording.IsWord(token, "turned") && (wording.IsWord(behind, "to") || wording.IsWord(behind, "that") || !_participants.HasSubject(clause, token)) ? null : trigger.Kind; }
        if (trigger.Kind == EventKind.Rally && _participants.Any(clause, token, Stock)) { return null; }
        if (wording.IsWord(token, "march") && _document.Tokens[token].IsCapitalized && !IsNamedMarch(clause, token, behind)) { return null; }
        if (wording.IsWord(token, "occupied") && !_participants.HasSubject(clause, token)) { return null; }
        // “rally support”, “marched the prisoners away”: with an object the verb tells of something else.
        bool verb = trigger.Form == TriggerForm.Verb && trigger.Kind == EventKind.Rally && clause.IsPlain(behind)
            && (wording.Is(behind, Role.Determiner) || wording.IsWord(behind, "support") || wording.IsWord(behind, "to"));
        return verb && !_participants.HasSubject(clause, token) ? null : trigger.Kind;
    }

    private bool IsNamedMarch(Clause clause, int token, int behind) => !wording.IsInTime(token) && clause.IsPlain(token - 1) && _document.Tokens[token - 1].Kind is TokenKind.Word or TokenKind.Possessive
        && (_document.Tokens[token - 1].IsCapitalized || _document.Tokens[token - 1].Kind == TokenKind.Possessive)
        && !wording.IsTime(token - 1) && !(behind < _document.Tokens.Length && _document.Tokens[behind].Kind == TokenKind.Number) && !wording.Is(token - 1, Role.Stop | Role.NounPreposition);

    private bool IsIntransitive(Clause clause, int behind) => clause.IsOver(behind) || clause.IsBreak(behind) || clause.IsQuoted(behind)
        || wording.Is(behind, Role.NounPreposition | Role.Stop | Role.Adverb) || wording.IsTime(behind)
        || _document.Word(behind).EndsWith("ing", StringComparison.OrdinalIgnoreCase);
}
