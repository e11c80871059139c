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
        List<Telling>[] added = [.. dayGroups.Select(_ => new List<Telling>())];
        ILookup<(string Report, Family Family, string? Country), int> homes = Homes(dayGroups);
        List<Telling> periods = [];
        List<Telling> lone = [];
        foreach (Telling telling in tellings)
        {
            bool toll = telling.Family == Family.Public && telling.Claim is { Mention.CountKind: not Text.CountKind.Crowd };
            if (telling.Family == Family.Apart || telling.IsUndatedReport) { lone.Add(telling); }
            else if (telling.Days is not null || toll) { periods.Add(telling); }
            else if (Home(telling, homes, dayGroups) is { } home) { added[home].Add(telling); }
            else { lone.Add(telling); }
        }
        List<EventGroup> groups = [.. dayGroups.Zip(added, (group, more) => more.Count == 0 ? group : group with { Tellings = [.. group.Tellings, .. more] })];
        groups.AddRange(PeriodGroups(periods, writtenOn));
        groups.AddRange(
            from telling in lone
            group telling by (telling.Report, telling.Family, telling.City, telling.Country, Who: telling.Family == Family.Apart ? telling.Claim!.Mention.Who : null) into same
            select new EventGroup(same.Key.Family, [.. same]) { City = same.Key.City, Country = same.Key.Country });
        return groups;
    }

    // Where a report tells of one crowd on a day and of another without saying when, both are the day's, in the same place.
    private static int? Home(Telling telling, ILookup<(string Report, Family Family, string? Country), int> homes, List<EventGroup> dayGroups)
    {
        int[] possible = [.. homes[(telling.Report, telling.Family, telling.Country)].Where(index => telling.City is null || telling.City == dayGroups[index].City)];
        return possible.Length == 0 ? null : possible
            .OrderByDescending(index => dayGroups[index].Tellings.Count(other => other.Report == telling.Report))
            .ThenByDescending(index => dayGroups[index].Days!.Value.First)
            .ThenBy(index => dayGroups[index].City, StringComparer.Ordinal)
            .First();
    }

    // The day groups that a report's figures stand in, by index.
    private static ILookup<(string Report, Family Family, string? Country), int> Homes(List<EventGroup> dayGroups) => dayGroups.Index()
        .SelectMany(group => group.Item.Tellings.Where(telling => telling.Claim is not null).Select(telling => telling.Report).Distinct(StringComparer.Ordinal)
            .Select(report => (Key: (report, group.Item.Family, group.Item.Country), group.Index)))
        .ToLookup(home => home.Key, home => home.Index);

    private static IEnumerable<EventGroup> PeriodGroups(List<Telling> tellings, Func<string, LocalDate?> writtenOn)
    {
        List<Bundle> bundles =
        [
            .. from telling in tellings
               let crowd = telling.Kind is Text.EventKind.Protest or Text.EventKind.Rally
               group telling by (telling.Report, telling.Family, telling.Country, telling.City, telling.Days, Crowd: crowd) into same
               select new Bundle(same.Key.Family, same.Key.Country, same.Key.Crowd, [.. same])
               {
                   Report = same.Key.Report,
                   Days = same.Key.Days,
                   City = same.Key.City,
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
