using NodaTime;
using NodaTime.Text;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Golden;

/// <summary>
/// Compares which reports tell of which event. A derived event stands for the golden one of its sort whose days it shares; one without
/// days for one of its sort without a day that a report of it tells of.
/// </summary>
internal static class Tellings
{
    private static readonly LocalDatePattern Month = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM");

    public static Score Compare()
    {
        List<GoldenEvent> golden = [.. GoldenReport.Rows(Path.Combine(GoldenReport.Root, "events.tsv")).Select(GoldenEvent.Of).Where(made => Sort(made.Kind, made.Kind == EventKind.Rally) is not null)];
        HashSet<(string Event, string Report)> truth = [.. golden.SelectMany(made => made.Reports.Select(report => (made.Id, report)))];
        HashSet<(string Event, string Report)> read = [], right = [];
        List<string> misses = [];
        foreach (Event made in SeedRecord.Record.Events.Where(made => Sort(made.Kind, made.Side is not null) is not null))
        {
            string[] reports = [.. made.Tellings.Select(telling => SeedRecord.Number(telling.ReportSha256))];
            GoldenEvent? same = golden.Where(candidate => Same(candidate, made, reports)).MaxBy(candidate => (candidate.Reports.Intersect(reports).Count(), candidate.Days is not null, candidate.Id));
            foreach (string report in reports)
            {
                read.Add((made.Slug, report));
                if (same is not null && truth.Contains((same.Id, report))) { right.Add((same.Id, report)); } else { misses.Add($"{report} tells of {made.Slug} ({same?.Id})"); }
            }
        }
        misses.AddRange(truth.Except(right).Select(telling => $"{telling.Report} does not tell of {telling.Event}"));
        return Score.Of(right.Count, truth.Count, read.Count, misses);
    }

    private static bool Same(GoldenEvent golden, Event made, string[] reports)
    {
        if (Sort(golden.Kind, golden.Kind == EventKind.Rally) != Sort(made.Kind, made.Side is not null)) { return false; }
        return golden.Days is { } first && made.Days is { } second ? first.IsDay == second.IsDay && first.Overlaps(second) : made.Days is null && golden.Days is not { IsDay: true } && golden.Reports.Intersect(reports).Any();
    }

    // What can be one event: what is told of a day's protest may be its arrests alone. Statements, sanctions and the like make no event yet.
    private static string? Sort(EventKind kind, bool ofSupporters) => kind switch
    {
        EventKind.Protest or EventKind.Rally => ofSupporters ? "supporters" : "public",
        EventKind.Detention or EventKind.Killing or EventKind.Injury or EventKind.Force => "public",
        EventKind.Strike or EventKind.Release or EventKind.Election or EventKind.Talks => AnnotationFile.Word(kind),
        _ => null,
    };

    private sealed record GoldenEvent(string Id, EventKind Kind, DayRange? Days, IReadOnlyList<string> Reports)
    {
        public static GoldenEvent Of(string[] cells) => new(cells[0], Enum.Parse<EventKind>(cells[1], ignoreCase: true), Range(cells[3]), cells[6].Split(' '));

        private static DayRange? Range(string days)
        {
            if (days.Length == 0) { return null; }
            if (Month.Parse(days) is { Success: true } month) { return new(month.Value, month.Value.With(DateAdjusters.EndOfMonth)); }
            LocalDate[] ends = [.. days.Split('/').Select(day => LocalDatePattern.Iso.Parse(day).Value)];
            return new(ends[0], ends[^1]);
        }
    }
}
