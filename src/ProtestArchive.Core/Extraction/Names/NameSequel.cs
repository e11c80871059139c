using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>What the words behind a candidate say, and where it stands.</summary>
internal sealed partial class NameEvidence
{
    private void Behind(Candidate candidate, int n)
    {
        if (n >= text.Count) { return; }
        if (text.IsMark(n, ',')) { BehindComma(candidate, n); return; }
        if (text.IsMark(n, '('))
        {
            if (IsAge(n + 1) && text.IsMark(n + 2, ')')) { candidate.Beside(EntityKind.Person, 4, "age behind it"); }
            else if (IsNationality(n + 1) && candidate.Known is null && candidate.Inside is { Organization: < 4, Place: < 5 }) { candidate.Beside(EntityKind.Person, candidate.Tokens > 1 ? 4 : 2, "country of a competitor behind it"); }
            return;
        }
        if (text.IsPossessive(n))
        {
            if (text.Is(n + 1, WordClass.Kin)) { candidate.Beside(EntityKind.Person, 3, "kin behind it"); }
            else if (text.Is(n + 1, WordClass.CommonPlace) && text.IsLower(n + 1)) { candidate.Beside(EntityKind.Place, 1, "its city, its port …"); }
            else if (text.Is(n + 1, WordClass.CompanyContext) && text.IsLower(n + 1) && candidate.City < 0) { candidate.Beside(EntityKind.Organization, 2, "its shares, its chairman …"); }
            return;
        }
        if (text.IsHyphen(n))
        {
            if (text.Is(n + 1, WordClass.Adjoined)) { candidate.Beside(EntityKind.Place, text.Equals(n + 1, "based") ? 3 : 1, "based there"); }
            return;
        }
        if (text.IsWord(n) && text.IsLower(n)) { BehindWord(candidate, n); }
        else if (candidate.Tokens <= 4 && candidate.Known is null && text.Is(n, WordClass.Elected) && text.IsUpper(n) && !text.IsUpper(candidate.First) && !text.Is(candidate.First, WordClass.FirstName)) { candidate.Beside(EntityKind.Place, 3, "its member of parliament"); }
        else if (candidate.Tokens <= 4 && candidate.Known is null && text.IsCapitalized(n) && IsTitleBeforeName(n) && !text.IsUpper(candidate.First)) { candidate.Beside(EntityKind.Place, 3, "an office between it and a name"); }
    }

    private void BehindComma(Candidate candidate, int n)
    {
        bool a = text.Equals(n + 1, "a") || text.Equals(n + 1, "an"), the = text.Equals(n + 1, "the");
        if (IsAge(n + 1) && Closes(n + 2)) { candidate.Beside(EntityKind.Person, 4, "age behind it"); }
        else if (a && ApposesPerson(n + 2)) { candidate.Beside(EntityKind.Person, 3, "an occupation apposed"); }
        else if ((a || the) && ApposesOrganization(n + 2)) { candidate.Beside(EntityKind.Organization, 5, "an organization apposed"); }
        else if ((a || the) && ApposesPlace(n + 2)) { candidate.Beside(EntityKind.Place, 3, "a place apposed"); }
        else if (text.Is(n + 1, WordClass.Locative) && text.Equals(n + 2, "of")) { candidate.Beside(EntityKind.Place, 3, "north of, south of …"); }
        else if (text.Equals(n + 1, "who") || text.Equals(n + 1, "whose")) { candidate.Beside(EntityKind.Person, 2, "who"); }
        else if (text.Equals(n + 1, "which")) { candidate.Context.Person -= 3; }
        else if (text.IsCapitalized(n + 1) && text.Known(n + 1, n + 2) is { Kind: EntityKind.Place, PlaceType: PlaceType.Country or PlaceType.Region }) { candidate.Beside(EntityKind.Place, text.Is(candidate.First, WordClass.FirstName) ? 1 : 2, "its country behind it"); }
        else if (KnownNames.FindState(text.Key(n + 1, Math.Min(text.Count, n + 2))) is not null) { candidate.Beside(EntityKind.Place, 3, "its state behind it"); }
        else if (text.Is(n + 1, WordClass.Kin | WordClass.Occupation | WordClass.AnyTitle) && text.IsLower(n + 1)) { candidate.Beside(EntityKind.Person, 2, "an occupation apposed"); }
    }

