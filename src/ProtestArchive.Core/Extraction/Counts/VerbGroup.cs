using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>Auxiliaries and main verb: “are believed to have been killed”.</summary>
/// <param name="First">First token.</param>
/// <param name="Main">Token of the main verb.</param>
/// <param name="End">Index just behind the main verb or its phrase.</param>
internal readonly record struct VerbGroup(int First, int Main, int End)
{
    /// <summary>A form of “be” governs the main verb.</summary>
    public bool HasBe { get; init; }

    /// <summary>An auxiliary or a finite form makes it a clause's verb.</summary>
    public bool IsFinite { get; init; }

    /// <summary>Stated as having happened: no modal, no negation, nothing planned, threatened or feared.</summary>
    public bool IsAsserted { get; init; }

    /// <summary>Present perfect: “have been detained”.</summary>
    public bool IsPresentPerfect { get; init; }
}

/// <summary>Reads verb groups and what they make of their subject.</summary>
internal sealed class VerbGroupReader(Document document, CountWord[] words)
{
    private const int Longest = 14;

    /// <summary>The verb group that begins at <paramref name="at"/>; null where none does.</summary>
    public VerbGroup? Read(int at, int limit)
    {
        bool be = false, auxiliary = false, present = false, asserted = true, infinitive = false;
        for (int i = at; i < Math.Min(limit, at + Longest); i++)
        {
            if (document.Tokens[i].Kind != TokenKind.Word) { return null; }
            CountWord word = words[i];
            if (word.IsVerb && word.Length > 1 && word.Is(WordTraits.Be)) { return Make(i, i + word.Length); } // “are on strike”
            if (word.Is(WordTraits.Modal))
            {
                auxiliary = true;
                asserted &= IsPerception(i + 1);
            }
            else if (word.Is(WordTraits.Not)) { asserted = false; }
            else if (word.Is(WordTraits.Have) && !IsLastVerb(i, limit)) { auxiliary = true; present |= word.Is(WordTraits.HavePresent); }
            else if (word.Is(WordTraits.Be)) { auxiliary = true; be = true; if (IsEndOfGroup(i + 1, limit)) { return Make(i, i + 1); } }
            else if (word.Is(WordTraits.Do) && !IsLastVerb(i, limit)) { auxiliary = true; }
            else if (IsAdverb(i) && !word.IsVerb) { continue; }
            else if (Is(i, "to") && infinitive) { be = false; }
            else if (word.Is(WordTraits.Unreal) && Is(i + 1, "to")) { auxiliary |= !word.Is(WordTraits.Determiner); infinitive = true; asserted = false; }
            else if (word.Is(WordTraits.Feared) && auxiliary) { return Make(i, i + 1) with { IsAsserted = false }; }
            else if (word.Is(WordTraits.ReportVerb) && auxiliary && GoesOn(i + 1, limit)) { infinitive = true; }
            else if (word.IsVerb || word.Is(WordTraits.Past) || LooksLikeVerb(i) || word.Is(WordTraits.Dead | WordTraits.Hurt) || (auxiliary && word.Counted is not null))
            {
                if (!be && Is(i + 1, "to") && IsChain(i, i + 2, limit)) { auxiliary = true; infinitive = true; continue; }
                return Make(i, i + Math.Max(1, word.Length));
            }
            else if (auxiliary) { return Make(i, i + 1); }
            else { return null; }
        }
        return null;

        VerbGroup Make(int main, int end) => new(at, main, Math.Min(end, limit))
        {
            HasBe = be,
            IsFinite = auxiliary || (words[main].Form & (VerbForm.Past | VerbForm.Base | VerbForm.ThirdPerson)) != 0 || words[main].Is(WordTraits.Past) || !words[main].IsVerb,
            IsAsserted = asserted,
            IsPresentPerfect = present,
        };
    }

    /// <summary>What the subject of <paramref name="group"/> is counted for; null where the verb tells nothing.</summary>
    public CountKind? KindOf(VerbGroup group, int limit)
    {
        CountWord main = words[group.Main];
        if (main.Is(WordTraits.Dead)) { return CountKind.Killed; }
        if (main.Is(WordTraits.Homeless) && !main.IsVerb) { return CountKind.Other; }
        bool participle = (main.Form & VerbForm.Participle) != 0;
        bool ing = (main.Form & VerbForm.Ing) != 0 && !participle;
        if (main.Is(WordTraits.Be) && main.Agent is { } state) { return state; }
        bool passive = participle && (group.HasBe || (main.Patient is not null && !group.IsPresentPerfect && !IsObject(group.End, limit) && !HasAuxiliary(group)));
        CountKind? kind = passive ? main.Patient ?? (group.HasBe ? main.Agent : null) : ing || !group.HasBe ? main.Agent : null;
        if (!passive && kind is null && main.Is(WordTraits.Hurt) && !IsObject(group.End, limit)) { kind = CountKind.Injured; }
        if (passive && kind is null && main.Is(WordTraits.Hurt)) { kind = CountKind.Injured; }
        if (passive && EndsInDeath(group.End, limit)) { return CountKind.Killed; }
        if (main.CrowdIfSubject && group.HasBe && kind is null && SeenDoing(group.End, limit)) { return CountKind.Crowd; }
        CountKind? second = Second(group.End, limit, passive);
        if (kind is null or CountKind.Other || (kind == CountKind.Injured && second == CountKind.Killed)) { kind = second ?? kind; }
        return kind ?? (!passive && !group.HasBe ? HoldsEvent(group.End, limit) : null);
    }

