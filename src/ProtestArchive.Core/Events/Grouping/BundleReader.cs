using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>
/// Puts the tellings of one report into bundles. What is told of single days goes by family, day and city: what is told of the whole
/// country belongs to the city that the report tells most of on that day; where it names none, to the country. What is told without a day
/// joins the day of the same crowd; totals make periods.
/// </summary>
internal sealed class BundleReader(string report, LocalDate? writtenOn)
{
    private const int DaysOfAftermath = 14;

    /// <summary>The bundles of <paramref name="all"/> tellings, which are those of the report in the order of the text.</summary>
    public List<Bundle> Read(IReadOnlyList<Telling> all)
    {
        ILookup<bool, Telling> sorted = all.ToLookup(telling => telling.Subject is not null);
        Telling[] tellings = [.. sorted[false]];
        List<(Bundle Bundle, List<Telling> Tellings)> days = [.. OfDays([.. tellings.Where(telling => telling.Days is { IsDay: true })])];
        List<Telling> periods = [], lone = [];
        Dictionary<Bundle, int> told = days.ToDictionary(day => day.Bundle, day => day.Tellings.Count);
        foreach (Telling telling in tellings.Where(telling => telling.Days is not { IsDay: true }))
        {
            bool toll = telling.Family == Family.Public && telling.Claim is { Mention.CountKind: not CountKind.Crowd };
            if (telling.Family == Family.Apart || telling.IsUndatedReport) { lone.Add(telling); }
            else if (telling.Days is not null || toll) { periods.Add(telling); }
            else if (Home(telling, days, told) is { } home) { home.Add(telling); }
            else { lone.Add(telling); }
        }
        return
        [
            .. days.Select(day => day.Bundle),
            .. OfPeriods(periods, [.. tellings.Where(telling => telling.Family == Family.Election && telling.Days is { IsDay: true }).Select(telling => telling.Days!.Value.First)]),
            .. new ActBundles(report, writtenOn).Read([.. sorted[true]]),
            .. from telling in lone
               group telling by (telling.Family, telling.City, telling.Country, Who: telling.Family == Family.Apart ? telling.Claim!.Mention.Who : null) into same
               select new Bundle(report, same.Key.Family, [.. same]) { City = same.Key.City, Country = same.Key.Country, WrittenOn = writtenOn },
        ];
    }

    private IEnumerable<(Bundle Bundle, List<Telling> Tellings)> OfDays(IReadOnlyList<Telling> tellings)
    {
        var mainCity = tellings
            .Where(telling => telling.City is not null)
            .GroupBy(telling => (telling.Family, telling.Days!.Value.First, telling.Country))
            .ToDictionary(group => group.Key, group => group
                .GroupBy(telling => telling.City!, StringComparer.Ordinal)
                .OrderByDescending(city => city.Count()).ThenBy(city => city.Key, StringComparer.Ordinal)
                .First().Key);
        return
            from telling in tellings
            let day = telling.Days!.Value.First
            let city = telling.Family switch
            {
                Family.Election or Family.Apart => null,
                Family.Talks => telling.City,
                _ => telling.City ?? mainCity.GetValueOrDefault((telling.Family, day, telling.Country)) ?? telling.AssumedCity,
            }
            where telling.Family != Family.Talks || telling.People.Count > 0
            group telling by (telling.Family, day, City: city, Country: city is null || telling.Family == Family.Talks ? telling.Country : null,
                Apart: telling.Family == Family.Apart ? telling.Claim!.Mention.Who : telling.Family == Family.Talks ? string.Join(' ', telling.People) : null) into same
            let all = same.ToList()
            select (new Bundle(report, same.Key.Family, all)
            {
                City = same.Key.City,
                Country = all.Select(telling => telling.Country).FirstOrDefault(country => country is not null),
                Days = DayRange.Of(same.Key.day),
                WrittenOn = writtenOn,
                Keys = KeysOf(same.Key.Family, same.Key.day, same.Key.City ?? same.Key.Country, all[0]),
                Berth = BerthOf(same.Key.Family, same.Key.day, same.Key.City ?? same.Key.Country, all),
            }, all);
    }

