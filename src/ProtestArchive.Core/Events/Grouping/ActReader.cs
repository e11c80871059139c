using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>Reads what named people, governments and countries did: flights, expulsions, arrests, resignations, sanctions, calls, coups.</summary>
internal sealed class ActReader(ReportView view)
{
    private const int LongestSentence = 200; // tokens; what is longer is a table or damaged
    private const int LiftReach = 5;
    private const int PeopleReach = 7;
    private static readonly WordSet People = Lexicon.Load("happenings").Set("people");
    private const int SubjectOpening = 24; // tokens in which a sentence's subject stands
    private static readonly WordSet Verbs = Act.Words.Set("verb");
    private static readonly WordSet Impose = Act.Words.Set("impose");
    private static readonly WordSet Lift = Act.Words.Set("lift");
    private static readonly WordSet State = Act.Words.Set("state");
    private static readonly WordSet ReturnTo = Act.Words.Set("return-to");
    private readonly ActContext _context = new(view);
    private readonly Document _document = view.Document;

    /// <summary>The tellings, in the order of the text.</summary>
    public IEnumerable<Telling> Read()
    {
        foreach (Sentence sentence in _document.Sentences)
        {
            if (sentence.End - sentence.First > LongestSentence) { continue; }
            for (int i = sentence.First; i < sentence.End; i++)
            {
                if (Act.At(_document, i, out string? sort) is not (var length and > 0) || i + length > sentence.End) { continue; }
                foreach (Telling telling in Read(sentence, sort!, i, i + length - 1)) { yield return telling; }
                i += length - 1;
            }
        }
    }

    private IEnumerable<Telling> Read(Sentence sentence, string sort, int first, int last)
    {
        TextSpan words = _document.SpanOf(first, last), span = view.SpanOf(sentence);
        switch (sort)
        {
            case "sanction":
                (IEnumerable<string> bodies, int verb) = Imposers(sentence, first);
                string? against = Target(sentence, verb);
                foreach (string body in bodies)
                {
                    yield return Telling(Family.Sanction, EventKind.Sanction) with { Subject = body, Against = against, Days = _context.DaysOf(sentence, verb, verb), City = null, Country = against };
                }
                yield break;
            case "talked":
                string[] people = [.. view.People.In(span).Select(person => view.Entity(person)?.Slug).OfType<string>().Distinct(StringComparer.Ordinal)];
                if (people.Length > 1 && _context.DaysOf(sentence, first, last) is { IsDay: true } && !_context.IsUnreal(sentence, first)) { yield return Telling(Family.Talks, EventKind.Talks) with { People = people }; }
                yield break;
            case "freed":
                if (view.Frame.Country is { } country && !_context.IsUnreal(sentence, first) && view.Report.CreationTime is not null && AreFreed(sentence, first))
                {
                    yield return Telling(Family.Release, EventKind.Release) with { Subject = country, IsBackground = true, Days = null, City = null, Country = country };
                }
                yield break;
            case not null when sort.StartsWith("affair.", StringComparison.Ordinal):
                if (!_context.IsUnreal(sentence, first) && Telling(Family.Affair, EventKind.Other) is { Country: not null } affair)
                {
                    // “condemned the coup on Monday”: what is known from before, and not that day's.
                    bool known = _document.Word(first - 1) is "the" or "The" && !_context.NamesItsDay(sentence, first, last);
                    yield return affair with { Subject = $"{sort["affair.".Length..]} {affair.Country}", Act = sort["affair.".Length..], Days = known ? null : affair.Days, IsBackground = known, City = null };
                }
                yield break;
        }
        if (Whose(sentence, sort!, first, last) is { } slug)
        {
            Telling act = Telling(FamilyOf(sort!), KindOf(sort!)) with { Subject = slug, Act = sort };
            yield return IsState(words) ? act with { IsBackground = true, Days = null } : act;
        }

        Telling Telling(Family family, EventKind kind) => view.TellingBehindDateline(family, kind, sentence, words) with { Days = _context.DaysOf(sentence, first, last) };
    }

    private static Family FamilyOf(string sort) => sort switch { "custody" => Family.Custody, "resignation" => Family.Resignation, _ => Family.Movement };

