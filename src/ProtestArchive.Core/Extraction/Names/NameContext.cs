using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>What the words before a candidate say.</summary>
internal sealed partial class NameEvidence
{
    /// <summary>Adds the votes of the words before and behind <paramref name="candidate"/>.</summary>
    public void Beside(Candidate candidate)
    {
        if (candidate.IsTitled) { candidate.Beside(EntityKind.Person, TitledBy(candidate.First - 1), "title before it"); }
        Before(candidate, candidate.First - 1);
        Behind(candidate, candidate.End);
        if (candidate.Tokens <= 4 && IsOnCard(candidate)) { candidate.Beside(EntityKind.Person, 9, "a cricketer on a scorecard"); candidate.Inside.Nothing = 0; }
        if (IsDateline(candidate)) { candidate.Beside(EntityKind.Place, 5, "dateline"); }
    }

    private int TitledBy(int p) => text.Is(p, WordClass.Honorific) ? 6 : text.Is(p, WordClass.AnyTitle) ? 4 : 3;

    private void Before(Candidate candidate, int p)
    {
        if (p < 0) { return; }
        bool single = candidate.Tokens == 1;
        if (text.IsWord(p) && (text.IsLower(p) || text.IsInitial(p)))
        {
            BeforeWord(candidate, p, single);
        }
        else if (text.IsPossessive(p) && text.Is(p - 2, WordClass.Locative)) { candidate.Beside(EntityKind.Place, 3, "part of a place named before it"); }
        else if (text.IsMark(p, ','))
        {
            bool lower = text.IsLower(p - 1);
            if (lower && text.Is(p - 1, WordClass.OutletNoun) && !text.Is(p - 1, WordClass.Kin)) { candidate.Beside(EntityKind.Organization, 4, "an organization apposed"); }
            else if (!single && lower && text.Is(p - 1, WordClass.Occupation | WordClass.Kin)) { candidate.Beside(EntityKind.Person, 2, "occupation before it"); }
            else if (single && text.Is(p - 1, WordClass.Kin) && text.Is(candidate.First, WordClass.FirstName)) { candidate.Beside(EntityKind.Person, 2, "kin before it"); }
            else if (single && text.Is(candidate.First, WordClass.FirstName) && text.Mark(candidate.End) is '?' or '!') { candidate.Beside(EntityKind.Person, 2, "addressed"); }
        }
        else if (text.IsMark(p, '(') && text.IsMark(candidate.End, ')') && text.Is(p - 1, WordClass.AnyTitle | WordClass.Occupation) && text.IsUpper(candidate.First)) { candidate.Context.Nothing += 6; } // Station House Officer (SHO)
        else if (text.IsMark(p, '(') && text.IsMark(candidate.End, ')') && InDateline(candidate)) { candidate.Beside(EntityKind.Organization, 6, "agency in a dateline"); }
        else if (text.IsHyphen(p) && text.IsLower(p - 1) && (text.Equals(p - 1, "anti") || text.Equals(p - 1, "pro"))) { candidate.Beside(EntityKind.Person, 1, "for or against it"); }
    }

