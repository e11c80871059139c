using System.Globalization;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>Joins the names of places: by the gazetteer's key, else by sort, country or city, and sound.</summary>
internal static class PlaceLinker
{
    private const double LeastSlip = 0.8;

    private sealed class Place(string key, LocalName name, string folded, string? city)
    {
        public string Key { get; } = key;
        public LocalName Name { get; } = name;
        public string Folded { get; } = folded;
        public string Units { get; } = string.Concat(folded.Split(' ').Select(word => SoundUnits.Of(word)));
        public string? City { get; } = city;
        public List<NameUse> Uses { get; } = [];
        public HashSet<int> Reports { get; } = [];
        public Company Company { get; set; } = null!;
    }

    /// <summary>The places of all reports.</summary>
    public static IEnumerable<NameGroup> Link(ReportNames reports)
    {
        SortedDictionary<string, Place> byKey = new(StringComparer.Ordinal);
        foreach (NameUse use in reports.Uses.Where(use => use.Name.Kind == EntityKind.Place))
        {
            string folded = Words(use.Name.Name);
            string? city = IsInCity(use.Name.PlaceType) ? CityOf(reports, use) : null;
            string key = use.Name.GazetteerId ?? $"{folded} {use.Name.PlaceType} {use.Name.Country} {city}";
            if (!byKey.TryGetValue(key, out Place? place)) { byKey[key] = place = new(key, use.Name, folded, city); }
            place.Uses.Add(use);
            place.Reports.Add(use.Report);
        }
        List<Place> places = [.. byKey.Values];
        foreach (Place place in places) { place.Company = new(place.Reports.Order().Select(report => reports.Frames[report]), reports.Specificity, "l:" + ReportFrame.PlaceKey(place.Name)); }
        Clusters clusters = Clusters.Join(places.Count, Edges(places), (left, right) => Apart(places[left], places[right]));
        SortedDictionary<int, NameGroup> groups = [];
        for (int i = 0; i < places.Count; i++)
        {
            int cluster = clusters.Of(i);
            if (!groups.TryGetValue(cluster, out NameGroup? group)) { groups[cluster] = group = new(EntityKind.Place); }
            Place place = places[i];
            (double score, string[] reasons) = Reasons(place, clusters.Members(cluster).Select(member => places[member]).Where(other => other != place));
            group.Links.AddRange(place.Uses.Select(use => new LinkedUse(use, score, reasons)));
        }
        return groups.Values;
    }

    private static IEnumerable<Edge> Edges(List<Place> places)
    {
        Dictionary<string, List<int>> blocks = new(StringComparer.Ordinal);
        for (int i = 0; i < places.Count; i++)
        {
            foreach (string key in SurnameKeys.Of(places[i].Units))
            {
                if (!blocks.TryGetValue(key, out List<int>? block)) { blocks[key] = block = []; }
                block.Add(i);
            }
        }
        HashSet<(int, int)> seen = [];
        foreach (List<int> block in blocks.Values)
        {
            // Two places of the gazetteer are never joined, so each name without its key meets the others only.
            List<int> unknown = [.. block.Where(node => places[node].Name.GazetteerId is null)];
            foreach (int node in unknown)
            {
                foreach (int other in block)
                {
                    if (other == node || !seen.Add((Math.Min(node, other), Math.Max(node, other)))) { continue; }
                    double score = Compare(places[node], places[other]);
                    if (score > 0) { yield return new(Math.Min(node, other), Math.Max(node, other), score); }
                }
            }
        }
    }

    private static double Compare(Place left, Place right)
    {
        if (Apart(left, right)) { return 0; }
        Likeness likeness = SoundDistance.Compare(left.Units, right.Units);
        if (likeness.Score < LeastSlip || left.Folded.Split(' ').Length != right.Folded.Split(' ').Length) { return 0; }
        double shared = left.Company.Shared(right.Company);
        double needed = likeness.IsTransliteration ? 0.5 : 2;
        // A street or square with no city to tell it by needs company to be one with another of its name.
        if (left.City is not null && right.City is not null) { needed -= 0.5; }
        return shared >= needed && (likeness.IsTransliteration || left.Folded.Length >= 6) ? likeness.Score : 0;
    }

    private static bool Apart(Place left, Place right)
    {
        if (left.Name.GazetteerId is not null && right.Name.GazetteerId is not null) { return left.Name.GazetteerId != right.Name.GazetteerId; }
        if (left.Name.Country is { } country && right.Name.Country is { } other && country != other) { return true; }
        if (left.City is { } city && right.City is { } otherCity && city != otherCity) { return true; }
        return !SortsAgree(left.Name.PlaceType, right.Name.PlaceType);
    }

    private static bool SortsAgree(PlaceType left, PlaceType right) =>
        left == right || left == PlaceType.Other || right == PlaceType.Other
        || (left is PlaceType.City or PlaceType.District && right is PlaceType.City or PlaceType.District)
        || (left is PlaceType.Building or PlaceType.Plant && right is PlaceType.Building or PlaceType.Plant);

    private static bool IsInCity(PlaceType sort) => sort is PlaceType.District or PlaceType.Street or PlaceType.Square or PlaceType.Building or PlaceType.Plant;

    // The city of a street: the one named nearest before it in its paragraph, else the report's own.
    private static string? CityOf(ReportNames reports, NameUse use)
    {
        AnnotatedReport report = reports.Reports[use.Report];
        int at = use.Mentions[0].Span.Start;
        int start = report.ParagraphAt(at)?.Span.Start ?? 0;
        string? city = null;
        int low = 0, high = report.Mentions.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (report.Mentions[middle].Span.Start < start) { low = middle + 1; } else { high = middle; }
        }
        for (int i = low; i < report.Mentions.Length && report.Mentions[i].Span.Start < at; i++)
        {
            if (report.Mentions[i] is PlaceMention place && report.Names[place.Local] is { PlaceType: PlaceType.City } name
                && (name.Country is null || use.Name.Country is null || name.Country == use.Name.Country))
            {
                city = ReportFrame.PlaceKey(name);
            }
        }
        return city ?? reports.Frames[use.Report].City;
    }

    private static string Words(string name) => string.Join(' ', LatinLetters.Fold(name).Split(' ').Where(word => word != "the").Select(OrganizationName.OneSpelling));

    private static (double Score, string[] Reasons) Reasons(Place place, IEnumerable<Place> others)
    {
        string? key = place.Name.GazetteerId;
        if (key is not null) { return (1, [$"The gazetteer knows it as {place.Name.GazetteerName ?? place.Name.Name} ({key})."]); }
        Place? other = others.OrderByDescending(candidate => SoundDistance.Compare(place.Units, candidate.Units).Score).ThenBy(candidate => candidate.Key, StringComparer.Ordinal).FirstOrDefault();
        string where = place.City is not null ? "the same city" : "the same part of the world";
        if (other is null) { return (1, [place.Reports.Count == 1 ? "Only this report names it." : $"Reports about {where} use the same name for it."]); }
        Likeness likeness = SoundDistance.Compare(place.Units, other.Units);
        string score = likeness.Score.ToString("0.00", CultureInfo.InvariantCulture);
        return (Math.Min(0.99, likeness.Score),
            [
                likeness.IsTransliteration
                    ? $"“{place.Name.Name}” and “{other.Name.Name}” are one name in two transliterations (likeness {score})."
                    : $"“{place.Name.Name}” and “{other.Name.Name}” differ by a slip of the pen (likeness {score}).",
                $"The reports that use them tell of {where}.",
            ]);
    }
}
