using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>How a name is written, with how many uses and mentions write it so.</summary>
internal sealed class FormCount(string name)
{
    public string Name { get; } = name;

    public int Uses { get; set; }

    public int Mentions { get; set; }
}

/// <summary>Uses of names that are the same by their key alone: one spelling of a full name, one place of the gazetteer. What is compared and joined.</summary>
/// <param name="kind">What it is.</param>
/// <param name="key">Its key, unique within its kind; the order of nodes wherever an order is needed.</param>
/// <param name="isCompared">Whether it may be joined with others by rule; what a ruling set apart, or what stands for itself, may not.</param>
internal abstract class NameNode(EntityKind kind, string key, bool isCompared)
{
    private const int MostInSample = 32; // enough to know somebody by; bounds the work for names that stand in every report
    private readonly List<FormCount> _forms = [];
    private readonly List<(NameFacts Facts, int Uses)> _facts = [];
    private HashSet<CompanyKey>? _company;

    public EntityKind Kind { get; } = kind;

    public string Key { get; } = key;

    public bool IsCompared { get; } = isCompared;

    /// <summary>Whether rulings took its use out of the node that its spelling would have.</summary>
    public bool IsPinned => Key.StartsWith(PinMark);

    /// <summary>What the keys of such nodes begin with, and no folded name does.</summary>
    public const char PinMark = '!';

    /// <summary>The keys under which it meets what it may be one with.</summary>
    public ulong[] Blocks { get; set; } = [];

    /// <summary>What it was compared with and may be one with, or shares a group with.</summary>
    public Dictionary<NameNode, NamePair> Pairs { get; } = [];

    public EntityNode? Entity { get; set; }

    /// <summary>The uses of its own.</summary>
    public List<NameUse> Uses { get; } = [];

    /// <summary>Names that stand alone in their reports and are taken to mean it.</summary>
    public List<NameUse> Lent { get; } = [];

    /// <summary>How many reports have a use of its own.</summary>
    public int Reports { get; private set; }

    /// <summary>Mentions of its own uses.</summary>
    public int Mentions { get; private set; }

    /// <summary>Up to 32 of its reports, those with the least hashes, in order: what it is known by, whatever came first.</summary>
    public List<ReportNode> Sample { get; } = [];

    /// <summary>Set where <see cref="Sample"/> changed since somebody looked.</summary>
    public bool IsSampleChanged { get; set; }

    public IReadOnlyList<FormCount> Forms => _forms;

    public IReadOnlyList<(NameFacts Facts, int Uses)> Facts => _facts;

    /// <summary>Why its own uses belong to its entity; null until it was told.</summary>
    public Evidence? Evidence { get; set; }

    /// <summary>Whether its evidence has to be told anew.</summary>
    public bool IsEvidenceStale { get; set; } = true;

    /// <summary>Says that its own evidence, and that of those which may be compared with it, has to be told anew.</summary>
    public void Unsettle()
    {
        IsEvidenceStale = true;
        foreach (NamePair pair in Pairs.Values)
        {
            if (pair.Holds) { pair.Other(this).IsEvidenceStale = true; }
        }
    }

    /// <summary>The form that most of its uses have.</summary>
    public string Chief => _forms.OrderByDescending(form => CanonicalNames.Steps(form.Uses)).ThenBy(form => form.Name, StringComparer.Ordinal).First().Name;

    /// <summary>The key under which its reports name it, which is no company of itself.</summary>
    public abstract CompanyKey? Own { get; }

    /// <summary>What the sample names beside it.</summary>
    public HashSet<CompanyKey> Company
    {
        get
        {
            if (_company is null)
            {
                _company = [.. Sample.SelectMany(report => report.Company)];
                if (Own is { } own) { _company.Remove(own); }
            }
            return _company;
        }
    }

    /// <summary>Takes a use in. True where its entity has to be described anew.</summary>
    public bool Add(NameUse use)
    {
        bool isFirst = IsOnlyIn(use.Report);
        use.Node = this;
        use.Index = Uses.Count;
        Uses.Add(use);
        Mentions += use.Mentions;
        if (isFirst)
        {
            Reports++;
            int at = Sample.BinarySearch(use.Report, ByHash);
            if (at < 0 && ~at < MostInSample)
            {
                Sample.Insert(~at, use.Report);
                if (Sample.Count > MostInSample) { Sample.RemoveAt(MostInSample); }
                SampleChanged();
            }
        }
        return Count(use, 1);
    }