    private void BeforeWord(Candidate candidate, int p, bool single)
    {
        bool the = text.Equals(p, "the");
        if (the || text.Equals(p, "a") || text.Equals(p, "an"))
        {
            candidate.Context.Person -= 3;
            candidate.Context.Place -= 1;
            if (the && text.Equals(p - 1, "told") && candidate.Known is null) { candidate.Beside(EntityKind.Organization, 3, "told the …"); }
            if (the) { candidate.Beside(EntityKind.Organization, 1, "“the” before it"); }
        }
        if (text.Is(p, WordClass.Locative))
        {
            int weight = text.Equals(p, "at") && text.Is(candidate.End, WordClass.Say) ? 1 : 2;
            if (!single && candidate.Inside.Person <= 2) { weight++; }
            candidate.Beside(EntityKind.Place, weight, "in, at, near … before it");
        }
        else if (text.Equals(p, "as") && (text.Equals(p - 1, "known") || text.Equals(p - 1, "nicknamed"))) { candidate.Beside(EntityKind.Person, 1, "known as"); }
        else if (text.Is(p, WordClass.LocativeWeak)) { candidate.Beside(EntityKind.Place, text.Equals(p, "to") || (!single && candidate.City < 0 && candidate.Known is null) || text.Equals(p, "between") || text.Equals(p, "over") ? 1 : 2, "a way to or from it"); }
        if (text.Is(p, WordClass.CommonPlace)) { candidate.Beside(EntityKind.Place, single || candidate.City >= 0 ? 2 : 1, "a kind of place before it"); }
        if (text.Equals(p, "of"))
        {
            if (text.Is(p - 1, WordClass.CommonPlace) || IsDivision(p - 1)) { candidate.Beside(EntityKind.Place, 3, "city of, province of …"); }
            else if (text.Equals(p - 1, "member") || text.Equals(p - 1, "members")) { if (text.Equals(candidate.First, "parliament") && single) { candidate.Context.Nothing += 9; candidate.IsNothing = true; } }
            else if (text.Is(p - 1, WordClass.PlaceRuler) && candidate.Inside.Person < 4) { candidate.Beside(EntityKind.Place, 2, "governor of, bishop of …"); }
        }
        if (text.Equals(p, "for") && text.Is(p - 1, WordClass.Elected)) { candidate.Beside(EntityKind.Place, 3, "a member of parliament for it"); }
        if (the && text.Equals(p - 1, "of") && text.Is(p - 2, WordClass.CommonPlace) && candidate.Inside.Organization < 4) { candidate.Beside(EntityKind.Place, 3, "city of, foothills of the …"); }
        bool unknown = candidate.Known is null && candidate.City < 0;
        if (unknown && LedBy(p)) { candidate.Beside(EntityKind.Organization, 3, "leader of, member of …"); candidate.Context.Person -= 1; }
        else if (unknown && EmployedAt(p)) { candidate.Beside(EntityKind.Organization, 3, "someone's employer"); candidate.Context.Person -= 1; }
        if (text.Is(p, WordClass.Kin) || text.Equals(p, "named")) { candidate.Beside(EntityKind.Person, 3, "kin before it"); }
        if (text.Is(p, WordClass.Occupation)) { candidate.Beside(EntityKind.Person, 3, "occupation before it"); }
        if (text.Equals(p, "old") && text.IsHyphen(p - 1)) { candidate.Beside(EntityKind.Person, 4, "age before it"); }
        if (text.Is(p, WordClass.OutletNoun)) { candidate.Beside(EntityKind.Organization, 4, "a kind of organization before it"); }
        else if (text.Is(p, WordClass.OrganizationNoun)) { candidate.Beside(EntityKind.Organization, 2, "a kind of organization before it"); }
        if (text.Equals(p, "told"))
        {
            if (single && unknown && !text.Is(candidate.First, WordClass.FirstName)) { candidate.Beside(EntityKind.Organization, text[candidate.First].Case == LetterCase.Capitalized ? 2 : 3, "told"); }
        }
        else if (text.Is(p, WordClass.Say) && SaidBy(p)) { candidate.Beside(EntityKind.Person, 2, "said"); }
        if (text.Equals(p, "who") || text.Equals(p, "whom")) { candidate.Context.Person -= 1; }
    }

    // “department of”, “state of”: also words that make organizations
    private bool IsDivision(int p) => text.IsLower(p) && (text.Equals(p, "department") || text.Equals(p, "departments") || text.Equals(p, "state") || text.Equals(p, "states") || text.Equals(p, "provinces") || text.Equals(p, "governorates"));

    // “leader of X”, “Sajith Premadasa of the X”
    private bool LedBy(int p)
    {
        bool article = text.Equals(p, "the");
        int of = article ? p - 1 : p;
        if (!text.Equals(of, "of")) { return false; }
        return text.IsLower(of - 1) ? text.Is(of - 1, WordClass.Leader) : article && text.IsCapitalized(of - 1) && !text.Is(of - 1, WordClass.AnyPlaceHead | WordClass.AnyOrganizationHead | WordClass.EventHead);
    }

    // “an analyst at X”, “spokesman for X”, “shares of X”, “a stake in X”
    private bool EmployedAt(int p)
    {
        bool at = text.Equals(p, "at") || text.Equals(p, "with"), of = text.Equals(p, "of") || text.Equals(p, "in"), forIt = text.Equals(p, "for");
        if (!text.IsLower(p - 1)) { return false; }
        return ((at || forIt) && text.Is(p - 1, WordClass.CompanyContext) && text.Is(p - 1, WordClass.Occupation | WordClass.Title))
            || ((of || at) && text.Is(p - 1, WordClass.CompanyContext) && !text.Is(p - 1, WordClass.Occupation | WordClass.Title | WordClass.Common));
    }

    // “…,” said Vladislav: the quotation or its comma stands before the verb.
    private bool SaidBy(int p) => text.Mark(p - 1) is ',' or '”' or '"' or '’' or '\'' or '.' or '?' or '!' or '»';
}
