using System.Globalization;
using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>
/// Reads marches that come back: “on the four earlier Sundays”, “for the fifth consecutive weekend”. What came before the report's own is
/// one event over an interval, in the city where the report plays.
/// </summary>
internal sealed class SeriesReader(ReportView view)
{
    private const int Most = 60; // of a longer series nobody counts the weeks
    private static readonly WordSet Series = Act.Words.Set("series");
    private static readonly WordSet Consecutive = Act.Words.Set("consecutive");
    private static readonly WordSet Excluding = Act.Words.Set("excluding");
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    private static readonly string[] Ordinals = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    /// <summary>The tellings, in the order of the text; none in a report that tells of no crowd.</summary>
    public IEnumerable<Telling> Read()
    {
        if (view.Report.CreationTime is not { } written || !Array.Exists(view.Happenings, happening => happening.EventKind is EventKind.Protest or EventKind.Rally)) { yield break; }
        foreach (TimeMention time in view.Times)
        {
            if (Days(time.Span.In(view.Text), written) is not { } days) { continue; }
            var sentence = view.Document.Sentences[view.Document.SentenceOf(view.Document.TokenAt(time.Span.Start))];
            Telling telling = view.Telling(Family.Public, EventKind.Protest, view.SpanOf(sentence), time.Span);
            yield return telling with { Days = days, City = telling.City ?? telling.AssumedCity };
        }
    }

    // The days of a series told in words like “the 4 earlier Sundays”, “the fifth consecutive weekend”; null for other words.
    private static DayRange? Days(string words, LocalDate written)
    {
        int? number = null;
        bool ordinal = false, series = false, consecutive = false, excluding = false;
        IsoDayOfWeek? first = null, last = null;
        foreach (string word in words.ToLowerInvariant().Split([' ', '\n', '\r', '\t', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            series |= Series.Contains(word);
            consecutive |= Consecutive.Contains(word);
            excluding |= Excluding.Contains(word);
            if (Array.IndexOf(Numbers, word) is var cardinal and > 0) { number = cardinal; }
            else if (Array.IndexOf(Ordinals, word) is var nth and > 0) { (number, ordinal) = (nth, true); }
            else if (char.IsAsciiDigit(word[0]) && int.TryParse(word.TrimEnd("stndrh".ToCharArray()), NumberStyles.None, CultureInfo.InvariantCulture, out int digits)) { (number, ordinal) = (digits, !char.IsAsciiDigit(word[^1])); }
            else if (word is "weekend" or "weekends") { (first, last) = (IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday); }
            else if (WeekdayOf(word) is { } weekday) { (first, last) = (weekday, weekday); }
        }
        if (!series || number is not { } many || many is < 2 or > Most || first is not { } from || last is not { } to) { return null; }
        LocalDate own = written.DayOfWeek == to ? written : written.Previous(to); // the last such day up to the writing
        int before = ordinal && consecutive ? many - 1 : many;
        bool skipsOwn = excluding || (ordinal && consecutive) || own == written;
        LocalDate end = skipsOwn ? own.PlusWeeks(-1) : own;
        LocalDate start = end.PlusWeeks(1 - before);
        return new(start.PlusDays((int)from - (int)to), end);
    }

    private static IsoDayOfWeek? WeekdayOf(string word)
    {
        for (IsoDayOfWeek day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            if (word.TrimEnd('s').Equals(day.ToString(), StringComparison.OrdinalIgnoreCase)) { return day; }
        }
        return null;
    }
}
