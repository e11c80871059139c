using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>A quantity that counts people, with what it counts them for.</summary>
/// <param name="Quantity">The number.</param>
/// <param name="Group">The noun.</param>
/// <param name="Kind">What they are counted for.</param>
/// <param name="At">Token of the word that tells so; the number's own where none does.</param>
/// <param name="Rule">The rule that decided.</param>
internal readonly record struct Framed(Quantity Quantity, Group Group, CountKind Kind, int At, string Rule)
{
    /// <summary>Told in the present perfect: a total up to now.</summary>
    public bool IsPresentPerfect { get; init; }
}

/// <summary>Decides what a quantity counts, from the surest evidence to the weakest.</summary>
internal sealed class KindFrames
{
    private const int Few = 10;
    private readonly Document _document;
    private readonly CountWord[] _words;
    private readonly VerbGroupReader _verbs;
    private readonly SubjectReader _subjects;
    private readonly GovernorReader _governors;
    private readonly SizePhrase _phrase;
    private readonly Constructions _constructions;
    private (int First, bool Tells, bool Known) _harm;

    public KindFrames(Document document, CountWord[] words)
    {
        _document = document;
        _words = words;
        _verbs = new(document, words);
        _subjects = new(document, words, _verbs);
        _governors = new(document, words, _verbs);
        _phrase = new(document, words);
        _constructions = new(document, words);
    }

    /// <summary>Whether the report is one phrase that tells a size.</summary>
    public bool IsPhrase => _phrase.IsWhole;

    /// <summary>What <paramref name="quantity"/> counts; null where it counts no people, or nothing that happened.</summary>
    /// <param name="quantity">The number.</param>
    /// <param name="group">Its noun.</param>
    /// <param name="sentence">The sentence that holds it.</param>
    /// <param name="before">The count before it, of this sentence or the one before; null where there is none.</param>
    public Framed? Decide(Quantity quantity, Group group, Sentence sentence, Framed? before) =>
        quantity.IsIndefinite ? Individual(quantity, group, sentence, before)
        : Framed(quantity, group, sentence, before) is { } framed && (framed.Rule != "noun" || !_phrase.Tells(quantity, group)) ? framed
        : _phrase.Tells(quantity, group) ? new(quantity, group, group.IsSecurity ? CountKind.Other : CountKind.Crowd, quantity.NumberFirst, "size")
        : null;

    // “a policeman was killed”, “wounded a woman”: only what a plain verb or noun says of the person.
    private Framed? Individual(Quantity quantity, Group group, Sentence sentence, Framed? before)
    {
        if (group.Form is not (GroupForm.People or GroupForm.Bare) || !TellsHarm(sentence)) { return null; }
        return Framed(quantity, group, sentence, before) is { Rule: "governed" or "subject" or "continued" } framed && Constructions.IsHarm(framed.Kind) ? framed : null;
    }

    private bool TellsHarm(Sentence sentence)
    {
        if (_harm.First == sentence.First && _harm.Known) { return _harm.Tells; }
        bool tells = false;
        for (int i = sentence.First; i < sentence.End && !tells; i++)
        {
            CountWord word = _words[i];
            tells = Constructions.IsHarm(word.Patient) || Constructions.IsHarm(word.Agent) || Constructions.IsHarm(word.Noun) || word.Is(WordTraits.Dead | WordTraits.Hurt);
        }
        _harm = (sentence.First, tells, true);
        return tells;
    }

