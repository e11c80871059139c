using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>How names of one kind are compared: what differs between people, places and organizations.</summary>
internal abstract class NameRules
{
    /// <summary>What it is about.</summary>
    public abstract EntityKind Kind { get; }

    /// <summary>Whether it tells apart by standing together in a report, so that this has to be counted.</summary>
    public virtual bool CountsTogether => true;

    /// <summary>Keys under which a name meets those that may be one with it; those that begin with “~” are asked how many meet under them.</summary>
    public abstract IEnumerable<string> BlockKeys(NameNode node);

    /// <summary>Whether the two are worth a comparison.</summary>
    public virtual bool MayMeet(NameNode left, NameNode right) => true;

    /// <summary>What the names alone say.</summary>
    public abstract Affinity Compare(NameNode left, NameNode right);

    /// <summary>The worth of what a pair has in common beside its names.</summary>
    public virtual double Shared(NamePair pair) => CompanyOf.Shared(pair.Left.Company, pair.Right.Company);

    /// <summary>Whether names and company join a pair.</summary>
    public virtual bool Holds(NamePair pair, Func<ulong, IReadOnlyList<NameNode>> block) => pair.Shared >= pair.Affinity.Needed;

    /// <summary>The pairs of a group that join it, without those that others forbid.</summary>
    public virtual IReadOnlyList<NamePair> Edges(IReadOnlyList<NamePair> holding) => holding;

    /// <summary>Whether two nodes must never be joined by rule.</summary>
    public abstract bool Apart(NamePair pair);

    /// <summary>Why a node that stands for its entity by itself does so.</summary>
    public abstract Evidence Alone(NameNode node, bool isOnly);

    /// <summary>Why two nodes are one.</summary>
    public abstract Evidence Explain(NameNode node, NamePair pair, bool isChief);
}

/// <summary>Company that two names keep.</summary>
internal static class CompanyOf
{
    /// <summary>The summed worth of what both name; two and more is much, half is a country.</summary>
    public static double Shared(HashSet<CompanyKey> left, HashSet<CompanyKey> right)
    {
        (HashSet<CompanyKey> few, HashSet<CompanyKey> many) = left.Count <= right.Count ? (left, right) : (right, left);
        double shared = 0;
        foreach (CompanyKey key in few)
        {
            if (many.Contains(key)) { shared += key.Worth; }
        }
        return shared;
    }
}
