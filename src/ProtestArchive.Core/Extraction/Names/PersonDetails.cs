using System.Globalization;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>Age, role and gender of a person, as the sentence around a mention tells them.</summary>
internal sealed class PersonDetails(NameText text)
{
    private const int MostRoleTokens = 16;

    public int? Age(Candidate person)
    {
        int n = person.End;
        if (text.IsMark(n, ',') && text.Equals(n + 1, "aged")) { n++; }
        if (text.Mark(n) is ',' or '(' || text.Equals(n, "aged"))
        {
            if (Number(n + 1) is { } age && (text.Mark(n + 2) is ',' or ')' or '.' or ';' or ':' || text.Is(n + 2, WordClass.Say) || n + 2 >= text.Count || text.Equals(n + 2, "and"))) { return age; }
            for (int i = n + 1; i < n + 4; i++) { if (YearOld(i) is { } apposed) { return apposed; } }
        }
        for (int i = person.First - 1; i > person.First - 10 && i >= 0; i--)
        {
            if (YearOld(i) is { } before) { return before; }
            if (!text.IsWord(i) && !text.IsHyphen(i)) { break; }
        }
        return null;
    }

    // 42-year-old
    private int? YearOld(int i) => text.IsHyphen(i + 1) && text.Equals(i + 2, "year") && text.IsHyphen(i + 3) && text.Equals(i + 4, "old") ? Number(i) : null;

    private int? Number(int i)
    {
        if ((uint)i >= (uint)text.Count || text[i].Kind != TokenKind.Number || text[i].Length > 3) { return null; }
        return int.TryParse(text[i].In(text.Document.Text), NumberStyles.None, CultureInfo.InvariantCulture, out int age) && age is > 0 and < 120 ? age : null;
    }

    public string? Role(Candidate person) => Before(person) ?? Behind(person);

    private string? Before(Candidate person)
    {
        int start = person.First;
        bool says = false;
        int i = person.First - 1;
        while (i >= 0 && person.First - i <= 8)
        {
            if (text.IsHyphen(i) || (text.IsMark(i, '&') && i > 0)) { i--; continue; }
            if (!text.IsWord(i)) { break; }
            bool honorific = text.Is(i, WordClass.Honorific) && !text.Is(i, WordClass.Title | WordClass.TitleWord);
            if (honorific)
            {
                if (says || i != person.First - 1) { break; }
                i--;
                continue;
            }
            bool role = text.Is(i, WordClass.Title | WordClass.TitleWord | WordClass.Occupation | WordClass.Kin);
            if (!role && !says && i < person.First - 1 && !text.Is(i, WordClass.TitleModifier)) { break; }
            if (!role && !says && i == person.First - 1 && !EndsTitle(i)) { break; }
            if (!role && !Modifies(i, says)) { break; }
            if (text.Is(i, WordClass.Say | WordClass.PersonVerb) && !role) { break; }
            says |= role;
            start = i;
            i--;
        }
        if (!says || start >= person.First) { return null; }
        int end = person.First;
        while (end > start && (text.IsHyphen(end - 1) || (text.Is(end - 1, WordClass.Honorific) && !text.Is(end - 1, WordClass.Title | WordClass.TitleWord)))) { end--; }
        if (start > 4 && YearOld(start - 5) is not null && text.Equals(start, "old")) { start++; }
        while (start < end && (text.IsHyphen(start) || text.Equals(start, "old") || text.Equals(start, "year"))) { start++; }
        return end > start ? Words(start, end) : null;
    }

    // “… of State”, “… of Foreign Affairs” directly before the name
    private bool EndsTitle(int i) => text.IsCapitalized(i) && text.Is(i, WordClass.TitleModifier | WordClass.TitleModifierPlace) && text.Equals(i - 1, "of");

    private bool Modifies(int i, bool says)
    {
        if (text.Equals(i, "of") && text.Is(i - 1, WordClass.Title | WordClass.TitleWord)) { return true; }
        if (text.Is(i, WordClass.TitleModifier | WordClass.TitleModifierPlace | WordClass.Demonym)) { return true; }
        if (text.Is(i, WordClass.Function | WordClass.Time) && !text.Equals(i, "us")) { return text.Equals(i, "former") || text.Equals(i, "first") || text.Equals(i, "ex"); }
        if (text.IsCapitalized(i)) { return !text.IsInitial(i) || text.Is(i, WordClass.TitleModifier) || text.Known(i, i + 1) is not null; }
        ReadOnlySpan<char> word = text.Key(i, i + 1);
        return says && text.IsLower(i) && !word.EndsWith("ed") && !word.EndsWith("ing") && !word.EndsWith("ly") && !text.Is(i, WordClass.Say | WordClass.PersonVerb | WordClass.Locative | WordClass.LocativeWeak | WordClass.TeamBefore | WordClass.TeamAfter);
    }