    /// <summary>Whether “to death” or “dead” stands at <paramref name="at"/>.</summary>
    public bool EndsInDeath(int at, int limit) =>
        at < limit && (words[at].Is(WordTraits.Dead) || (Is(at, "to") && Is(at + 1, "death")));

    /// <summary>Whether an object begins at <paramref name="at"/>: an article, a number, a noun of people.</summary>
    public bool IsObject(int at, int limit) =>
        at < limit && (words[at].Is(WordTraits.Determiner | WordTraits.Person | WordTraits.Value | WordTraits.PluralMagnitude | WordTraits.Several)
            || document.Tokens[at].Kind == TokenKind.Number
            || (words[at].Is(WordTraits.Pronoun) && !words[at].Is(WordTraits.Relative) && !Is(at, "they") && !Is(at, "he") && !Is(at, "she")))
        && !Is(at, "all") && !Is(at, "this") && !Is(at, "that") && !IsTimeNoun(at);

    public bool IsAdverb(int at)
    {
        ReadOnlySpan<char> word = document.Word(at);
        return (word.Length > 3 && word.EndsWith("ly", StringComparison.OrdinalIgnoreCase)) || words[at].Is(WordTraits.Adverb);
    }

    public bool LooksLikeVerb(int at)
    {
        ReadOnlySpan<char> word = document.Word(at);
        return word.Length > 4 && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && (document.Tokens[at].Case == LetterCase.Lower || (document.Tokens[at].Case == LetterCase.Upper && document.IsShouted(at)));
    }

    // “beaten and arrested”, “left work and marched”
    private CountKind? Second(int at, int limit, bool passive)
    {
        for (int i = at; i < Math.Min(limit, at + 7); i++)
        {
            if (document.Tokens[i].Kind == TokenKind.Punctuation && document.Word(i) is not ",") { return null; }
            if (!Is(i, "and") && !Is(i, "then") && document.Word(i) is not ",") { continue; }
            int verb = i + 1;
            while (verb < limit && (IsAdverb(verb) || Is(verb, "then") || Is(verb, "and"))) { verb++; }
            if (verb >= limit) { return null; }
            CountWord word = words[verb];
            if (passive && (word.Form & VerbForm.Participle) != 0 && word.Patient is not null and not CountKind.Other && !IsObject(verb + word.Length, limit)) { return word.Patient; }
            if (!passive && (word.Form & VerbForm.Past) != 0 && word.Agent is not null) { return word.Agent; }
        }
        return null;
    }

    // “could be seen in the yard, chanting”
    private bool SeenDoing(int at, int limit)
    {
        for (int i = at; i < Math.Min(limit, at + 10); i++)
        {
            if ((words[i].Form & VerbForm.Ing) != 0 && words[i].Agent == CountKind.Crowd) { return true; }
        }
        return false;
    }

    // “staged a rally”, “began a hunger strike”
    private CountKind? HoldsEvent(int at, int limit)
    {
        for (int i = at; i < Math.Min(limit, at + 5); i++)
        {
            if (document.Tokens[i].Kind != TokenKind.Word || words[i].Is(WordTraits.Subordinator | WordTraits.Relative)) { return null; }
            if (words[i].Noun == CountKind.Crowd && words[i].Is(WordTraits.Venue | WordTraits.Measure)) { return CountKind.Crowd; }
        }
        return null;
    }

    // “could be seen marching” is no supposition.
    private bool IsPerception(int at) => Is(at, "be") && (Is(at + 1, "seen") || Is(at + 1, "heard"));

    private bool IsEndOfGroup(int at, int limit) =>
        at >= limit || document.Tokens[at].Kind != TokenKind.Word
        || (words[at].Is(WordTraits.Preposition | WordTraits.Determiner | WordTraits.Pronoun | WordTraits.Subordinator | WordTraits.Person) && !words[at].IsVerb && !words[at].Is(WordTraits.Be) && !Is(at, "to"));

    private bool IsLastVerb(int at, int limit)
    {
        int next = at + 1;
        while (next < limit && IsAdverb(next)) { next++; }
        return next >= limit || document.Tokens[next].Kind != TokenKind.Word || words[next].Is(WordTraits.Determiner | WordTraits.Preposition) && !Is(next, "to");
    }

    // “are believed to have”, “were reported killed”
    private bool GoesOn(int at, int limit)
    {
        while (at < limit && IsAdverb(at)) { at++; }
        return at < limit && (Is(at, "to") || words[at].Is(WordTraits.Be | WordTraits.Dead | WordTraits.Hurt | WordTraits.Feared | WordTraits.Homeless) || (words[at].Form & (VerbForm.Participle | VerbForm.Ing)) != 0 || words[at].Is(WordTraits.ReportVerb));
    }

    // “managed to cross”, “began to gather”: the second verb is what happened.
    private bool IsChain(int verb, int next, int limit) =>
        words[verb].Agent is null && words[verb].Patient is null && next < limit && (words[next].Form & VerbForm.Base) != 0;

    private static bool HasAuxiliary(VerbGroup group) => group.Main > group.First && group.IsFinite && !group.HasBe;

    private bool IsTimeNoun(int at) => words[at + 1 < words.Length ? at + 1 : at].Is(WordTraits.Unit) && words[at].Is(WordTraits.Determiner);

    private bool Is(int at, string word) => document.Word(at).Equals(word, StringComparison.OrdinalIgnoreCase);
}
