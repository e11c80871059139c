using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>One way to write a person's full name; or names without one that are taken for one person's.</summary>
internal sealed class PersonNode(string key, PersonName name, CompanyKey? own, bool isCompared) : NameNode(EntityKind.Person, key, isCompared)
{
    private const int MostRoleReports = 8; // a few reports tell what somebody is; more would change the reasons with every report

    public PersonName Name { get; } = name;

    public override CompanyKey? Own { get; } = own;

    /// <summary>The words of what the first reports of the sample say the person is.</summary>
    public HashSet<string> RoleWords() =>
    [
        .. Sample.Take(MostRoleReports).SelectMany(report => report.Uses).Where(use => use.Node == this && use.Lone is null)
            .SelectMany(use => use.Roles).SelectMany(role => LatinLetters.Fold(role).Split(' ')).Where(word => word.Length > 3),
    ];
}

/// <summary>Joins the ways in which reports write people's full names.</summary>
internal sealed class PersonRules : NameRules
{
    private const double LeastScore = 0.72;
    private const double Rival = 0.05;

    public override EntityKind Kind => EntityKind.Person;

    public override IEnumerable<string> BlockKeys(NameNode node)
    {
        PersonName name = ((PersonNode)node).Name;
        List<string> givens = [.. GivenNames.BlockKeys(name.Given), .. name.Middles.Where(middle => middle.Length > 1).Select(GivenNames.FirstSound)];
        foreach (string surname in SurnameKeys.Of(name.SurnameUnits))
        {
            foreach (string given in givens) { yield return surname + " " + given; }
        }
        // Where many share the keys above, those that sound alike still meet.
        foreach (string given in givens) { yield return "! " + name.SurnameUnits + " " + given; }
        yield return "+ " + name.Joined;
        // The same names turned round.
        yield return "= " + string.Join(' ', new[] { SoundUnits.Skeleton(SoundUnits.Of(name.Given)), SoundUnits.Skeleton(name.SurnameUnits) }.Order(StringComparer.Ordinal));
    }

    public override Affinity Compare(NameNode left, NameNode right)
    {
        Affinity affinity = PersonComparison.Compare(((PersonNode)left).Name, ((PersonNode)right).Name).Affinity;
        return affinity.Score < LeastScore && !affinity.Forbidden ? affinity with { Needed = double.PositiveInfinity } : affinity;
    }

    public override double Shared(NamePair pair)
    {
        if (pair.Affinity.Score < LeastScore) { return 0; }
        HashSet<string> left = ((PersonNode)pair.Left).RoleWords();
        return base.Shared(pair) + Math.Min(1.5, 0.75 * ((PersonNode)pair.Right).RoleWords().Count(left.Contains));
    }

    // A name that fits two people who are not one belongs to neither, unless it keeps the company of one of them.
    public override IReadOnlyList<NamePair> Edges(IReadOnlyList<NamePair> holding)
    {
        ILookup<NameNode, NamePair> byNode = holding.SelectMany(pair => new[] { (pair.Left, pair), (pair.Right, pair) }).ToLookup(row => row.Item1, row => row.pair);
        return [.. holding.Where(pair => !HasRival(pair.Left, pair) && !HasRival(pair.Right, pair))];

        bool HasRival(NameNode node, NamePair pair) => byNode[node].Any(rival =>
            rival != pair && rival.Affinity.Score >= pair.Affinity.Score - Rival && pair.Shared < rival.Shared + 1 && Compare(pair.Other(node), rival.Other(node)).Forbidden);
    }

    // One report that writes two full names out, each more than once, means two people by them.
    public override bool Apart(NamePair pair)
    {
        Affinity affinity = pair.Affinity;
        if (affinity.Score == 0) { return true; }
        if (pair.Together == 0 || affinity is { Score: >= 0.9, Needed: 0 }) { return false; }
        return affinity.Score < 0.85 || pair.TogetherTwice > 0;
    }

    public override Evidence Alone(NameNode node, bool isOnly)
    {
        if (((PersonNode)node).Name.IsLone)
        {
            return node.Reports > 1
                ? Evidence.Of(0.6, "No report gives a full name; reports about one country that use the same surname are taken to mean one person.")
                : Evidence.Of(1, "No full name that the archive knows explains it for sure: it stands by itself.");
        }
        return Evidence.Of(1, isOnly ? "The name in full, as every report writes it." : "The name in full, as most reports write it.");
    }

    public override Evidence Explain(NameNode node, NamePair pair, bool isChief)
    {
        PersonNode mine = (PersonNode)node, other = (PersonNode)pair.Other(node);
        PersonVerdict verdict = PersonComparison.Compare(mine.Name, other.Name);
        List<string> reasons = [.. PersonComparison.Reasons(mine.Name, other.Name, verdict)];
        if (!isChief) { reasons.Insert(0, $"Compared with the spelling “{other.Chief}”."); }
        if (CompanyOf.Shared(mine.Company, other.Company) > 0) { reasons.Add("The reports name other people, places or organizations in common."); }
        List<string> roles = [.. mine.RoleWords().Intersect(other.RoleWords()).Order(StringComparer.Ordinal).Take(2)];
        if (roles.Count > 0) { reasons.Add($"Both are called “{string.Join(" ", roles)}”."); }
        return Evidence.Of(Math.Clamp(verdict.Affinity.Score, 0, 0.99), [.. reasons]);
    }
}
