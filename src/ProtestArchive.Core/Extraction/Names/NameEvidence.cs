using ProtestArchive.Core.Extraction.Gazetteer;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>Counts what speaks for each reading of a candidate: first its own words, then the words beside it.</summary>
internal sealed partial class NameEvidence(NameText text)
{
    /// <summary>Adds the votes of the candidate's own words.</summary>
    public void Inside(Candidate candidate)
    {
        int first = candidate.First, end = candidate.End;
        if (candidate.Known is { Kind: { } kind } known)
        {
            candidate.Own(kind, KnownWeight(candidate), "a name that the lexicons know");
            candidate.City = known.City;
            if (known.IsDoubtful) { Doubt(candidate); }
            if (kind != EntityKind.Place) { return; }
        }
        FindCity(candidate);
        if (candidate.Inside is { Organization: >= 5 } or { Place: >= 5 }) { return; }
        if (candidate.Tokens == 1) { Single(candidate); return; }
        int words = 0, common = 0, firstNames = 0, unknown = 0;
        if (OwnHead(candidate)) { return; }
        bool initial = false, particle = false, surname = false;
        for (int i = first; i < end; i++)
        {
            if (!text.IsWord(i)) { continue; }
            words++;
            Token token = text[i];
            if (token.Length <= 3 && i > first - 1 && token.Case == LetterCase.Upper && (token.Length == 1 || text.Document.Text[token.End - 1] == '.')) { initial = true; }
            else if (text.Is(i, WordClass.Particle) && i > first && i < end - 1) { particle = true; }
            else if (text.Is(i, WordClass.FirstName)) { firstNames++; }
            else if (text.Is(i, WordClass.Common | WordClass.Function | WordClass.TitleModifier | WordClass.Demonym | WordClass.Occupation | WordClass.Time) || text.Use(i).Lower > 0) { common++; }
            else { unknown++; }
            surname |= i > first && IsSurname(i);
        }
        if (text.Is(end - 1, WordClass.EventHead) || (text.Is(end - 1, WordClass.EventHeadWeak) && firstNames == 0 && !initial)) { candidate.Inside.Nothing += 5; return; }
        if (text.Is(first, WordClass.ThingFront)) { candidate.Inside.Nothing += 3; }
        bool beginsWithFirstName = text.Is(first, WordClass.FirstName);
        bool hyphenated = true; // Pont-de-Beauvoisin
        for (int i = first + 1; i < end; i++) { hyphenated &= !text[i].SpaceBefore; }
        if (hyphenated && words > 1 && !beginsWithFirstName) { return; }
        if (words == 1) { Single(candidate); return; }
        if (beginsWithFirstName) { candidate.Own(EntityKind.Person, common == words - 1 ? 2 : 4, "first name"); }
        else if (firstNames > 0 && common == 0) { candidate.Own(EntityKind.Person, 3, "first name inside it"); }
        if (surname && firstNames == 0 && words <= 4) { candidate.Own(EntityKind.Person, common == 0 ? 3 : common == 1 && text.Is(first, WordClass.Common) && words == 2 ? 2 : 0, "surname"); }
        if (initial && words - common >= 2) { candidate.Own(EntityKind.Person, 3, "initial"); }
        if (particle && common == 0) { candidate.Own(EntityKind.Person, 2, "particle of a surname"); }
        if (text.Is(end - 1, WordClass.Suffix) && words > 2) { candidate.Own(EntityKind.Person, 4, "Jr., III …"); }
        if (words == 2 && text.Is(first, WordClass.PlaceFront) && firstNames == 0 && common == 0) { candidate.Own(EntityKind.Place, 2, "El, Los, San … before it"); }
        if (initial && words == 2 && common == 1 && text[first].Length <= 2 && !text.IsUpper(end - 1) && !text.Is(end - 1, WordClass.AnyOrganizationHead | WordClass.AnyPlaceHead | WordClass.EventHead)) { candidate.Own(EntityKind.Person, 3, "initial"); common = 0; }
        if (common == words) { candidate.Inside.Nothing += 4; }
        else if (common == 1 && words == 2 && unknown == 1 && !candidate.InHeading && !text.IsInitial(first) && !text.Is(end - 1, WordClass.Demonym | WordClass.TitleModifier | WordClass.Time) && !text.Is(first, WordClass.Common | WordClass.Demonym)) { candidate.Own(EntityKind.Person, 2, "two capitalised words"); }
        else if (common > 0 && firstNames == 0) { candidate.Inside.Nothing += 2; candidate.Inside.Organization += 1; }
        else if (common == 0 && words <= 4 && candidate.City < 0) { candidate.Own(EntityKind.Person, 2, "two or more unknown capitalised words"); }
        if (words == 2 && firstNames == 0 && text.Known(end - 1, end) is { Kind: EntityKind.Place } && text.Is(first, WordClass.Locative | WordClass.PlaceFront)) { candidate.Own(EntityKind.Place, 5, "a place and its part"); }
        else if (words == 2 && firstNames == 0 && text.Known(end - 1, end) is { Kind: EntityKind.Place }) { candidate.Own(EntityKind.Organization, 3, "a word and a place behind it"); candidate.Inside.Person -= 2; }
        if (words > 5) { candidate.Inside.Person -= 4; candidate.Inside.Nothing += 2; }
        if (candidate.City >= 0 && !beginsWithFirstName) { candidate.Own(EntityKind.Place, Cities.All[candidate.City].Population > 100_000 ? 5 : 3, "a town of that name"); }
        if (text.IsUpper(first) && text[first].Length is > 1 and < 6 && !text.IsAllCapitals && !candidate.InHeading && !initial) { Capitals(candidate, common, words); }
    }

