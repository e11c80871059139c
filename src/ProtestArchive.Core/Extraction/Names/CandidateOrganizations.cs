using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>Where an organization's name ends, and what of the words before its head belongs to it.</summary>
internal sealed partial class CandidateFinder
{
    private int OrganizationEnd(int k, int end)
    {
        int head = -1;
        for (int i = k; i < end; i++)
        {
            if (!text.IsWord(i)) { continue; }
            if (i > k && head < 0 && text.Is(i, WordClass.Honorific)) { break; }
            if (head >= 0 && text.Is(i, WordClass.AnyTitle) && !text.Is(i, WordClass.OrganizationHead)) { break; }
            if (text.Is(i, WordClass.OrganizationHead) || IsPeopleFor(i, end) || IsRedCross(k, i) || (text.Equals(i, "community") && text.Equals(i + 1, "in") && i + 2 < end) || (i > k && text.Is(i, WordClass.OrganizationHeadWeak | WordClass.CompanySuffix) && !text.IsHyphen(i + 1) && !IsTitleOnly(k, i) && !IsPlainName(k, i)))
            {
                if (IsPlaceCenter(i)) { return -1; }
                if (text.Is(k, WordClass.Title) && !text.Is(k, WordClass.AnyOrganizationHead) && head < 0 && text.Equals(i - 1, "of")) { return -1; } // Inspector General of Police
                head = i;
            }
        }
        if (head < 0) { return -1; }
        if (head > k && head + 1 < end && text.IsCapitalized(head + 1) && text.Is(head + 1, WordClass.EventHead | WordClass.EventHeadWeak) && !text.Is(head + 1, WordClass.AnyOrganizationHead)) { return -1; } // Public Order Act
        if (head + 1 < end && text.IsCapitalized(head + 1) && text.Is(head + 1, WordClass.PlaceHead) && !text.Is(head + 1, WordClass.OrganizationHead)) { return -1; } // Besson Street Police Station
        int after = head + 1;
        bool extended = after < end && text.IsLower(after) && (text.Equals(after, "of") || text.Equals(after, "for") || text.Equals(after, "on") || text.Equals(after, "to") || (text.Equals(after, "in") && text.Equals(head, "community")) || text.Equals(after, "against") || text.Equals(after, "without"));
        if (!extended)
        {
            if (head == k || AllMeanNothing(k, head)) { return -1; }
            // Channel News Asia, Transparency International Kenya
            return after < end && after + 1 >= end && text.IsCapitalized(after) && !_heading && text.Known(after, after + 1) is { PlaceType: PlaceType.Country or PlaceType.Continent, Kind: EntityKind.Place } ? after + 1 : after;
        }
        int i2 = after;
        while (i2 < end && !(text.IsWord(i2) && text.IsCapitalized(i2) && i2 > after + 1 && text.Is(i2, WordClass.Honorific | WordClass.Title))) { i2++; }
        while (i2 > after && !text.IsCapitalized(i2 - 1)) { i2--; }
        // the … Service of the PNP, the … Army of Shia clerics: two names
        int x = after + 1;
        if (text.Equals(after, "of") && text.Equals(x, "the") && x + 2 == i2 && (text.IsUpper(x + 1) || text.Known(x + 1, i2) is { Kind: EntityKind.Organization })) { return after; }
        if (text.Equals(after, "of") && x + 1 == i2 && text.Is(x, WordClass.Demonym)) { return after; }
        if (text.Equals(after, "of") && i2 > x + 1 && (text.Equals(i2 - 1, "university") || text.Equals(i2 - 1, "college") || text.Equals(i2 - 1, "hospital") || text.Equals(i2 - 1, "ministry"))) { return after; }
        return i2;
    }

    // the Uganda Red Cross, the Syrian Arab Red Crescent
    private bool IsRedCross(int k, int i) => i > k + 1 && text.Equals(i - 1, "red") && (text.Equals(i, "cross") || text.Equals(i, "crescent"));

    // Lawyers for Human Rights, Doctors Without Borders
    private bool IsPeopleFor(int i, int end) => text.Is(i, WordClass.PluralOwner) && i + 2 < end && (text.Equals(i + 1, "for") || text.Equals(i + 1, "without") || text.Equals(i + 1, "against")) && text.IsCapitalized(i + 2);

    // “Opposition Party” at a sentence's start, “Riot Police” in a headline
    private bool AllMeanNothing(int k, int head)
    {
        if (!_heading && !(text.IsInitial(k) && head == k + 1)) { return false; }
        for (int i = k; i < head; i++)
        {
            if (text.IsWord(i) && !text.Is(i, WordClass.Common | WordClass.Function | WordClass.TitleModifier)) { return false; }
        }
        return _heading || (text.Is(head, WordClass.OrganizationHeadWeak) && text.Use(head).Lower > 0);
    }

    private bool IsTitleOnly(int k, int i) => i == k + 1 && text.Is(k, WordClass.Title | WordClass.Honorific);

    // Jane Daily, Robert Press: a first name before a weak head is a person.
    private bool IsPlainName(int k, int i) => i == k + 1 && text.Is(k, WordClass.FirstName) && !text.Is(i, WordClass.CompanySuffix) && !text.Is(k, WordClass.Common);

    private bool IsPlaceCenter(int i) =>
        (text.Equals(i, "center") || text.Equals(i, "centre") || text.Equals(i, "complex") || text.Equals(i, "mall")) && text.Is(i - 1, WordClass.PlaceCenter) && text.IsCapitalized(i - 1);

    // “Russian Foreign Ministry”: the adjective stays outside where the rest is the usual name of such a body; “Belarusian Association of Journalists” keeps it.
    private int WithoutAdjective(int k, int organizationEnd, KnownName? known, int knownEnd)
    {
        if (AcronymBehind(organizationEnd) is [var initial, ..] && known is not null && knownEnd < organizationEnd && knownEnd > k)
        {
            if (text.Key(k, k + 1) is [var own, ..] && own == initial) { return k; }
            if (text.Key(knownEnd, knownEnd + 1) is [var rest0, ..] && rest0 == initial) { return knownEnd; }
        }
        if (known is null || knownEnd >= organizationEnd || !(known.IsDemonym || known.PlaceType == PlaceType.Country)) { return k; }
        if (text.Equals(organizationEnd - 1, "force") || text.Equals(organizationEnd - 1, "army") || text.Equals(organizationEnd - 1, "navy") || text.Equals(organizationEnd - 1, "guard") || text.Equals(organizationEnd - 1, "police")) { return organizationEnd - knownEnd > 1 || !text.Equals(organizationEnd - 1, "police") ? k : knownEnd; }
        (KnownName? rest, int restEnd) = LongestKnown(knownEnd, organizationEnd);
        return (rest is { Kind: EntityKind.Organization, OrganizationType: "government" } && restEnd == organizationEnd) || (text.Is(organizationEnd - 1, WordClass.StateBody) && organizationEnd - knownEnd > 1 && (known.IsDemonym || text.Is(knownEnd, WordClass.Portfolio))) ? knownEnd : k;
    }

    // … (ACRONYM)
    private ReadOnlySpan<char> AcronymBehind(int end) => text.IsMark(end, '(') && text.IsUpper(end + 1) && text.IsMark(end + 2, ')') && text[end + 1].Length > 1 ? text.Key(end + 1, end + 2) : default;
}
