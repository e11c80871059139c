namespace ProtestArchive.Core.Linking;

/// <summary>One way to write a full name, with every report that writes it so.</summary>
internal sealed class FullName(PersonName name)
{
    public PersonName Name { get; } = name;

    public List<NameUse> Uses { get; } = [];

    public HashSet<int> Reports { get; } = [];

    public HashSet<string> RoleWords { get; } = new(StringComparer.Ordinal);

    public Company Company { get; set; } = null!;

    public int Mentions { get; set; }
}

/// <summary>Joins the ways in which reports write people's full names.</summary>
internal sealed class FullNames
{
    // Where more names than that share a key, each is compared with its neighbours in the order of their sounds only.
    private const int MostInBlock = 40;
    private const double LeastScore = 0.72;
    private const double Rival = 0.05;
    private readonly Dictionary<(int, int), (PersonVerdict Verdict, double Shared)> _verdicts = [];

    private FullNames(IReadOnlyList<FullName> names)
    {
        Names = names;
        Clusters = Clusters.Join(names.Count, Unrivalled(Edges()), (left, right) => Verdict(left, right).Verdict.Score == 0 || ApartInOneReport(left, right));
    }

    /// <summary>All full names, by their folded form.</summary>
    public IReadOnlyList<FullName> Names { get; }

    /// <summary>Which of <see cref="Names"/> are one person's.</summary>
    public Clusters Clusters { get; }

    /// <summary>Joins the full names among <paramref name="people"/>.</summary>
    public static FullNames Join(ReportNames reports, IEnumerable<(NameUse Use, PersonName Name)> people)
    {
        SortedDictionary<string, FullName> names = new(StringComparer.Ordinal);
        foreach ((NameUse use, PersonName name) in people)
        {
            string key = $"{name.Folded} {name.Generation}";
            if (!names.TryGetValue(key, out FullName? full)) { names[key] = full = new(name); }
            full.Uses.Add(use);
            full.Mentions += use.Mentions.Count;
            full.Reports.Add(use.Report);
            foreach (string role in use.Name.Roles) { full.RoleWords.UnionWith(LatinLetters.Fold(role).Split(' ').Where(word => word.Length > 3)); }
        }
        foreach (FullName full in names.Values)
        {
            full.Company = new(full.Reports.Order().Select(report => reports.Frames[report]), reports.Specificity, "p:" + SoundUnits.Skeleton(full.Name.SurnameUnits));
        }
        return new([.. names.Values]);
    }

    /// <summary>The verdict on two of <see cref="Names"/> and the company they share, roles in common among it.</summary>
    public (PersonVerdict Verdict, double Shared) Verdict(int left, int right)
    {
        (int, int) key = left < right ? (left, right) : (right, left);
        if (_verdicts.TryGetValue(key, out (PersonVerdict, double) known)) { return known; }
        FullName a = Names[key.Item1], b = Names[key.Item2];
        PersonVerdict verdict = PersonComparison.Compare(a.Name, b.Name);
        double shared = verdict.Forbidden || verdict.Score < LeastScore ? 0 : a.Company.Shared(b.Company) + Math.Min(1.5, 0.75 * a.RoleWords.Count(b.RoleWords.Contains));
        return verdict.Score == 0 ? (verdict, 0) : _verdicts[key] = (verdict, shared);
    }

    private IEnumerable<Edge> Edges()
    {
        Dictionary<string, List<int>> blocks = new(StringComparer.Ordinal);
        for (int i = 0; i < Names.Count; i++)
        {
            PersonName name = Names[i].Name;
            foreach (string key in BlockKeys(name).Distinct(StringComparer.Ordinal))
            {
                if (!blocks.TryGetValue(key, out List<int>? block)) { blocks[key] = block = []; }
                block.Add(i);
            }
        }
        HashSet<(int, int)> seen = [];
        foreach (List<int> block in blocks.Values)
        {
            if (block.Count > MostInBlock) { block.Sort((left, right) => BySound(Names[left].Name, Names[right].Name) is var order and not 0 ? order : left.CompareTo(right)); }
            for (int i = 0; i < block.Count; i++)
            {
                int last = Math.Min(block.Count, i + MostInBlock);
                for (int j = i + 1; j < last; j++)
                {
                    (int left, int right) = block[i] < block[j] ? (block[i], block[j]) : (block[j], block[i]);
                    if (!seen.Add((left, right))) { continue; }
                    (PersonVerdict verdict, double shared) = Verdict(left, right);
                    if (verdict.Score >= LeastScore && shared >= verdict.Needed) { yield return new(left, right, verdict.Score); }
                }
            }
        }
    }

    private static int BySound(PersonName left, PersonName right) => string.CompareOrdinal(left.SurnameUnits, right.SurnameUnits) is var order and not 0 ? order : string.CompareOrdinal(left.Folded, right.Folded);

    private static IEnumerable<string> BlockKeys(PersonName name)
    {
        foreach (string surname in SurnameKeys.Of(name.SurnameUnits))
        {
            foreach (string given in GivenNames.BlockKeys(name.Given)) { yield return surname + " " + given; }
            foreach (string middle in name.Middles.Where(middle => middle.Length > 1))
            {
                yield return surname + " " + GivenNames.FirstSound(middle);
            }
        }
        yield return "+ " + name.Joined;
        // The same names turned round.
        yield return "= " + string.Join(' ', new[] { SoundUnits.Skeleton(SoundUnits.Of(name.Given)), SoundUnits.Skeleton(name.SurnameUnits) }.Order(StringComparer.Ordinal));
    }

    // A name that fits two people who are not one belongs to neither, unless it keeps the company of one of them.
    private List<Edge> Unrivalled(IEnumerable<Edge> edges)
    {
        List<Edge> all = [.. edges];
        ILookup<int, Edge> byNode = all.SelectMany(edge => new[] { (edge.Left, edge), (edge.Right, edge) }).ToLookup(row => row.Item1, row => row.edge);
        return [.. all.Where(edge => !HasRival(edge.Left, edge.Right, edge.Score) && !HasRival(edge.Right, edge.Left, edge.Score))];

        bool HasRival(int node, int other, double score) => byNode[node].Any(rival =>
        {
            int third = rival.Left == node ? rival.Right : rival.Left;
            return third != other && rival.Score >= score - Rival && Verdict(other, third).Verdict.Forbidden
                && Verdict(node, other).Shared < Verdict(node, third).Shared + 1;
        });
    }

    // One report that writes two full names out, each more than once, means two people by them.
    private bool ApartInOneReport(int left, int right)
    {
        FullName a = Names[left], b = Names[right];
        if (!a.Reports.Overlaps(b.Reports)) { return false; }
        (PersonVerdict verdict, _) = Verdict(left, right);
        if (verdict is { Score: >= 0.9, Needed: 0 }) { return false; }
        return verdict.Score < 0.85 || a.Uses.Any(use => use.Mentions.Count > 1 && b.Uses.Any(other => other.Report == use.Report && other.Mentions.Count > 1));
    }
}
