namespace ProtestArchive.Core.Extraction.Gazetteer;

/// <summary>The capitals of countries: the point that stands for a country on a map.</summary>
public static class Capitals
{
    private static readonly Dictionary<string, int> ByCountry = Build();

    // Former countries lie where their capital lies now.
    private static readonly Dictionary<string, string> Successors = new(StringComparer.Ordinal) { ["SU"] = "RU", ["YU"] = "RS", ["CS"] = "CZ", ["DD"] = "DE" };

    /// <summary>Index of the capital of the country <paramref name="code"/> among <see cref="Cities.All"/>; negative where the gazetteer knows none.</summary>
    public static int Of(string code) => ByCountry.TryGetValue(Successors.GetValueOrDefault(code, code), out int city) ? city : -1;

    private static Dictionary<string, int> Build()
    {
        Dictionary<string, int> capitals = new(300, StringComparer.Ordinal);
        for (int i = 0; i < Cities.All.Count; i++)
        {
            City city = Cities.All[i];
            if (city.IsCapital) { capitals.TryAdd(city.Country, i); }
        }
        return capitals;
    }
}
