using NodaTime;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>Groups what is told of intervals and what is told without any day.</summary>
internal static class OtherGroups
{
    /// <summary>Adds to the groups of single days what belongs to them, and makes groups of the rest.</summary>
    /// <param name="tellings">Tellings of intervals and without a day.</param>
    /// <param name="dayGroups">The groups of single days.</param>
    /// <param name="writtenOn">The day of writing of a report, by its SHA-256.</param>
    public static List<EventGroup> Join(IEnumerable<Telling> tellings, List<EventGroup> dayGroups, Func<string, LocalDate?> writtenOn)
    {
        List<EventGroup> groups = [.. dayGroups];
        List<Telling> periods = [];
        List<Telling> lone = [];
        foreach (Telling telling in tellings)
        {
            bool toll = telling.Family == Family.Public && telling.Claim is { Mention.CountKind: not Text.CountKind.Crowd };
            if (telling.Family == Family.Apart || telling.IsUndatedReport) { lone.Add(telling); }
            else if (telling.Days is not null || toll) { periods.Add(telling); }
            else if (Home(telling, dayGroups) is { } home) { groups[groups.IndexOf(home)] = Add(home, telling, dayGroups); }
            else { lone.Add(telling); }
        }
        groups.AddRange(PeriodGroups(periods, writtenOn));
        groups.AddRange(
            from telling in lone
            group telling by (telling.Report, telling.Family, telling.City, telling.Country, Who: telling.Family == Family.Apart ? telling.Claim!.Mention.Who : null) into same
            select new EventGroup(same.Key.Family, [.. same]) { City = same.Key.City, Country = same.Key.Country });
        return groups;
    }

    private static EventGroup Add(EventGroup group, Telling telling, List<EventGroup> dayGroups)
    {
        EventGroup grown = group with { Tellings = [.. group.Tellings, telling] };
        dayGroups[dayGroups.IndexOf(group)] = grown;
        return grown;
    }

    // Where a report tells of one crowd on a day and of another without saying when, both are the day's, in the same place.
    private static EventGroup? Home(Telling telling, List<EventGroup> dayGroups) => dayGroups
        .Where(group => group.Family == telling.Family && group.Country == telling.Country
            && (telling.City is null || telling.City == group.City)
            && group.Tellings.Any(other => other.Report == telling.Report && other.Claim is not null))
        .OrderByDescending(group => group.Tellings.Count(other => other.Report == telling.Report))
        .ThenByDescending(group => group.Days!.Value.First)
        .ThenBy(group => group.City, StringComparer.Ordinal)
        .FirstOrDefault();

    private static IEnumerable<EventGroup> PeriodGroups(List<Telling> tellings, Func<string, LocalDate?> writtenOn)
    {
        List<Bundle> bundles =
        [
            .. from telling in tellings
               let crowd = telling.Kind is Text.EventKind.Protest or Text.EventKind.Rally
               group telling by (telling.Report, telling.Family, telling.Country, telling.Days, Crowd: crowd) into same
               select new Bundle(same.Key.Family, same.Key.Country, same.Key.Crowd, [.. same])
               {
                   Report = same.Key.Report,
                   Days = same.Key.Days,
                   WrittenOn = writtenOn(same.Key.Report),
               },
        ];
        int[] root = [.. Enumerable.Range(0, bundles.Count)];
        foreach (var country in bundles.Index().GroupBy(bundle => (bundle.Item.Country, bundle.Item.Family, bundle.Item.IsCrowd)))
        {
            (int Index, Bundle Item)[] same = [.. country];
            for (int i = 0; i < same.Length; i++)
            {
                for (int j = i + 1; j < same.Length; j++)
                {
                    if (Periods.AreOne(same[i].Item, same[j].Item)) { root[Root(root, same[j].Index)] = Root(root, same[i].Index); }
                }
            }
        }
        return
            from bundle in bundles.Index()
            group bundle.Item by Root(root, bundle.Index) into period
            let told = period.SelectMany(bundle => bundle.Tellings).ToArray()
            select new EventGroup(period.First().Family, told) { City = CommonCity(told), Country = period.First().Country };
    }

    // A period belongs to a city only where all that is told of it does.
    private static string? CommonCity(Telling[] tellings) => Array.TrueForAll(tellings, telling => telling.City == tellings[0].City) ? tellings[0].City : null;

    private static int Root(int[] root, int index)
    {
        while (root[index] != index) { index = root[index] = root[root[index]]; }
        return index;
    }
}
