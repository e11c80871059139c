using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>What a report is about, as far as it helps to tell names apart: its country, its city, and the company that its names keep.</summary>
/// <param name="Country">ISO 3166-1 alpha-2 of the country whose places it names most often; null where it names none.</param>
/// <param name="City">Key of the city that it names most often, those of its country first; null where it names none.</param>
/// <param name="Company">Keys of everything that it names, with how much each tells: a country little, a person much.</param>
internal sealed record ReportFrame(string? Country, string? City, IReadOnlyDictionary<string, double> Company)
{
    /// <summary>How much it tells to name one person.</summary>
    public const double PersonWeight = 1.5;

    /// <summary>The frame of <paramref name="report"/>.</summary>
    public static ReportFrame Of(AnnotatedReport report)
    {
        int[] uses = new int[report.Names.Length];
        foreach (Mention mention in report.Mentions)
        {
            if (mention is NameMention name) { uses[name.Local]++; }
        }
        Dictionary<string, int> countries = new(StringComparer.Ordinal);
        Dictionary<(string Key, string? Country), int> cities = [];
        Dictionary<string, double> company = new(StringComparer.Ordinal);
        for (int i = 0; i < report.Names.Length; i++)
        {
            LocalName name = report.Names[i];
            if (uses[i] == 0) { continue; }
            if (name is { Kind: EntityKind.Place, Country: { } country }) { countries[country] = countries.GetValueOrDefault(country) + uses[i]; }
            if (name is { Kind: EntityKind.Place, PlaceType: PlaceType.City }) { cities[(PlaceKey(name.GazetteerId, name.Name), name.Country)] = cities.GetValueOrDefault((PlaceKey(name.GazetteerId, name.Name), name.Country)) + uses[i]; }
            (string key, double weight) = name switch
            {
                { Kind: EntityKind.Person } => (PersonKey(PersonName.Parse(name.Name)), PersonWeight),
                { Kind: EntityKind.Place } => ("l:" + PlaceKey(name.GazetteerId, name.Name), PlaceWeight(name.PlaceType)),
                _ => (OrganizationKey(OrganizationRules.Words(name.Name).Words), 1),
            };
            if (key.Length > 3) { company[key] = Math.Max(weight, company.GetValueOrDefault(key)); }
        }
        string? frame = countries.Count == 0 ? null : countries.OrderByDescending(row => row.Value).ThenBy(row => row.Key, StringComparer.Ordinal).First().Key;
        // A foreign capital often stands for its government; the report's own city lies in the report's country.
        string? city = cities.OrderByDescending(row => row.Key.Country == frame).ThenByDescending(row => row.Value).ThenBy(row => row.Key.Key, StringComparer.Ordinal)
            .Select(row => row.Key.Key).FirstOrDefault();
        return new(frame, city, company);
    }

    /// <summary>How much it tells to name one place.</summary>
    public static double PlaceWeight(PlaceType sort) => sort is PlaceType.Country or PlaceType.Continent ? 0.5 : 1;

    /// <summary>The company key of a person: the surname's consonants, so that spellings of one name are one company.</summary>
    public static string PersonKey(PersonName name) => "p:" + SoundUnits.Skeleton(name.SurnameUnits);

    /// <summary>The company key of an organization: its words, acronyms that everybody knows written out.</summary>
    public static string OrganizationKey(IReadOnlyList<string> words) => "o:" + string.Join(' ', words);

    /// <summary>The gazetteer's key of a place, else its words.</summary>
    public static string PlaceKey(string? gazetteerId, string name) => gazetteerId ?? PlaceRules.Words(name);
}
