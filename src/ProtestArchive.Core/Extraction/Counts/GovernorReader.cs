using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>Reads what governs a number from the left: a verb with its object, a noun with “of”, a measure (“the death toll rose to 12”).</summary>
internal sealed class GovernorReader(Document document, CountWord[] words, VerbGroupReader verbs)
{
    private const int Far = 16;

    /// <summary>The frame that governs the number whose first token is <paramref name="first"/>; null where none does.</summary>
    public Predicate? Read(int first, int sentence)
    {
        int at = first - 1;
        while (at >= sentence && VerbEndingAt(at, sentence) < 0 && (words[at].Is(WordTraits.Determiner) || verbs.IsAdverb(at) || Is(at, "another") || Is(at, "as") || Is(at, "other") || document.Word(at) is "\"" or "“") && !words[at].Is(WordTraits.CrowdBy)) { at--; }
        if (at < sentence) { return null; }
        int verb = VerbEndingAt(at, sentence);
        if (verb >= 0 && words[verb].Patient is { } patient && !IsPassiveOrNoun(verb, sentence)) { return Verb(patient, verb, sentence); }
        if (words[at].Is(WordTraits.Preposition)) { return Noun(at, sentence) ?? Target(at, sentence); }
        return Is(at, "and") ? SecondObject(at, sentence) : null;
    }

    /// <summary>The frame of a verb that tells little of its object by itself: “the march involved 300”, “the bombing left 12”.</summary>
    public Predicate? ReadWeak(int first, int sentence)
    {
        int at = first - 1;
        while (at >= sentence && VerbEndingAt(at, sentence) < 0 && (words[at].Is(WordTraits.Determiner) || verbs.IsAdverb(at))) { at--; }
        int verb = at < sentence ? -1 : VerbEndingAt(at, sentence);
        return verb >= 0 && words[verb].CrowdIfSubject && !words[at].Is(WordTraits.Subset) && HasCrowdSubject(verb, sentence) ? Verb(CountKind.Crowd, verb, sentence) : null;
    }

    // “killed himself and six others”, “arrested the leader and 30 followers”
    private Predicate? SecondObject(int and, int sentence)
    {
        for (int i = and - 1; i >= Math.Max(sentence, and - 6); i--)
        {
            if (document.Tokens[i].Kind is TokenKind.Punctuation or TokenKind.Number || words[i].Is(WordTraits.Be | WordTraits.Subordinator | WordTraits.Value)) { return null; }
            if (!words[i].IsVerb) { continue; }
            bool hasObject = i + words[i].Length < and;
            return hasObject && words[i].Patient is { } patient && patient is not CountKind.Crowd && verbs.IsObject(i + words[i].Length, and) && !IsPassiveOrNoun(i, sentence) ? Verb(patient, i, sentence) : null;
        }
        return null;
    }

    // “fired tear gas at about 300 students”: a crowd, whoever they are.
    private Predicate? Target(int preposition, int sentence)
    {
        if (!Is(preposition, "at") && !Is(preposition, "on") && !Is(preposition, "against") && !Is(preposition, "into")) { return null; }
        for (int i = preposition - 1; i >= Math.Max(sentence, preposition - 6); i--)
        {
            if (words[i].Is(WordTraits.CrowdControl)) { return new(CountKind.Crowd, i, IsAsserted(i, sentence)) { IsMain = true }; }
        }
        return null;
    }