    private Framed? Framed(Quantity quantity, Group group, Sentence sentence, Framed? before)
    {
        Framed Make(CountKind kind, int at, string rule, bool perfect = false) => new(quantity, group, Constructions.IsHarm(kind) && _constructions.IsMixed(at) ? CountKind.Other : kind, at, rule) { IsPresentPerfect = perfect };

        if (group.Form == GroupForm.Thing || _constructions.IsAsked(sentence) || Denial.Before(_document, quantity.First, sentence.First)) { return null; }
        if (group.Form == GroupForm.Attribute)
        {
            bool security = group.HeadAt >= 0 && (_words[group.HeadAt].Noun == CountKind.Other || group.IsSecurity);
            return Make(security ? CountKind.Other : CountKind.Crowd, Math.Max(group.HeadAt, 0), "attribute");
        }
        Predicate? governor = _governors.Read(quantity.First, sentence.First);
        if (group.Form == GroupForm.Counted)
        {
            // “four of the wounded later died”
            if (Is(group.WhoFirst, "of") && _subjects.Read(group.End, sentence.End, quantity.First == sentence.First, false) is { Kind: { } became, IsMain: true } fate)
            {
                return fate.IsAsserted ? new(quantity, group with { Form = GroupForm.Part, End = group.WhoFirst }, became, fate.At, "subject") { IsPresentPerfect = fate.IsPresentPerfect } : null;
            }
            return _words[group.HeadAt].Counted is { } counted && IsStated(quantity, group, sentence) ? Make(counted, group.HeadAt, "counted noun") : null;
        }
        if (governor is null && (group.Form == GroupForm.Bare || (group.Form == GroupForm.People && !IsAgentOfPassive(quantity.First))) && _governors.Measure(quantity, sentence.First, sentence.End, before?.Kind) is { } measured)
        {
            return measured.IsAsserted ? Make(measured.Kind!.Value, measured.At, "measure") : null;
        }
        if (governor is { Kind: CountKind.Injured or CountKind.Killed } && _verbs.EndsInDeath(group.End, sentence.End)) { return Make(CountKind.Killed, group.End, "result"); }
        if (governor is null && group.Form == GroupForm.Bare && quantity.IsPluralNoun && _constructions.InTheir(quantity.First, sentence.First) is { } many) { return Make(many, quantity.NumberFirst, "in their hundreds"); }
        if (governor is { Kind: { } governed })
        {
            if (!governor.Value.IsAsserted) { return null; }
            if (governed == CountKind.Crowd && group.IsSecurity) { governed = CountKind.Other; }
            if (governed is CountKind.Crowd or CountKind.Other && quantity.Size < 2) { return null; }
            if (governed == CountKind.Other && quantity.Size < Few && !quantity.IsPluralNoun) { return null; }
            return Make(governed, governor.Value.At, "governed", governor.Value.IsPresentPerfect);
        }
        if (_constructions.Result(governor, quantity, group, sentence) is { } result) { return result; }
        bool isWhole = IsWhole(quantity.First, sentence.First);
        bool apposed = _constructions.IsApposed(quantity, group, sentence);
        Predicate? subject = IsAgentOfPassive(quantity.First) ? null : _subjects.Read(apposed && Is(group.End, "of") ? group.End + 2 : group.End, sentence.End, quantity.First == sentence.First || apposed, isWhole);
        (bool part, CountKind? partKind) = _governors.Part(quantity.First, sentence.First);
        if (subject is { Kind: { } told } predicate && (told != CountKind.Crowd || !group.IsSecurity))
        {
            if (!predicate.IsAsserted) { return null; }
            if (part && told is CountKind.Crowd or CountKind.Other && (partKind ?? before?.Kind) is { } whole) { return Make(whole, predicate.At, "part"); }
            if (told == CountKind.Other && quantity.Size < Few) { return null; }
            if (told == CountKind.Crowd && quantity.Size < 2 && group.Form != GroupForm.People) { return null; }
            return Make(told, predicate.At, predicate.IsMain ? "subject" : "relative", predicate.IsPresentPerfect);
        }
        if (governor is null && _governors.ReadWeak(quantity.First, sentence.First) is { IsAsserted: true, Kind: { } weak } weakly && quantity.Size >= 2) { return Make(weak, weakly.At, "governed"); }
        if (group.Form == GroupForm.Part && (Is(group.End + 1, "them") || Is(group.End + 1, "whom")))
        {
            return before is { } others ? Make(others.Kind, quantity.NumberFirst, "part") : null;
        }
        if (part && (partKind ?? before?.Kind) is { } parted && (subject is null or { IsBare: true } or { Kind: null }) && group.Form != GroupForm.Name) { return Make(parted, quantity.NumberFirst, "part"); }
        if (group.Form == GroupForm.Part) { return null; }
        if (Continues(quantity, group, before, sentence) is { } continued) { return Make(continued, quantity.NumberFirst, "continued"); }
        if (isWhole && !group.Head.HasFlag(WordTraits.Protester)) { return null; }
        return Default(quantity, group, subject, sentence) is { } kind ? Make(kind, subject?.At ?? quantity.NumberFirst, "noun", subject?.IsPresentPerfect ?? false) : null;
    }

    // No frame at all: what the noun itself tells.
    private CountKind? Default(Quantity quantity, Group group, Predicate? subject, Sentence sentence)
    {
        if (subject is { IsAsserted: false }) { return null; }
        if (IsWholeSentence(quantity, group, sentence) || _constructions.IsAtGathering(quantity, group, sentence)) { return CountKind.Crowd; }
        if (group.Form != GroupForm.People || quantity.Size < Few) { return null; }
        if (group.IsSecurity) { return subject is null && !IsPresent(quantity, group, sentence) ? null : CountKind.Other; }
        if (group.Head.HasFlag(WordTraits.Protester)) { return CountKind.Crowd; }
        if (IsPresent(quantity, group, sentence)) { return CountKind.Crowd; }
        return OpensClause(quantity.First, sentence.First) && subject is { IsBare: false, IsMain: true } main && !_words[main.At].Is(WordTraits.State) && _words[main.At].Form is not VerbForm.Base ? CountKind.Other : null;
    }

