using ProtestArchive.Core.Extraction.Gazetteer;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>Finds each place of a report in the gazetteer: among towns of one name by what the report says beside it, by population, and by the countries that the report names.</summary>
internal sealed class PlaceResolver(NameText text, List<Local> locals)
{
    // Towns known only by another spelling have to be this large, or to lie in a country that the report names.
    private const int LeastOfOtherSpelling = 150_000;
    private readonly PlaceFrame _frame = new(text, locals);

    /// <summary>The place as the gazetteer knows it.</summary>
    public LocalName Resolve(Local local, string name)
    {
        LocalName place = new(EntityKind.Place, name);
        KnownName? known = Meant(local);
        if (known is { PlaceType: not PlaceType.City })
        {
            place = place with { PlaceType = known.PlaceType, Country = known.Country, GazetteerName = known.Name };
            return known.PlaceType == PlaceType.Country ? Country(place, known)
                : known.Seat >= 0 ? place with { Latitude = Cities.All[known.Seat].Latitude, Longitude = Cities.All[known.Seat].Longitude }
                : place;
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
        return Container(local) is { } container && mention.Inside.Place < 5
            ? place with { PlaceType = PlaceType.City, Country = container.Country }
            : place with { PlaceType = TypeOf(mention), Country = CountryOf(mention) };
    }

    // Georgia beside Atlanta, Punjab beside Lahore: of two places of one name that of the country which the report speaks of more; beside a town and a comma, the one that the town lies in.
    private KnownName? Meant(Local local)
    {
        if (local.Known is not { } known || KnownNames.FindOther(text.Key(local.Fullest.First, local.Fullest.End)) is not { } other) { return local.Known; }
        foreach (Candidate mention in local.Mentions)
        {
            if (!text.IsMark(mention.First - 1, ',') || mention.First < 2) { continue; }
            bool own = HasTown(mention.First - 1, known), others = HasTown(mention.First - 1, other);
            if (own != others) { return own ? known : other; }
        }
        return _frame.Weight(other.Country) > _frame.Weight(known.Country) ? other : known;
    }

    // Whether the words before token `end` are a town of that country or region.
    private bool HasTown(int end, KnownName region)
    {
        for (int first = Math.Max(0, end - 3); first < end; first++)
        {
            ReadOnlySpan<char> key = text.Key(first, end);
            for (int city = Cities.All.Find(key); city >= 0; city = Cities.All.FindNext(city, key))
            {
                if (region.Seat >= 0 ? Cities.All[city].IsInRegionOf(Cities.All[region.Seat]) : Cities.All[city].IsIn(region.Country)) { return true; }
            }
        }
        return false;
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
        KnownName? container = Container(local);
        if (local.Known is { City: >= 0 } known) { Consider(known.City, local, container, ref best, ref score); }
        ReadOnlySpan<char> key = text.Key(mention.First, mention.End);
        for (int city = Cities.All.Find(key); city >= 0; city = Cities.All.FindNext(city, key)) { Consider(city, local, container, ref best, ref score); }
        if (best >= 0 && container?.Country is { } stated && !Cities.All[best].IsIn(stated)) { best = -1; }
        return best >= 0 || text.IsUpper(mention.First) && text[mention.First].Length < 5 ? best : BySound(key, container);
    }

    // Dniepropetrovsk, Sulaimaniyah: no spelling of the gazetteer, but the same name to the ear.
    private int BySound(ReadOnlySpan<char> key, KnownName? container)
    {
        for (int city = SoundIndex.All.Find(key); city >= 0; city = SoundIndex.All.FindNext(city, key))
        {
            City found = Cities.All[city];
            bool stated = container?.Country is { } country && found.IsIn(country);
            if (stated || (container is null && (_frame.Weight(found.Country) > 0 || found.Population >= LeastOfOtherSpelling))) { return city; }
        }
        return -1;
    }

    private void Consider(int index, Local local, KnownName? container, ref int best, ref double bestScore)
    {
        City city = Cities.All[index];
        double score = Math.Log10(city.Population + 1) + (city.IsCapital ? 1.5 : city.IsDistrict ? -1 : 0);
        double weight = _frame.Weight(city.Country);
        if (weight > 0) { score += 1 + 0.4 * Math.Min(3, Math.Log2(1 + weight)); }
        if (_frame.NamesRegionOf(city)) { score += 1; }
        if (index == local.Known?.City) { score += 0.5; }
        if (container is not null)
        {
            score += container.Country == city.Country ? 10 : -10;
            if (container.Seat >= 0 && city.IsInRegionOf(Cities.All[container.Seat])) { score += 10; }
        }
        if (score > bestScore) { (best, bestScore) = (index, score); }
    }

    // “Paris, Texas”, “Brest, Belarus”, “Cambridge, Mass.”, “Tripoli (Lebanon)”, “Valencia in Spain”
    private KnownName? Container(Local local)
    {
        foreach (Candidate mention in local.Mentions)
        {
            int n = mention.End;
            if (n + 1 >= text.Count || !(text.Mark(n) is ',' or '(' || text.Equals(n, "in"))) { continue; }
            if (text.IsMark(n, ',') && KnownNames.FindState(text.Key(n + 1, n + 2)) is { } state) { return state; }
            for (int e = Math.Min(text.Count, n + 5); e > n + 1; e--)
            {
                ReadOnlySpan<char> key = text.Key(n + 1, e);
                if (!text.IsCapitalized(n + 1) || KnownNames.Find(key) is not { Kind: EntityKind.Place, Country: not null, PlaceType: PlaceType.Country or PlaceType.Region } known) { continue; }
                if (IsListed(mention, e)) { break; } // London, France and Spain
                return KnownNames.FindOther(key) is { } other && !HasTown(n, known) && HasTown(n, other) ? other : known;
            }
        }
        return null;
    }

    private bool IsListed(Candidate mention, int behind) =>
        text.IsMark(mention.End, ',') && (text.Equals(behind, "and") || text.Equals(behind, "or")) && !HasTown(mention.End, text.Known(mention.End + 1, behind)!);

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
            if (text.Known(mention.First, e) is { Country: { } country }) { return country; }
        }
        int city = mention.Tokens > 1 ? Cities.All.Find(text.Key(mention.First, mention.First + 1)) : -1;
        return city >= 0 && Cities.All[city].Population > 100_000 ? Cities.All[city].Country : null;
    }
}