    private static EventKind KindOf(string sort) => sort switch { "custody" => EventKind.Detention, "resignation" => EventKind.Resignation, _ => EventKind.Departure };

    private bool IsState(TextSpan words)
    {
        string told = words.In(view.Text);
        return State.Words.Contains(told, StringComparer.OrdinalIgnoreCase);
    }

    // Whose flight, arrest or resignation it is.
    private string? Whose(Sentence sentence, string sort, int first, int last)
    {
        if (sort != "expulsion" && _context.IsUnreal(sentence, first)) { return null; } // an expulsion that failed is told of too
        if (sort == "return" && !_document.Is(last + 1, ReturnTo)) { return null; }
        PersonMention? person = sort switch
        {
            "custody" => _context.IsPassive(sentence, first) ? _context.ObjectBehind(sentence, last + 1) is { } listed && IsListed(last + 1) ? listed : _context.SubjectBefore(sentence, first, true) : _context.ObjectBehind(sentence, last + 1),
            "expulsion" => _context.SubjectBefore(sentence, first, false) ?? _context.ObjectBehind(sentence, last + 1),
            "resignation" when _document.Word(last + 1) is "of" => _context.ObjectBehind(sentence, last + 1),
            _ => _context.SubjectBefore(sentence, first, !IsState(_document.SpanOf(first, last)) && !_document.Word(first).SequenceEqual("into")),
        };
        return person is null ? null : view.Entity(person)?.Slug;
    }

    // “have been jailed, together with X”, “were arrested, including X”
    private bool IsListed(int behind)
    {
        for (int i = behind; i < behind + 3; i++)
        {
            if (_document.Word(i) is "with" or "including" or "among") { return true; }
        }
        return false;
    }

    // “freed”, “liberated” are said of people; “released”, of videos too.
    private bool AreFreed(Sentence sentence, int token)
    {
        if (!_document.Word(token).StartsWith("release", StringComparison.OrdinalIgnoreCase)) { return true; }
        for (int i = Math.Max(sentence.First, token - PeopleReach); i < Math.Min(sentence.End, token + PeopleReach); i++)
        {
            if (_document.Is(i, People)) { return true; }
        }
        return false;
    }

    // The country named behind the verb, by its name or its people (“Russian banks”); else the report's.
    private string? Target(Sentence sentence, int verb)
    {
        for (int i = verb + 1; i < sentence.End; i++)
        {
            if (_document.Tokens[i].IsCapitalized && Act.CountryOf(_document.Word(i)) is { } people) { return people; }
            int at = view.Names.FirstFrom(_document.Tokens[i].Start);
            if (at < view.Names.Length && view.Names[at] is PlaceMention place && place.Span.Start == _document.Tokens[i].Start && view.Report.Names[place.Local].Country is { } country) { return country; }
        }
        return view.Frame.Country;
    }

    // The governments and bodies that are a sentence's subject, where it tells that they impose sanctions, and its main verb.
    private (IEnumerable<string> Bodies, int Verb) Imposers(Sentence sentence, int sanction)
    {
        int verb = Dateline.End(_document, sentence.First, sentence.End);
        while (verb < Math.Min(sanction, sentence.First + SubjectOpening) && !_document.Is(verb, Verbs)) { verb++; }
        if (verb >= Math.Min(sanction + 1, sentence.First + SubjectOpening)) { return ([], verb); }
        bool imposes = false;
        for (int i = verb; i <= sanction; i++)
        {
            imposes |= _document.Is(i, Impose);
            if (i >= sanction - LiftReach && _document.Is(i, Lift)) { return ([], verb); }
        }
        if (!imposes || Denial.Before(_document, sanction, sentence.First)) { return ([], verb); }
        TextSpan opening = TextSpan.FromBounds(_document.Tokens[Dateline.End(_document, sentence.First, sentence.End)].Start, _document.Tokens[verb].Start);
        return (view.Names.In(opening)
            .Where(name => view.Report.Names[name.Local] is { Kind: EntityKind.Place, PlaceType: PlaceType.Country } or { Kind: EntityKind.Organization, OrganizationType: not ("media" or "agency") })
            .Select(name => view.Entity(name)?.Slug).OfType<string>().Distinct(StringComparer.Ordinal), verb);
    }
}