    /// <summary>The kind that a measuring noun before or behind a bare number gives it; null where there is none.</summary>
    /// <param name="quantity">The number.</param>
    /// <param name="sentence">First token of its sentence.</param>
    /// <param name="limit">End of its sentence.</param>
    /// <param name="before">What the count before was for: “police put the figure at 80”.</param>
    public Predicate? Measure(Quantity quantity, int sentence, int limit, CountKind? before)
    {
        int at = quantity.First - 1;
        if (at >= sentence && (words[at].Is(WordTraits.Link) || document.Word(at) is ":"))
        {
            CountKind? kind = null;
            int noun = -1;
            for (int i = at; i >= Math.Max(sentence, at - Far); i--)
            {
                if (document.Word(i) is ";" or "." || Is(i, "while") || Is(i, "but")) { break; }
                if (words[i].Measured is { } measured) { kind ??= measured; if (noun < 0) { noun = i; } }
                if (kind is { } found && words[i].Is(WordTraits.Measure))
                {
                    return found == CountKind.Crowd && quantity.Size < 20 || !IsMeasuring(i, noun, at) ? null : new(found, noun, IsAsserted(at, sentence)) { IsMain = true };
                }
                if (kind is null && document.Word(at) is ":" && i == at - 1 && words[i].Is(WordTraits.Measure) && HasCrowd(i, sentence)) { return new(CountKind.Crowd, i, true) { IsMain = true }; }
                if (kind is null && before is { } last && words[i].Is(WordTraits.Measure) && (words[i - 1].Is(WordTraits.Determiner) || words[Math.Max(0, i - 2)].Is(WordTraits.Determiner))) { return new(last, i, IsAsserted(at, sentence)) { IsMain = true }; }
            }
        }
        // “bringing to 12 the number of dead”
        if (quantity.End + 2 < limit && words[quantity.End].Is(WordTraits.Determiner) && words[quantity.End + 1].Is(WordTraits.Measure))
        {
            for (int i = quantity.End + 1; i < Math.Min(limit, quantity.End + 7); i++)
            {
                if (words[i].Measured is { } measured) { return new(measured, i, true) { IsMain = true }; }
            }
        }
        return null;
    }

    // “the rally (police estimate: 5,000)”
    private bool HasCrowd(int at, int sentence)
    {
        for (int i = at - 1; i >= Math.Max(sentence, at - Far); i--)
        {
            if (words[i].Noun == CountKind.Crowd && words[i].Is(WordTraits.Venue | WordTraits.Measure) || words[i].Is(WordTraits.Protester)) { return true; }
        }
        return false;
    }

    /// <summary>Whether the number is a part of others, and of what: “including 3 children”, “among the dead were 12 women”.</summary>
    public (bool IsPart, CountKind? Kind) Part(int first, int sentence)
    {
        for (int i = first - 1; i >= Math.Max(sentence, first - 8); i--)
        {
            if (document.Word(i) is ";" or "—") { break; }
            if ((words[i].Counted ?? (words[i].Is(WordTraits.Victims) ? CountKind.Killed : null)) is { } counted && i > sentence && (words[i - 1].Is(WordTraits.Determiner) || IsOfTheCounted(i, sentence))) { return (true, counted); }
            if (words[i].Patient is { } patient && i > sentence && (Is(i - 1, "those") || (Is(i - 1, "the") && words[i].IsVerb && (Is(i - 2, "of") || Is(i - 2, "among"))))) { return (true, patient); }
            if (words[i].Is(WordTraits.Subset) && (!words[i].Is(WordTraits.Pronoun | WordTraits.Determiner) || Is(i - 1, "of") || Is(i - 1, "among"))) { return (true, null); }
        }
        return (false, null);
    }

    // “of the 40 injured, 12 were children”
    private bool IsOfTheCounted(int noun, int sentence) => noun - 3 >= sentence && (document.Tokens[noun - 1].Kind == TokenKind.Number || words[noun - 1].Is(WordTraits.Value))
        && Is(noun - 2, "the") && Is(noun - 3, "of");

    private Predicate Verb(CountKind kind, int verb, int sentence) => new(kind, verb, IsAsserted(verb, sentence)) { IsMain = true, IsPresentPerfect = IsPerfect(verb, sentence) };

    // “arrested”, “rounded up”, “shot dead”: the head of a verb phrase that ends with this token.
    private int VerbEndingAt(int at, int sentence)
    {
        for (int i = at; i >= Math.Max(sentence, at - 4); i--)
        {
            if (words[i].IsVerb && i + words[i].Length == at + 1) { return i; }
        }
        return -1;
    }

    private bool IsPassiveOrNoun(int verb, int sentence)
    {
        CountWord word = words[verb];
        int at = verb - 1;
        while (at >= sentence && verbs.IsAdverb(at)) { at--; }
        if (at < sentence) { return false; }
        bool be = words[at].Is(WordTraits.Be);
        if (be && (word.Form & VerbForm.Participle) != 0) { return true; }
        return word.Noun is not null && (word.Form & VerbForm.Base) != 0 && words[at].Is(WordTraits.Determiner | WordTraits.Preposition) && !Is(at, "to");
    }

