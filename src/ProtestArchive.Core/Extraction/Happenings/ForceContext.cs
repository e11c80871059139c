using ProtestArchive.Core.Extraction.Attributions;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Happenings;

/// <summary>Tells blows, shots and deaths by violence from what the same words tell of games, markets and sickbeds.</summary>
internal sealed class ForceContext(Wording wording, Participants participants)
{
    private const int Reach = 6;
    private const int ManyViolentWords = 3;
    private static readonly Lexicon Happenings = Lexicon.Load("happenings");
    private static readonly WordSet Violence = Happenings.Set("violent-context");
    private static readonly WordSet Illness = Happenings.Set("illness");
    private static readonly WordSet Stock = Happenings.Set("stock");
    private static readonly WordSet Verbal = Happenings.Set("verbal");
    private static readonly WordSet Abstract = Happenings.Set("abstract");
    private static readonly WordSet Missiles = Happenings.Set("missile");
    private static readonly WordSet Aims = Happenings.Set("aim");
    private static readonly WordSet Things = Happenings.Set("thing");
    private static readonly WordSet Symbols = Happenings.Set("symbol");
    private static readonly WordSet Explosives = Happenings.Set("explosive");
    private static readonly WordSet Granted = Happenings.Set("granted");
    private static readonly WordSet Fatal = Happenings.Set("fatal-verb");
    private readonly Document _document = wording.Document;
    private bool? _isViolentReport;

    /// <summary>The kind that the trigger tells of; null where it tells of nothing.</summary>
    public EventKind? Kind(Clause clause, Trigger trigger, int token, int behind)
    {
        switch (trigger.Form)
        {
            case TriggerForm.Violent: return IsViolent(clause, token, behind) ? trigger.Kind : null;
            case TriggerForm.Shots: return IsShooting(clause, token, behind) ? trigger.Kind : null;
            case TriggerForm.Fatal: return EndsInDeath(clause, behind) ? EventKind.Killing : null;
            case TriggerForm.Lives: return HasLives(clause, behind) ? trigger.Kind : null;
            case TriggerForm.Ablaze: return IsAblaze(clause, behind) ? trigger.Kind : null;
            case TriggerForm.Bomb: return participants.Any(clause, token, Explosives, Reach) ? trigger.Kind : null;
            case TriggerForm.Bail: return participants.Any(clause, token - Reach / 2, Granted, Reach / 2) ? trigger.Kind : null;
            case TriggerForm.Burn:
                if (EndsInDeath(clause, behind)) { return EventKind.Killing; }
                return Has(clause, behind, Symbols) ? EventKind.Protest : Has(clause, behind, Things) || IsOf(clause, token, Things) ? EventKind.Force : null;
            case TriggerForm.Phrase: return EventKind.Force;
        }
        if (trigger.Form == TriggerForm.Verb && _document.Is(token, Fatal) && EndsInDeath(clause, behind)) { return EventKind.Killing; }
        // “the market fought back”, “beat the deadline”, “attacked the plan”: blows fall on people and places.
        if (!_document.Is(token, Verbal)) { return EventKind.Force; }
        if (participants.Any(clause, token, Stock) || Has(clause, behind, Abstract)) { return null; }
        bool force = participants.HasObject(clause, behind) || participants.IsPassive(clause, token) || Has(clause, behind, Things) || IsOf(clause, token, Things)
            || participants.HasAttacker(clause, token) || (participants.HasSubject(clause, token) && wording.IsWord(behind, "with"));
        return force ? EventKind.Force : null;
    }

    // “beat him to death”, “shot the driver dead”
    private bool EndsInDeath(Clause clause, int behind)
    {
        for (int i = behind; i < behind + Reach && clause.IsPlain(i) && !clause.IsBreak(i); i++)
        {
            if (wording.IsWord(i, "dead") || (wording.IsWord(i, "death") && wording.IsWord(i - 1, "to")) || (wording.IsWord(i, "alive") && i == behind)) { return true; }
        }
        return false;
    }

    // “set the house on fire”, “set two buses ablaze”
    private bool IsAblaze(Clause clause, int behind)
    {
        for (int i = behind; i < behind + Reach && clause.IsPlain(i) && !clause.IsBreak(i); i++)
        {
            if (wording.IsWord(i, "ablaze") || wording.IsWord(i, "alight") || wording.IsWord(i, "afire") || (wording.IsWord(i, "fire") && wording.IsWord(i - 1, "on"))) { return true; }
        }
        return false;
    }

