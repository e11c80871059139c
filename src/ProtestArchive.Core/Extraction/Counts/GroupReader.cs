using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>What stands behind a number.</summary>
internal enum GroupForm
{
    /// <summary>Nothing: a verb, a preposition or the clause's end follows (“400 were arrested”).</summary>
    Bare,

    /// <summary>A noun of people.</summary>
    People,

    /// <summary>A capitalised plural that may be a people (“Rohingya”, “Kurds”).</summary>
    Name,

    /// <summary>A noun that is counted itself (“60 arrests”, “12 dead”).</summary>
    Counted,

    /// <summary>A part of another number or group: “40 of the 600 miners”.</summary>
    Part,

    /// <summary>A crowd's attribute: “a 30,000 rally”.</summary>
    Attribute,

    /// <summary>Something else than people.</summary>
    Thing,
}

/// <summary>The noun behind a number.</summary>
/// <param name="Form">What it is.</param>
/// <param name="WhoFirst">First token of the group's words; equal to <paramref name="End"/> where there is none.</param>
/// <param name="End">Index just behind the last token of number and noun.</param>
/// <param name="Head">Traits of the noun.</param>
/// <param name="HeadAt">Token of the noun; -1 where there is none.</param>
internal readonly record struct Group(GroupForm Form, int WhoFirst, int End, WordTraits Head, int HeadAt)
{
    /// <summary>Police, soldiers, fighters, who are no crowd of their own.</summary>
    public bool IsSecurity => Head.HasFlag(WordTraits.Security) && !Head.HasFlag(WordTraits.Protester);
}

/// <summary>Reads the noun phrase behind a number: “thousands of factory workers”, “32 private military contractors”.</summary>
internal sealed class GroupReader(Document document, CountWord[] words)
{
    private const int Longest = 9;
    private static readonly WordSet OfCorps = Lexicon.Load("counts-people").Set("of-corps");
    private static readonly WordSet Missiles = Lexicon.Load("happenings").Set("missile");

    /// <summary>The group that <paramref name="quantity"/> counts, read no further than <paramref name="limit"/>.</summary>
    public Group Read(Quantity quantity, int limit)
    {
        int at = quantity.End;
        if (quantity.IsIndefinite && at < limit && (words[at].IsVerb || words[at].Is(WordTraits.Be))) { return Bare(at, limit); } // “another injured”
        if (quantity.IsAttribute) { return Attribute(quantity, limit); }
        while (at < limit && (Is(at, "more") || Is(at, "additional") || Is(at, "further") || (Is(at, "other") && !words[at].Is(WordTraits.Plural)))) { at++; }
        int start = at;
        bool of = Is(at, "of");
        if (of) { at++; }
        bool part = of && at < limit && (words[at].Is(WordTraits.Determiner) || words[at].Is(WordTraits.Pronoun));
        if (of && !part && !quantity.IsPluralNoun)
        {
            // “one of three”, “12 of 30 suspects”
            return new(GroupForm.Part, start, start, WordTraits.None, -1);
        }
        while (part && at < limit && words[at].Is(WordTraits.Determiner)) { at++; }
        if (of && at >= limit && start < limit) { return new(quantity.IsVague ? GroupForm.Bare : GroupForm.Part, start, start, WordTraits.None, -1); }
        if (part && at < limit && words[at].Is(WordTraits.Pronoun)) { return new(GroupForm.Part, start, start, WordTraits.None, -1); }
        if (quantity.IsPluralNoun && !of)
        {
            // “hundreds marched”: a plural takes its noun with “of”; “thousands more protesters” and “hundreds workers”, as some write, are the exceptions.
            if (start == quantity.End && at < limit && words[at].Is(WordTraits.Person) && words[at].Is(WordTraits.Plural) && !words[at].IsVerb) { return Walk(quantity, start, at, limit); }
            if (start == quantity.End || at >= limit || !IsNounPhrase(at, limit)) { return Bare(start, limit); }
        }
        Group group = Walk(quantity, start, at, limit);
        // “one of the neighborhoods”: a part of things, while “40 of the detained” is one of people
        bool things = part && group.Form is GroupForm.Bare or GroupForm.Name && at < limit && document.Tokens[at].Kind == TokenKind.Word && !words[at].IsVerb && !words[at].Is(WordTraits.Dead | WordTraits.Hurt);
        return things && of ? new(GroupForm.Thing, start, start, WordTraits.None, -1) : group;
    }

