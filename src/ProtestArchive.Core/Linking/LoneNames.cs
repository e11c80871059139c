using System.Globalization;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>
/// Finds whom a name that stands alone means: somebody whom the report names in full, else the only one whom the archive knows by it;
/// else it stays by itself.
/// </summary>
internal sealed class LoneNames
{
    private const double LeastSlip = 0.8;
    private readonly ReportNames _reports;
    private readonly FullNames _full;
    private readonly SortedDictionary<int, NameGroup> _groups;
    private readonly Dictionary<int, SortedSet<int>> _inReport = [];
    private readonly Dictionary<string, SortedSet<int>> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Cluster, int Report), int> _mentions = [];
    private readonly Dictionary<int, string> _chiefs = [];
    private readonly Dictionary<int, HashSet<string>> _genders = [];

    public LoneNames(ReportNames reports, FullNames full, SortedDictionary<int, NameGroup> groups)
    {
        (_reports, _full, _groups) = (reports, full, groups);
        for (int i = 0; i < full.Names.Count; i++)
        {
            int cluster = full.Clusters.Of(i);
            foreach (NameUse use in full.Names[i].Uses) { Note(cluster, use); }
            Add(_bySurname, full.Names[i].Name.SurnameUnits, cluster);
            if (IsSurnameFirst(full.Names[i].Name)) { Add(_bySurname, SoundUnits.Of(full.Names[i].Name.Given), cluster); }
        }
    }

    /// <summary>Links what can be linked into the groups of full names, and returns groups for the rest.</summary>
    public List<NameGroup> Link(IReadOnlyList<(NameUse Use, PersonName Name)> lone)
    {
        List<(NameUse Use, PersonName Name)> open = [.. lone];
        // Each round ends before the next begins, so that the order of the names does not matter; names that the archive explains can then explain slips beside them.
        foreach (Func<NameUse, PersonName, (int Cluster, double Score, string Reason)?> step in new[] { ExactInReport, ExactInArchive, SlipInReport, GivenNameInReport })
        {
            List<(NameUse Use, PersonName Name, (int Cluster, double Score, string Reason)? Found)> round = [.. open.Select(name => (name.Use, name.Name, step(name.Use, name.Name)))];
            foreach ((NameUse use, _, (int Cluster, double Score, string Reason)? found) in round)
            {
                if (found is not { } link) { continue; }
                _groups[link.Cluster].Links.Add(new(use, link.Score, [link.Reason]));
                Note(link.Cluster, use);
            }
            open = [.. round.Where(row => row.Found is null).Select(row => (row.Use, row.Name))];
        }
        return Rest(open);
    }

    private (int, double, string)? ExactInReport(NameUse use, PersonName name)
    {
        List<int> found = [.. Present(use).Where(cluster => Forms(cluster).Any(form => SharesPart(form, name)) && GenderFits(cluster, use))];
        return found.Count == 1 ? (found[0], 0.95, $"{Chief(found[0])} is the only one of that name in this report.") : null;
    }

    private (int, double, string)? ExactInArchive(NameUse use, PersonName name)
    {
        if (Present(use).Any(cluster => Forms(cluster).Any(form => SharesPart(form, name))) || !_bySurname.TryGetValue(name.SurnameUnits, out SortedSet<int>? known)) { return null; }
        if (GivenNames.IsKnown(name.Folded) && !known.Any(cluster => Forms(cluster).Any(form => form.Surname == name.Surname))) { return null; }
        Company company = new([_reports.Frames[use.Report]], _reports.Specificity, "p:" + SoundUnits.Skeleton(name.SurnameUnits));
        List<(int Cluster, double Shared)> fits = [.. known.Where(cluster => GenderFits(cluster, use))
            .Select(cluster => (cluster, _full.Clusters.Members(cluster).Max(member => _full.Names[member].Company.Shared(company))))
            .OrderByDescending(row => row.Item2).ThenBy(row => row.cluster)];
        if (fits.Count == 0 || fits[0].Shared < 0.5) { return null; }
        if (fits.Count == 1) { return (fits[0].Cluster, 0.8, $"{Chief(fits[0].Cluster)} is the only one of that surname whom the archive knows, and the reports name others in common."); }
        return fits[0].Shared >= 2 && fits[0].Shared >= fits[1].Shared + 2
            ? (fits[0].Cluster, 0.7, $"Of {fits.Count} of that surname in the archive, {Chief(fits[0].Cluster)} alone keeps the company that this report names.")
            : null;
    }

    private (int, double, string)? SlipInReport(NameUse use, PersonName name)
    {
        if (name.Surname.Length < 5 || _bySurname.ContainsKey(name.SurnameUnits) || GivenNames.IsKnown(name.Folded)) { return null; }
        List<(int Cluster, Likeness Likeness, string Surname)> found = [.. Present(use).Where(cluster => GenderFits(cluster, use))
            .Select(cluster => (cluster, Forms(cluster).Select(form => (Likeness: SoundDistance.Compare(form.SurnameUnits, name.SurnameUnits), form.Surname))
                .Where(row => !PersonName.DifferByGender(row.Surname, name.Surname)).DefaultIfEmpty().MaxBy(row => row.Likeness.Score)))
            .Where(row => row.Item2.Likeness.Score >= LeastSlip && row.Item2.Likeness.Slips <= 2)
            .Select(row => (row.cluster, row.Item2.Likeness, row.Item2.Surname)).OrderByDescending(row => row.Likeness.Score)];
        if (found.Count == 0 || (found.Count > 1 && found[1].Likeness.Score > found[0].Likeness.Score - 0.08)) { return null; }
        return (found[0].Cluster, 0.9 * found[0].Likeness.Score,
            $"{PersonComparison.SurnameReason(name.Surname, found[0].Surname, found[0].Likeness)} Nobody else in the report has a name like it, and the archive knows no other “{use.Name.Name}”.");
    }

    // “Maria” after “Maria Kolas” is she; “Bob” beside Robert Moss only where he is the report's chief person and is spoken to.
    private (int, double, string)? GivenNameInReport(NameUse use, PersonName name)
    {
        List<(int Cluster, GivenRelation Relation)> fits = [.. Present(use)
            .Select(cluster => (cluster, Forms(cluster).Select(form => GivenNames.Compare(form.Given, name.Folded)).Max()))
            .Where(row => row.Item2 >= GivenRelation.Nickname && row.Item2 != GivenRelation.Slip && GenderFits(row.cluster, use))];
        if (name.Folded.Length < 2 || fits.Count != 1 || use.Name.Roles.Length > 0 || use.Mentions.Any(mention => mention is PersonMention { Age: not null })) { return null; }
        (int cluster, GivenRelation relation) = fits[0];
        if (relation == GivenRelation.Same) { return (cluster, 0.85, $"{Chief(cluster)} is the only one of that given name in this report."); }
        int mine = _mentions[(cluster, use.Report)];
        bool isChief = Present(use).All(other => other == cluster || _mentions[(other, use.Report)] < mine);
        AnnotatedReport report = _reports.Reports[use.Report];
        if (!isChief || !use.Mentions.All(mention => IsAddress(report, mention))) { return null; }
        return (cluster, 0.6, $"“{use.Name.Name}” is short for the given name of {Chief(cluster)}, whom the report names most often ({mine.ToString(CultureInfo.InvariantCulture)} times), and is spoken to in words that the report passes on.");
    }

    // What no full name explains: surnames by their sounds and the country that the report is about; first names each for themselves.
    private static string RestKey(NameUse use, PersonName name, ReportFrame frame) =>
        GivenNames.IsKnown(name.Folded) || frame.Country is null ? $"{use.Report} {use.Local}" : $"{name.SurnameUnits} {frame.Country}";

    private List<NameGroup> Rest(List<(NameUse Use, PersonName Name)> open)
    {
        List<NameGroup> groups = [];
        foreach (IGrouping<string, (NameUse Use, PersonName Name)> same in open.GroupBy(row => RestKey(row.Use, row.Name, _reports.Frames[row.Use.Report]), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            NameGroup group = new(EntityKind.Person);
            bool several = same.Select(row => row.Use.Report).Distinct().Count() > 1;
            string reason = several
                ? "No report gives a full name; reports about one country that use the same surname are taken to mean one person."
                : "No full name that the archive knows explains it for sure: it stands by itself.";
            group.Links.AddRange(same.Select(row => new LinkedUse(row.Use, several ? 0.6 : 1, [reason])));
            groups.Add(group);
        }
        return groups;
    }

    private IEnumerable<PersonName> Forms(int cluster) => _full.Clusters.Members(cluster).Select(member => _full.Names[member].Name);

    // The form of the name that most reports use.
    private string Chief(int cluster) => _chiefs.TryGetValue(cluster, out string? known) ? known : _chiefs[cluster] = _full.Clusters.Members(cluster).Select(member => _full.Names[member])
        .OrderByDescending(name => name.Reports.Count).ThenByDescending(name => name.Mentions).First().Uses[0].Name.Name;

    private SortedSet<int> Present(NameUse use) => _inReport.TryGetValue(use.Report, out SortedSet<int>? present) ? present : [];

    private bool GenderFits(int cluster, NameUse use)
    {
        if (use.Name.Gender is not { } gender) { return true; }
        if (!_genders.TryGetValue(cluster, out HashSet<string>? genders))
        {
            _genders[cluster] = genders = [.. _full.Clusters.Members(cluster).SelectMany(member => _full.Names[member].Uses).Select(other => other.Name.Gender).OfType<string>()];
        }
        return genders.Count == 0 || genders.Contains(gender);
    }

    private void Note(int cluster, NameUse use)
    {
        if (!_inReport.TryGetValue(use.Report, out SortedSet<int>? present)) { _inReport[use.Report] = present = []; }
        present.Add(cluster);
        _mentions[(cluster, use.Report)] = _mentions.GetValueOrDefault((cluster, use.Report)) + use.Mentions.Count;
    }

    private static bool SharesPart(PersonName full, PersonName lone) =>
        SoundDistance.Compare(full.SurnameUnits, lone.SurnameUnits) is { IsTransliteration: true, Score: >= 0.88 }
        || full.Middles.Any(middle => middle.Length > 2 && middle == lone.Surname && !GivenNames.IsKnown(middle))
        || (IsSurnameFirst(full) && full.Given == lone.Surname);

    // Kim Jong-un, Tsai Ing-wen: a name whose first part is no given name that anybody has.
    private static bool IsSurnameFirst(PersonName full) => full.Given.Length is > 1 and < 7 && !GivenNames.IsKnown(full.Given);

    // “How are you, Ravi?”: between a comma and the end, or within quotation marks.
    private static bool IsAddress(AnnotatedReport report, NameMention mention)
    {
        string text = report.Report.Text;
        int before = mention.Span.Start - 1;
        while (before >= 0 && text[before] == ' ') { before--; }
        bool comma = before >= 0 && text[before] == ',' && mention.Span.End < text.Length && text[mention.Span.End] is '?' or '!' or '.' or ',' or '”' or '"';
        return comma || report.Layer<QuoteMention>().Any(quote => quote.Span.Contains(mention.Span));
    }

    private static void Add(Dictionary<string, SortedSet<int>> index, string key, int cluster)
    {
        if (!index.TryGetValue(key, out SortedSet<int>? clusters)) { index[key] = clusters = []; }
        clusters.Add(cluster);
    }
}
