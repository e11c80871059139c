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
    /// <summary>The bundles of <paramref name="tellings"/>, which are those of the report in the order of the text.</summary>
    public List<Bundle> Read(IReadOnlyList<Telling> tellings)
    {
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
            .. OfPeriods(periods),
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
            }, all);
    }

    private static IReadOnlyList<string> KeysOf(Family family, LocalDate day, string? place, Telling telling) => family switch
    {
        Family.Apart => [],
        Family.Talks => [.. telling.People.Select(person => $"talks {DayRange.Of(day)} {person}")], // talks are told apart by who takes part
        _ => place is null ? [] : [$"{family} {DayRange.Of(day)} {place}"], // nowhere is no place to meet
    };

    // Where a report tells of one crowd on a day and of another without saying when, both are the day's, in the same place.
    private static List<Telling>? Home(Telling telling, List<(Bundle Bundle, List<Telling> Tellings)> days, Dictionary<Bundle, int> told) => days
        .Where(day => day.Bundle.Family == telling.Family && day.Bundle.Country == telling.Country && (telling.City is null || telling.City == day.Bundle.City) && day.Bundle.Claims.Any())
        .OrderByDescending(day => told[day.Bundle])
        .ThenByDescending(day => day.Bundle.Days!.Value.First)
        .ThenBy(day => day.Bundle.City, StringComparer.Ordinal)
        .Select(day => day.Tellings)
        .FirstOrDefault();

    private IEnumerable<Bundle> OfPeriods(List<Telling> periods)
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
                Bundle bundle = new(report, kin.Key.Family, tellings) { City = kin.Key.City, Country = kin.Key.Country, Days = days, WrittenOn = writtenOn, IsCrowd = kin.Key.Crowd };
                bundle.Cells = Periods.Cells(bundle);
                yield return bundle;
            }
        }
    }
}
