using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>Constructions in which neither a verb's object nor its subject tells what a number counts.</summary>
internal sealed class Constructions(Document document, CountWord[] words)
{
    private const int Few = 10;
    private const int MostMarks = 6; // that close a sentence

    /// <summary>Whether each single person counts: the killed and the hurt.</summary>
    public static bool IsHarm(CountKind? kind) => kind is CountKind.Killed or CountKind.Injured;

    // “left 40,000 people homeless”, “treated 80 people for gas inhalation”: the verb tells by what follows its object.
    public Framed? Result(Predicate? governor, Quantity quantity, Group group, Sentence sentence)
    {
        if (governor is { Kind: not null } || quantity.Size < 2 || group.Form is not (GroupForm.People or GroupForm.Bare) || group.End >= sentence.End) { return null; }
        if (words[group.End].Is(WordTraits.Homeless) && quantity.Size >= Few) { return new(quantity, group, CountKind.Other, group.End, "result"); }
        int verb = quantity.First - 1;
        if (verb < sentence.First || !words[verb].Is(WordTraits.Treated) || !Is(group.End, "for")) { return null; }
        for (int i = group.End + 1; i < Math.Min(sentence.End, group.End + 6); i++)
        {
            if (words[i].Is(WordTraits.Wound)) { return new(quantity, group, CountKind.Injured, verb, "result"); }
        }
        return null;
    }

    // “Workers, numbering about 3,000, marched”, “students, 2,000 of them, marched”: the number is that of the subject before.
    public bool IsApposed(Quantity quantity, Group group, Sentence sentence)
    {
        int at = quantity.First - 1;
        if (at <= sentence.First || group.Form is not (GroupForm.Bare or GroupForm.Part)) { return false; }
        if (Is(at, "numbering") || Is(at, "totalling") || Is(at, "totaling")) { at--; }
        return document.Word(at) is "," && words[at - 1].Is(WordTraits.Person) && words[at - 1].Is(WordTraits.Plural);
    }

    // “50 rebels killed or wounded”: nobody says how many of each.
    public bool IsMixed(int at)
    {
        int other = Is(at + words[at].Length, "or") || Is(at + words[at].Length, "and/or") ? at + words[at].Length + 1 : Is(at - 1, "or") ? at - 2 : -1;
        if (other < 0 || other >= words.Length) { return false; }
        CountKind? one = words[at].Counted ?? words[at].Patient, second = words[other].Counted ?? words[other].Patient;
        return IsHarm(one) && IsHarm(second) && one != second;
    }

    // A question begins with its auxiliary: “Did the police kill 12 people?”
    public bool IsAsked(Sentence sentence)
    {
        int last = sentence.End - 1;
        while (last > sentence.First && last > sentence.End - MostMarks && document.Tokens[last].Kind == TokenKind.Punctuation && document.Word(last) is not "?") { last--; }
        return document.Word(last) is "?" && words[sentence.First].Is(WordTraits.Be | WordTraits.Do | WordTraits.Have | WordTraits.Modal);
    }

    // “gathered in their thousands”, “a crowd in the low hundreds”: what stands before tells.
    public CountKind? InTheir(int first, int sentence)
    {
        int at = first - 1;
        if (at <= sentence || !words[at].Is(WordTraits.Determiner) || !(Is(at - 1, "in") || Is(at - 1, "by"))) { return null; }
        for (int i = at - 2; i >= Math.Max(sentence, at - 9); i--)
        {
            CountWord word = words[i];
            if (document.Word(i) is ";" || word.Is(WordTraits.Modal | WordTraits.Not)) { return null; }
            if (word.Agent is { } agent) { return agent; }
            if (word.Patient is { } patient && (word.Form & VerbForm.Participle) != 0) { return patient; }
            if (word.Noun == CountKind.Crowd || word.Is(WordTraits.Protester)) { return CountKind.Crowd; }
            if (word.Measured is { } measured) { return measured; }
        }
        return null;
    }

    // A headline's “50,000 at peace rally”, “Thousands in anti-war march”
    public bool IsAtGathering(Quantity quantity, Group group, Sentence sentence)
    {
        if (quantity.First != sentence.First || quantity.Size < Few || group.Form is not (GroupForm.Bare or GroupForm.People) || group.IsSecurity) { return false; }
        if (!(Is(group.End, "at") || Is(group.End, "in") || Is(group.End, "for") || Is(group.End, "on"))) { return false; }
        for (int i = group.End + 1; i < Math.Min(sentence.End, group.End + 6); i++)
        {
            if (document.Tokens[i].Kind != TokenKind.Word && document.Word(i) is not ("-" or "'" or "’")) { return false; }
            if (words[i].Is(WordTraits.Measure) && words[i].Noun == CountKind.Crowd || words[i].Is(WordTraits.Venue) && words[i].Noun == CountKind.Crowd) { return true; }
        }
        return false;
    }

    // “organisers said it was closer to 30,000”, “the union said the number was 300”
    public bool IsItWas(int first, int sentence)
    {
        int at = first - 1;
        if (at - 2 < sentence || !words[at].Is(WordTraits.Be)) { return false; }
        at--;
        if (Is(at, "it") || Is(at, "there")) { return words[at - 1].Is(WordTraits.Say) || Is(at - 1, "that"); }
        return words[at].Is(WordTraits.Measure) && at - 2 >= sentence && Is(at - 1, "the") && (words[at - 2].Is(WordTraits.Say) || Is(at - 2, "that"));
    }

    private bool Is(int at, string word) => document.Word(at).Equals(word, StringComparison.OrdinalIgnoreCase);
}
