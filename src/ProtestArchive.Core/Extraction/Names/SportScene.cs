using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>Where a report tells of sport: towns that stand for their clubs, lines of scores, and players named by their surnames alone.</summary>
internal sealed class SportScene(NameText text, List<Candidate> candidates)
{
    private const int FewestWords = 3;
    private static readonly WordSet Nations = Lexicon.Load("name-types").Set("nation");

    /// <summary>Counts what speaks for a club in each candidate, where the report is one on sport.</summary>
    public void Read()
    {
        if (candidates.Count == 0 || !IsSport()) { return; }
        int next = 0;
        foreach (Sentence sentence in text.Document.Sentences)
        {
            int from = next;
            while (next < candidates.Count && candidates[next].First < sentence.End) { next++; }
            if (next == from) { continue; }
            if (next == from + 1 && candidates[from].First == sentence.First && candidates[from].End == sentence.End && IsCompetition(sentence.End - 1)) { candidates[from].IsNothing = true; } // a heading in a table
            else if (IsScoreLine(sentence)) { Scores(from, next); }
            else if (IsFixture(sentence, from, next)) { candidates[from].Team += 6; }
            else { for (int i = from; i < next; i++) { Read(candidates[i]); } }
        }
        Fellows();
    }

    private bool IsCompetition(int i) => text.Equals(i, "league") || text.Equals(i, "division") || text.Equals(i, "conference");

    private bool IsSport()
    {
        int words = 0, scores = 0;
        for (int i = 0; i < text.Count; i++)
        {
            if (text.Is(i, WordClass.SportWord)) { words++; }
            else if (text.IsHyphen(i) && text[i - 1].Kind == TokenKind.Number && text[i + 1].Kind == TokenKind.Number && text[i - 1].Length <= 3 && text[i + 1].Length <= 3) { scores++; }
        }
        if (words == 0) { return false; }
        foreach (Sentence sentence in text.Document.Sentences)
        {
            if (sentence.End - sentence.First is > 3 and < 20 && IsScoreLine(sentence)) { scores++; }
        }
        return words + scores >= FewestWords && (words + scores) * 50 >= text.Count;
    }

