using ProtestArchive.Core.Extraction.Gazetteer;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>How a stretch of capitalised words is cut into titles, adjectives and names.</summary>
internal sealed partial class CandidateFinder
{
    private static readonly WordSet RankLetters = Lexicon.Load("name-types").Set("rank-letters");

    private void Cut(int first, int end)
    {
        bool titled = TitleBefore(first);
        int k = first;
        while (k < end)
        {
            if (!text.IsWord(k)) { k++; titled = false; continue; }
            int at = k;
            k = CutOne(k, end, ref titled);
            if (k <= at) { k = at + 1; }
        }
    }

    // Takes one piece from token k and returns the token behind it.
    private int CutOne(int k, int end, ref bool titled)
    {
        if (text.IsLower(k) && text.Is(k, WordClass.Function) && !text.Is(k, WordClass.Particle)) { return k + 1; }
        if (text.Is(k, WordClass.TitlePhraseStart) && PhraseEnd(k, end) is var phrase && phrase > k)
        {
            titled = true;
            return OfficeEnd(phrase, end);
        }
        (KnownName? known, int knownEnd) = LongestKnown(k, end);
        int organizationEnd = OrganizationEnd(k, end);
        if (organizationEnd > Math.Max(knownEnd, k))
        {
            int start = WithoutAdjective(k, organizationEnd, known, knownEnd);
            if (start > k && known is { Kind: EntityKind.Place }) { Add(Make(k, knownEnd, known)); }
            Candidate organization = Make(start, organizationEnd, LongestKnown(start, organizationEnd) is var (inner, innerEnd) && innerEnd == organizationEnd ? inner : null);
            organization.Own(EntityKind.Organization, 5, "head word of an organization");
            Add(organization);
            titled = false;
            return organizationEnd;
        }
        if (RightsCentreEnd(k, end) is var centre && centre > k)
        {
            Candidate organization = Make(k, centre);
            organization.Own(EntityKind.Organization, 5, "head word of an organization");
            Add(organization);
            return centre;
        }
        int placeEnd = PlaceEnd(k, end);
        if (placeEnd > Math.Max(knownEnd, k))
        {
            Candidate place = Make(k, placeEnd);
            place.Own(EntityKind.Place, 5, "head word of a place");
            Add(place);
            titled = false;
            return placeEnd;
        }
        if (BetweenTowns(k, end) is var pair && pair > k)
        {
            titled = false;
            return pair;
        }
        int titleEnd = text.IsInitial(k) && text.Is(k, WordClass.AnyTitle) && CityEnd(k, end) > k ? k : TitleEnd(k, end);
        if (titleEnd > k && titleEnd >= knownEnd)
        {
            titled = true;
            return titleEnd;
        }
        if (PartyOfState(k) is var state && state > k) { return state; }
        if (IsState(k)) { Add(Make(k, k + 1, KnownNames.FindState(text.Key(k, k + 1)))); return k + 1; }
        if (known is not null && (knownEnd == end || !GoesOn(k, knownEnd, end, known)))
        {
            if (known.Kind is not null) { Add(Make(k, knownEnd, known, titled)); }
            else if (knownEnd == k + 1 && !known.IsDemonym && text.Is(k, WordClass.FirstName | WordClass.EastSurname | WordClass.Surname) && !text.Is(k, WordClass.Time))
            {
                Add(Make(k, knownEnd, null, titled)); // Moon, Oscar: a person once the report has introduced one
                _found[^1].Inside.Nothing += 4;
            }
            titled = false;
            return knownEnd;
        }
        if (text.Is(k, WordClass.Time) && !titled) { return k + 1; }
        if (text.IsInitial(k) && CityEnd(k, end) is var city && city > k)
        {
            Candidate town = Make(k, city);
            town.Own(EntityKind.Place, 5, "a town of that name");
            Add(town);
            titled = false;
            return city;
        }
        // DSP Ajay Singh, IG Rao: a rank in capitals before a whole name; two other letters are its initials (HD Deve Gowda)
        if (known is null && k + 2 < end && !_capitals && text.IsUpper(k) && (text[k].Length is > 2 and < 6 || text.Document.Is(k, RankLetters)) && !text[k].In(text.Document.Text).Contains('.') && text.Is(k + 1, WordClass.FirstName) && text.IsCapitalized(k + 2))
        {
            titled = true;
            return k + 1;
        }
        // A word that merely begins the sentence: “Protesters Ivan and …”, “While Minsk …”
        if (k + 1 < end && !titled && text.IsInitial(k) && MeansNothingInitially(k) && !text.IsHyphen(k + 1) && !(text.Is(k, WordClass.EastSurname) && text.IsHyphen(k + 2))) { return k + 1; }
        int nameEnd = TownBeforePerson(k, end) ? k + 1 : WhereSomeone(k, end) is var where && where > k ? where : NameEnd(k, end);
        Add(Make(k, nameEnd, null, titled));
        titled = false;
        return nameEnd;
    }