    private void BehindWord(Candidate candidate, int n)
    {
        bool single = candidate.Tokens == 1, unknown = candidate.Known is null && candidate.City < 0;
        if (text.Is(n, WordClass.Say))
        {
            bool it = text.Equals(n + 1, "it") || text.Equals(n + 1, "its"), he = text.Equals(n + 1, "he") || text.Equals(n + 1, "she") || text.Equals(n + 1, "his") || text.Equals(n + 1, "her");
            candidate.Beside(EntityKind.Person, it ? 1 : he ? 3 : 2, he ? "he or she said" : "subject of a verb of saying");
            candidate.Beside(EntityKind.Organization, it && unknown ? 3 : 1, it ? "it said" : "subject of a verb of saying");
            return;
        }
        if (unknown && text.Is(n, WordClass.StockMove) && IsMove(n)) { candidate.Beside(EntityKind.Organization, 4, "its shares moved"); return; }
        if (unknown && single && !text.Is(candidate.First, WordClass.Common | WordClass.Function | WordClass.Demonym | WordClass.TitleModifier | WordClass.AnyTitle | WordClass.Occupation | WordClass.TeamName) && IsOfficeBeforeName(n)) { candidate.Beside(EntityKind.Organization, 4, "an office of it and who holds it"); return; }
        if (text.Equals(n, "community") && unknown && text.Equals(candidate.First - 1, "the")) { candidate.Context.Nothing += 6; return; } // the Patel community
        if (text.Equals(n, "police") && single && !text.IsInitial(candidate.First) && candidate.Known is null && text[candidate.First].Case == LetterCase.Capitalized) { candidate.Beside(EntityKind.Place, 3, "its police"); return; }
        if (text.Is(n, WordClass.PersonVerb)) { candidate.Beside(EntityKind.Person, 1, "subject of a verb of people"); }
        else if (text.Equals(n, "who")) { candidate.Beside(EntityKind.Person, 2, "who"); }
        else if (text.Is(n, WordClass.CommonPlace))
        {
            bool division = NameTypes.Place(text.Key(n, n + 1)) is PlaceType.Region or PlaceType.District;
            candidate.Beside(EntityKind.Place, text.Equals(candidate.First - 1, "the") ? 4 : division ? 3 : single ? 2 : 1, "a kind of place behind it");
        }
        else if (text.Is(n, WordClass.OrganizationNoun)) { candidate.Beside(EntityKind.Organization, single && text.IsInitial(candidate.First) && (text[candidate.First].WordNumber != 0 || text.IsMark(n + 1, ',')) ? 1 : single && text.Is(n, WordClass.OutletNoun) ? 3 : 2, "a kind of organization behind it"); }
        else if (text.Equals(n, "spokesman") || text.Equals(n, "spokeswoman") || text.Equals(n, "spokesperson") || text.Equals(n, "officials")) { candidate.Beside(EntityKind.Organization, unknown && single ? 2 : 1, "its spokesman, its officials …"); }
        else if (unknown && text.Is(n, WordClass.CompanyContext) && !text.Is(candidate.First, WordClass.FirstName)) { candidate.Beside(EntityKind.Organization, 2, "its shares, its chairman …"); }
    }

    // Umno “vice-president” Ismail Sabri, Amanah “deputy president” Salahuddin Ayub: an office that places do not have, then a name
    private bool IsOfficeBeforeName(int n)
    {
        int i = n;
        while (i < n + 4 && (text.IsHyphen(i) || (text.IsLower(i) && text.Is(i, WordClass.TitleModifier) && !text.Is(i + 1, WordClass.Function)))) { i++; }
        if (!text.IsLower(i) || !text.Is(i, WordClass.CompanyContext | WordClass.Leader) || !text.Is(i, WordClass.Title | WordClass.Occupation) || text.Is(i, WordClass.PlaceRuler)) { return false; }
        if (text.IsHyphen(i + 1) && text.Equals(i + 2, "general")) { i += 2; }
        return text.IsCapitalized(i + 1) && !text.Is(i + 1, WordClass.Function | WordClass.Time | WordClass.Demonym | WordClass.AnyOrganizationHead);
    }

    // “rose 12 cents”, “fell to 410 yen”, “closed at 84”
    private bool IsMove(int n)
    {
        for (int i = n + 1; i < n + 5 && i < text.Count; i++)
        {
            if (text[i].Kind == TokenKind.Number || text.Is(i, WordClass.StockUnit)) { return true; }
            if (!text.IsWord(i) || text.IsCapitalized(i)) { return false; }
        }
        return false;
    }

    // Mark Philippoussis (Australia)
    private bool IsNationality(int i)
    {
        int close = i + 1;
        while (close < i + 4 && text.IsWord(close)) { close++; }
        return text.IsMark(close, ')') && text.Known(i, close) is { Kind: EntityKind.Place, PlaceType: PlaceType.Country };
    }

