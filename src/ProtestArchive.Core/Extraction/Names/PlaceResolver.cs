using ProtestArchive.Core.Extraction.Gazetteer;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>Finds each place of a report in the gazetteer: among towns of one name by what the report says beside it, by population, and by the countries that the report names.</summary>
internal sealed class PlaceResolver(NameText text)
{
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);

    /// <summary>Counts the countries that the report's sure places lie in.</summary>
    public void Frame(List<Local> locals)
    {
        foreach (Local local in locals)
        {
            if (local.Kind == EntityKind.Place && local.Known?.Country is { } country && local.Known.PlaceType is PlaceType.Country or PlaceType.Region)
            {
                _countries[country] = _countries.GetValueOrDefault(country) + local.Mentions.Count;
            }
        }
    }

    /// <summary>The place as the gazetteer knows it.</summary>
    public LocalName Resolve(Local local, string name)
    {
        LocalName place = new(EntityKind.Place, name);
        KnownName? known = local.Known;
        if (known is { PlaceType: not PlaceType.City })
        {
            place = place with { PlaceType = known.PlaceType, Country = known.Country, GazetteerName = known.Name };
            return known.PlaceType == PlaceType.Country ? Country(place, known) : place;
        }
        Candidate mention = local.Fullest;
        int city = BestCity(local);
        if (city >= 0)
        {
            City found = Cities.All[city];
            string own = known is not null && known.City == city ? Cities.All.NameOf(city).TrimEnd('\'', '’') : Cities.All.NameOf(city);
            return place with
            {
                PlaceType = found.IsDistrict ? PlaceType.District : PlaceType.City,
                Country = found.Country,
                GazetteerId = found.Id,
                GazetteerName = own,
                Latitude = found.Latitude,
                Longitude = found.Longitude,
            };
        }
        return place with { PlaceType = TypeOf(mention), Country = CountryOf(mention) };
    }

    private static LocalName Country(LocalName place, KnownName known)
    {
        string code = known.Country!;
        int capital = Capitals.Of(code);
        return place with
        {
            GazetteerId = $"iso:{code}",
            Latitude = capital >= 0 ? Cities.All[capital].Latitude : null,
            Longitude = capital >= 0 ? Cities.All[capital].Longitude : null,
        };
    }

    private int BestCity(Local local)
    {
        Candidate mention = local.Fullest;
        if (mention.Inside.Place >= 5 && local.Known is null) { return -1; } // a square, a river, a plant
        int best = -1;
        double score = double.MinValue;
        if (local.Known is { City: >= 0 } known) { Consider(known.City, local, ref best, ref score); }
        ReadOnlySpan<char> key = text.Key(mention.First, mention.End);
        for (int city = Cities.All.Find(key); city >= 0; city = Cities.All.FindNext(city, key)) { Consider(city, local, ref best, ref score); }
        return best;
    }

    private void Consider(int index, Local local, ref int best, ref double bestScore)
    {
        City city = Cities.All[index];
        double score = Math.Log10(city.Population + 1) + (city.IsCapital ? 1.5 : city.IsDistrict ? -1 : 0);
        if (_countries.ContainsKey(city.Country)) { score += 1.2; }
        if (index == local.Known?.City) { score += 0.5; }
        foreach (Candidate mention in local.Mentions)
        {
            if (CountryBehind(mention) is { } stated) { score += stated == city.Country ? 10 : -10; break; }
        }
        if (score > bestScore) { (best, bestScore) = (index, score); }
    }

    // “Paris, Texas”, “Brest, Belarus”
    private string? CountryBehind(Candidate mention)
    {
        int n = mention.End;
        if (!text.IsMark(n, ',') || n + 1 >= text.Count) { return null; }
        for (int e = Math.Min(text.Count, n + 4); e > n + 1; e--)
        {
            if (KnownNames.Find(text.Key(n + 1, e)) is { Kind: EntityKind.Place, Country: { } country, PlaceType: PlaceType.Country or PlaceType.Region }) { return country; }
        }
        return KnownNames.FindState(text.Key(n + 1, n + 2))?.Country;
    }

    private PlaceType TypeOf(Candidate mention)
    {
        ReadOnlySpan<char> head = text.Key(mention.End - 1, mention.End);
        if (NameTypes.Place(head) is { } byHead) { return byHead; }
        if (mention.Tokens > 1 && NameTypes.Place(text.Key(mention.First, mention.First + 1)) is { } byFront) { return byFront; }
        if (text.IsLower(mention.End) && NameTypes.Place(text.Key(mention.End, mention.End + 1)) is { } behind) { return behind; }
        return PlaceType.Other;
    }

    // Manila Film Centre lies where Manila does.
    private string? CountryOf(Candidate mention)
    {
        for (int e = mention.End - 1; e > mention.First; e--)
        {
            if (KnownNames.Find(text.Key(mention.First, e)) is { Country: { } country }) { return country; }
        }
        int city = mention.Tokens > 1 ? Cities.All.Find(text.Key(mention.First, mention.First + 1)) : -1;
        return city >= 0 && Cities.All[city].Population > 100_000 ? Cities.All[city].Country : null;
    }
}