    // the Lokoja-Abuja highway: two towns
    private int BetweenTowns(int k, int end)
    {
        if (!text.IsHyphen(k + 1) || k + 3 > end || !text.IsCapitalized(k + 2) || (k + 3 < end && text.IsCapitalized(k + 3)) || text.Known(k, k + 3) is not null || Cities.All.Find(text.Key(k, k + 3)) >= 0) { return k; }
        if (!IsTown(k) || !IsTown(k + 2)) { return k; }
        Add(Make(k, k + 1, text.Known(k, k + 1)));
        _found[^1].Own(EntityKind.Place, 3, "a way from town to town");
        Add(Make(k + 2, k + 3, text.Known(k + 2, k + 3)));
        _found[^1].Own(EntityKind.Place, 3, "a way from town to town");
        return k + 3;
    }

    private bool IsTown(int i) => text.Known(i, i + 1) is { } known ? known.Kind == EntityKind.Place
        : text.Is(i, WordClass.FirstName) ? false : Cities.All.Find(text.Key(i, i + 1)) is >= 0 and var city && Cities.All[city].Population > 20_000;

    // “Mayor of Santiago Felipe Alessandri”
    private bool TownBeforePerson(int k, int end) => k + 2 < end && text.IsLower(k - 1) && text.Is(k - 2, WordClass.AnyTitle | WordClass.CommonPlace | WordClass.Occupation)
        && (text.Equals(k - 1, "of") || text.Equals(k - 1, "from") || text.Equals(k - 1, "for")) && (text.Is(k + 1, WordClass.FirstName) || (end == k + 3 && !text.Is(k + 1, WordClass.Common) && !text.Is(k + 2, WordClass.Common | WordClass.AnyOrganizationHead | WordClass.AnyPlaceHead))) && Cities.All.Find(text.Key(k, k + 1)) is >= 0 and var city && Cities.All[city].Population > 50_000;

    // “NEW HAVEN (AP)”: a city whose name begins with a common word.
    private int CityEnd(int k, int end)
    {
        if (!MeansNothingInitially(k) && !text.Is(k, WordClass.AnyTitle)) { return k; }
        for (int e = Math.Min(end, k + 3); e > k + 1; e--)
        {
            if (text.IsWord(e - 1) && text.IsCapitalized(e - 1) && Cities.All.Find(text.Key(k, e)) is >= 0 and var city && Cities.All[city].Population > 20_000) { return e; }
        }
        return k;
    }

    // “Portland, Ore.”, “Richmond, Va.”
    private bool IsState(int k) => text.IsMark(k - 1, ',') && text.IsCapitalized(k - 2) && KnownNames.FindState(text.Key(k, k + 1)) is not null
        && (text.Mark(k + 1) is ',' or '.' || text.Document.Text[text[k].End - 1] == '.');

    // “Viasna human rights centre”: the translation of a proper name whose last words stay in lower case.
    private int RightsCentreEnd(int k, int end)
    {
        int i = k;
        while (i < end && text.IsCapitalized(i)) { i++; }
        if (i < end || i - k > 3 || text.Is(k, WordClass.Demonym | WordClass.Function)) { return k; }
        if (text.Equals(i, "human") && text.IsLower(i)) { i++; }
        return text.Equals(i, "rights") && text.IsLower(i) && (text.Equals(i + 1, "centre") || text.Equals(i + 1, "center")) && text.IsLower(i + 1) ? i + 2 : k;
    }

    private bool MeansNothingInitially(int k) =>
        !text.Is(k, WordClass.FirstName) && (text.Is(k, WordClass.Common | WordClass.Function | WordClass.Occupation) || (text.Use(k).Lower > 0 && text.Use(k).Capital == 0));

