using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>What the words beside a candidate say.</summary>
internal sealed partial class NameEvidence
{
    /// <summary>Adds the votes of the words before and behind <paramref name="candidate"/>.</summary>
    public void Beside(Candidate candidate)
    {
        if (candidate.IsTitled) { candidate.Context.Person += TitledBy(candidate.First - 1); }
        Before(candidate, candidate.First - 1);
        Behind(candidate, candidate.End);
        if (IsDateline(candidate)) { candidate.Context.Place += 5; }
    }

    private int TitledBy(int p) => text.Is(p, WordClass.Honorific) ? 6 : text.Is(p, WordClass.AnyTitle) ? 4 : 3;

    private void Before(Candidate candidate, int p)
    {
        if (p < 0) { return; }
        if (text.IsWord(p) && (text.IsLower(p) || text.IsInitial(p)))
        {
            if (text.Equals(p, "the") || text.Equals(p, "a") || text.Equals(p, "an")) { candidate.Context.Person -= 3; candidate.Context.Place -= 1; candidate.Context.Organization += text.Equals(p, "the") ? 1 : 0; }
            if (text.Is(p, WordClass.Locative))
            {
                candidate.Context.Place += text.Equals(p, "at") && text.Is(candidate.End, WordClass.Say) ? 1 : 2;
                if (candidate.Tokens > 1 && candidate.Inside.Person <= 2) { candidate.Context.Place += 1; }
            }
            else if (text.Equals(p, "as") && (text.Equals(p - 1, "known") || text.Equals(p - 1, "nicknamed"))) { candidate.Context.Person += 1; }
            else if (text.Is(p, WordClass.LocativeWeak)) { candidate.Context.Place += text.Equals(p, "to") || text.Equals(p, "between") || text.Equals(p, "over") ? 1 : 2; }
            if (text.Is(p, WordClass.CommonPlace)) { candidate.Context.Place += candidate.Tokens == 1 || candidate.City >= 0 ? 2 : 1; }
            if (text.Equals(p, "of") && text.Is(p - 1, WordClass.CommonPlace)) { candidate.Context.Place += 3; }
            if (LedBy(p) && candidate.Known is null && candidate.City < 0) { candidate.Context.Organization += 3; candidate.Context.Person -= 1; }
            if (text.Is(p, WordClass.Kin) || text.Equals(p, "named")) { candidate.Context.Person += 3; }
            if (text.Is(p, WordClass.Occupation)) { candidate.Context.Person += 3; }
            if (text.Is(p, WordClass.OutletNoun)) { candidate.Context.Organization += 4; }
            else if (text.Is(p, WordClass.OrganizationNoun)) { candidate.Context.Organization += 2; }
            if (text.Is(p, WordClass.Say) && !text.Equals(p, "told")) { candidate.Context.Person += SaidBy(p) ? 2 : 0; }
            if (text.Equals(p, "who") || text.Equals(p, "whom")) { candidate.Context.Person -= 1; }
        }
        else if (text.IsPossessive(p) && text.Is(p - 2, WordClass.Locative)) { candidate.Context.Place += 3; }
        else if (text.IsMark(p, ',') && candidate.Tokens > 1 && text.Is(p - 1, WordClass.Occupation | WordClass.Kin) && text.IsLower(p - 1)) { candidate.Context.Person += 2; }
        else if (text.IsMark(p, ',') && candidate.Tokens == 1 && text.Is(p - 1, WordClass.Kin) && text.Is(candidate.First, WordClass.FirstName)) { candidate.Context.Person += 2; }
        else if (text.IsMark(p, ',') && candidate.Tokens == 1 && text.Is(candidate.First, WordClass.FirstName) && text.Mark(candidate.End) is '?' or '!') { candidate.Context.Person += 2; }
        else if (text.IsMark(p, '(') && text.IsMark(candidate.End, ')') && InDateline(candidate)) { candidate.Context.Organization += 6; }
        else if (text.IsHyphen(p) && text.IsLower(p - 1) && (text.Equals(p - 1, "anti") || text.Equals(p - 1, "pro"))) { candidate.Context.Person += 1; }
    }

    // “leader of X”, “Sajith Premadasa of the X”
    private bool LedBy(int p)
    {
        bool article = text.Equals(p, "the");
        int of = article ? p - 1 : p;
        if (!text.Equals(of, "of")) { return false; }
        return text.IsLower(of - 1) ? text.Is(of - 1, WordClass.Leader) : article && text.IsCapitalized(of - 1) && !text.Is(of - 1, WordClass.AnyPlaceHead | WordClass.AnyOrganizationHead | WordClass.EventHead);
    }

