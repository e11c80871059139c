using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>
/// Puts the acts of one report into bundles, one a subject and day: a person's flight, a body's sanctions, a country's coup. What is told
/// without a day, or of a week only, looks for the latest such event that it can be.
/// </summary>
internal sealed class ActBundles(string report, LocalDate? writtenOn)
{
    private const int Slack = 7; // “last week”, loosely
    private const int LongestSearch = 400; // days; “in the 1990s” looks no further back from its end than that

    /// <summary>The name of a subject's events, under which they are looked for.</summary>
    public static string SpaceOf(Family family, string subject) => $"{family} {subject}";

    /// <summary>The bundles of <paramref name="tellings"/>, which are those of the report that have a subject, in the order of the text.</summary>
    public IEnumerable<Bundle> Read(IReadOnlyList<Telling> tellings)
    {
        foreach (Telling statement in tellings.Where(telling => telling.Family == Family.Statement))
        {
            Bundle bundle = New(Family.Statement, [statement], [], statement.Days, null, null);
            bundle.Cells = Periods.Cells(bundle);
            yield return bundle;
        }
        foreach (var same in tellings.Where(telling => telling.Family != Family.Statement).GroupBy(telling => (telling.Family, telling.Subject, telling.Against)))
        {
            string space = SpaceOf(same.Key.Family, same.Key.Against is { } against ? $"{same.Key.Subject} {against}" : same.Key.Subject!);
            var days = same.GroupBy(telling => telling.Days is { IsDay: true } day ? day.First : (LocalDate?)null).OrderBy(day => day.Key).ToList();
            List<Telling> open = [.. days.Where(day => day.Key is null).SelectMany(day => day)];
            foreach (var day in days.Where(day => day.Key is not null))
            {
                string key = $"{space} {DayRange.Of(day.Key!.Value)}";
                bool isLast = day.Key == days[^1].Key;
                yield return New(same.Key.Family, isLast ? [.. day, .. open] : [.. day], [key], DayRange.Of(day.Key.Value), new(space, day.Key.Value, key), null);
                if (isLast) { open = []; }
            }
            if (open.Count == 0) { continue; }
            DayRange? interval = open.Select(telling => telling.Days).FirstOrDefault(told => told is not null);
            string? otherwise = IsOfPerson(same.Key.Family) && open.Exists(telling => !telling.IsBackground) ? $"{space} some day" : null;
            LocalDate to = interval is { } span && writtenOn is { } latest ? LocalDate.Min(span.Last.PlusDays(Slack), latest) : writtenOn ?? LocalDate.MaxIsoValue;
            yield return New(same.Key.Family, open, [], null, null, writtenOn is { } written
                ? new(space, interval is { } over ? LocalDate.Max(over.First.PlusDays(-Slack), to.PlusDays(-LongestSearch)) : written.PlusDays(-Window(same.Key.Family)), to, otherwise)
                : new(space, LocalDate.MaxIsoValue, LocalDate.MaxIsoValue, otherwise));
        }
    }

    private static bool IsOfPerson(Family family) => family is Family.Movement or Family.Custody or Family.Resignation;

    // For how many days what happened is told without its day.
    private static int Window(Family family) => family switch
    {
        Family.Movement or Family.Custody => LongestSearch,
        Family.Election or Family.Aftermath => 150,
        Family.Affair => 90,
        Family.Resignation => 60,
        Family.Sanction => 45,
        _ => 14,
    };

    private Bundle New(Family family, List<Telling> tellings, IReadOnlyList<string> keys, DayRange? days, Berth? berth, Search? search) => new(report, family, tellings)
    {
        City = family == Family.Affair ? null : tellings[0].City,
        Country = tellings.Select(telling => telling.Country).FirstOrDefault(country => country is not null),
        Days = days,
        WrittenOn = writtenOn,
        Keys = keys,
        Berth = berth,
        Search = search,
    };
}
