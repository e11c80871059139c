using System.Collections.Immutable;
using System.Globalization;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>One place of the gazetteer; or one folded name of one sort, country and city.</summary>
internal sealed class PlaceNode(string key, string folded, NameFacts facts, string? city, CompanyKey? own, bool isCompared) : NameNode(EntityKind.Place, key, isCompared)
{
    public string Folded { get; } = folded;

    /// <summary>Sort, country and gazetteer's key, which all its uses share.</summary>
    public NameFacts Place { get; } = facts;

    public string? City { get; } = city;

    /// <summary>The sounds of each word.</summary>
    public ImmutableArray<string> WordUnits { get; } = [.. folded.Split(' ').Select(word => SoundUnits.Of(word))];

    public string Units => field ??= string.Concat(WordUnits);

    public override CompanyKey? Own { get; } = own;
}

/// <summary>Joins the names of places: by the gazetteer's key, else by sort, country or city, and sound.</summary>
internal sealed class PlaceRules : NameRules
{
    private const double LeastSlip = 0.8;
    private const int LeastUnitsForSlip = 6;

    public override EntityKind Kind => EntityKind.Place;

    public override bool CountsTogether => false;

    /// <summary>Whether a place of that sort lies in a city and is named after nothing else.</summary>
    public static bool IsInCity(PlaceType sort) => sort is PlaceType.District or PlaceType.Street or PlaceType.Square or PlaceType.Building or PlaceType.Plant;

    /// <summary>The words of a place's name, folded, one spelling each.</summary>
    public static string Words(string name) => string.Join(' ', LatinLetters.Fold(name).Split(' ').Where(word => word != "the").Select(OrganizationName.OneSpelling));

    public override IEnumerable<string> BlockKeys(NameNode node)
    {
        PlaceNode place = (PlaceNode)node;
        foreach (string key in SurnameKeys.Of(place.Units)) { yield return key; }
        yield return "! " + place.Units;
        if (place.Place.GazetteerId is { } id) { yield return "# " + id; }
    }

    public override bool MayMeet(NameNode left, NameNode right)
    {
        (string? mine, string? theirs) = (((PlaceNode)left).Place.GazetteerId, ((PlaceNode)right).Place.GazetteerId);
        return mine is null || theirs is null || mine == theirs;
    }

    public override Affinity Compare(NameNode left, NameNode right)
    {
        PlaceNode mine = (PlaceNode)left, other = (PlaceNode)right;
        if (mine.Place.GazetteerId is { } id && id == other.Place.GazetteerId) { return new(false, 1, 0); }
        if (AreApart(mine, other)) { return Affinity.Never; }
        Likeness likeness = LikenessOf(mine, other);
        if (likeness.Score < LeastSlip) { return Affinity.Unlike; }
        // A street or square with no city to tell it by needs company to be one with another of its name.
        double needed = (likeness.IsTransliteration ? 0.5 : 2) - (mine.City is not null && other.City is not null ? 0.5 : 0);
        return new(false, likeness.Score, needed);
    }

    public override bool Apart(NamePair pair) => pair.Affinity.Forbidden;

    public override Evidence Alone(NameNode node, bool isOnly)
    {
        PlaceNode place = (PlaceNode)node;
        if (place.Place.GazetteerId is { } id) { return Evidence.Of(1, $"The gazetteer knows it as {place.Facts.Select(row => row.Facts.GazetteerName).OfType<string>().Order(StringComparer.Ordinal).FirstOrDefault() ?? place.Chief} ({id})."); }
        string where = place.City is not null ? "the same city" : place.Place.Country is { } country ? $"the same country ({country})" : "the same part of the world";
        return Evidence.Of(1, node.Reports == 1 ? "Only this report names it so." : $"Reports about {where} use the same name for it.");
    }

    public override Evidence Explain(NameNode node, NamePair pair, bool isChief)
    {
        PlaceNode mine = (PlaceNode)node, other = (PlaceNode)pair.Other(node);
        if (mine.Place.GazetteerId is not null) { return Alone(node, isOnly: false); }
        Likeness likeness = LikenessOf(mine, other);
        string score = likeness.Score.ToString("0.00", CultureInfo.InvariantCulture);
        string alike = mine.Folded == other.Folded
            ? $"Both reports write “{mine.Chief}”."
            : likeness.IsTransliteration
                ? $"“{mine.Chief}” and “{other.Chief}” are one name in two transliterations (likeness {score})."
                : $"“{mine.Chief}” and “{other.Chief}” differ by a slip of the pen (likeness {score}).";
        string where = mine.City is not null && mine.City == other.City ? "Both lie in the same city."
            : mine.Place.Country is { } country && country == other.Place.Country ? $"Both lie in the same country ({country})."
            : "The reports name other people, places or organizations in common.";
        List<string> reasons = [alike, where];
        if (other.Place.GazetteerId is { } id) { reasons.Add($"The gazetteer knows “{other.Chief}” ({id})."); }
        return Evidence.Of(Math.Min(0.99, likeness.Score), [.. reasons]);
    }

    // Word by word: what a street shares with another is that it is a street, and its name may be all that differs (East and West Avenue).
    // A short word leaves a slip of the pen no room: it is another word.
    private static Likeness LikenessOf(PlaceNode left, PlaceNode right)
    {
        if (left.WordUnits.Length != right.WordUnits.Length) { return Likeness.None; }
        Likeness least = new(1, 0);
        int slips = 0;
        for (int i = 0; i < left.WordUnits.Length; i++)
        {
            Likeness word = SoundDistance.Compare(left.WordUnits[i], right.WordUnits[i]);
            if (word.Slips > 0 && Math.Max(left.WordUnits[i].Length, right.WordUnits[i].Length) < LeastUnitsForSlip) { return Likeness.None; }
            slips += word.Slips;
            if (word.Score < least.Score) { least = word; }
        }
        return least with { Slips = slips };
    }

    private static bool AreApart(PlaceNode left, PlaceNode right)
    {
        if (left.Place.GazetteerId is { } id && right.Place.GazetteerId is { } other) { return id != other; }
        if (left.Place.Country is { } country && right.Place.Country is { } otherCountry && country != otherCountry) { return true; }
        if (left.City is { } city && right.City is { } otherCity && city != otherCity) { return true; }
        return !SortsAgree(left.Place.PlaceType, right.Place.PlaceType);
    }

    private static bool SortsAgree(PlaceType left, PlaceType right) =>
        left == right || left == PlaceType.Other || right == PlaceType.Other
        || (left is PlaceType.City or PlaceType.District && right is PlaceType.City or PlaceType.District)
        || (left is PlaceType.Building or PlaceType.Plant && right is PlaceType.Building or PlaceType.Plant);
}