    /// <summary>Gives a use up. True where its entity has to be described anew.</summary>
    public bool Remove(NameUse use)
    {
        Uses[use.Index] = Uses[^1];
        Uses[use.Index].Index = use.Index;
        Uses.RemoveAt(Uses.Count - 1);
        use.Node = null;
        Mentions -= use.Mentions;
        if (IsOnlyIn(use.Report))
        {
            Reports--;
            int at = Sample.BinarySearch(use.Report, ByHash);
            if (at >= 0)
            {
                Sample.RemoveAt(at);
                if (Reports > Sample.Count) { Refill(); }
                SampleChanged();
            }
        }
        return Count(use, -1);
    }

    /// <summary>Takes in, or gives up, a name that stands alone.</summary>
    public void Lend(NameUse use)
    {
        use.Node = this;
        use.Index = Lent.Count;
        Lent.Add(use);
    }

    /// <inheritdoc cref="Lend"/>
    public void TakeBack(NameUse use)
    {
        Lent[use.Index] = Lent[^1];
        Lent[use.Index].Index = use.Index;
        Lent.RemoveAt(Lent.Count - 1);
        use.Node = null;
    }

    /// <summary>The company was forgotten or weighs otherwise.</summary>
    public void SampleChanged()
    {
        _company = null;
        IsSampleChanged = true;
    }

    private static readonly Comparer<ReportNode> ByHash = Comparer<ReportNode>.Create((left, right) => string.CompareOrdinal(left.Sha256, right.Sha256));

    private bool IsOnlyIn(ReportNode report) => !report.Uses.Any(other => other.Node == this && other.Lone is null);

    // Seldom: a report of the sample left, whose share in the uses is small.
    private void Refill()
    {
        SortedSet<ReportNode> least = new(ByHash);
        foreach (NameUse use in Uses)
        {
            if (least.Count < MostInSample || ByHash.Compare(use.Report, least.Max!) < 0) { least.Add(use.Report); }
            if (least.Count > MostInSample) { least.Remove(least.Max!); }
        }
        Sample.Clear();
        Sample.AddRange(least);
    }

    private bool Count(NameUse use, int sign)
    {
        FormCount? form = _forms.Find(form => form.Name == use.Name);
        if (form is null) { _forms.Add(form = new(use.Name)); }
        (int uses, int mentions) = (CanonicalNames.Steps(form.Uses), CanonicalNames.Steps(form.Mentions));
        form.Uses += sign;
        form.Mentions += sign * use.Mentions;
        if (form.Uses == 0) { _forms.Remove(form); }
        bool changed = uses != CanonicalNames.Steps(form.Uses) || mentions != CanonicalNames.Steps(form.Mentions);
        int at = _facts.FindIndex(row => ReferenceEquals(row.Facts, use.Facts));
        int before = at < 0 ? 0 : _facts[at].Uses, after = before + sign;
        if (at < 0) { _facts.Add((use.Facts, after)); }
        else if (after == 0) { _facts.RemoveAt(at); }
        else { _facts[at] = (use.Facts, after); }
        return changed || CanonicalNames.Steps(before) != CanonicalNames.Steps(after);
    }
}

/// <summary>Two nodes that were compared.</summary>
internal sealed class NamePair(NameNode left, NameNode right, Affinity affinity)
{
    /// <summary>The one with the lesser key.</summary>
    public NameNode Left { get; } = left;

    public NameNode Right { get; } = right;

    /// <summary>What their names alone say.</summary>
    public Affinity Affinity { get; } = affinity;

    /// <summary>Whether they met under a key, so that they may be joined by it; else they were compared because others join them.</summary>
    public bool IsCandidate { get; set; }

    /// <summary>The worth of the company that they share.</summary>
    public double Shared { get; set; }

    /// <summary>How many reports name both.</summary>
    public int Together { get; set; }

    /// <summary>How many name both, each more than once.</summary>
    public int TogetherTwice { get; set; }

    /// <summary>Whether names and company together join them.</summary>
    public bool Holds { get; set; }

    public NameNode Other(NameNode node) => node == Left ? Right : Left;
}

/// <summary>What two names by themselves say of whether they are one.</summary>
/// <param name="Forbidden">They cannot be one.</param>
/// <param name="Score">From 0 to 1; 0 where they are not alike.</param>
/// <param name="Needed">How much shared company it takes for the names to be trusted.</param>
internal readonly record struct Affinity(bool Forbidden, double Score, double Needed)
{
    public static readonly Affinity Never = new(true, 0, 0);

    public static readonly Affinity Unlike = new(false, 0, 0);
}
