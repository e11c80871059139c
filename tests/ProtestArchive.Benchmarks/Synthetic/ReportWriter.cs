using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Benchmarks.Synthetic;

/// <summary>Writes how one outlet tells of one story: sentences from the table, their places filled, with the truth of every name and figure.</summary>
internal sealed class ReportWriter
{
    private static readonly LocalDatePattern LongDay = LocalDatePattern.CreateWithInvariantCulture("MMMM d, uuuu");
    private static readonly LocalDatePattern DayFirst = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");
    private static readonly LocalDatePattern MonthDay = LocalDatePattern.CreateWithInvariantCulture("MMMM d");
    private readonly Story _story;
    private readonly Outlet _outlet;
    private readonly Dice _dice;
    private readonly LocalDate _first, _written;
    private readonly StringBuilder _text = new();
    private readonly List<TrueName> _names = [];
    private readonly List<(TextSpan Figure, string Event)> _figures = [];
    private readonly List<TrueTelling> _tellings = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    private ReportWriter(Story story, Outlet outlet, LocalDate first, Dice dice)
    {
        (_story, _outlet, _first, _dice) = (story, outlet, first, dice);
        _written = Day(story).PlusDays(dice.Next() switch { < 0.6 => 0, < 0.9 => 1, _ => 2 });
    }

    /// <param name="fileName">The report's file.</param>
    /// <param name="story">What it tells of.</param>
    /// <param name="outlet">Who tells it.</param>
    /// <param name="first">The first day of the archive.</param>
    /// <param name="isDated">Whether it says when it was written.</param>
    /// <param name="dice">Its own.</param>
    public static SyntheticReport Write(string fileName, Story story, Outlet outlet, LocalDate first, bool isDated, Dice dice)
    {
        ReportWriter writer = new(story, outlet, first, dice);
        writer.Masthead(isDated);
        writer.Body();
        return new(fileName, writer._text.ToString(), writer._written, isDated, writer._names, writer._tellings);
    }

    private LocalDate Day(Story story) => _first.PlusDays(story.Day);

    private void Masthead(bool isDated)
    {
        Sentence("headline." + _story.Kind, "\n\n", tells: false);
        _named.Clear(); // headlines need no full name, and the text gives it still
        if (_outlet.Date != DateStyle.Dateline || _dice.Falls(0.3))
        {
            _text.Append("By ");
            Name(_outlet.Reporter(_dice), full: true);
            _text.Append('\n').Append('\n');
        }
        if (isDated && _outlet.Date != DateStyle.Dateline) { _text.Append(_outlet.Date == DateStyle.Line ? LongDay.Format(_written) : "Published " + DayFirst.Format(_written)).Append("\n\n"); }
        Mark(EntityKind.Place, Place(_story.Nation, _story.City), _story.City.ToUpperInvariant());
        if (!isDated) { _text.Append(" — "); return; }
        if (_outlet.Date != DateStyle.Dateline) { _text.Append(CultureInfo.InvariantCulture, $" ({_outlet.Name}) — "); return; }
        _text.Append(", ");
        Mark(EntityKind.Place, _story.Nation.Code, _story.Nation.Name);
        _text.Append(CultureInfo.InvariantCulture, $", {LongDay.Format(_written)} ({_outlet.Name}) - ");
    }

    private void Body()
    {
        Sentence("lead." + _story.Kind, " ", tells: true);
        Sentence("second." + _story.Kind, "\n\n", tells: false);
        bool isProtest = _story.Kind == "protest";
        if (isProtest)
        {
            Sentence("police", " ", tells: true);
            if (_dice.Falls(0.6)) { Sentence("organizers", "\n\n", tells: true); }
            if (_story.Figures["killed"] > 3 && _dice.Falls(0.3)) { Sentence("casualty", "\n\n", tells: true); }
        }
        int quotes = _dice.Between(1, 3);
        for (int i = 0; i < quotes; i++) { Sentence("quote", "\n\n", tells: false); }
        if (_story.Before is { Kind: "protest" } && _dice.Falls(0.5)) { Sentence("background", " ", tells: true); }
        if (isProtest || _dice.Falls(0.5)) { Sentence("reaction", "\n\n", tells: false); }
        Sentence("close", "\n", tells: false);
    }

    // A sentence of a class; where it tells of a story, its figures do, or the whole of it.
    private void Sentence(string kind, string after, bool tells)
    {
        int start = _text.Length, tellings = _tellings.Count;
        _figures.Clear();
        IReadOnlyList<string> templates = SyntheticData.Of(kind);
        string template = _dice.Of(templates);
        while (!_used.Add(template) && _used.Count < templates.Count) { template = _dice.Of(templates); } // nobody says a thing twice in one report
        Fill(template);
        if (char.IsLower(_text[start])) { _text[start] = char.ToUpperInvariant(_text[start]); }
        TextSpan sentence = new(start, _text.Length - start);
        foreach ((TextSpan figure, string told) in _figures) { _tellings.Add(new(sentence, figure, told)); }
        if (tells && _tellings.Count == tellings && kind.StartsWith("lead", StringComparison.Ordinal)) { _tellings.Add(new(sentence, null, _story.Event)); }
        _text.Append(after);
    }

    private void Fill(string sentence)
    {
        string template = Choose(sentence, _dice);
        int at = 0;
        while (at < template.Length)
        {
            int open = template.IndexOf('{', at);
            if (open < 0) { _text.Append(template, at, template.Length - at); return; }
            int close = template.IndexOf('}', open);
            _text.Append(template, at, open - at);
            Slot(template[(open + 1)..close], close + 1 < template.Length && char.IsWhiteSpace(template[close + 1]));
            at = close + 1;
        }
    }