    // “claimed three lives”
    private bool HasLives(Clause clause, int behind)
    {
        for (int i = behind; i < behind + Reach && clause.IsPlain(i) && !clause.IsBreak(i); i++)
        {
            if (wording.IsWord(i, "lives") || wording.IsWord(i, "life")) { return true; }
        }
        return false;
    }

    // “fired 12 rounds”, “rounds were fired”, “fired at the mob”, “killed in the firing”; not “fired 200 workers”.
    private bool IsShooting(Clause clause, int token, int behind)
    {
        for (int i = behind; i < behind + 3; i++)
        {
            // “fired tear gas” is told by “tear gas”
            if (Trigger.At(_document.Tokens.AsSpan(), i, out Trigger? thing) > 0 && thing is { Kind: EventKind.Force, Form: TriggerForm.Phrase or TriggerForm.Noun }) { return false; }
        }
        bool present = _document.Word(token) is not [.., 'd' or 'g' or 'D' or 'G']; // “police fire at crowd”, but “a fire at the market”
        if (_document.Is(behind, Aims) || Has(clause, behind, Missiles)) { return !present || participants.HasAttacker(clause, token); }
        if (present) { return false; }
        if (IsOf(clause, token, Missiles)) { return true; }
        bool noun = _document.Word(token).EndsWith("ing", StringComparison.OrdinalIgnoreCase) && clause.IsPlain(token - 1)
            && (wording.Is(token - 1, Role.Determiner) || wording.IsWord(token - 1, "in") || wording.IsWord(token - 1, "to") || participants.IsPerson(token - 1));
        bool inFiring = wording.IsWord(token - 1, "in") || wording.IsWord(token - 1, "the") || _document.Tokens[Math.Max(0, token - 1)].Kind == TokenKind.Possessive;
        noun |= inFiring && _document.Word(token).EndsWith("ing", StringComparison.OrdinalIgnoreCase);
        return noun && _document.WordNumber(behind) != Grammar.Of && (inFiring || participants.Any(clause, token, Violence) || _document.WordNumber(behind) == Grammar.By);
    }

    private bool IsViolent(Clause clause, int token, int behind)
    {
        if (wording.IsWord(token, "death")) { return wording.IsWord(behind, "of") && participants.Any(clause, token, Violence, Reach * 2) && !participants.Any(clause, token, Illness); }
        if (wording.IsWord(token, "dead"))
        {
            if (HasFatalBefore(clause, token)) { return false; }
            bool people = clause.IsPlain(token - 1) && (participants.IsPerson(token - 1) || wording.Is(token - 1, Role.Determiner) && !wording.IsWord(token - 1, "the"));
            return people && participants.Any(clause, token, Violence);
        }
        if (participants.Any(clause, token, Violence)) { return true; }
        return !wording.IsWord(token, "encounter") && IsViolentReport() && !participants.Any(clause, token, Illness);
    }

    // “shot him dead” is told by “shot”.
    private bool HasFatalBefore(Clause clause, int token)
    {
        for (int i = token - 1; i >= token - Reach && clause.IsPlain(i) && !clause.IsBreak(i); i--)
        {
            if (_document.Is(i, Fatal)) { return true; }
        }
        return false;
    }

    // A report that speaks of little else: its dead did not die in bed.
    private bool IsViolentReport()
    {
        if (_isViolentReport is { } known) { return known; }
        int found = 0;
        for (int i = 0; i < _document.Tokens.Length && found < ManyViolentWords; i++)
        {
            if (_document.Is(i, Violence)) { found++; }
        }
        return (_isViolentReport = found >= ManyViolentWords).Value;
    }

    private bool Has(Clause clause, int behind, WordSet words)
    {
        for (int i = behind; i < behind + Reach && clause.IsPlain(i) && !clause.IsBreak(i); i++)
        {
            if (_document.Is(i, words)) { return true; }
        }
        return false;
    }

    // A passive's subject: “three rounds were fired”, “the shops were looted and burnt”.
    private bool IsOf(Clause clause, int token, WordSet words)
    {
        bool passive = false;
        for (int i = token - 1; i >= token - Reach - 2 && clause.IsPlain(i) && !clause.IsBreak(i); i--)
        {
            passive |= wording.Is(i, Role.Be);
            if (passive && _document.Is(i, words)) { return true; }
        }
        return false;
    }
}