    // Ajax 3 Heerenveen 1 · Feyenoord 4 3 1 0 8 2 10: names and figures, nothing else
    private bool IsScoreLine(Sentence sentence)
    {
        int pairs = 0, figures = 0, most = 0;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (text[i].Kind == TokenKind.Number)
            {
                if (text[i].Length > 3) { return false; }
                figures++;
                most = Math.Max(most, figures);
                if (i > sentence.First && text.IsWord(i - 1)) { pairs++; }
                continue;
            }
            figures = 0;
            if (text.IsWord(i) ? !text.IsCapitalized(i) : !(text.IsPossessive(i) || text.Mark(i) is '-' or '(' or ')' or '.' or '\'' or '&' or ',')) { return false; }
        }
        return text.IsCapitalized(sentence.First) && (pairs == 2 || (pairs == 1 && most >= 4));
    }

    private void Scores(int from, int end)
    {
        for (int i = from; i < end; i++)
        {
            Candidate candidate = candidates[i];
            if (IsNation(candidate.Known)) { continue; }
            if (candidate.End < text.Count && text[candidate.End].Kind == TokenKind.Number) { candidate.Team += 8; }
        }
    }

    // “Houston at San Francisco”: the guests, and the town where they play
    private bool IsFixture(Sentence sentence, int from, int end) =>
        end - from == 2 && candidates[from].First == sentence.First && candidates[from + 1].First == candidates[from].End + 1
        && text.Equals(candidates[from].End, "at") && candidates[from + 1].End >= sentence.End - 1 && !IsNation(candidates[from].Known);

    // “Swansea City or Sunderland”, “to Chelsea and Swansea”
    private void Fellows()
    {
        for (int i = 1; i < candidates.Count; i++)
        {
            Candidate left = candidates[i - 1], right = candidates[i];
            if (right.First != left.End + 1 || !(text.Equals(left.End, "and") || text.Equals(left.End, "or") || text.IsMark(left.End, ','))) { continue; }
            bool comma = text.IsMark(left.End, ',');
            if (IsClub(left) && right.Team >= 0 && !comma && MayBeClub(right)) { right.Team += 3; }
            else if (IsClub(right) && left.Team >= 0 && MayBeClub(left)) { left.Team += 3; }
        }
    }

    // Smith, Cook: there may be a village of that name, but the player is meant
    private bool IsSurnameFirst(Candidate candidate) => candidate.Tokens == 1 && text.Is(candidate.First, WordClass.Surname) && candidate.Known is null && (candidate.City < 0 || Gazetteer.Cities.All[candidate.City].Population < 50_000);

    private bool MayBeClub(Candidate candidate) => candidate.City >= 0 || candidate.Known is not null || text.Is(candidate.First, WordClass.TeamName) || !text.Is(candidate.First, WordClass.Surname | WordClass.FirstName);

    /// <summary>Whether a team of that name plays for a country, or for what sport takes as one: it stays a place.</summary>
    internal static bool IsNation(KnownName? known) => known is { PlaceType: PlaceType.Country or PlaceType.Continent } || (known is { Kind: EntityKind.Place } && Nations.Contains(known.Name));

    private static bool IsClub(Candidate candidate) => candidate.Team >= 3 || candidate.Known is { Kind: EntityKind.Organization, OrganizationType: "sport" };

    private void Read(Candidate candidate)
    {
        if (IsNation(candidate.Known)) { return; }
        int p = candidate.First - 1, n = candidate.End;
        if (candidate.Tokens == 1 && candidate.Known is null && text.Is(candidate.First, WordClass.TeamName))
        {
            candidate.Team += 4;
            candidate.Inside.Nothing = 0;
        }
        if (candidate.Tokens > 1 && IsCompetition(n - 1) && candidate.Known is null)
        {
            candidate.IsNothing = true;
            return;
        }
        if (candidate.Tokens > 1 && text.Is(candidate.First, WordClass.ClubFront) && !text.Is(candidate.First, WordClass.FirstName) && candidate.Known is null) { candidate.Team += 4; }
        if (candidate.Tokens > 1 && candidate.Known is null && (text.Equals(n - 1, "city") || text.Equals(n - 1, "town") || text.Equals(n - 1, "county"))) { candidate.Team += 3; }
        if (text.IsLower(p) || candidate.InHeading)
        {
            if (text.Is(p, WordClass.TeamBefore) || (text.Equals(p, "to") && text.Equals(p - 1, "lost"))) { candidate.Team += 3; }
            else if (IsTransfer(p)) { candidate.Team += 3; }
            else if (text.Equals(p, "for") || text.Equals(p, "by") || text.Equals(p, "from")) { candidate.Team += 1; }
            else if (text.Equals(p, "of") && text.Is(p - 1, WordClass.TeamNoun)) { candidate.Team += 3; }
            else if (text.Is(p, WordClass.Locative)) { candidate.Team -= 3; }
        }
        else if (text.Is(p, WordClass.Locative) && text.IsInitial(p)) { candidate.Team -= 5; } // In Detroit, …
        if (text.IsMark(n, ',') && text.IsCapitalized(n + 1) && text.Known(n + 1, n + 2) is { Kind: EntityKind.Place }) { candidate.Team -= 3; }
        if (candidate.Context.Place >= 5) { candidate.Team -= 5; } // dateline
        int after = text.IsPossessive(n) ? n + 1 : n;
        if (text.IsLower(after) || candidate.InHeading)
        {
            if (after == n && !IsSurnameFirst(candidate) && (text.Is(after, WordClass.TeamAfter) || (candidate.Context.Place < 2 && text.Key(after, after + 1) is [.., 'e', 'd']))) { candidate.Team += 3; }
            else if (text.Is(after, WordClass.TeamNoun)) { candidate.Team += 3; }
        }
        else if (after < text.Count && text[after].Kind == TokenKind.Number && text[after].Length <= 3 && text.Mark(p) is not '(') { candidate.Team += candidate.City >= 0 || candidate.Known is not null ? 3 : 2; }
        else if (text.IsMark(n, '(') && text.IsHyphen(n + 2) && text.IsMark(n + 4, ')')) { candidate.Team += candidate.City >= 0 || candidate.Known is not null ? 3 : 0; } // Baltimore (88-73)
        else if (after > n && text.Is(after, WordClass.FirstName) && text.IsCapitalized(after)) { candidate.Team += 3; } // Fulham's Joao Palhinha
        Player(candidate, n);
    }

    // signed from Charlton, on loan from Fulham, joined Barnsley from Oldham
    private bool IsTransfer(int p)
    {
        if (!text.Equals(p, "from") && !text.Equals(p, "for") && !text.Equals(p, "to")) { return false; }
        if (IsSigned(p - 1)) { return true; }
        if (!text.Equals(p, "from")) { return false; }
        int verb = p - 1;
        while (verb > p - 5 && text.IsCapitalized(verb)) { verb--; }
        return verb < p - 1 && (IsSigned(verb) || text.Equals(verb, "joined") || text.Equals(verb, "joins"));
    }

    private bool IsSigned(int i) => text.Equals(i, "signed") || text.Equals(i, "loan") || text.Equals(i, "transferred") || text.Equals(i, "bought") || text.Equals(i, "transfer") || text.Equals(i, "loaned") || text.Equals(i, "traded");

    // “as Partey tapped home”, “Neto got down”: who does what people do, under a name that nothing else explains
    private void Player(Candidate candidate, int n)
    {
        if (candidate.Tokens != 1 || candidate.Known is not null || candidate.City >= 0 || candidate.Inside.Nothing > 2 || candidate.InHeading || text.IsUpper(candidate.First) || !text.IsLower(n)) { return; }
        ReadOnlySpan<char> verb = text.Key(n, n + 1);
        if (text.Is(n, WordClass.TeamAfter) || verb.Length < 4) { return; }
        if (verb.EndsWith("ed") || text.Is(n, WordClass.PersonVerb)) { candidate.Beside(EntityKind.Person, 3, "a player who does something"); }
    }
}
