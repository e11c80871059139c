using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>Finds the stretches of capitalised words and cuts them where one name, title or adjective ends and the next begins.</summary>
internal sealed partial class CandidateFinder(NameText text)
{
    // No name has more tokens; it keeps the work on a page in capitals in proportion to its length.
    private const int LongestRun = 40;

    private readonly List<Candidate> _found = new(128);
    private bool _heading;
    private bool _capitals;
    private bool _unclosed;

    /// <summary>All candidates of the report, in order; they do not overlap.</summary>
    public List<Candidate> Find()
    {
        foreach (Sentence sentence in text.Document.Sentences)
        {
            (_heading, _capitals) = StyleOf(sentence);
            if (text.IsAllCapitals) { _heading = false; }
            int i = sentence.First;
            while (i < sentence.End) { i = Next(i, sentence.End); }
        }
        return _found;
    }

    // A headline in title case or a line in capitals: there a capital letter tells nothing.
    private (bool Heading, bool Capitals) StyleOf(Sentence sentence)
    {
        int lower = 0, capital = 0, upper = 0;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (!text.IsWord(i) || text[i].Length < 4) { continue; }
            switch (text[i].Case)
            {
                case LetterCase.Lower: lower++; break;
                case LetterCase.Upper: upper++; break;
                default: capital++; break;
            }
        }
        bool capitals = upper >= 3 && upper > 2 * (lower + capital);
        int commonCapitals = 0;
        for (int i = sentence.First + 1; i < sentence.End && capital >= 3 && lower * 3 <= capital; i++)
        {
            if (text.IsCapitalized(i) && (text.Is(i, WordClass.Common | WordClass.Function) || text.Use(i).Lower > 0)) { commonCapitals++; }
        }
        bool closed = text.IsMark(sentence.End - 1, '.') || text.Document.Text[text[sentence.End - 1].End - 1] == '.'; // a headline ends without a full stop
        _unclosed = !closed;
        return (capitals || (!closed && capital >= 3 && lower * 3 <= capital && commonCapitals >= 2 && commonCapitals * 3 >= capital), capitals);
    }

    private int Next(int i, int end)
    {
        if (!text.IsWord(i)) { return NumberedStreet(i, end); }
        if (_capitals && CapitalOrganizationEnd(i, end) is var body && body > i) { return body; }
        if (!StartsName(i, end)) { return LowerCaseOrganization(i, end); }
        (KnownName? known, int knownEnd) = LongestKnown(i, end);
        if (known is null && (text.Is(i, WordClass.Function) || (_capitals && text.IsPlainInCapitals(i)) || (!text.IsInitial(i) && IsHeadlineVerb(i)))) { return i + 1; }
        int runEnd = RunEnd(Math.Max(i + 1, knownEnd), i, Math.Min(end, i + LongestRun));
        if (text.Equals(i, "the") && runEnd > knownEnd) { return i + 1; } // The Independent, but the Independent Commission
        Cut(i, runEnd);
        return runEnd;
    }

    // 16th Street, 42nd Avenue
    private int NumberedStreet(int i, int end)
    {
        if (text[i].Kind == TokenKind.Number && i + 1 < end && text.IsCapitalized(i + 1) && text.Is(i + 1, WordClass.PlaceHead) && char.IsLetter(text.Document.Text[text[i].End - 1]) && !text.IsCapitalized(i + 2))
        {
            Candidate street = Make(i, i + 2);
            street.Own(Text.EntityKind.Place, 5, "a numbered street");
            Add(street);
            return i + 2;
        }
        return i + 1;
    }

    // “Odinga Vows to Fight”: in a line that no full stop closes, what a person does, not his surname.
    private bool IsHeadlineVerb(int i) => _unclosed && text.Is(i, WordClass.HeadlineVerb) && !text.IsHyphen(i - 1) && !text.IsHyphen(i + 1);

    private bool StartsName(int i, int end)
    {
        if (text.IsCapitalized(i)) { return true; }
        // al-Assad, el-Sisi, d'Estaing is one word
        return text.Is(i, WordClass.Particle) && text.IsHyphen(i + 1) && i + 2 < end && text.IsCapitalized(i + 2);
    }

    /// <summary>The longest known name that begins at token <paramref name="i"/>, and the token behind it.</summary>
    private (KnownName? Known, int End) LongestKnown(int i, int end)
    {
        int longest = KnownNames.Longest(text[i].WordNumber, text.Key(i, i + 1));
        if (longest == 0) { return (null, i); }
        int last = Math.Min(end, i + KnownNames.MostTokens);
        int stop = i;
        for (int words = 0; stop < last && words < longest; stop++)
        {
            if (text.IsWord(stop) || text[stop].Kind == TokenKind.Number) { words++; }
            else if (!text.IsPossessive(stop) && !text.IsHyphen(stop) && text.Mark(stop) is not ('&' or '/')) { break; }
        }
        for (int e = stop; e > i; e--)
        {
            bool possessive = text.IsPossessive(e - 1); // Moody's, Lloyd's
            if (!text.IsWord(e - 1) && text[e - 1].Kind != TokenKind.Number && !possessive) { continue; }
            ReadOnlySpan<char> key = text.Key(i, e);
            KnownName? known = KnownNames.Find(key);
            if (known is null || (possessive && (!known.Name.EndsWith("'s", StringComparison.Ordinal) || (known.Kind == EntityKind.Place && !text.Is(i - 1, WordClass.Locative))))) { continue; }
            if (e == i + 1 && KnownNames.IsAcronym(key) && (_capitals ? IsWordInCapitals(i) : text[i].Case != LetterCase.Upper)) { continue; }
            if (e > i + 1 && !EndsInLowerCase(known) && HasPlainWord(i, e)) { continue; }
            if (known.NeedsArticle && !text.Equals(i - 1, "the")) { continue; }
            if (_capitals && known.Kind == EntityKind.Organization && (text.Equals(i, "the") || (known.IsDoubtful && e == i + 1 && text.Is(i, WordClass.Common | WordClass.Time)))) { continue; } // THE NATIONAL GUARD is no paper
            if (known.IsOutlet && text.IsInitial(i) && !text.Is(e, WordClass.Say)) { continue; } // The Independent, The Hill
            return (known, e);
        }
        return (null, i);
    }

    // “Soviet republic of Belarus” is not the Soviet Republic of Belarus.
    private bool HasPlainWord(int first, int end)
    {
        for (int i = first + 1; i < end; i++)
        {
            if (text.IsLower(i) && !text.Is(i, WordClass.Function | WordClass.Particle | WordClass.FunctionAmbiguous)) { return true; }
        }
        return false;
    }

    private static bool EndsInLowerCase(KnownName known) => char.IsLower(known.Name[known.Name.LastIndexOf(' ') + 1]);

    /// <summary>The token behind the stretch of name words that begins at <paramref name="start"/>, <paramref name="at"/> being the first not yet taken.</summary>
    private int RunEnd(int at, int start, int end)
    {
        while (at < end)
        {
            if (text.IsHyphen(at) && at + 1 < end && (text.IsCapitalized(at + 1) || (text.IsLower(at + 1) && text.IsHyphen(at + 2) && text.IsCapitalized(at + 3) && at + 3 < end)))
            {
                at += text.IsCapitalized(at + 1) ? 2 : 4;
                continue;
            }
            if (NicknameEnd(at, start, end) is var named && named > at) { at = named; continue; }
            // Co-operative Housing Union, Anti-corruption Commission
            if (text.IsHyphen(at) && at + 2 < end && text.IsLower(at + 1) && text.IsCapitalized(at + 2) && text[at + 2].SpaceBefore && text.Is(at - 1, WordClass.Prefix)) { at += 3; continue; }
            // Kim Jong-un, Prayuth Chan-ocha
            if (text.IsHyphen(at) && at + 1 < end && text.IsLower(at + 1) && IsNameEnding(at, start)) { at += 2; continue; }
            if (text.IsMark(at, ',') && at + 1 < end && text.IsCapitalized(at + 1) && IsIncorporated(at + 1) && !text.Is(start, WordClass.Function)) { at += 2; continue; } // Rich, Inc.
            if (text.IsCapitalized(at))
            {
                if (at > start && IsHeadlineVerb(at) && LongestKnown(at, end).Known is null) { break; }
                if (_capitals && at > start && text.IsPlainInCapitals(at))
                {
                    (KnownName? known, int knownEnd) = LongestKnown(at, end);
                    if (known is null) { break; }
                    at = knownEnd;
                    continue;
                }
                if (text.Is(at, WordClass.Function) && !_capitals && !text.IsHyphen(at + 1) && LongestKnown(at, end).Known is null) { break; }
                if (text.Is(at, WordClass.Function) && _capitals) { break; }
                at++;
                continue;
            }
            int joined = Joined(at, start, end);
            if (joined == at) { break; }
            at = joined;
        }
        return at;
    }

    // Joko “Jokowi” Widodo, Joaquin "El Chapo" Guzmán
    private int NicknameEnd(int at, int start, int end)
    {
        if (!text.IsOpeningQuote(at) || !text[at].SpaceBefore || !text.IsCapitalized(at - 1) || !text.IsCapitalized(at + 1) || (text.IsInitial(start) && !text.Is(start, WordClass.FirstName))) { return at; }
        int close = at + 2;
        while (close < at + 4 && text.IsWord(close)) { close++; }
        bool closed = close + 1 < end && text.Mark(close) is '"' or '”' or '’' or '\'';
        return closed && text.IsCapitalized(close + 1) && !text.Is(close + 1, WordClass.Function | WordClass.AnyTitle | WordClass.Say) && !text.Is(at - 1, WordClass.AnyTitle | WordClass.AnyOrganizationHead) ? close + 2 : at;
    }

    private bool IsNameEnding(int hyphen, int start)
    {
        if (hyphen - 1 <= start || !text.IsCapitalized(hyphen - 2) || text[hyphen + 1].Length > 6 || text.Known(hyphen - 1, hyphen) is { IsDemonym: false }) { return false; }
        if (text.Is(hyphen + 1, WordClass.Adjoined | WordClass.Common | WordClass.Occupation | WordClass.AnyTitle | WordClass.CommonPlace | WordClass.Kin)) { return false; }
        ReadOnlySpan<char> ending = text.Key(hyphen + 1, hyphen + 2);
        return !ending.EndsWith("ed") && !ending.SequenceEqual("elect") && !ending.SequenceEqual("era") && !ending.SequenceEqual("the");
    }

    // Small words and marks within a name: van der, of the, for, &, People’s.
    private int Joined(int at, int start, int end)
    {
        if (text.IsMark(at, '&'))
        {
            bool people = text.Is(at + 1, WordClass.FirstName) && text.Is(start, WordClass.FirstName);
            return at + 1 < end && text.IsCapitalized(at + 1) && !people ? at + 2 : at;
        }
        if (text.IsPossessive(at) && at + 1 < end && text.IsCapitalized(at + 1) && text.Is(at + 1, WordClass.CompanySuffix) && !text.Is(at + 1, WordClass.OrganizationHead) && text.Known(at - 1, at) is null) { return at + 2; } // Foster's Holdings
        if (text.IsPossessive(at)) { return at + 1 < end && text.IsCapitalized(at + 1) && IsPluralOwner(at - 1) ? at + 2 : at; }
        if (!text.IsLower(at)) { return at; }
        int next = at + 1;
        if (next < end && text.Equals(next, "the") && text.IsLower(next)) { next++; }
        if (next < end && text.IsCapitalized(next) && !text.Is(next, WordClass.Function))
        {
            if (text.Equals(at, "in") && text.Equals(at - 1, "community") && text.Is(at - 2, WordClass.Demonym) && at - 2 >= start && text.Known(next, next + 1) is { PlaceType: PlaceType.Country }) { return next + 1; } // Kurdish Community in Germany
            bool head = text.Is(at - 1, WordClass.AnyOrganizationHead | WordClass.AnyPlaceHead | WordClass.PlaceFront) || text.Equals(at - 1, "republic");
            if (text.Equals(at, "of") && head) { return next + 1; }
            if (next == at + 1 && (text.Equals(at, "for") || text.Equals(at, "on") || text.Equals(at, "to") || text.Equals(at, "against") || text.Equals(at, "without")) && (text.Is(at - 1, WordClass.OrganizationHead) || (text.Is(at - 1, WordClass.PluralOwner) && text.IsCapitalized(at - 1) && !text.Equals(at, "on") && !text.Equals(at, "to"))) && !text.Is(next, WordClass.Time)) { return next + 1; }
            if (next == at + 1 && text.Equals(at, "and") && HeadAndOf(start, at) && !IsNameOfItsOwn(next, end)) { return next + 1; }
            if (text.Equals(at, "of") && text.Is(at - 1, WordClass.AnyTitle) && text.IsCapitalized(at - 1) && text.Is(next, WordClass.TitleModifier)) { return next + 1; }
            if (next == at + 1 && text.Equals(at, "and") && HeadFollows(start, at, end) && !StandsAlone(start, at)) { return next + 1; }
            if (text.Equals(at, "of") && HeadAndOf(start, at) && !text.Is(at - 1, WordClass.AnyTitle)) { return next + 1; }
        }
        // particles of a person's name
        int particle = at;
        while (particle < end && particle < at + 3 && text.IsLower(particle) && text.Is(particle, WordClass.Particle) && !text.Is(particle, WordClass.Function)) { particle++; }
        if (particle > at && text.IsHyphen(particle)) { particle++; }
        return particle > at && particle < end && text.IsCapitalized(particle) && !text.Is(particle, WordClass.Function) && (!text.Is(at - 1, WordClass.AnyOrganizationHead | WordClass.AnyTitle) || text.Is(start, WordClass.OrganizationFront)) ? particle + 1 : at;
    }

    // Independent Electoral and Boundaries Commission: adjectives before “and”, the head behind it.
    private bool HeadFollows(int start, int and, int end)
    {
        for (int i = start; i < and; i++)
        {
            if (text.Is(i, WordClass.FirstName | WordClass.OrganizationHead | WordClass.AnyTitle) || text.Known(i, i + 1) is { IsDemonym: false } || text.IsUpper(i)) { return false; }
        }
        if (text.IsInitial(start) && and == start + 1 && text.Is(start, WordClass.Common | WordClass.Demonym)) { return false; }
        for (int i = and + 1; i < end && i < and + 6 && (text.IsCapitalized(i) || text.IsHyphen(i) || text.IsHyphen(i - 1)) && !text.Is(i, WordClass.FirstName | WordClass.AnyTitle | WordClass.Demonym); i++)
        {
            if (text.Is(i, WordClass.OrganizationHead)) { return i > and + 1 || and > start + 1 || !text.Is(start, WordClass.Common); }
        }
        return false;
    }

    private bool HeadAndOf(int start, int at)
    {
        for (int i = start + 1; i < at; i++)
        {
            if ((text.Equals(i, "of") || text.Equals(i, "for")) && text.IsLower(i) && text.Is(i - 1, WordClass.AnyOrganizationHead)) { return true; }
        }
        return false;
    }

    private bool IsNameOfItsOwn(int i, int end)
    {
        (KnownName? known, _) = LongestKnown(i, end);
        return known is { IsDemonym: false } || text.Is(i, WordClass.FirstName) || text.IsUpper(i) || text.Is(i, WordClass.OrganizationHead);
    }

    private bool IsPluralOwner(int i) => text.Is(i, WordClass.PluralOwner);

    private bool IsIncorporated(int i) => text.Equals(i, "inc") || text.Equals(i, "ltd") || text.Equals(i, "plc") || text.Equals(i, "llc") || text.Equals(i, "corp");

    private void Add(Candidate candidate) => _found.Add(candidate);

    private Candidate Make(int first, int end, KnownName? known = null, bool titled = false) =>
        new(first, end) { Known = known, IsTitled = titled, InHeading = _heading };
}
