using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>What a report is about, as far as it helps to tell names apart: its country, its city, and the company that its names keep.</summary>
/// <param name="Country">ISO 3166-1 alpha-2 of the country whose places it names most often; null where it names none.</param>
/// <param name="City">Key of the city that it names most often, those of its country first; null where it names none.</param>
/// <param name="Company">Keys of everything that it names, with how much each tells: a country little, a person much.</param>
internal sealed record ReportFrame(string? Country, string? City, IReadOnlyDictionary<string, double> Company)
{
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
            if (name is { Kind: EntityKind.Place, Country: { } country }) { countries[country] = countries.GetValueOrDefault(country) + uses[i]; }
            if (name is { Kind: EntityKind.Place, PlaceType: PlaceType.City }) { cities[(PlaceKey(name), name.Country)] = cities.GetValueOrDefault((PlaceKey(name), name.Country)) + uses[i]; }
            (string key, double weight) = name switch
            {
                { Kind: EntityKind.Person } => ("p:" + SoundUnits.Skeleton(PersonName.Parse(name.Name).SurnameUnits), 1.5),
                { Kind: EntityKind.Place, PlaceType: PlaceType.Country or PlaceType.Continent } => ("l:" + PlaceKey(name), 0.5),
                { Kind: EntityKind.Place } => ("l:" + PlaceKey(name), 1),
                _ => ("o:" + OrganizationName.Key(name.Name), 1),
            };
            if (key.Length > 3) { company[key] = weight; }
        }
        string? frame = countries.Count == 0 ? null : countries.OrderByDescending(row => row.Value).ThenBy(row => row.Key, StringComparer.Ordinal).First().Key;
        // A foreign capital often stands for its government; the report's own city lies in the report's country.
        string? city = cities.OrderByDescending(row => row.Key.Country == frame).ThenByDescending(row => row.Value).ThenBy(row => row.Key.Key, StringComparer.Ordinal)
            .Select(row => row.Key.Key).FirstOrDefault();
        return new(frame, city, company);
    }

    /// <summary>The gazetteer's key of a place, else its folded name.</summary>
    public static string PlaceKey(LocalName name) => name.GazetteerId ?? LatinLetters.Fold(name.Name);
}

/// <summary>The company that a name keeps over the reports that use it.</summary>
internal sealed class Company
{
    private const int MostReports = 32; // enough to know somebody by; bounds the work for names that stand in every report
    private readonly Dictionary<string, double> _keys = new(StringComparer.Ordinal);

    /// <summary>The company of a name in <paramref name="frames"/>, which come in an order that does not depend on arrival.</summary>
    /// <param name="frames">The frames of its reports.</param>
    /// <param name="specificity">From 0 to 1: how few reports name a key.</param>
    /// <param name="own">The name's own key, which is no company of itself.</param>
    public Company(IEnumerable<ReportFrame> frames, Func<string, double> specificity, string own)
    {
        foreach (ReportFrame frame in frames.Take(MostReports))
        {
            foreach ((string key, double weight) in frame.Company)
            {
                if (key != own) { _keys[key] = weight * specificity(key); }
            }
        }
    }

    /// <summary>The summed weight of what both name; two and more is much, half is a country.</summary>
    public double Shared(Company other)
    {
        (Company few, Company many) = _keys.Count <= other._keys.Count ? (this, other) : (other, this);
        return few._keys.Sum(row => many._keys.ContainsKey(row.Key) ? row.Value : 0);
    }
}
