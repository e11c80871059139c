namespace ProtestArchive.Core.Events.Grouping;

/// <summary>
/// Groups what is told of single days: by family, day and city. What a report tells of the whole country belongs to the city that it
/// tells most of on that day; where it names none, to the country.
/// </summary>
internal static class DayGroups
{
    public static List<EventGroup> Of(IEnumerable<Telling> tellings)
    {
        List<EventGroup> groups = [];
        foreach (var bucket in tellings.GroupBy(telling => (telling.Family, Day: telling.Days!.Value.First)))
        {
            groups.AddRange(bucket.Key.Family switch
            {
                Family.Election => ByCountry(bucket),
                Family.Talks => ByCompany([.. bucket]),
                Family.Apart => Apart(bucket),
                _ => ByCity([.. bucket]),
            });
        }
        return groups;
    }

    private static IEnumerable<EventGroup> ByCountry(IEnumerable<Telling> bucket) =>
        from telling in bucket
        group telling by telling.Country into country
        select new EventGroup(country.First().Family, [.. country]) { Country = country.Key };

    private static IEnumerable<EventGroup> Apart(IEnumerable<Telling> bucket) =>
        from telling in bucket
        group telling by (telling.Report, telling.Country, telling.Claim!.Mention.Who) into same
        select new EventGroup(Family.Apart, [.. same]) { Country = same.Key.Country };

    private static IEnumerable<EventGroup> ByCity(IReadOnlyList<Telling> bucket)
    {
        var mainCity = bucket
            .Where(telling => telling.City is not null)
            .GroupBy(telling => (telling.Report, telling.Country))
            .ToDictionary(group => group.Key, group => group
                .GroupBy(telling => telling.City!, StringComparer.Ordinal)
                .OrderByDescending(city => city.Count()).ThenBy(city => city.Key, StringComparer.Ordinal)
                .First().Key);
        return
            from telling in bucket
            let city = telling.City ?? mainCity.GetValueOrDefault((telling.Report, telling.Country)) ?? telling.AssumedCity
            group telling by (City: city, Country: city is null ? telling.Country : null, Report: city is null && telling.Country is null ? telling.Report : null) into place // nowhere is no place to meet
            select new EventGroup(place.First().Family, [.. place]) { City = place.Key.City, Country = place.Select(telling => telling.Country).FirstOrDefault(country => country is not null) };
    }

    // Talks are told apart by who takes part: tellings that name a person in common are of the same talks.
    private static IEnumerable<EventGroup> ByCompany(IReadOnlyList<Telling> bucket)
    {
        List<(HashSet<string> People, List<Telling> Tellings)> talks = [];
        foreach (Telling telling in bucket.Where(telling => telling.People.Count > 0))
        {
            HashSet<string> people = new(telling.People, StringComparer.Ordinal);
            List<Telling> all = [telling];
            foreach (var same in talks.Where(known => known.People.Overlaps(people)).ToList())
            {
                people.UnionWith(same.People);
                all.AddRange(same.Tellings);
                talks.Remove(same);
            }
            talks.Add((people, all));
        }
        return talks.Select(talk => new EventGroup(Family.Talks, talk.Tellings)
        {
            City = talk.Tellings.Select(telling => telling.City).Order(StringComparer.Ordinal).LastOrDefault(),
            Country = talk.Tellings.Select(telling => telling.Country).Order(StringComparer.Ordinal).LastOrDefault(),
        });
    }
}