    private void Single(Candidate candidate)
    {
        int i = candidate.First;
        Token token = text[i];
        if (!token.SpaceBefore && i > 0 && text[i - 1].Kind == TokenKind.Number) { candidate.Inside.Nothing += 6; return; } // 6PR, F-16A
        if (text.Is(i, WordClass.Month) && IsBesideNumber(candidate)) { candidate.Inside.Nothing += 6; }
        if (text.Is(i, WordClass.Month)) { Month(candidate, i - 1); }
        if (text.Is(i, WordClass.CompanyWord) && text.IsInitial(i) && candidate.Known is null) { candidate.Inside.Nothing += 3; }
        if (token.Case != LetterCase.Upper && candidate.Known is null && char.IsDigit(text.Document.Text[token.End - 1])) { candidate.Inside.Nothing += 4; } // Rp1, Sh21
        if (text.Is(i, WordClass.EventHead | WordClass.EventHeadWeak) && candidate.Known is null) { candidate.Inside.Nothing += 3; }
        bool common = (text.Is(i, WordClass.Common | WordClass.Function) || text.Use(i).Lower > 0) && !IsLargeTown(candidate);
        if (candidate.Known is null && common) { candidate.Inside.Nothing += 2 + (text.IsInitial(i) || candidate.InHeading ? 3 : 0); }
        if (candidate.Known is null && text.Is(i, WordClass.Demonym | WordClass.Time | WordClass.TitleModifier | WordClass.AnyTitle | WordClass.Occupation)) { candidate.Inside.Nothing += 4; }
        if (token.Case == LetterCase.Upper && !candidate.InHeading && !(text.IsAllCapitals && !text.IsMark(i - 1, '(')) && candidate.Known is null && !IsHost(token) && !(candidate.City >= 0 && token.Length > 3 && Cities.All[candidate.City].Population > 50_000)) { Acronym(candidate, token); return; }
        if (candidate.Known is null && IsHost(token)) { candidate.Own(EntityKind.Organization, 5, "an address"); return; }
        if (candidate.Known is null && token.Case == LetterCase.Mixed && IsCamel(token)) { candidate.Own(EntityKind.Organization, 3, "capital inside the word"); }
        if (candidate.City >= 0 && candidate.Known is null)
        {
            int population = Cities.All[candidate.City].Population;
            candidate.Own(EntityKind.Place, common ? 0 : population >= 500_000 ? 3 : population >= 50_000 ? 2 : population >= 10_000 ? 1 : 0, "a town of that name");
        }
        if (text.Is(i, WordClass.FirstName) && candidate.Known is null && !common && candidate.Inside.Nothing == 0)
        {
            bool town = candidate.City >= 0 && Cities.All[candidate.City].Population >= 100_000;
            candidate.Own(EntityKind.Person, text.IsInitial(i) || candidate.InHeading || town ? 1 : 2, "first name");
        }
        else if (candidate.Known is null && !common && candidate.Inside.Nothing == 0 && IsSurname(i))
        {
            bool town = candidate.City >= 0 && Cities.All[candidate.City].Population >= 20_000;
            candidate.Own(EntityKind.Person, candidate.InHeading || town ? 1 : 2, "surname");
        }
    }