    // “there are 5,000 people here”, “20,000 people were in the square”
    private bool IsPresent(Quantity quantity, Group group, Sentence sentence)
    {
        bool there = false;
        for (int i = quantity.First - 1; i >= Math.Max(sentence.First, quantity.First - 4); i--) { there |= Is(i, "there"); }
        if (!there && !(group.End < sentence.End && _words[group.End].Is(WordTraits.Be | WordTraits.Preposition))) { return false; }
        for (int i = group.End; i < Math.Min(sentence.End, group.End + 10); i++)
        {
            if (_words[i].Is(WordTraits.Venue)) { return true; }
        }
        return false;
    }

    private bool IsWholeSentence(Quantity quantity, Group group, Sentence sentence)
    {
        int first = sentence.First;
        while (first < quantity.First && _document.Tokens[first].Kind == TokenKind.Punctuation) { first++; }
        if (quantity.First != first || group.Form is not (GroupForm.People or GroupForm.Bare)) { return false; }
        for (int i = group.End; i < sentence.End; i++)
        {
            if (_document.Tokens[i].Kind != TokenKind.Punctuation) { return false; }
        }
        return group.Form == GroupForm.People || quantity.End - quantity.First > 1 || quantity.IsPluralNoun;
    }

    // “30 people were arrested in Cairo and 12 in Suez”, “hundreds were hurt, dozens critically”
    private CountKind? Continues(Quantity quantity, Group group, Framed? before, Sentence sentence)
    {
        if (before is not { } last || group.Form is not (GroupForm.Bare or GroupForm.People)) { return null; }
        if (quantity.First == sentence.First) { return null; }
        if (group.Form == GroupForm.Bare && _words[quantity.First - 1].Is(WordTraits.Say) && (group.End >= sentence.End || _document.Tokens[group.End].Kind == TokenKind.Punctuation)) { return last.Kind; }
        if (group.Form == GroupForm.Bare && _constructions.IsItWas(quantity.First, sentence.First) && (group.End >= sentence.End || _document.Tokens[group.End].Kind == TokenKind.Punctuation)) { return last.Kind; }
        if (last.Quantity.First < sentence.First || quantity.First - last.Group.End > 14) { return null; }
        if (group.Form == GroupForm.People && last.Kind == CountKind.Crowd && !group.Head.HasFlag(WordTraits.Protester)) { return null; }
        int joint = quantity.First - 1;
        while (joint > sentence.First && (Is(joint, "another") || Is(joint, "also") || Is(joint, "with") || Is(joint, "the"))) { joint--; }
        if (!Is(joint, "and") && _document.Word(joint) is not "," && !Is(joint, "or") && !Is(joint, "plus")) { return null; }
        if (group.Form == GroupForm.People) { return last.Rule == "governed" && quantity.First - last.Group.End <= 3 ? last.Kind : null; }
        int after = group.End;
        if (after >= sentence.End || _document.Tokens[after].Kind == TokenKind.Punctuation) { return group.Form == GroupForm.Bare && _document.Word(joint) is "," && quantity.Size < 120 && quantity.First == quantity.NumberFirst && quantity.End - quantity.First == 1 && char.IsAsciiDigit(_document.Word(quantity.First)[0]) ? null : last.Kind; }
        return _words[after].Is(WordTraits.Preposition) || _verbs.IsAdverb(after) ? last.Kind : null;
    }

    private bool IsStated(Quantity quantity, Group group, Sentence sentence)
    {
        for (int i = quantity.First - 1; i >= Math.Max(sentence.First, quantity.First - 4); i--)
        {
            if (_words[i].Is(WordTraits.Modal)) { return false; }
        }
        return group.End >= sentence.End || !_words[group.End].Is(WordTraits.ThingOfPeople) || _words[group.End].Is(WordTraits.Person);
    }

    // “half of the 600 detainees were freed” frees no 600; “300 of 5,000 workers walked out” neither
    private bool IsWhole(int first, int sentence)
    {
        int at = first - 1;
        while (at > sentence && _words[at].Is(WordTraits.Determiner)) { at--; }
        return at > sentence && (Is(at, "of") || Is(at, "among"))
            && (_words[at - 1].Is(WordTraits.Fraction | WordTraits.Value) || _document.Tokens[at - 1].Kind == TokenKind.Number);
    }

    private bool OpensClause(int first, int sentence)
    {
        int at = first - 1;
        while (at >= sentence && _words[at].Is(WordTraits.Determiner)) { at--; }
        return at < sentence || _document.Tokens[at].Kind == TokenKind.Punctuation || _words[at].Is(WordTraits.Subordinator | WordTraits.ReportVerb) || Is(at, "and") || Is(at, "that") || Is(at, "but");
    }

    private bool IsAgentOfPassive(int first) => Is(first - 1, "by") || (Is(first - 1, "the") && Is(first - 2, "by"));

    private bool Is(int at, string word) => _document.Word(at).Equals(word, StringComparison.OrdinalIgnoreCase);
}