    private static IReadOnlyList<string> KeysOf(Family family, LocalDate day, string? place, Telling telling) => family switch
    {
        Family.Apart => [],
        Family.Talks => [.. telling.People.Select(person => $"talks {DayRange.Of(day)} {person}")], // talks are told apart by who takes part
        _ => place is null ? [] : [$"{family} {DayRange.Of(day)} {place}"], // nowhere is no place to meet
    };

    // A vote or a release of prisoners is looked for by those that tell of it without its day.
    private static Berth? BerthOf(Family family, LocalDate day, string? place, List<Telling> tellings) =>
        family is Family.Election or Family.Release && place is not null && tellings.Select(telling => telling.Country).FirstOrDefault(country => country is not null) is { } country
            ? new(ActBundles.SpaceOf(family, country), day, KeysOf(family, day, place, tellings[0])[0])
            : null;

    // Where a report tells of one crowd on a day and of another without saying when, both are the day's, in the same place.
    private static List<Telling>? Home(Telling telling, List<(Bundle Bundle, List<Telling> Tellings)> days, Dictionary<Bundle, int> told) => days
        .Where(day => day.Bundle.Family == telling.Family && day.Bundle.Country == telling.Country && (telling.City is null || telling.City == day.Bundle.City) && day.Bundle.Claims.Any())
        .OrderByDescending(day => told[day.Bundle])
        .ThenByDescending(day => day.Bundle.Days!.Value.First)
        .ThenBy(day => day.Bundle.City, StringComparer.Ordinal)
        .Select(day => day.Tellings)
        .FirstOrDefault();

    private IEnumerable<Bundle> OfPeriods(List<Telling> periods, HashSet<LocalDate> votes)
    {
        foreach (var kin in periods.GroupBy(telling => (telling.Family, telling.Country, telling.City, Crowd: telling.Kind is EventKind.Protest or EventKind.Rally)))
        {
            List<(DayRange? Days, List<Telling> Tellings)> intervals = [.. kin.GroupBy(telling => telling.Days).Select(same => (same.Key, same.ToList()))];
            // A total without a day is that of the latest interval of which the report tells.
            int latest = intervals.FindIndex(interval => interval.Days is not null && interval.Days.Value.Last == intervals.Max(other => other.Days?.Last));
            int open = intervals.FindIndex(interval => interval.Days is null);
            if (latest >= 0 && open >= 0)
            {
                intervals[latest].Tellings.AddRange(intervals[open].Tellings);
                intervals.RemoveAt(open);
            }
            foreach ((DayRange? days, List<Telling> tellings) in intervals)
            {
                // A toll since a vote of which the report tells: what others tell only as the violence after it joins it.
                bool followsVote = days is { } interval && !kin.Key.Crowd && kin.Key.Country is not null && votes.Contains(interval.First) && Period.DaysBetween(interval.First, interval.Last) <= DaysOfAftermath;
                string? aftermath = followsVote ? $"aftermath {DayRange.Of(days!.Value.First)} {kin.Key.Country}" : null;
                Bundle bundle = new(report, kin.Key.Family, tellings)
                {
                    City = kin.Key.City,
                    Country = kin.Key.Country,
                    Days = days,
                    WrittenOn = writtenOn,
                    IsCrowd = kin.Key.Crowd,
                    Keys = aftermath is null ? [] : [aftermath],
                    Berth = aftermath is null ? null : new(ActBundles.SpaceOf(Family.Aftermath, kin.Key.Country!), days!.Value.First, aftermath),
                };
                bundle.Cells = Periods.Cells(bundle);
                yield return bundle;
            }
        }
    }
}