    // Whether the words behind a known name belong to it or to a longer unknown name: Paris Hilton, Boston Dynamics.
    private bool GoesOn(int k, int knownEnd, int end, KnownName known)
    {
        if (known.Kind == EntityKind.Organization && knownEnd + 1 < end && text.IsLower(knownEnd) && text.Is(knownEnd, WordClass.Particle) && text.Is(k, WordClass.OrganizationFront)) { return true; } // Banco Nacional de México
        if (known.NeedsArticle && text.IsWord(knownEnd)) { return false; } // envoy to the Pacific Sitiveni Rabuka
        if (known.Kind == EntityKind.Place && ((knownEnd < end && text.Is(knownEnd, WordClass.TeamName)) || (knownEnd + 2 == end && text.Is(knownEnd + 1, WordClass.TeamName)) || (knownEnd + 1 == end && text.Is(knownEnd, WordClass.CompanyWord) && !text.IsHyphen(knownEnd)))) { return true; }
        if (known is { Kind: null, IsDemonym: false } && knownEnd == k + 1 && text.IsCapitalized(knownEnd) && !text.Is(knownEnd, WordClass.Common | WordClass.AnyTitle)) { return true; }
        if (knownEnd > k + 1 || known.Kind is null || !text.IsWord(knownEnd)) { return text.IsHyphen(knownEnd) && known.Kind != null && !text.Is(knownEnd + 1, WordClass.Demonym) && LongestKnown(knownEnd + 1, end).Known is null; }
        if (text.IsUpper(k) && text[k].Length <= 5 && !_capitals) { return false; }
        if (text.Is(knownEnd, WordClass.AnyTitle | WordClass.TitleModifier | WordClass.Demonym | WordClass.Time | WordClass.Function)) { return false; }
        if (LongestKnown(knownEnd, end).Known is not null) { return false; }
        bool personFollows = text.Is(knownEnd, WordClass.FirstName) && knownEnd + 1 < end;
        if (personFollows && (text.Equals(k - 1, "of") || text.Is(k - 1, WordClass.Locative))) { return false; }
        if (text.Is(k, WordClass.FirstName)) { return true; }
        if (text.Is(knownEnd, WordClass.FirstName) && knownEnd + 1 < end) { return false; }
        return !text.Is(knownEnd, WordClass.Common);
    }

    // The words up to the next that can be no part of the same name.
    private int NameEnd(int k, int end)
    {
        int i = k + 1;
        while (i < end)
        {
            if (text.IsWord(i) && !text.IsHyphen(i - 1))
            {
                if (text.Is(i, WordClass.Honorific) && !text.Is(i, WordClass.Suffix | WordClass.FirstName)) { break; }
                if (text.Is(i, WordClass.TitlePhraseStart) && PhraseEnd(i, end) > i) { break; }
                if (text.Is(i, WordClass.Title) && !text.Is(i, WordClass.FirstName) && (i + 1 < end || text.IsMark(end, ',') || (text.IsUpper(i) && text[i].Length > 1 && !_capitals))) { break; }
                if (text.Is(i, WordClass.TitleWord) && i == k + 1 && i + 1 < end && text.IsUpper(k) && text[k].Length is > 1 and < 6 && !_capitals) { break; } // CCJ Judge Rolston Nelson
                if (text.Is(i, WordClass.Time) && !text.Is(i, WordClass.FirstName | WordClass.Month)) { break; }
                if (text.Is(i, WordClass.Demonym) && !text.IsHyphen(i + 1) && !(i == k + 1 && text.Is(i, WordClass.Surname) && text.Is(k, WordClass.FirstName))) { break; } // but Bill English
                if (i + 1 == end && i > k + 1 && !_capitals && text.IsUpper(i) && !text.IsUpper(i - 1) && text[i].Length > 1 && text.Is(i, WordClass.AcronymThing)) { break; } // Gani Fawehinmi SAN
                if (text.Is(i, WordClass.TitleModifier) && !text.Is(i, WordClass.FirstName) && !text.Is(k, WordClass.FirstName) && TitleEnd(i, end) is var title && title > i && title < end && text.Is(title - 1, WordClass.Title)) { break; }
                (KnownName? known, int knownEnd) = LongestKnown(i, end);
                if (known is not null && knownEnd > i + 1) { break; }
            }
            i++;
        }
        while (i > k + 1 && !text.IsWord(i - 1)) { i--; }
        return i;
    }

    // The title that begins at k, with its modifiers, where a name follows: Deputy Secretary of State, Foreign Minister, Gen.
    private int TitleEnd(int k, int end)
    {
        int i = k, title = k;
        if (text.Equals(k, "dean") && end == k + 2 && !text.IsLower(k - 1)) { return k; } // Dean Headley
        if (text.IsLower(k + 1) && text.Is(k + 1, WordClass.Particle) && !text.Is(k + 1, WordClass.Function) && !text.Is(k, WordClass.Honorific)) { return k; } // Imam ul-Haq
        while (i < end)
        {
            if (text.Is(i, WordClass.TitlePhraseStart) && PhraseEnd(i, end) is var phrase && phrase > i)
            {
                i = OfficeEnd(phrase, end);
                title = i;
            }
            else if (text.Is(i, WordClass.AnyTitle) && !(text.Is(i, WordClass.FirstName) && i > k && !text.Is(i, WordClass.Honorific)))
            {
                i = OfficeEnd(i + 1, end);
                title = i;
            }
            else if (text.Is(i, WordClass.TitleModifier | WordClass.TitleModifierPlace)) { i++; }
            else if (text.IsHyphen(i) || (text.IsMark(i, '&') && i > k) || (text.Is(i, WordClass.Demonym) && i > k)) { i++; }
            else { break; }
        }
        return title;
    }

