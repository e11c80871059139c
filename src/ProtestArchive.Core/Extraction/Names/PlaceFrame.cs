using ProtestArchive.Core.Extraction.Gazetteer;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>Which countries and regions a report speaks of: by its countries, regions and sure cities, and by the adjectives and peoples that it names.</summary>
internal sealed class PlaceFrame
{
    // A city that is so many times larger than any other of its name is meant without further evidence.
    private const int SureFactor = 8;
    private const int SurePopulation = 150_000;
    private readonly NameText _text;
    private readonly Dictionary<string, double> _countries = new(StringComparer.Ordinal);
    private readonly List<int> _seats = [];

    public PlaceFrame(NameText text, List<Local> locals)
    {
        _text = text;
        foreach (Local local in locals)
        {
            if (local.Kind == EntityKind.Place) { Add(local); }
        }
        for (int i = 0; i < text.Count; i++)
        {
            if (text.Is(i, WordClass.Demonym) && text.Known(i, i + 1) is { Country: { } country }) { Weigh(country, 0.5); }
        }
    }

    /// <summary>How much the report speaks of a country: the mentions of it and of what lies in it.</summary>
    public double Weight(string? country) => country is not null ? _countries.GetValueOrDefault(country) : 0;

    /// <summary>Whether the report names the region that the city lies in.</summary>
    public bool NamesRegionOf(City city)
    {
        foreach (int seat in _seats)
        {
            if (city.IsInRegionOf(Cities.All[seat])) { return true; }
        }
        return false;
    }

    private void Add(Local local)
    {
        int mentions = Math.Min(4, local.Mentions.Count);
        if (local.Known is { Country: { } country } known)
        {
            if (KnownNames.FindOther(KeyOf(local)) is not null) { return; }
            Weigh(country, mentions);
            if (known.Seat >= 0) { _seats.Add(known.Seat); }
            return;
        }
        int first = Cities.All.Find(KeyOf(local));
        if (first < 0 || Cities.All[first] is not { Population: > SurePopulation } city) { return; }
        int second = Cities.All.FindNext(first, KeyOf(local));
        while (second >= 0 && Cities.All[second].IsIn(city.Country)) { second = Cities.All.FindNext(second, KeyOf(local)); }
        if (second < 0 || Cities.All[second].Population < city.Population / SureFactor) { Weigh(city.Country, 0.5 * mentions); }
    }

    private void Weigh(string country, double weight) => _countries[country] = _countries.GetValueOrDefault(country) + weight;

    private ReadOnlySpan<char> KeyOf(Local local) => _text.Key(local.Fullest.First, local.Fullest.End);
}
