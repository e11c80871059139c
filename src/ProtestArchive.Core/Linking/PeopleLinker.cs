using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>Joins the names of people: full names first, then those that stand alone.</summary>
internal static class PeopleLinker
{
    /// <summary>The people of all reports.</summary>
    public static IEnumerable<NameGroup> Link(ReportNames reports)
    {
        List<(NameUse Use, PersonName Name)> people = [.. reports.Uses.Where(use => use.Name.Kind == EntityKind.Person).Select(use => (use, PersonName.Parse(use.Name.Name)))];
        FullNames full = FullNames.Join(reports, people.Where(person => !person.Name.IsLone));
        SortedDictionary<int, NameGroup> groups = [];
        for (int i = 0; i < full.Names.Count; i++)
        {
            int cluster = full.Clusters.Of(i);
            if (!groups.TryGetValue(cluster, out NameGroup? group)) { groups[cluster] = group = new(EntityKind.Person); }
            (double score, IReadOnlyList<string> reasons) = Reasons(full, i);
            group.Links.AddRange(full.Names[i].Uses.Select(use => new LinkedUse(use, score, reasons)));
        }
        List<NameGroup> others = new LoneNames(reports, full, groups).Link([.. people.Where(person => person.Name.IsLone)]);
        return groups.Values.Concat(others);
    }

    private static (double Score, IReadOnlyList<string> Reasons) Reasons(FullNames full, int node)
    {
        IReadOnlyList<int> members = full.Clusters.Members(full.Clusters.Of(node));
        FullName mine = full.Names[node];
        int chief = members.OrderByDescending(member => full.Names[member].Reports.Count).ThenByDescending(member => full.Names[member].Mentions).ThenBy(member => member).First();
        if (chief == node) { return (1, [members.Count == 1 ? "The name in full, as every report writes it." : "The name in full, as most reports write it."]); }
        (PersonVerdict verdict, double shared) = full.Verdict(node, chief);
        int other = chief;
        if (verdict.Score == 0 || shared < verdict.Needed)
        {
            // Not the chief form itself but another one links it.
            other = members.Where(member => member != node).OrderByDescending(member => full.Verdict(node, member).Verdict.Score).First();
            (verdict, shared) = full.Verdict(node, other);
        }
        List<string> reasons = [.. verdict.Reasons];
        if (other != chief) { reasons.Insert(0, $"Compared with the spelling “{full.Names[other].Uses[0].Name.Name}”."); }
        if (shared > 0) { reasons.Add("The reports name other people, places or organizations in common."); }
        if (full.Names[other].RoleWords.Overlaps(mine.RoleWords))
        {
            reasons.Add($"Both are called “{string.Join(" ", mine.RoleWords.Where(full.Names[other].RoleWords.Contains).Order(StringComparer.Ordinal).Take(4))}”.");
        }
        return (Math.Clamp(verdict.Score, 0, 0.99), reasons);
    }
}
