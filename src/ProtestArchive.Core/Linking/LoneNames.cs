using System.Globalization;

namespace ProtestArchive.Core.Linking;

/// <summary>
/// Finds whom a name that stands alone means: somebody whom the report names in full, else the only one whom the archive knows by it;
/// else it stays by itself. What a report says decides by what it says itself, so that other reports change nothing in it.
/// </summary>
/// <param name="surnames">The people whom the archive knows.</param>
/// <param name="reader">Takes names apart.</param>
/// <param name="keys">The company keys.</param>
internal sealed class LoneNames(Surnames surnames, NameReader reader, CompanyKeys keys)
{
    private const double LeastSlip = 0.8;

    /// <summary>Somebody whom a report names.</summary>
    private sealed record Present(NameNode Node, PersonName Form, string? Gender, int Mentions)
    {
        public EntityNode Person => Node.Entity!;
    }

    /// <summary>Where each lone name of a report belongs: a full name's node, and why; null where nothing tells.</summary>
    public IReadOnlyList<(NameUse Use, (NameNode Node, Evidence Evidence)? Found)> Find(ReportNode report)
    {
        List<Present> present = [];
        List<(NameUse Use, PersonName Name)> open = [];
        foreach (NameUse use in report.Uses)
        {
            if (use.Facts.Kind != Text.EntityKind.Person) { continue; }
            PersonName name = reader.Parts(use.Name);
            if (!name.IsLone) { present.Add(new(use.Node!, name, use.Facts.Gender, use.Mentions)); }
            else if (use.Node is not { IsPinned: true }) { open.Add((use, name)); }
        }
        List<(NameUse, (NameNode, Evidence)?)> found = [];
        bool isInReport = true;
        // Each round ends before the next begins, so that the order of the names does not matter; names that the archive explains can then explain slips beside them.
        foreach (Func<NameUse, PersonName, List<Present>, (NameNode, Evidence)?> step in new[] { ExactInReport, ExactInArchive, SlipInReport, GivenNameInReport })
        {
            List<(NameUse Use, PersonName Name, (NameNode Node, Evidence Evidence)? Found)> round = [.. open.Select(row => (row.Use, row.Name, step(row.Use, row.Name, present)))];
            foreach ((NameUse use, PersonName name, (NameNode Node, Evidence Evidence)? link) in round)
            {
                if (link is not { } to) { continue; }
                found.Add((use, to));
                present.Add(new(to.Node, name, use.Facts.Gender, use.Mentions));
                // What the report itself explains, the archive is not asked about again.
                if (isInReport) { surnames.Ask(name.SurnameUnits, use, isAsked: false); }
            }
            open = [.. round.Where(row => row.Found is null).Select(row => (row.Use, row.Name))];
            if (!isInReport) { continue; }
            isInReport = false;
            foreach ((NameUse use, PersonName name) in open) { surnames.Ask(name.SurnameUnits, use, isAsked: true); }
        }
        found.AddRange(open.Select(row => (row.Use, ((NameNode, Evidence)?)null)));
        return found;
    }

    private (NameNode, Evidence)? ExactInReport(NameUse use, PersonName name, List<Present> present)
    {
        Present? only = Only(present.Where(row => SharesPart(row.Form, name) && GenderFits(row, use)));
        return only is null ? null : (only.Node, Evidence.Of(0.95, $"“{Form(only, use)}” is the only one of that name in this report."));
    }

    private (NameNode, Evidence)? ExactInArchive(NameUse use, PersonName name, List<Present> present)
    {
        if (present.Any(row => SharesPart(row.Form, name)) || surnames.Find(name.SurnameUnits) is not { Nodes.Count: > 0 } surname || surname.IsCrowded) { return null; }
        if (GivenNames.IsKnown(name.Folded) && !surname.Nodes.Any(node => node.Name.Surname == name.Surname)) { return null; }
        CompanyKey own = keys.OfPerson(name);
        HashSet<CompanyKey> company = [.. use.Report.Company.Where(key => key != own)];
        List<(EntityNode Person, double Shared)> fits = [.. surname.People.Where(person => GenderFits(person, use))
            .Select(person => (person, CompanyOf.Shared(person.Company, company)))
            .OrderByDescending(row => row.Item2).ThenBy(row => row.person.Nodes.Min!.Key, StringComparer.Ordinal)];
        if (fits.Count == 0 || fits[0].Shared < 0.5) { return null; }
        NameNode node = surname.Nodes.Where(node => node.Entity == fits[0].Person).MinBy(node => node.Key, StringComparer.Ordinal)!;
        if (fits.Count == 1) { return (node, Evidence.Of(0.8, "One person of that surname is known to the archive, and the reports name others in common.")); }
        return fits[0].Shared >= 2 && fits[0].Shared >= fits[1].Shared + 2
            ? (node, Evidence.Of(0.7, "Several people of that surname are known to the archive; one alone keeps the company that this report names."))
            : null;
    }