    private bool HasCrowdSubject(int verb, int sentence)
    {
        for (int i = verb - 1; i >= Math.Max(sentence, verb - 12); i--)
        {
            if (document.Word(i) is ";") { return false; }
            if (words[i].Noun == CountKind.Crowd && words[i].Is(WordTraits.Venue | WordTraits.Measure) || words[i].Is(WordTraits.Protester)) { return true; }
        }
        return false;
    }

    private Predicate? Noun(int preposition, int sentence)
    {
        bool of = Is(preposition, "of"), by = Is(preposition, "by");
        int at = preposition - 1;
        if (at < sentence || (of && (document.Tokens[at].Kind == TokenKind.Number || words[at].Is(WordTraits.Value)))) { return null; }
        if (by && words[at].Is(WordTraits.CrowdBy)) { return new(CountKind.Crowd, at, IsAsserted(at, sentence)) { IsMain = true }; }
        if (Fits(words[at].Noun, preposition)) { return Named(at, sentence); }
        if (!of) { return null; }
        // “the release by the ministry of about 2,000”, “the arrests on Saturday of 114 people”
        for (int i = at - 1; i >= Math.Max(sentence, at - 7); i--)
        {
            if (document.Tokens[i + 1].Kind == TokenKind.Punctuation || words[i].Is(WordTraits.Be | WordTraits.Have)) { return null; }
            if (words[i].Noun is not null and not CountKind.Crowd && words[i + 1].Is(WordTraits.Preposition)) { return Named(i, sentence); }
        }
        return null;
    }

    private bool Fits(CountKind? noun, int preposition) => noun switch
    {
        null => false,
        _ when Is(preposition, "of") => true,
        CountKind.Crowd => Is(preposition, "by") || Is(preposition, "with"),
        CountKind.Released => Is(preposition, "for") || Is(preposition, "to"),
        CountKind.Killed => Is(preposition, "for") || Is(preposition, "among"),
        CountKind.Injured => Is(preposition, "to") || Is(preposition, "among"),
        _ => false,
    };

    private Predicate? Named(int noun, int sentence)
    {
        if (words[noun].Noun is not { } kind) { return null; }
        int at = noun - 1;
        bool asserted = true;
        for (; at >= Math.Max(sentence, noun - 4); at--)
        {
            if (words[at].Is(WordTraits.Not)) { asserted = false; }
            if (words[at].Is(WordTraits.Unreal) && !Is(at, "set") && !Is(at, "about") && kind != CountKind.Crowd) { asserted = false; }
            if (document.Tokens[at].Kind == TokenKind.Punctuation) { break; }
        }
        return new(kind, noun, asserted) { IsMain = true };
    }

    private bool IsMeasuring(int measure, int noun, int link)
    {
        // “number of people killed has risen to”: the measure stands close before its noun, and the noun's verb before the number
        if (noun - measure > 7) { return false; }
        return !Is(link, "of") || noun == link - 1 || measure == link - 1;
    }

    private bool IsAsserted(int verb, int sentence)
    {
        bool to = false;
        for (int i = verb - 1; i >= Math.Max(sentence, verb - 8); i--)
        {
            if (document.Tokens[i].Kind == TokenKind.Punctuation) { break; }
            CountWord word = words[i];
            if (word.Is(WordTraits.Modal) || (word.Is(WordTraits.Not) && !Is(i, "no") && !Is(i, "without"))) { return false; }
            if (Is(i, "to")) { to = true; }
            else if (to && word.Is(WordTraits.Unreal)) { return false; }
            else if (!to && i < verb - 3) { break; }
            else if (word.IsVerb && !to && !word.Is(WordTraits.Have | WordTraits.Be)) { break; }
        }
        return true;
    }

    private bool IsPerfect(int verb, int sentence)
    {
        int at = verb - 1;
        while (at >= sentence && verbs.IsAdverb(at)) { at--; }
        return at >= sentence && words[at].Is(WordTraits.HavePresent);
    }

    private bool Is(int at, string word) => document.Word(at).Equals(word, StringComparison.OrdinalIgnoreCase);
}