    // Nice, Mobile, Reading: where nothing forces the capital and the report has no such word, the town is meant.
    private bool IsLargeTown(Candidate candidate) => candidate.City >= 0 && Cities.All[candidate.City].Population >= 50_000
        && !text.IsInitial(candidate.First) && !candidate.InHeading && text.Use(candidate.First).Lower == 0 && !text.Is(candidate.First, WordClass.Function);

    // A word that no lexicon knows is judged by its ending.
    private bool IsSurname(int i) => text.Is(i, WordClass.Surname) || (text.Classes(i) == WordClass.None && text.IsCapitalized(i) && text.Use(i).Lower == 0 && SurnameEndings.IsOne(text.Key(i, i + 1)));

    // Petra, Apple: an organization's name that is also a person's or a common word.
    private void Doubt(Candidate candidate)
    {
        int i = candidate.First;
        if (text.Is(i, WordClass.FirstName | WordClass.Surname)) { candidate.Own(EntityKind.Person, 2, "first name or surname"); }
        else if ((text.IsInitial(i) || candidate.InHeading) && !text.IsPossessive(i + 1) && !text.Is(i + 1, WordClass.Say | WordClass.StockMove)) { candidate.Inside.Nothing += 3; }
    }

    // Names that their own words decide: clubs, foreign bodies, companies, Korean and Chinese people.
    private bool OwnHead(Candidate candidate)
    {
        int first = candidate.First, end = candidate.End;
        if (candidate.Inside.Organization >= 4 || candidate.Inside.Place >= 4) { return false; }
        if (text.Is(end - 1, WordClass.TeamName) && (text.Known(first, end - 1) is { Kind: EntityKind.Place } || candidate.Tokens > 2 && text.Known(first, end - 2) is { Kind: EntityKind.Place } || Cities.All.Find(text.Key(first, end - 1)) >= 0))
        {
            candidate.Own(EntityKind.Organization, 6, "a town and the name of its team");
            return true;
        }
        if (text.Is(first, WordClass.OrganizationFront) && !text.Is(first, WordClass.FirstName))
        {
            candidate.Own(EntityKind.Organization, 5, "head word of an organization before it");
            return true;
        }
        if (text.Is(first, WordClass.EastSurname) && IsEastName(first, end))
        {
            candidate.Own(EntityKind.Person, 5, "surname and given name of East Asia");
            return true;
        }
        if (text.Is(end - 1, WordClass.CompanyWord) && !text.Is(first, WordClass.FirstName) && !candidate.InHeading && !text.IsHyphen(end - 2))
        {
            if (text.Is(first, WordClass.Common | WordClass.TitleModifier | WordClass.Function) && candidate.Tokens < 3 && text.Known(first, first + 1) is not { Kind: EntityKind.Place }) { return false; }
            candidate.Own(EntityKind.Organization, 4, "the trade of a company");
            return true;
        }
        return false;
    }

    // Choi Soon-sil, Tung Chee-hwa, Wen Jiabao; the surname may be a word, Moon or Park
    private bool IsEastName(int first, int end)
    {
        int words = 0;
        bool joined = false;
        for (int i = first + 1; i < end; i++)
        {
            if (text.IsHyphen(i)) { joined = true; continue; }
            if (!text.IsWord(i) || text[i].Length > 9) { return false; }
            if (!text.IsHyphen(i - 1) && text.Is(i, WordClass.AnyOrganizationHead | WordClass.AnyPlaceHead | WordClass.CompanySuffix | WordClass.EventHead | WordClass.Demonym)) { return false; }
            if (!joined && !text.IsHyphen(i + 1) && (text.Use(i).Lower > 0 || (text.Is(i, WordClass.Common) && words == 0))) { return false; }
            words++;
        }
        return joined ? words <= 3 : words is 1 or 2 && !text.Is(first, WordClass.Common | WordClass.Function);
    }