    private Group Walk(Quantity quantity, int start, int at, int limit)
    {
        int end = Math.Min(limit, at + Longest);
        int head = -1;
        bool attributive = false;
        for (int i = at; i < end; i++)
        {
            Token token = document.Tokens[i];
            CountWord word = words[i];
            if (token.Kind == TokenKind.Punctuation)
            {
                if (document.Word(i) is "-" or "–" && !token.SpaceBefore && i > at) { continue; }
                if (document.Word(i) is "\"" or "“" or "”" or "‘" && head < 0) { continue; }
                if (document.Word(i) is "," && head < 0 && i > at && i + 1 < end && IsModifier(i - 1) && IsModifier(i + 1)) { continue; }
                break;
            }
            if (quantity.IsIndefinite && head < 0 && i + 1 < end && document.Word(i + 1) is "-" && !document.Tokens[i + 1].SpaceBefore && !word.Is(WordTraits.Person)) { continue; } // “an off-duty soldier”
            if (token.Kind != TokenKind.Word) { break; }
            if (word.Is(WordTraits.Person) && IsHead(quantity, i, limit))
            {
                head = i;
                if (i + 1 < end && words[i + 1].Is(WordTraits.Person) && document.Tokens[i + 1].SpaceBefore && !Is(i + 1, "other")) { continue; }
                if (LeadsToHead(i + 1, end, quantity, limit)) { continue; }
                break;
            }
            if (head >= 0) { break; }
            if (word.Is(WordTraits.Person)) { attributive = true; continue; }
            if (word.Counted is not null && !BeforeHead(i + 1, end)) { return new(GroupForm.Counted, start, i + 1, word.Traits, i); }
            if (i == at && word.IsVerb && word.Is(WordTraits.Unit) && quantity.Size < 100 && document.Word(i) is [.., 's' or 'S']) { return new(GroupForm.Thing, start, start, WordTraits.None, -1); } // “the two protests”
            if (i == at && document.Is(i, Missiles) && document.Is(i + 1, Missiles)) { return new(GroupForm.Thing, start, start, WordTraits.None, -1); } // “15 teargas shells”, where a noun could be a verb
            if (IsStop(i, at)) { break; }
            if (word.Is(WordTraits.ThingOfPeople) && attributive) { return new(GroupForm.Thing, start, start, WordTraits.None, -1); }
            if (word.Is(WordTraits.Unit) && !BeforeHead(i + 1, end)) { return Crowd(quantity, start, i) ?? new(GroupForm.Thing, start, start, WordTraits.None, -1); }
        }
        if (head >= 0)
        {
            int last = Coordinated(head, limit);
            WordTraits corps = head > at && document.Is(head, OfCorps) ? words[head - 1].Traits & WordTraits.Security : WordTraits.None; // “police officials”
            return new(GroupForm.People, at, last + 1, words[head].Traits | corps, head);
        }
        return Crowd(quantity, start, at) ?? Named(start, at, limit) ?? Bare(start, limit);
    }

    // A singular is the head only of one: “100 student protesters” goes on, “one student” does not.
    private bool IsHead(Quantity quantity, int at, int limit)
    {
        if (at + 1 < limit && document.Tokens[at + 1].Kind == TokenKind.Possessive) { return false; }
        if (at + 1 < limit && words[at + 1].Is(WordTraits.ThingOfPeople) && document.Tokens[at + 1].SpaceBefore && !words[at + 1].Is(WordTraits.Person)) { return false; }
        if (words[at].Is(WordTraits.Plural)) { return true; }
        if (quantity.Range.Low is 1 or 2 && quantity.Range.NumberText.Length <= 3 && (quantity.Range.High ?? 1) <= 1) { return true; }
        return quantity.Range is { Low: 1 } or { High: 1 };
    }

    // “police special forces officers”, “opposition party supporters”: one unknown word between two nouns of people.
    private bool LeadsToHead(int at, int end, Quantity quantity, int limit) =>
        at + 1 < end && document.Tokens[at].Kind == TokenKind.Word && !IsStop(at, at) && words[at] == CountWord.Unknown && !LooksLikeVerb(at)
        && words[at + 1].Is(WordTraits.Person) && IsHead(quantity, at + 1, limit);

    private int Coordinated(int head, int limit)
    {
        int last = head;
        if (last + 2 < limit && document.Word(last + 1) is "-" && Is(last + 2, "by") && !document.Tokens[last + 2].SpaceBefore) { last += 2; } // passers-by
        while (last + 2 < limit && (Is(last + 1, "and") || Is(last + 1, "or")) && words[last + 2].Is(WordTraits.Person) && words[last + 2].Is(WordTraits.Plural))
        {
            last += 2;
            while (last + 1 < limit && words[last + 1].Is(WordTraits.Person) && words[last + 1].Is(WordTraits.Plural)) { last++; } // “military and police veterans”
        }
        return last;
    }

    private Group? Crowd(Quantity quantity, int start, int at)
    {
        // “a 30,000 rally”; “two rallies” and “30 protest” are none
        if (quantity.IsPluralNoun || !IsArticleBefore(quantity.First) || quantity.Size < 20) { return null; }
        return at < words.Length && words[at].Noun == CountKind.Crowd && !document.Word(at).EndsWith('s')
            ? new(GroupForm.Attribute, start, start, WordTraits.None, at)
            : null;
    }

