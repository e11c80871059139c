using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>The canonical name of a group, and what goes with it.</summary>
internal static class EntityNaming
{
    private const int MostSurnames = 20;

    /// <summary>The name of an entity that has a node.</summary>
    public static EntityName Of(EntityNode entity)
    {
        List<(NameNode Node, FormCount Form)> forms = [.. entity.Nodes.SelectMany(node => node.Forms.Select(form => (node, form)))];
        (NameNode node, FormCount form) = Chief(entity.Kind, forms);
        NameFacts facts = node.Facts
            .OrderByDescending(row => row.Facts.GazetteerId is not null).ThenByDescending(row => row.Facts.Latitude is not null).ThenByDescending(row => CanonicalNames.Steps(row.Uses))
            .ThenBy(row => row.Facts.ToString(), StringComparer.Ordinal).First().Facts;
        NameFacts? located = facts.Latitude is not null ? facts : entity.Nodes.SelectMany(other => other.Facts).Select(row => row.Facts).Where(other => other.Latitude is not null).MinBy(other => other.ToString(), StringComparer.Ordinal);
        string automatic = facts.GazetteerName ?? form.Name;
        string name = entity.RuledName ?? automatic;
        string? country = entity.Nodes.OfType<OrganizationNode>().Select(other => other.Country).OfType<string>().FirstOrDefault()
            ?? facts.Country ?? Most(entity, other => other.Country);
        return new(name, automatic, CanonicalNames.Address(name), facts with
        {
            OrganizationType = Most(entity, other => other.OrganizationType),
            Latitude = located?.Latitude,
            Longitude = located?.Longitude,
        }, country);
    }

    // Most reports, then most mentions, then the fullest form; a full name before a lone one, what the gazetteer knows before what it does not.
    // Where people's names are used by equally many, the one that the others are nearest to: slips scatter around the right form.
    private static (NameNode Node, FormCount Form) Chief(EntityKind kind, List<(NameNode Node, FormCount Form)> forms)
    {
        List<List<(NameNode Node, FormCount Form)>> best = [.. forms.GroupBy(row => row.Form.Name, StringComparer.Ordinal).Select(same => same.ToList())];
        best = Keep(best, same => same.Any(row => row.Node.Facts.Any(facts => facts.Facts.GazetteerId is not null)) ? 1 : 0);
        if (kind == EntityKind.Person) { best = Keep(best, same => Math.Min(2, same[0].Form.Name.Count(letter => letter == ' ') + 1)); }
        if (kind == EntityKind.Organization) { best = Keep(best, same => IsAcronym(same[0].Form.Name) ? 0 : 1); }
        best = Keep(best, same => CanonicalNames.Steps(same.Sum(row => row.Form.Uses)));
        if (kind == EntityKind.Person && best.Count > 1)
        {
            List<string> surnames = [.. forms.Select(row => ((PersonNode)row.Node).Name.SurnameUnits).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(MostSurnames)];
            best = Keep(best, same => Math.Round(surnames.Sum(other => SoundDistance.Compare(((PersonNode)same[0].Node).Name.SurnameUnits, other).Score), 6));
        }
        best = Keep(best, same => CanonicalNames.Steps(same.Sum(row => row.Form.Mentions)));
        best = Keep(best, same => same[0].Form.Name.Length);
        return best.MinBy(same => same[0].Form.Name, StringComparer.Ordinal)!.MinBy(row => row.Node.Key, StringComparer.Ordinal);
    }

    private static List<List<(NameNode Node, FormCount Form)>> Keep(List<List<(NameNode Node, FormCount Form)>> forms, Func<List<(NameNode Node, FormCount Form)>, double> worth)
    {
        if (forms.Count == 1) { return forms; }
        double most = forms.Max(worth);
        return forms.FindAll(same => worth(same) == most);
    }

    // EU gives way to European Union; a name in capitals of its own (NATO, TUT.BY) has no other form to give way to.
    private static bool IsAcronym(string name) => name.Length <= 6 && !name.Contains(' ') && name.All(letter => !char.IsLower(letter));

    private static string? Most(EntityNode entity, Func<NameFacts, string?> value) => entity.Nodes.SelectMany(node => node.Facts)
        .Where(row => value(row.Facts) is not null).GroupBy(row => value(row.Facts)!, StringComparer.Ordinal)
        .OrderByDescending(rows => CanonicalNames.Steps(rows.Sum(row => row.Uses))).ThenBy(rows => rows.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
}
