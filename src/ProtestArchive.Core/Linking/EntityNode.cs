using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>A group of nodes that are one person, place or organization, with what is counted over all their uses.</summary>
internal sealed class EntityNode(EntityKind kind)
{
    private const int MostRoles = 20;
    private const int MostInSample = 32;
    private readonly Dictionary<string, int> _roles = new(StringComparer.Ordinal);
    private ImmutableArray<string> _topRoles = [];
    private int _leastTop;
    private HashSet<CompanyKey>? _company;

    public EntityKind Kind { get; } = kind;

    /// <summary>Its nodes, by key.</summary>
    public SortedSet<NameNode> Nodes { get; } = new(ByKey);

    /// <summary>How many reports name it.</summary>
    public int Reports { get; private set; }

    public int Mentions { get; private set; }

    /// <summary>What it was described as in the last change; null while it is new.</summary>
    public Entity? Head { get; set; }

    /// <summary>How it is called but for its address.</summary>
    public EntityName? Name { get; set; }

    /// <summary>The name that was ruled, null for none.</summary>
    public string? RuledName { get; set; }

    /// <summary>Whether the name has to be chosen anew.</summary>
    public bool IsNameStale { get; set; } = true;

    /// <summary>The node that the evidence of the others was last told against.</summary>
    public NameNode? Chief { get; set; }

    /// <summary>Whether the evidence of some of its nodes has to be told anew.</summary>
    public bool IsEvidenceStale { get; set; } = true;

    public static readonly Comparer<NameNode> ByKey = Comparer<NameNode>.Create((left, right) => string.CompareOrdinal(left.Key, right.Key));

    /// <summary>What the first reports that name it name beside it.</summary>
    public HashSet<CompanyKey> Company
    {
        get
        {
            if (_company is null)
            {
                IEnumerable<ReportNode> sample = Nodes.Count == 1 ? Nodes.Min!.Sample
                    : Nodes.SelectMany(node => node.Sample).Distinct().OrderBy(report => report.Sha256, StringComparer.Ordinal).Take(MostInSample);
                _company = [.. sample.SelectMany(report => report.Company)];
                foreach (NameNode node in Nodes)
                {
                    if (node.Own is { } own) { _company.Remove(own); }
                }
            }
            return _company;
        }
    }

    /// <summary>The company has to be gathered anew.</summary>
    public void ForgetCompany() => _company = null;

    /// <summary>The most used roles, most used first.</summary>
    public ImmutableArray<string> Roles()
    {
        if (_topRoles.IsDefault)
        {
            List<string> top = [];
            HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
            foreach ((string role, int uses) in _roles.OrderByDescending(row => CanonicalNames.Steps(row.Value)).ThenBy(row => row.Key, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.Key, StringComparer.Ordinal))
            {
                if (top.Count == MostRoles) { break; }
                if (seen.Add(role)) { top.Add(role); }
                _leastTop = CanonicalNames.Steps(uses);
            }
            if (top.Count < MostRoles) { _leastTop = 0; }
            _topRoles = [.. top];
        }
        return _topRoles;
    }

    /// <summary>Counts a use that came to one of its nodes, or goes.</summary>
    /// <param name="use">The use.</param>
    /// <param name="sign">1 or −1.</param>
    /// <param name="isFirst">Whether it is the first of its report that is counted in one go.</param>
    public void Count(NameUse use, int sign, bool isFirst = true)
    {
        Mentions += sign * use.Mentions;
        if (isFirst && !use.Report.Uses.Any(other => other != use && other.Node?.Entity == this)) { Reports += sign; }
        foreach (string role in use.Roles)
        {
            int before = _roles.GetValueOrDefault(role), after = before + sign;
            if (after == 0) { _roles.Remove(role); } else { _roles[role] = after; }
            int step = Math.Max(CanonicalNames.Steps(before), CanonicalNames.Steps(after));
            if (CanonicalNames.Steps(before) != CanonicalNames.Steps(after) && (_topRoles.IsDefault || step >= _leastTop)) { _topRoles = default; }
        }
    }
}

/// <summary>How an entity is called, and what goes with the name.</summary>
/// <param name="Name">The canonical name.</param>
/// <param name="Automatic">What it would be without a ruling.</param>
/// <param name="Slug">The name as an address, which another entity may want too.</param>
/// <param name="Facts">What is known of it.</param>
/// <param name="Country">The country that it lies in or belongs to.</param>
internal sealed record EntityName(string Name, string Automatic, string Slug, NameFacts Facts, string? Country);