    // “Milimani Magistrate Muthoni Nzibe”: the place of an office, before the name of who holds it.
    private bool IsTitleBeforeName(int i)
    {
        if (!text.Is(i, WordClass.Title | WordClass.TitleModifier | WordClass.TitlePhraseStart) || text.Is(i, WordClass.FirstName)) { return false; }
        int end = i;
        bool title = false;
        while (end < i + 6 && text.Is(end, WordClass.AnyTitle | WordClass.TitleModifier | WordClass.TitlePhraseStart) && text.IsCapitalized(end)) { title |= text.Is(end, WordClass.Title); end++; }
        if (text.IsMark(end, ',')) { end++; }
        return title && text.IsCapitalized(end) && !text.Is(end, WordClass.Function | WordClass.Time);
    }

    private bool ApposesPerson(int n)
    {
        for (int i = n; i < n + 6 && i < text.Count; i++)
        {
            if (text.Is(i, WordClass.Occupation | WordClass.Kin | WordClass.Title) && text.IsLower(i)) { return true; }
            if (!text.IsWord(i) && !text.IsHyphen(i) && text[i].Kind != TokenKind.Number) { return false; }
        }
        return false;
    }

    private bool ApposesOrganization(int n) => Apposed(n, WordClass.OutletNoun | WordClass.OrganizationNoun);

    private bool ApposesPlace(int n) => Apposed(n, WordClass.CommonPlace);

    // The last noun of “a Kurdish rights organisation”, “a township on …”
    private bool Apposed(int n, WordClass noun)
    {
        for (int i = n; i < n + 5 && text.IsWord(i); i++)
        {
            if (text.Is(i, WordClass.Occupation | WordClass.Title) && text.IsLower(i)) { return false; }
            if (text.Is(i, noun) && text.IsLower(i)) { return !text.IsWord(i + 1) || !text.Is(i + 1, WordClass.Occupation | WordClass.Title | WordClass.OrganizationNoun); }
            if (text.Is(i, WordClass.Function)) { return false; }
        }
        return false;
    }

    private bool IsAge(int i)
    {
        if ((uint)i >= (uint)text.Count || text[i].Kind != TokenKind.Number || text[i].Length is < 1 or > 3) { return false; }
        return int.TryParse(text[i].In(text.Document.Text), out int age) && age is > 0 and < 120;
    }

    private bool Closes(int i) => i >= text.Count || text.Mark(i) is ',' or '.' or ';' or ')' or ':' || text.Is(i, WordClass.Say) || text.Equals(i, "and");

    // NAIROBI (The Standard) — · NEW DELHI, Jan 5 (PTI)
    private bool InDateline(Candidate candidate)
    {
        Sentence sentence = text.Document.Sentences[text.Document.SentenceOf(candidate.First)];
        return candidate.First - sentence.First is > 1 and < 12 && (text.IsDash(candidate.End + 1) || text.IsMark(candidate.End + 1, ':') || (text.IsUpper(candidate.First) && text.IsUpper(sentence.First))) && text.IsCapitalized(sentence.First);
    }

    // MINSK, Belarus — · MOSCOW (Reuters) - · Paris (AFP) – · LONDON 1996-08-30 · JAKARTA: …
    private bool IsDateline(Candidate candidate)
    {
        if (text.IsLower(candidate.First - 1)) { return false; }
        int sentence = text.Document.SentenceOf(candidate.First);
        Sentence s = text.Document.Sentences[sentence];
        if (candidate.First - s.First > 4 || (sentence > 0 && text.Document.Sentences[sentence - 1].Paragraph == s.Paragraph)) { return false; }
        int limit = Math.Min(s.End, candidate.End + 12);
        bool upper = candidate.First == s.First && text.IsUpper(candidate.First) && text.IsUpper(candidate.End - 1) && text[candidate.First].Length > 3;
        if (upper && (text.IsMark(candidate.End, ':') || (candidate.End < s.End && text[candidate.End].Kind == TokenKind.Number && text[candidate.End].Length >= 4 && s.End - candidate.End < 8))) { return true; }
        for (int i = candidate.End; i < limit; i++)
        {
            if (text.IsDash(i)) { return true; }
            if (text.IsMark(i, ':') && i > candidate.End && text.IsMark(i - 1, ')')) { return true; }
            if (text.IsLower(i) && !text.Is(i, WordClass.Time | WordClass.Month)) { return false; }
        }
        return false;
    }
}