    private string? Behind(Candidate person)
    {
        int i = person.End;
        if (!text.IsMark(i, ',')) { return text.Equals(i, "of") && (text.Equals(i + 1, "the") || text.IsCapitalized(i + 1)) ? Affiliation(i) : null; }
        i++;
        if (Number(i) is not null && text.IsMark(i + 1, ',')) { i += 2; }
        int start = i;
        if (text.Equals(i, "a") || text.Equals(i, "an") || text.Equals(i, "the") || text.Equals(i, "another")) { start = ++i; }
        if (YearOld(i) is not null) { i += 5; start = i; }
        bool role = false, verb = false;
        int end = i;
        while (end < text.Count && end - start < MostRoleTokens && (text.IsWord(end) || text.IsHyphen(end) || text.IsPossessive(end) || text[end].Kind == TokenKind.Number))
        {
            if (text.Equals(end, "who") || text.Equals(end, "whose") || text.Equals(end, "which") || text.Equals(end, "that") || text.Equals(end, "and") || (text.Is(end, WordClass.Say | WordClass.PersonVerb) && text.IsLower(end) && !text.Is(end, WordClass.Occupation))) { verb = end == start; break; }
            if (end - start < 6 && text.Is(end, WordClass.Title | WordClass.TitleWord | WordClass.Occupation | WordClass.Kin)) { role = true; }
            end++;
        }
        bool closed = end >= text.Count || !text.IsWord(end) || verb || text.Equals(end, "who") || text.Equals(end, "whose") || text.Equals(end, "and") || text.Is(end, WordClass.Say);
        return role && !verb && closed && end > start && !text.Is(start, WordClass.Locative | WordClass.Say) ? Words(start, end) : null;
    }

    private string? Affiliation(int of)
    {
        int end = of + 1;
        if (text.Equals(end, "the")) { end++; }
        int capitals = 0;
        while (end < text.Count && end - of < MostRoleTokens && text.IsWord(end) && (text.IsCapitalized(end) || text.Is(end, WordClass.OrganizationHead | WordClass.OrganizationNoun) || text.Equals(end, "rights") || text.Equals(end, "of") || text.Equals(end, "for")))
        {
            if (text.IsCapitalized(end)) { capitals++; }
            end++;
        }
        while (end > of + 1 && text.Is(end - 1, WordClass.Function)) { end--; }
        return capitals > 0 && end - of > 2 && text.Known(of + 1, end) is not { Kind: EntityKind.Place } ? Words(of, end) : null;
    }

    public string? Gender(Candidate person)
    {
        int p = person.First - 1;
        if (text.Is(p, WordClass.Masculine)) { return "m"; }
        if (text.Is(p, WordClass.Feminine)) { return "f"; }
        if (person.Tokens == 1 && !text.Is(person.First, WordClass.FirstName)) { return null; }
        WordClass first = text.Classes(person.First) & WordClass.FirstName;
        return first switch
        {
            WordClass.FirstNameFemale => "f",
            WordClass.FirstNameMale => "m",
            _ => null,
        };
    }

    /// <summary>The gender of the pronoun that follows in the same sentence, where no other person stands between.</summary>
    public string? PronounGender(Candidate person, int nextPerson)
    {
        Sentence sentence = text.Document.Sentences[text.Document.SentenceOf(person.First)];
        for (int i = person.End; i < sentence.End && i < nextPerson && i < person.End + 30; i++)
        {
            if (text.Equals(i, "he") || text.Equals(i, "his") || text.Equals(i, "himself")) { return "m"; }
            if (text.Equals(i, "she") || text.Equals(i, "her") || text.Equals(i, "herself")) { return "f"; }
        }
        return null;
    }

    private string Words(int first, int end)
    {
        string words = text.Document.Text[text[first].Start..text[end - 1].End];
        return words.AsSpan().IndexOfAny('\n', '\r') < 0 ? words : string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
