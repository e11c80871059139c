using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>Places the names of reports in nodes.</summary>
internal sealed class NodeKeys(NameReader reader, CompanyKeys company)
{
    /// <summary>The key of the node that a use's spelling gives; null for a person's name that stands alone, which needs its report's others.</summary>
    public string? KeyOf(NameUse use)
    {
        NameFacts facts = use.Facts;
        switch (facts.Kind)
        {
            case EntityKind.Person:
                PersonName name = reader.Parts(use.Name);
                return name.IsLone ? null : $"{name.Folded} {name.Generation}";
            case EntityKind.Place:
                return facts.GazetteerId is { } id ? $"{id} {facts.PlaceType} {facts.Country}" : $"{PlaceRules.Words(use.Name)} {facts.PlaceType} {facts.Country} {use.City}";
            default:
                (IReadOnlyList<string> words, bool isAcronym) = OrganizationRules.Words(use.Name);
                return $"{string.Join(' ', words)}\t{CountryOf(use, words)}{(isAcronym ? "\tA" : "")}";
        }
    }

    /// <summary>Where a name stays that nothing explains: surnames by their sounds and the country that the report is about; first names each for themselves.</summary>
    public string RestKeyOf(NameUse use)
    {
        PersonName name = reader.Parts(use.Name);
        return GivenNames.IsKnown(name.Folded) || use.Report.Country is not { } country ? $"~ {use.Report.Sha256} {use.Local}" : $"~ {name.SurnameUnits} {country}";
    }

    /// <summary>The key of a node that a ruled use has for itself.</summary>
    public static string PinKeyOf(NameUse use) => $"{NameNode.PinMark} {use.Report.Sha256} {use.Local}";

    /// <summary>The node of that key, which is a use's.</summary>
    public NameNode Make(string key, NameUse use)
    {
        bool isCompared = key[0] is not ('~' or NameNode.PinMark);
        switch (use.Facts.Kind)
        {
            case EntityKind.Person:
                PersonName name = reader.Parts(use.Name);
                return new PersonNode(key, name, company.OfPerson(name), isCompared);
            case EntityKind.Place:
                // Uses of one key may write it otherwise (Kiev, Kyiv): what the node says of itself must not hang on which came first.
                bool isKnown = use.Facts.GazetteerId is not null;
                CompanyKey place = company.Of("l:" + ReportFrame.PlaceKey(use.Facts.GazetteerId, use.Name), ReportFrame.PlaceWeight(use.Facts.PlaceType));
                return new PlaceNode(key, PlaceRules.Words(isKnown ? use.Facts.GazetteerName ?? use.Name : use.Name), use.Facts, isKnown ? null : use.City, place, isCompared);
            default:
                (IReadOnlyList<string> words, bool isAcronym) = OrganizationRules.Words(use.Name);
                return new OrganizationNode(key, words, CountryOf(use, words), isAcronym, company.Of(ReportFrame.OrganizationKey(words), 1), isCompared);
        }
    }

    // A ministry without its country is that of the country which the report is about.
    private static string? CountryOf(NameUse use, IReadOnlyList<string> words) => OrganizationName.IsGeneral(words) ? use.Facts.Country ?? use.Report.Country : null;
}
