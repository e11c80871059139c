using System.Collections.Frozen;
using System.Globalization;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>
/// Joins the names of organizations: by their words, acronyms with what they stand for, slips of the pen; what every country has
/// (an interior ministry) only within a country.
/// </summary>
internal static class OrganizationLinker
{
    private const double LeastSlip = 0.88;
    private static readonly WordSet Opposed = Lexicon.Load("linking").Set("opposed");
    private static readonly FrozenDictionary<string, string> KnownAcronyms = Lexicon.Load("linking").Set("acronym").Words
        .Select(row => (Acronym: row[..row.IndexOf(' ', StringComparison.Ordinal)], Name: row[(row.IndexOf(' ', StringComparison.Ordinal) + 1)..]))
        .ToFrozenDictionary(row => OrganizationName.Key(row.Acronym), row => OrganizationName.Key(row.Name), StringComparer.Ordinal);

    private sealed class Organization(string key, IReadOnlyList<string> words, string? country, LocalName name)
    {
        public string Key { get; } = key;
        public IReadOnlyList<string> Words { get; } = words;
        public string? Country { get; } = country;
        public LocalName Name { get; } = name;
        public bool IsAcronym { get; } = words.Count == 1 && name.Name.Length is >= 2 and <= 8 && name.Name.Where(char.IsLetter).All(char.IsUpper);
        public List<NameUse> Uses { get; } = [];
        public HashSet<int> Reports { get; } = [];
        public Company Company { get; set; } = null!;
    }

    /// <summary>The organizations of all reports.</summary>
    public static IEnumerable<NameGroup> Link(ReportNames reports)
    {
        SortedDictionary<string, Organization> byKey = new(StringComparer.Ordinal);
        foreach (NameUse use in reports.Uses.Where(use => use.Name.Kind == EntityKind.Organization))
        {
            IReadOnlyList<string> words = OrganizationName.Words(use.Name.Name);
            if (words.Count == 1 && KnownAcronyms.TryGetValue(words[0], out string? full) && use.Name.Name.All(letter => !char.IsLower(letter))) { words = full.Split(' '); }
            // A ministry without its country is that of the country which the report is about.
            string? country = OrganizationName.IsGeneral(words) ? use.Name.Country ?? reports.Frames[use.Report].Country : null;
            string key = $"{string.Join(' ', words)}\t{country}";
            if (!byKey.TryGetValue(key, out Organization? organization)) { byKey[key] = organization = new(key, words, country, use.Name); }
            organization.Uses.Add(use);
            organization.Reports.Add(use.Report);
        }
        List<Organization> all = [.. byKey.Values];
        foreach (Organization organization in all)
        {
            organization.Company = new(organization.Reports.Order().Select(report => reports.Frames[report]), reports.Specificity, "o:" + OrganizationName.Key(organization.Name.Name));
        }
        Clusters clusters = Clusters.Join(all.Count, Edges(all), (left, right) => Apart(all[left], all[right]));
        SortedDictionary<int, NameGroup> groups = [];
        for (int i = 0; i < all.Count; i++)
        {
            int cluster = clusters.Of(i);
            if (!groups.TryGetValue(cluster, out NameGroup? group)) { groups[cluster] = group = new(EntityKind.Organization); }
            group.Country ??= all[i].Country;
            (double score, string[] reasons) = Reasons(all[i], [.. clusters.Members(cluster).Select(member => all[member])]);
            group.Links.AddRange(all[i].Uses.Select(use => new LinkedUse(use, score, reasons)));
        }
        return groups.Values;
    }

    private static IEnumerable<Edge> Edges(List<Organization> all)
    {
        Dictionary<string, List<int>> blocks = new(StringComparer.Ordinal);
        for (int i = 0; i < all.Count; i++)
        {
            foreach (string key in BlockKeys(all[i]))
            {
                if (!blocks.TryGetValue(key, out List<int>? block)) { blocks[key] = block = []; }
                block.Add(i);
            }
        }
        HashSet<(int, int)> seen = [];
        foreach ((string key, List<int> block) in blocks)
        {
            List<int> expansions = [.. block.Where(node => !all[node].IsAcronym)];
            for (int i = 0; i < block.Count; i++)
            {
                for (int j = i + 1; j < Math.Min(block.Count, i + 100); j++)
                {
                    (Organization left, Organization right) = (all[block[i]], all[block[j]]);
                    if (!seen.Add((block[i], block[j])) || Apart(left, right)) { continue; }
                    double score = key[0] == '~' ? AcronymScore(left, right, expansions.Count) : SlipScore(left, right);
                    if (score > 0) { yield return new(block[i], block[j], score); }
                    else { seen.Remove((block[i], block[j])); } // another block may join them for another reason
                }
            }
        }
    }