    // Secretary “of State”, Inspector General “of Police”, Minister “for Home Affairs”
    private int OfficeEnd(int i, int end)
    {
        if (i + 1 >= end || !(text.Equals(i, "of") || text.Equals(i, "for")) || !(text.Is(i + 1, WordClass.TitleModifier | WordClass.TitleModifierPlace) || text.Equals(i + 2, "affairs"))) { return i; }
        int e = text.Is(i + 1, WordClass.TitleModifier) ? i + 2 : i + 3;
        while (e < end && text.Is(e, WordClass.TitleModifier) && !text.Is(e, WordClass.FirstName)) { e++; }
        return e;
    }

    // Tan Sri, Datuk Seri, Maj-Gen.
    private int PhraseEnd(int i, int end)
    {
        for (int e = Math.Min(end, i + 3); e > i + 1; e--)
        {
            if ((WordClasses.Of(text.Key(i, e)) & WordClass.TitlePhrase) != 0) { return e; }
        }
        return i;
    }

    private bool TitleBefore(int first)
    {
        int p = first - 1;
        if (p < 0 || !text.IsWord(p)) { return false; }
        return text.Is(p, WordClass.AnyTitle) && (text.IsLower(p) || text.Is(p, WordClass.Honorific));
    }

    private int PlaceEnd(int k, int end)
    {
        int head = -1;
        for (int i = k; i < end; i++)
        {
            if (!text.IsWord(i)) { continue; }
            if (i > k && !text.IsHyphen(i - 1) && (text.Is(i, WordClass.PlaceHead) || IsPlaceCenter(i) || (text.Is(i, WordClass.PlaceHeadWeak) && IsWeakHead(k, i))) && !(text.Is(k, WordClass.Honorific) && i == k + 1)) { head = i; }
            if (i > k && text.Is(i, WordClass.Title) && head < 0) { break; }
            if (i > k && text.Is(k, WordClass.FirstName) && IsInitial(i)) { return -1; } // Robert E. Street
        }
        if (head > k) { return AllMeanNothing(k, head) ? -1 : head + 1; }
        // Gulf of Aden, Palace of Independence, Republic of Karelia
        bool front = text.Is(k, WordClass.AnyPlaceHead | WordClass.PlaceFront);
        if (front && k + 2 < end && text.Equals(k + 1, "of") && !text.Is(k, WordClass.EventHead)) { return NameEnd(text.IsLower(k + 2) ? k + 3 : k + 2, end); }
        if (text.Is(k, WordClass.PlaceFrontStrong) && k + 1 < end && text.IsWord(k + 1) && text.IsCapitalized(k + 1)) { return NameEnd(k + 1, end); }
        return -1;
    }

    private bool IsInitial(int i) => text.IsUpper(i) && text[i].Length == 2 && text.Document.Text[text[i].End - 1] == '.';

    // “in Nairobi’s Uhuru Park”, but Jane Park; “Lagos State”, but not “US State Secretary”
    private bool IsWeakHead(int k, int i)
    {
        bool state = text.Equals(i, "state") || text.Equals(i, "republic");
        if (text.IsHyphen(i + 2) && text.Is(i, WordClass.EastSurname)) { return false; } // President Park Geun-hye
        if (i == k + 1 && text.Is(k, WordClass.Title | WordClass.Honorific) && text.Is(i, WordClass.EastSurname | WordClass.Surname)) { return false; }
        if (text.Equals(i - 1, "red") && text.Equals(i, "crescent")) { return false; }
        if (state && (text.Known(k, k + 1) is { PlaceType: PlaceType.Country } || text.Is(i - 1, WordClass.Demonym | WordClass.Common))) { return false; }
        return !text.Is(i - 1, WordClass.FirstName) || i > k + 1 || text.Is(k - 1, WordClass.Locative) || text.IsPossessive(k - 1) || text.Equals(k - 1, "the");
    }

    // “interior ministry”, “co-ordination council”: bodies that are named in lower case.
    private int LowerCaseOrganization(int i, int end)
    {
        if (!text.IsLower(i)) { return i + 1; }
        int head = i + 1;
        if (text.IsHyphen(head) && text.IsLower(head + 1)) { head += 2; }
        if (head >= end || !text.IsLower(head)) { return i + 1; }
        bool ministry = text.Equals(head, "ministry") && text.Is(i, WordClass.Portfolio);
        bool council = text.Equals(head, "council") && (text.Equals(i, "coordination") || (text.Equals(i, "co") && text.Equals(head - 1, "ordination")));
        if (!ministry && !council) { return i + 1; }
        Candidate organization = Make(i, head + 1);
        organization.Own(EntityKind.Organization, 5, "a ministry in lower case");
        Add(organization);
        return head + 1;
    }
}