    private (NameNode, Evidence)? SlipInReport(NameUse use, PersonName name, List<Present> present)
    {
        if (name.Surname.Length < 5 || surnames.Find(name.SurnameUnits) is { Nodes.Count: > 0 } || GivenNames.IsKnown(name.Folded)) { return null; }
        List<(Present Row, Likeness Likeness)> found = [.. present.Where(row => GenderFits(row, use) && !PersonName.DifferByGender(row.Form.Surname, name.Surname))
            .Select(row => (row, SoundDistance.Compare(row.Form.SurnameUnits, name.SurnameUnits)))
            .Where(row => row.Item2.Score >= LeastSlip && row.Item2.Slips <= 2)
            .OrderByDescending(row => row.Item2.Score).ThenBy(row => row.row.Node.Key, StringComparer.Ordinal).DistinctBy(row => row.row.Person)];
        if (found.Count == 0 || (found.Count > 1 && found[1].Likeness.Score > found[0].Likeness.Score - 0.08)) { return null; }
        return (found[0].Row.Node, Evidence.Of(0.9 * found[0].Likeness.Score,
            PersonComparison.SurnameReason(name.Surname, found[0].Row.Form.Surname, found[0].Likeness),
            $"Nobody else in the report has a name like it, and the archive knows no other “{use.Name}”."));
    }

    // “Maria” after “Maria Kolas” is she; “Bob” beside Robert Moss only where he is the report's chief person and is spoken to.
    private (NameNode, Evidence)? GivenNameInReport(NameUse use, PersonName name, List<Present> present)
    {
        if (name.Folded.Length < 2 || use.IsIntroduced) { return null; }
        Present? only = Only(present.Where(row => GenderFits(row, use) && Relation(row, name) is GivenRelation.Nickname or GivenRelation.Variant or GivenRelation.Same));
        if (only is null) { return null; }
        if (present.Any(row => row.Person == only.Person && Relation(row, name) == GivenRelation.Same))
        {
            return (only.Node, Evidence.Of(0.85, $"“{Form(only, use)}” is the only one of that given name in this report."));
        }
        Dictionary<EntityNode, int> mentions = present.GroupBy(row => row.Person).ToDictionary(rows => rows.Key, rows => rows.Sum(row => row.Mentions));
        int mine = mentions[only.Person];
        if (!use.IsSpokenTo || mentions.Any(row => row.Key != only.Person && row.Value >= mine)) { return null; }
        return (only.Node, Evidence.Of(0.6,
            $"“{use.Name}” is a form of the given name of “{Form(only, use)}”, whom the report names most often ({mine.ToString(CultureInfo.InvariantCulture)} times), and somebody is spoken to by it."));
    }

    // The one person among those found, by the least of the names that the report gives; null where there are none or several.
    private static Present? Only(IEnumerable<Present> found)
    {
        List<Present> rows = [.. found];
        return rows.Count > 0 && rows.All(row => row.Person == rows[0].Person) ? rows.MinBy(row => row.Node.Key, StringComparer.Ordinal) : null;
    }

    // The name as this report writes it in full.
    private static string Form(Present row, NameUse use) =>
        use.Report.Uses.Where(other => other.Node == row.Node && other.Lone is null).Select(other => other.Name).Order(StringComparer.Ordinal).FirstOrDefault()
        ?? use.Name;

    private static GivenRelation Relation(Present row, PersonName name) => GivenNames.Compare(row.Form.Given, name.Folded);

    private static bool GenderFits(Present row, NameUse use) => row.Gender is null || use.Facts.Gender is null || row.Gender == use.Facts.Gender;

    private static bool GenderFits(EntityNode person, NameUse use)
    {
        if (use.Facts.Gender is not { } gender) { return true; }
        List<string> told = [.. Surname.Genders(person)];
        return told.Count == 0 || told.Contains(gender);
    }

    private static bool SharesPart(PersonName full, PersonName lone) =>
        SoundDistance.Compare(full.SurnameUnits, lone.SurnameUnits) is { IsTransliteration: true, Score: >= 0.88 }
        || full.Middles.Any(middle => middle.Length > 2 && middle == lone.Surname && !GivenNames.IsKnown(middle))
        || (full.IsSurnameFirst && full.Given == lone.Surname);
}
