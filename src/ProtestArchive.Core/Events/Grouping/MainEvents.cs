using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>Finds what each report is chiefly about.</summary>
internal static class MainEvents
{
    /// <summary>The same events, with each report's main one marked.</summary>
    public static IEnumerable<Event> Mark(IReadOnlyList<Event> events, IReadOnlyDictionary<string, AnnotatedReport> reports)
    {
        Dictionary<string, string> main = events
            .SelectMany(made => made.Tellings.Select(telling => (Event: made, Telling: telling)))
            .GroupBy(pair => pair.Telling.ReportSha256, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group
                    .OrderByDescending(pair => Weight(pair.Telling, reports[group.Key].Report.Text.Length))
                    .ThenBy(pair => pair.Telling.Passages[0])
                    .ThenBy(pair => pair.Event.Slug, StringComparer.Ordinal)
                    .First().Event.Slug,
                StringComparer.Ordinal);
        return events.Select(made => made with
        {
            Tellings = [.. made.Tellings.Select(telling => telling with { IsMain = main[telling.ReportSha256] == made.Slug })],
        });
    }

    // News tells what matters first: the opening tenth counts thrice, the first third twice.
    private static int Weight(EventTelling telling, int length) => telling.Passages.Sum(passage =>
        passage.Start * 10L < length ? 3 : passage.Start * 3L < length ? 2 : 1);
}