    // AC Milan, BL Aldridge
    private void Capitals(Candidate candidate, int common, int words)
    {
        int first = candidate.First;
        bool initials = common == 0 && words is 2 or 3 && text[first].Length <= 3 && candidate.Tokens <= 4 && candidate.City < 0 && text[candidate.End - 1].Case == LetterCase.Capitalized
            && text.Use(first).Upper <= 1 && !text.Is(first, WordClass.ClubFront | WordClass.AcronymThing) && text.Known(first, first + 1) is null;
        if (initials) { candidate.Own(EntityKind.Person, 2, "initials"); return; }
        candidate.Own(EntityKind.Organization, 2, "begins with capitals");
        candidate.Inside.Person -= 1;
    }

    // BenarNews, HuffPost; not McCain, O'Brien, DiCaprio
    private bool IsCamel(Token token)
    {
        ReadOnlySpan<char> letters = token.In(text.Document.Text);
        for (int i = 4; i < letters.Length; i++)
        {
            if (char.IsUpper(letters[i]) && char.IsLower(letters[i - 1])) { return !letters.StartsWith("Fitz"); }
        }
        return false;
    }

    // Zerkalo.io, TUT.BY: a name that is an address.
    private bool IsHost(Token token)
    {
        ReadOnlySpan<char> letters = token.In(text.Document.Text);
        int dot = letters.IndexOf('.');
        return dot > 1 && dot < letters.Length - 2;
    }

    // “lost in May”: no Isle of May, and no Theresa May either.
    private void Month(Candidate candidate, int p)
    {
        candidate.City = -1;
        bool dated = text.IsLower(p) && (text.Equals(p, "in") || text.Equals(p, "since") || text.Equals(p, "until") || text.Equals(p, "last") || text.Equals(p, "next") || text.Equals(p, "this") || text.Equals(p, "early") || text.Equals(p, "late") || text.Equals(p, "during"));
        if (dated && !text.Equals(p - 1, "confidence") && !text.Equals(p - 1, "faith") && !text.Equals(p - 1, "trust")) { candidate.IsNothing = true; }
    }

    private bool IsBesideNumber(Candidate candidate) =>
        (candidate.End < text.Count && text[candidate.End].Kind == TokenKind.Number) || (candidate.First > 0 && text[candidate.First - 1].Kind == TokenKind.Number)
        || (text.IsMark(candidate.End, ',') && candidate.End + 1 < text.Count && text[candidate.End + 1].Kind == TokenKind.Number);

    private void Acronym(Candidate candidate, Token token)
    {
        ReadOnlySpan<char> letters = token.In(text.Document.Text);
        int count = 0;
        foreach (char c in letters) { if (char.IsLetter(c)) { count++; } }
        if (count < 2 || text.Is(candidate.First, WordClass.AcronymThing)) { candidate.Inside.Nothing += 3; return; }
        bool initials = letters.Contains('.') && count == 2;
        candidate.Own(EntityKind.Organization, count > 6 || initials ? 1 : 3, "acronym");
    }

    private int KnownWeight(Candidate candidate) => candidate.Known switch
    {
        { PlaceType: PlaceType.Country or PlaceType.Continent, Kind: EntityKind.Place } => 5,
        { Kind: EntityKind.Place } => candidate.Tokens > 1 ? 5 : 4,
        { IsDoubtful: true } => text.Is(candidate.First, WordClass.FirstName | WordClass.Surname) ? 2 : 3,
        _ => candidate.Tokens > 1 ? 5 : 4,
    };

    private void FindCity(Candidate candidate)
    {
        if (candidate.City >= 0 || candidate.Tokens > 6 || (candidate.Known is not null && candidate.Known.PlaceType != PlaceType.Other && candidate.Known.PlaceType != PlaceType.City)) { return; }
        ReadOnlySpan<char> key = text.Key(candidate.First, candidate.End);
        if (key.Length is < 2 or > 100) { return; }
        candidate.City = Cities.All.Find(key);
    }
}