    private static IEnumerable<string> BlockKeys(Organization organization)
    {
        if (organization.IsAcronym) { return ["~" + organization.Words[0]]; }
        string skeleton = string.Join(' ', organization.Words.Select(word => SoundUnits.Skeleton(SoundUnits.Of(word))));
        string[] initials = organization.Words.Count >= 3 || (organization.Words.Count == 2 && organization.Name.Name.Count(char.IsUpper) >= 2)
            ? ["~" + string.Concat(organization.Words.Select(word => word[0]))] : [];
        // All the words but one: a slip is in one word.
        return initials.Append("=" + skeleton).Concat(organization.Words.Count == 1
            ? SurnameKeys.Of(SoundUnits.Of(organization.Words[0])).Select(key => "1" + key)
            : organization.Words.Select((_, drop) => $"-{drop} " + string.Join(' ', organization.Words.Where((_, i) => i != drop))));
    }

    private static double AcronymScore(Organization left, Organization right, int expansions) =>
        left.IsAcronym != right.IsAcronym && expansions == 1 && left.Company.Shared(right.Company) >= (left.Reports.Overlaps(right.Reports) ? 0 : 1.5) ? 0.85 : 0;

    private static double SlipScore(Organization left, Organization right)
    {
        if (left.IsAcronym || right.IsAcronym || left.Words.Count != right.Words.Count) { return 0; }
        double worst = 1;
        int slips = 0;
        for (int i = 0; i < left.Words.Count; i++)
        {
            if (left.Words[i] == right.Words[i]) { continue; }
            if (Math.Min(left.Words[i].Length, right.Words[i].Length) < 4 || Opposed.Contains(left.Words[i]) || Opposed.Contains(right.Words[i])) { return 0; }
            Likeness likeness = SoundDistance.Compare(SoundUnits.Of(left.Words[i]), SoundUnits.Of(right.Words[i]));
            worst = Math.Min(worst, likeness.Score);
            slips += likeness.Slips;
        }
        double needed = slips == 0 ? 0.5 : 2;
        return slips <= 1 && worst >= (slips == 0 ? 0.8 : LeastSlip) && left.Company.Shared(right.Company) >= needed ? worst : 0;
    }

    private static bool Apart(Organization left, Organization right) => left.Country != right.Country && left.Country is not null && right.Country is not null;

    private static (double Score, string[] Reasons) Reasons(Organization mine, List<Organization> members)
    {
        Organization chief = members.OrderByDescending(member => member.Reports.Count).ThenBy(member => member.Key, StringComparer.Ordinal).First();
        if (chief == mine)
        {
            return (1, [mine.Country is null
                ? "Reports that use the same name mean the same organization."
                : $"Every country has one; this is that of the country which the report tells of ({mine.Country})."]);
        }
        if (mine.IsAcronym != chief.IsAcronym)
        {
            (Organization acronym, Organization full) = mine.IsAcronym ? (mine, chief) : (chief, mine);
            return (0.85, [$"“{acronym.Name.Name}” are the initials of “{full.Name.Name}”, and nothing else in the archive has them."]);
        }
        double likeness = SoundDistance.Compare(string.Concat(mine.Words.Select(word => SoundUnits.Of(word))), string.Concat(chief.Words.Select(word => SoundUnits.Of(word)))).Score;
        return (Math.Min(0.99, likeness),
            [$"“{mine.Name.Name}” and “{chief.Name.Name}” differ by a slip of the pen or by transliteration (likeness {likeness.ToString("0.00", CultureInfo.InvariantCulture)}), and the reports name others in common."]);
    }
}
