using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>
/// Gives each entity an address. Of several that want one, the more used has it bare, the first of each country has the country's code
/// behind it, all others a mark made of their least node key.
/// </summary>
internal sealed class Addresses
{
    private const int MarkLength = 8;
    private readonly Dictionary<(EntityKind Kind, string Slug), Namesakes> _wanted = [];
    private readonly Dictionary<(EntityKind Kind, string Slug), EntityNode> _marked = []; // who would have an address with a mark
    private readonly Dictionary<EntityNode, Claim> _claims = [];
    private readonly HashSet<EntityNode> _affected = [];

    private sealed record Claim(EntityNode Entity, string Slug, bool IsKnown, int Steps, string? Country, string Mark);

    private sealed class Namesakes
    {
        public SortedSet<Claim> All { get; } = new(Order);

        public Dictionary<string, SortedSet<Claim>> ByCountry { get; } = new(StringComparer.Ordinal);
    }

    private static readonly Comparer<Claim> Order = Comparer<Claim>.Create((left, right) =>
        left.IsKnown != right.IsKnown ? right.IsKnown.CompareTo(left.IsKnown)
        : left.Steps != right.Steps ? right.Steps.CompareTo(left.Steps)
        : string.CompareOrdinal(left.Mark, right.Mark));

    /// <summary>Notes how entities are called and used now; those without nodes are no more.</summary>
    public void Put(IEnumerable<EntityNode> entities)
    {
        List<Claim> claims = [];
        foreach (EntityNode entity in entities)
        {
            Claim? before = _claims.GetValueOrDefault(entity), after = entity.Nodes.Count == 0 ? null : ClaimOf(entity);
            if (before == after) { continue; }
            if (before is not null) { Remove(before); }
            if (after is not null) { claims.Add(after); }
        }
        // A node's mark may have gone from one entity to another: what is no more leaves before what is new comes.
        foreach (Claim claim in claims) { Add(claim); }
    }

    private static Claim ClaimOf(EntityNode entity) => new(
        entity,
        entity.Name!.Slug,
        entity.Name.Facts.GazetteerId is not null,
        CanonicalNames.Steps(entity.Reports),
        entity.Kind == EntityKind.Person ? null : entity.Name.Country?.ToLowerInvariant(),
        MentionId.Of($"{entity.Kind}\n{entity.Nodes.Min!.Key}"));

    /// <summary>The entities whose address may be another since the last call, with it.</summary>
    public List<(EntityNode Entity, string Slug)> TakeAffected()
    {
        List<(EntityNode, string)> slugs = [.. _affected.Where(_claims.ContainsKey).Select(entity => (entity, SlugOf(_claims[entity])))];
        _affected.Clear();
        return slugs;
    }

    private void Add(Claim claim)
    {
        (EntityKind, string) key = (claim.Entity.Kind, claim.Slug);
        if (!_wanted.TryGetValue(key, out Namesakes? namesakes))
        {
            _wanted[key] = namesakes = new();
            TouchQualified(claim);
        }
        _claims[claim.Entity] = claim;
        Leaders(namesakes, claim);
        namesakes.All.Add(claim);
        if (claim.Country is { } country)
        {
            if (!namesakes.ByCountry.TryGetValue(country, out SortedSet<Claim>? ofCountry)) { namesakes.ByCountry[country] = ofCountry = new(Order); }
            ofCountry.Add(claim);
        }
        Leaders(namesakes, claim);
        _marked[(claim.Entity.Kind, Marked(claim))] = claim.Entity;
        _affected.Add(claim.Entity);
    }

    private void Remove(Claim claim)
    {
        (EntityKind, string) key = (claim.Entity.Kind, claim.Slug);
        Namesakes namesakes = _wanted[key];
        _claims.Remove(claim.Entity);
        Leaders(namesakes, claim);
        namesakes.All.Remove(claim);
        if (claim.Country is { } country && namesakes.ByCountry[country] is { } ofCountry)
        {
            ofCountry.Remove(claim);
            if (ofCountry.Count == 0) { namesakes.ByCountry.Remove(country); }
        }
        Leaders(namesakes, claim);
        if (_marked.GetValueOrDefault((claim.Entity.Kind, Marked(claim))) == claim.Entity) { _marked.Remove((claim.Entity.Kind, Marked(claim))); }
        if (namesakes.All.Count > 0) { return; }
        _wanted.Remove(key);
        TouchQualified(claim);
    }

    // A bare address that comes or goes may be one that another name would have with its country or mark.
    private void TouchQualified(Claim claim)
    {
        if (_marked.TryGetValue((claim.Entity.Kind, claim.Slug), out EntityNode? marked)) { _affected.Add(marked); }
        int hyphen = claim.Slug.LastIndexOf('-');
        if (hyphen > 0 && _wanted.TryGetValue((claim.Entity.Kind, claim.Slug[..hyphen]), out Namesakes? namesakes) && namesakes.ByCountry.TryGetValue(claim.Slug[(hyphen + 1)..], out SortedSet<Claim>? ofCountry))
        {
            foreach (Claim leader in ofCountry.Take(2)) { _affected.Add(leader.Entity); }
        }
    }

    // Those whose address depends on who comes first: the first of all, and the first two of its country and of the claim's.
    private void Leaders(Namesakes namesakes, Claim claim)
    {
        if (namesakes.All.Min is not { } first) { return; }
        _affected.Add(first.Entity);
        foreach (string? country in new[] { first.Country, claim.Country, namesakes.All.Skip(1).FirstOrDefault()?.Country })
        {
            if (country is null || !namesakes.ByCountry.TryGetValue(country, out SortedSet<Claim>? ofCountry)) { continue; }
            foreach (Claim leader in ofCountry.Take(2)) { _affected.Add(leader.Entity); }
        }
    }

    private string SlugOf(Claim claim)
    {
        Namesakes namesakes = _wanted[(claim.Entity.Kind, claim.Slug)];
        if (namesakes.All.Min == claim) { return claim.Slug; }
        if (claim.Country is { } country && namesakes.ByCountry[country].First(other => other != namesakes.All.Min) == claim && IsFree($"{claim.Slug}-{country}")) { return $"{claim.Slug}-{country}"; }
        string marked = Marked(claim);
        return IsFree(marked) && _marked.GetValueOrDefault((claim.Entity.Kind, marked)) == claim.Entity ? marked : $"{claim.Slug}-{claim.Mark}";

        bool IsFree(string slug) => !_wanted.ContainsKey((claim.Entity.Kind, slug));
    }

    private static string Marked(Claim claim) => $"{claim.Slug}-{claim.Mark[..MarkLength]}";
}
