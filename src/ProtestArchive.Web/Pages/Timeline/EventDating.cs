using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Timeline;

/// <summary>What an event's days rest on.</summary>
public enum DateGround
{
    /// <summary>A report prints the date.</summary>
    Printed,

    /// <summary>It was worked out: from words such as “Friday”, else from what the report as a whole tells.</summary>
    Inferred,

    /// <summary>It is that of a report's writing, and no words of the sentences about it tell another.</summary>
    Report,
}

/// <summary>How an event came to its days.</summary>
/// <param name="Ground">What they rest on.</param>
/// <param name="Words">The words of a report that tell them; null where none do.</param>
/// <param name="Passage">Where these stand.</param>
/// <param name="IsAnnounced">Whether all reports that tell of it were written before it.</param>
public sealed record Dating(DateGround Ground, string? Words, Passage? Passage, bool IsAnnounced)
{
    /// <summary>That of an event of which no report tells any more.</summary>
    public static Dating Unknown { get; } = new(DateGround.Inferred, null, null, false);

    /// <summary>Whether words print the days rather than leave them to be worked out: they hold the number of the first day, or of the year where they tell no day.</summary>
    public static bool IsPrinted(ReadOnlySpan<char> words, DayRange days)
    {
        int sought = days.IsDay || days.First.Day != 1 ? days.First.Day : days.First.Year;
        int number = 0;
        bool isIn = false;
        foreach (char letter in words)
        {
            if (char.IsAsciiDigit(letter)) { (number, isIn) = (Math.Min(number * 10 + letter - '0', 100_000), true); }
            else if (isIn)
            {
                if (number == sought) { return true; }
                (number, isIn) = (0, false);
            }
        }
        return isIn && number == sought;
    }
}

/// <summary>Finds the words that events are dated by. Looks at the first few reports of each event only.</summary>
public static class EventDating
{
    private const int LookedAt = 3; // reports of an event
    private const int LongestHint = 7; // days: “this week” still says when

    /// <summary>How events came to their days, by row id; none of those without a day.</summary>
    public static async Task<FrozenDictionary<long, Dating>> ReadAsync(ArchiveContext archive, IReadOnlyCollection<long> events, int reports, CancellationToken cancellation)
    {
        var tellings = await archive.Tellings.Where(row => events.Contains(row.EventId) && row.Event!.FirstDay != null)
            .OrderByDescending(row => row.IsMain).ThenBy(row => row.Report!.Number)
            .Select(row => new { row.EventId, row.ReportId, First = row.Event!.FirstDay!.Value, Last = row.Event.LastDay!.Value, row.Report!.Date })
            .ToListAsync(cancellation);
        var chosen = tellings.GroupBy(row => row.EventId).SelectMany(of => of.Take(LookedAt)).ToList();
        int[] ids = [.. chosen.Select(row => row.ReportId).Distinct()];
        long[] told = [.. chosen.Select(row => row.EventId).Distinct()];
        var rows = await archive.Reports.Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.Number, row.Slug, row.Title, row.TitleIsOurs, row.Text, row.Paragraphs, Document = row.Annotations!.Dated ?? row.Annotations.Stated })
            .ToDictionaryAsync(row => row.Id, cancellation);
        var passages = (await archive.Tellings.Where(row => told.Contains(row.EventId) && ids.Contains(row.ReportId)).Select(row => new { row.EventId, row.ReportId, row.Passages }).ToListAsync(cancellation))
            .ToDictionary(row => (row.EventId, row.ReportId), row => row.Passages);
        Dictionary<int, ImmutableArray<TimeMention>> times = rows.ToDictionary(row => row.Key, row => AnnotationDocument.Times(row.Value.Document));
        return tellings.GroupBy(row => row.EventId).ToFrozenDictionary(of => of.Key, of =>
        {
            DayRange days = new(of.First().First, of.First().Last);
            bool isAnnounced = of.All(row => row.Date < days.First);
            Dating? best = null;
            foreach (var row in of.Take(LookedAt))
            {
                var report = rows[row.ReportId];
                ReportRef reference = new(report.Number, report.Slug, report.Title, report.TitleIsOurs) { Letter = Sigla.OfArchive(report.Number, reports) };
                foreach (TimeMention time in Told(times[row.ReportId], passages[(of.Key, row.ReportId)], days))
                {
                    string words = string.Join(' ', time.Span.In(report.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                    DateGround ground = Dating.IsPrinted(words, days) ? DateGround.Printed : DateGround.Inferred;
                    if (best is null || ground < best.Ground) { best = new(ground, words, report.Paragraphs.Where(paragraph => paragraph.Span.Contains(time.Span.Start)).Select(paragraph => new Passage(reference, paragraph.Number)).FirstOrDefault(), isAnnounced); }
                    if (ground is DateGround.Printed) { return best; }
                }
            }
            return best ?? new(of.Any(row => row.Date is { } day && days == DayRange.Of(day)) ? DateGround.Report : DateGround.Inferred, null, null, isAnnounced);
        });
    }

    // Exactly the event's days before those that only share some; no month or year that an event of a day merely lies in.
    private static IEnumerable<TimeMention> Told(ImmutableArray<TimeMention> times, IEnumerable<TextSpan> passages, DayRange days) => times
        .Where(time => time.Days is { } named && named.Overlaps(days) && Length(named) <= Math.Max(LongestHint, Length(days)) && passages.Any(passage => passage.Contains(time.Span)))
        .OrderByDescending(time => time.Days == days)
        .ThenBy(time => Length(time.Days!.Value));

    private static int Length(DayRange days) => Period.DaysBetween(days.First, days.Last) + 1;
}