    private Group Attribute(Quantity quantity, int limit)
    {
        int at = quantity.End;
        // “the demonstrators, 2,000 strong, …”, “a hundred thousand strong”
        if (Is(at - 1, "strong") && (document.Word(at - 2) is not "-" || at >= limit)) { return IsStrongCrowd(quantity.First) ? new(GroupForm.Attribute, at, at, WordTraits.None, -1) : new(GroupForm.Thing, at, at, WordTraits.None, -1); }
        if (Is(at - 1, "member")) { return new(GroupForm.Thing, at, at, WordTraits.None, -1); } // a gang, a team, a parliament
        for (int i = at; i < Math.Min(limit, at + 4); i++)
        {
            if (words[i].Noun is CountKind.Crowd or CountKind.Other || words[i].Is(WordTraits.Collective)) { return new(GroupForm.Attribute, at, at, words[i].Traits, i); }
            if (IsStop(i, i)) { break; }
        }
        return new(GroupForm.Thing, at, at, WordTraits.None, -1);
    }

    private bool IsStrongCrowd(int first)
    {
        for (int i = first - 1; i >= Math.Max(0, first - 6); i--)
        {
            if (words[i].Noun == CountKind.Crowd || words[i].Is(WordTraits.Protester)) { return true; }
        }
        return first == 0;
    }

    private Group? Named(int start, int at, int limit)
    {
        int last = -1;
        for (int i = at; i < Math.Min(limit, at + 3); i++)
        {
            if (!document.Tokens[i].IsCapitalized || document.IsShouted(i) || words[i].Is(WordTraits.Weekday | WordTraits.Month | WordTraits.Unit) || words[i].IsVerb || IsStop(i, at)) { break; }
            last = i;
        }
        return last >= 0 ? new(GroupForm.Name, at, last + 1, WordTraits.None, last) : null;
    }

    private Group Bare(int start, int limit)
    {
        if (start >= limit) { return new(GroupForm.Bare, start, start, WordTraits.None, -1); }
        CountWord word = words[start];
        bool bare = document.Tokens[start].Kind == TokenKind.Punctuation
            ? document.Word(start) is not ("-" or "%" or "/" or "°" or "$")
            : IsStop(start, start) || word.IsVerb || document.Word(start).EndsWith("ly", StringComparison.OrdinalIgnoreCase) || word.Is(WordTraits.Dead | WordTraits.Hurt | WordTraits.Feared) || LooksLikeVerb(start);
        return new(bare ? GroupForm.Bare : GroupForm.Thing, start, start, WordTraits.None, -1);
    }

    private bool IsStop(int at, int first)
    {
        CountWord word = words[at];
        if (Is(at, "and") || Is(at, "or")) { return at == first || !IsModifier(at - 1); }
        const WordTraits stops = WordTraits.Preposition | WordTraits.Subordinator | WordTraits.Determiner | WordTraits.Pronoun | WordTraits.Be | WordTraits.Have
            | WordTraits.Do | WordTraits.Modal | WordTraits.Not | WordTraits.Past | WordTraits.Relative;
        if (word.Is(stops)) { return true; }
        return word.IsVerb && !IsAttributive(at);
    }

    // “12 injured protesters”, “30 striking miners”, but not “400 attacked police”, where the participle is the verb.
    private bool IsAttributive(int at) => (words[at].Form & (VerbForm.Participle | VerbForm.Ing | VerbForm.Base)) != 0 && BeforeHead(at + 1, Math.Min(words.Length, at + 4));

    private bool BeforeHead(int at, int end)
    {
        for (int i = at; i < end && i < at + 3; i++)
        {
            if (document.Tokens[i].Kind != TokenKind.Word && document.Word(i) is not "-") { return false; }
            if (words[i].Is(WordTraits.Person)) { return true; }
            if (words[i].Is(WordTraits.Preposition | WordTraits.Determiner | WordTraits.Be | WordTraits.Have | WordTraits.Pronoun | WordTraits.Subordinator) || Is(i, "and") || words[i].IsVerb) { return false; }
        }
        return false;
    }

    private bool IsNounPhrase(int at, int limit) => words[at].Is(WordTraits.Person) || (!IsStop(at, at) && BeforeHead(at, Math.Min(limit, at + 4)));

    private bool IsModifier(int at) =>
        at >= 0 && document.Tokens[at].Kind == TokenKind.Word
        && !words[at].Is(WordTraits.Preposition | WordTraits.Determiner | WordTraits.Be | WordTraits.Have | WordTraits.Pronoun | WordTraits.Subordinator | WordTraits.Past);

    private bool LooksLikeVerb(int at) => document.Word(at).EndsWith("ed", StringComparison.OrdinalIgnoreCase) || words[at].Is(WordTraits.Past);

    private bool IsArticleBefore(int at) => Is(at - 1, "a") || Is(at - 1, "the") || Is(at - 1, "an") || Is(at, "an") || Is(at, "a");

    private bool Is(int at, string word) => document.Word(at).Equals(word, StringComparison.OrdinalIgnoreCase);
}