    // “…,” said Vladislav: the quotation or its comma stands before the verb.
    private bool SaidBy(int p) => text.Mark(p - 1) is ',' or '”' or '"' or '’' or '\'' or '.' or '?' or '!' or '»';

    private void Behind(Candidate candidate, int n)
    {
        if (n >= text.Count) { return; }
        bool single = candidate.Tokens == 1;
        if (text.IsMark(n, ','))
        {
            if (IsAge(n + 1) && Closes(n + 2)) { candidate.Context.Person += 4; }
            else if ((text.Equals(n + 1, "a") || text.Equals(n + 1, "an")) && ApposesPerson(n + 2)) { candidate.Context.Person += 3; }
            else if ((text.Equals(n + 1, "a") || text.Equals(n + 1, "an") || text.Equals(n + 1, "the")) && ApposesOrganization(n + 2)) { candidate.Context.Organization += 5; }
            else if ((text.Equals(n + 1, "a") || text.Equals(n + 1, "an") || text.Equals(n + 1, "the")) && ApposesPlace(n + 2)) { candidate.Context.Place += 3; }
            else if (text.Is(n + 1, WordClass.Locative) && text.Equals(n + 2, "of")) { candidate.Context.Place += 3; }
            else if (text.Equals(n + 1, "who") || text.Equals(n + 1, "whose")) { candidate.Context.Person += 2; }
            else if (text.IsCapitalized(n + 1) && KnownNames.Find(text.Key(n + 1, n + 2)) is { Kind: EntityKind.Place, PlaceType: PlaceType.Country or PlaceType.Region }) { candidate.Context.Place += text.Is(candidate.First, WordClass.FirstName) ? 1 : 2; }
            else if (KnownNames.FindState(text.Key(n + 1, Math.Min(text.Count, n + 2))) is not null) { candidate.Context.Place += 3; }
            else if (text.Is(n + 1, WordClass.Kin | WordClass.Occupation | WordClass.AnyTitle) && text.IsLower(n + 1)) { candidate.Context.Person += 2; }
            return;
        }
        if (text.IsMark(n, '(') && IsAge(n + 1) && text.IsMark(n + 2, ')')) { candidate.Context.Person += 4; return; }
        if (text.IsPossessive(n))
        {
            if (text.Is(n + 1, WordClass.Kin)) { candidate.Context.Person += 3; }
            else if (text.Is(n + 1, WordClass.CommonPlace) && text.IsLower(n + 1)) { candidate.Context.Place += 1; }
            return;
        }
        if (text.IsHyphen(n))
        {
            if (text.Is(n + 1, WordClass.Adjoined)) { candidate.Context.Place += text.Equals(n + 1, "based") ? 3 : 1; }
            return;
        }
        if (!text.IsWord(n) || !text.IsLower(n)) { return; }
        if (text.Is(n, WordClass.Say)) { candidate.Context.Person += 2; candidate.Context.Organization += 1; }
        else if (text.Is(n, WordClass.PersonVerb)) { candidate.Context.Person += 1; }
        else if (text.Equals(n, "who")) { candidate.Context.Person += 2; }
        else if (text.Is(n, WordClass.CommonPlace))
        {
            bool division = NameTypes.Place(text.Key(n, n + 1)) is PlaceType.Region or PlaceType.District;
            candidate.Context.Place += text.Equals(candidate.First - 1, "the") ? 4 : division ? 3 : single ? 2 : 1;
        }
        else if (text.Is(n, WordClass.OrganizationNoun)) { candidate.Context.Organization += 2; }
        else if (text.Equals(n, "spokesman") || text.Equals(n, "spokeswoman") || text.Equals(n, "spokesperson") || text.Equals(n, "officials")) { candidate.Context.Organization += 1; }
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

    // MINSK, Belarus — · MOSCOW (Reuters) - · Paris (AFP) –
    private bool IsDateline(Candidate candidate)
    {
        int sentence = text.Document.SentenceOf(candidate.First);
        Sentence s = text.Document.Sentences[sentence];
        if (candidate.First - s.First > 4 || (s.First > 0 && text.Document.Sentences[Math.Max(0, sentence - 1)].Paragraph == s.Paragraph && sentence > 0)) { return false; }
        int limit = Math.Min(s.End, candidate.End + 12);
        for (int i = candidate.End; i < limit; i++)
        {
            if (text.IsDash(i)) { return true; }
            if (text.IsLower(i)) { return false; }
        }
        return false;
    }
}