    // [One|another]: either.
    private static string Choose(string sentence, Dice dice)
    {
        for (int open = sentence.IndexOf('['); open >= 0; open = sentence.IndexOf('[', open))
        {
            int close = sentence.IndexOf(']', open);
            sentence = sentence[..open] + dice.Of(sentence[(open + 1)..close].Split('|')) + sentence[(close + 1)..];
        }
        return sentence;
    }

    private void Slot(string slot, bool wordFollows)
    {
        Story told = slot.StartsWith("back.", StringComparison.Ordinal) ? _story.Before! : _story;
        Nation nation = _story.Nation;
        switch (slot)
        {
            case "city" or "back.city": Mark(EntityKind.Place, Place(nation, told.City), told.City); break;
            case "other": string other = _dice.Of(nation.Cities); Mark(EntityKind.Place, Place(nation, other), other); break;
            case "country": Mark(EntityKind.Place, nation.Code, nation.Name); break;
            case "adjective": _text.Append(nation.Adjective); break;
            case "cause": _text.Append(_story.Cause); break;
            case "cause.cap": _text.Append(_story.Cause); break;
            case "day" or "back.day": _text.Append(When(Day(told))); break;
            case "back.day.lead": string when = When(Day(told)); _text.Append(char.ToUpperInvariant(when[0])).Append(when, 1, when.Length - 1); break;
            case "quote.people": Fill(_dice.Of(SyntheticData.Of(slot))); break;
            case "quote.leader" or "quote.police": // said once, told by all
                Dice said = new(0, $"{_story.Id} {slot}");
                _text.Append(Choose(said.Of(SyntheticData.Of(slot)), said));
                break;
            case "party" or "union" or "rights" or "ministry": Body(nation.Bodies[slot]); break;
            case "leader" or "minister" or "spokesman" or "opposition" or "unionist": Person(nation.Holder(slot, _story.Day), nation.TitleOf(slot), "", wordFollows); break;
            case "activist": Person(_story.Activist, "activist", "", wordFollows); break;
            case "witness": Person(_story.Witness, "", ", {age}, {job}", wordFollows); break;
            case "victim": Person(_story.Victim, "", ", {age}, {job}", wordFollows); break;
            default: Figure(slot.Replace("back.", "", StringComparison.Ordinal), told); break;
        }
    }

    private string When(LocalDate day) => Period.DaysBetween(day, _written) is >= 0 and < 7
        ? $"on {day.DayOfWeek}"
        : "on " + MonthDay.Format(day) + (day.Year == _written.Year ? "" : ", " + day.Year.ToString(CultureInfo.InvariantCulture));

    private void Figure(string slot, Story story)
    {
        string kind = slot.TrimEnd('+', '-');
        double share = slot[^1] switch { '+' => 1.2 + _dice.Next(), '-' => 0.3 + _dice.Next() * 0.5, _ => 1 };
        int start = _text.Length;
        _text.Append(FigureWords.Of(kind, Math.Max(2, (int)(story.Figures[kind] * share)), _dice));
        _figures.Add((new(start, _text.Length - start), story.Event));
    }

    private void Person(SyntheticPerson person, string role, string details, bool wordFollows)
    {
        bool isNew = _named.Add(person.Id);
        bool byTitle = isNew && role.Length > 0 && char.IsUpper(role[0]) && _dice.Falls(0.15); // President X, known to all
        if (isNew && role.Length > 0) { _text.Append(role).Append(' '); }
        if (!isNew && _outlet.SaysMister) { _text.Append(person.Name.IsWoman ? "Ms. " : "Mr. "); }
        Name(person, full: isNew && !byTitle);
        if (!isNew || details.Length == 0) { return; }
        _text.Append(details.Replace("{age}", person.Age.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("{job}", person.Job, StringComparison.Ordinal));
        if (wordFollows) { _text.Append(','); }
    }

    private void Name(SyntheticPerson person, bool full)
    {
        (string whole, string surname) = _outlet.Write(person);
        string name = full ? whole : surname;
        Mark(EntityKind.Person, person.Id, _dice.Falls(_outlet.SlipsOfThePen) ? Slip(name) : name);
    }

    // Two letters change places, or one is left out; never the first of a word.
    private string Slip(string name)
    {
        int at = name.LastIndexOf(' ') + 2 + _dice.Below(Math.Max(1, name.Length - name.LastIndexOf(' ') - 4));
        if (at + 1 >= name.Length || !char.IsLower(name[at]) || !char.IsLower(name[at + 1])) { return name; }
        return _dice.Falls(0.5) ? name.Remove(at, 1) : $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}";
    }

    private void Body(SyntheticBody body)
    {
        bool isNew = _named.Add(body.Id);
        if (!body.Name.StartsWith("Lawyers", StringComparison.Ordinal)) { _text.Append("the "); }
        if (!isNew && body.Acronym is { } known) { Mark(EntityKind.Organization, body.Id, known); return; }
        Mark(EntityKind.Organization, body.Id, body.Name);
        if (!isNew || body.Acronym is not { } acronym) { return; }
        _text.Append(" (");
        Mark(EntityKind.Organization, body.Id, acronym);
        _text.Append(')');
    }

    private void Mark(EntityKind kind, string id, string name)
    {
        _names.Add(new(new(_text.Length, name.Length), kind, id));
        _text.Append(name);
    }

    private static string Place(Nation nation, string city) => $"{nation.Code}/{city}";
}
