using System.Globalization;
using AngleSharp.Dom;
using NodaTime;
using ProtestArchive.Core.Reading.Masthead;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Html;

/// <summary>
/// The day on which a page was first published: what its metadata call so, then what its address and the lines beside the headline say,
/// then anything that states a day; when it was changed only where nothing says when it was written.
/// </summary>
internal sealed class PageDate(IDocument document, JsonLd json, PageMeta meta, DateOrder order, string opening)
{
    private const string Marked = "[itemprop~=datePublished],[itemprop~=dateCreated],time[pubdate],[property~='schema:datePublished'],.published time,time.published,time.entry-date,abbr.published,.entry-date,.published-date,.posted-on time,.dt-published";

    private readonly IElement? _heading = document.QuerySelector("h1");

    /// <summary>A page of an old report that was moved to a new system, this many days later or more, is new there and keeps its address.</summary>
    private const int Moved = 7;

    public DocumentDate Of(string? address, MastheadLines lines)
    {
        DocumentDate shown = Shown(lines.Above);
        LocalDate? inAddress = AddressDate.Day(address);
        if ((Stated("datePublished", json.Published) ?? Named("meta-published") ?? Elements()) is { } sure)
        {
            if (inAddress is { } early && Period.DaysBetween(early, sure.Day) > Moved) { return DocumentDate.Stated(early, address!); }
            bool isSameNight = sure.IsWorldTime && shown.Value is { } day && Period.DaysBetween(day, sure.Day) is 1 or -1;
            return isSameNight ? shown : sure.Date;
        }
        if (inAddress is { } stated) { return DocumentDate.Stated(stated, address!); }
        if (shown.Value is not null) { return shown; }
        return (TimeElement() ?? Named("meta-date") ?? Stated("datePublished", json.PagePublished))?.Date
            ?? Labelled(lines.Below) ?? Updated(lines.Above) ?? (Stated("dateModified", json.Modified) ?? Named("meta-modified"))?.Date ?? Updated(lines.Before) ?? DocumentDate.Unknown;
    }

    /// <summary>A day that an element or a field states.</summary>
    /// <param name="Day">The day.</param>
    /// <param name="Words">The words that state it, behind the field's name.</param>
    /// <param name="IsWorldTime">Whether it is the day in Greenwich, which may be another one where the outlet is.</param>
    private readonly record struct Statement(LocalDate Day, string Words, bool IsWorldTime)
    {
        public DocumentDate Date => DocumentDate.Stated(Day, Words);
    }

    /// <summary>The first line above the text that does nothing but state a day, or stands beside a byline.</summary>
    private DocumentDate Shown(IReadOnlyList<string> lines)
    {
        foreach (string line in lines)
        {
            if (DateLineText.Of(line, OrderIn(line)) is { IsUpdate: false } date) { return DocumentDate.Stated(date.Date.Day, line); }
            if (BylineLine.Opening(line) is not null && WrittenDate.In(line, order: OrderIn(line)) is { } beside && !DateLineText.SaysUpdate(line.AsSpan(0, beside.Span.Start))) { return DocumentDate.Stated(beside.Day, line); }
        }
        return DocumentDate.Unknown;
    }

    private DocumentDate? Updated(IReadOnlyList<string> lines)
    {
        foreach (string line in lines)
        {
            if (DateLineText.Of(line, OrderIn(line)) is { } date) { return DocumentDate.Stated(date.Date.Day, line); }
        }
        return null;
    }

    /// <summary>“Posted on 12 March 2019” under the text; a bare date there is another report's.</summary>
    private DocumentDate? Labelled(IReadOnlyList<string> lines)
    {
        foreach (string line in lines)
        {
            if (DateLineText.Of(line, OrderIn(line)) is { IsUpdate: false, IsLabelled: true } date) { return DocumentDate.Stated(date.Date.Day, line); }
        }
        return null;
    }

    private Statement? Named(string @class)
    {
        foreach ((string name, string content) in meta.Of(@class))
        {
            if (Stated(name, content) is { } stated) { return stated; }
        }
        return null;
    }

    private Statement? Elements()
    {
        foreach (IElement element in document.QuerySelectorAll(Marked).Take(50))
        {
            if (!IsAside(element) && Stated("datePublished", Value(element)) is { } stated) { return stated; }
        }
        return null;
    }

    /// <summary>The first <c>time</c> element that is not in a list of other reports.</summary>
    private Statement? TimeElement()
    {
        foreach (IElement time in document.QuerySelectorAll("time").Take(50))
        {
            if (!IsAside(time) && Stated("time", Value(time)) is { } stated) { return stated; }
        }
        return null;
    }

    private bool IsAside(IElement element)
    {
        for (IElement? outer = element.ParentElement; outer is not null && outer.LocalName is not ("body" or "html"); outer = outer.ParentElement)
        {
            if (outer.LocalName is "aside" or "nav" or "footer") { return true; }
            ElementHint hint = ElementHints.Of(outer);
            if ((hint & ElementHint.Never) != 0 || ((hint & ElementHint.Seldom) != 0 && (hint & (ElementHint.Date | ElementHint.Body | ElementHint.Byline)) == 0 && !(_heading is not null && outer.Contains(_heading)))) { return true; }
        }
        return false;
    }

    private static string? Value(IElement element) =>
        element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.GetAttribute("title") ?? PageText.Of(element);

    /// <summary>The day as the page's own clock has it: “2020-09-13T23:30:00+03:00” is the 13th whatever the hour elsewhere.</summary>
    private Statement? Stated(string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > 200) { return null; }
        LocalDate? day = WrittenDate.In(value, order: OrderIn(value)) is { } date ? date.Day : OfSeconds(value);
        if (day is not { Year: > 1980 }) { return null; }
        bool isWorldTime = value.EndsWith('Z') || value.EndsWith("+00:00", StringComparison.Ordinal) || value.EndsWith("+0000", StringComparison.Ordinal) || value.EndsWith("GMT", StringComparison.Ordinal) || value.All(char.IsAsciiDigit);
        return new(day.Value, $"{name}: {value}", isWorldTime);
    }

    /// <summary>Seconds or milliseconds since 1970.</summary>
    private static LocalDate? OfSeconds(string value) =>
        value.Length is 10 or 13 && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? Instant.FromUnixTimeSeconds(value.Length == 13 ? number / 1000 : number).InUtc().Date
            : null;

    /// <summary>Where both orders make a day, the text's own weekdays decide: it tells of the day of writing or of the day before.</summary>
    private DateOrder OrderIn(string line)
    {
        if (WrittenDate.In(line) is not null || WrittenDate.In(line, order: DateOrder.DayFirst) is not { } dayFirst || WrittenDate.In(line, order: DateOrder.MonthFirst) is not { } monthFirst) { return order; }
        bool first = TellsOf(dayFirst.Day), second = TellsOf(monthFirst.Day);
        if (first != second) { return first ? DateOrder.DayFirst : DateOrder.MonthFirst; }
        // English of no country: strokes are American more often than not, hyphens are not.
        return order != DateOrder.Unknown ? order : line.AsSpan(monthFirst.Span.Start, monthFirst.Span.Length).Contains('/') ? DateOrder.MonthFirst : DateOrder.DayFirst;
    }

    private bool TellsOf(LocalDate day) => Names(day) || Names(day.PlusDays(-1));

    private bool Names(LocalDate day) => opening.Contains(CultureInfo.InvariantCulture.DateTimeFormat.GetDayName((DayOfWeek)((int)day.DayOfWeek % 7)), StringComparison.OrdinalIgnoreCase);
}
