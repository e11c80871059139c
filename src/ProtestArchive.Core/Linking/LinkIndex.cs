using System.Collections.Immutable;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>
/// Which names of which reports stand for one person, place or organization. Its state is a function of the set of reports and of the
/// rulings in force, never of the order in which they came; the work for a change is bounded by what shares keys with it, not by the archive.
/// Not for several threads at once.
/// </summary>
public sealed class LinkIndex
{
    private readonly Dictionary<string, ReportNode> _reports = new(StringComparer.Ordinal);
    private readonly CompanyKeys _company = new();
    private readonly NameReader _reader;
    private readonly NodeKeys _keys;
    private readonly Surnames _surnames = new();
    private readonly LoneNames _lone;
    private readonly Dictionary<EntityKind, NameGraph> _graphs;
    private readonly Heads _heads = new();
    private RulingSet _rulings = RulingSet.None;
    private RuledNames _ruled = new([], _ => null, _ => null);
    private HashSet<EntityNode> _renamed = [];

    // What one application touches.
    private readonly HashSet<NameNode> _touched = [];
    private readonly HashSet<ReportNode> _loneDirty = [];
    private readonly SortedSet<string> _changed = new(StringComparer.Ordinal);

    /// <summary>An index of nothing.</summary>
    public LinkIndex()
    {
        _reader = new(_company);
        _keys = new(_reader, _company);
        _lone = new(_surnames, _reader, _company);
        _graphs = new NameRules[] { new PersonRules(), new PlaceRules(), new OrganizationRules() }.ToDictionary(rules => rules.Kind, rules => new NameGraph(rules));
        Entities = new LinkedEntities(_reports, _heads);
    }

    /// <summary>The entities as they are after the last application.</summary>
    public EntityIndex Entities { get; }

    /// <summary>How many pairs of names were compared so far: what linking costs, without a clock.</summary>
    public long Comparisons => _graphs.Values.Sum(graph => graph.Comparisons);

    /// <summary>Takes reports in and out, and puts rulings in force.</summary>
    /// <param name="put">Reports that are new or were read anew, under their rulings (<see cref="RulingSet.Apply"/>); of several with one hash the last counts.</param>
    /// <param name="removed">SHA-256 of the reports that are no more.</param>
    /// <param name="rulings">All rulings in force; those that differ from the last call's touch what they concern.</param>
    public LinkChange Apply(IReadOnlyCollection<AnnotatedReport> put, IReadOnlyCollection<string> removed, RulingSet rulings)
    {
        List<ReportNode> read = [.. put.GroupBy(report => report.Report.Sha256, StringComparer.Ordinal).Select(same => _reader.Read(same.Last()))];
        foreach (string sha256 in removed.Concat(read.Select(report => report.Sha256)).Distinct(StringComparer.Ordinal)) { TakeOut(sha256); }
        foreach (ReportNode report in read)
        {
            _reports.Add(report.Sha256, report);
            _company.Note(report, isThere: true);
            _changed.Add(report.Sha256);
        }
        bool areRuled = ReadRulings(rulings, removed.Concat(read.Select(report => report.Sha256)));
        foreach (ReportNode report in read) { PlaceAll(report); }
        if (areRuled) { foreach ((EntityKind kind, NameGraph graph) in _graphs) { graph.Rule(_ruled.Pairs(kind)); } }
        Reweigh();
        foreach (NameGraph graph in _graphs.Values) { Regroup(graph); }
        ResolveLone();
        Rename();
        LinkChange change = _heads.Tell(_graphs, _changed);
        _changed.Clear();
        return change;
    }

    private void TakeOut(string sha256)
    {
        if (!_reports.Remove(sha256, out ReportNode? report)) { return; }
        foreach (NameGraph graph in _graphs.Values) { graph.CountTogether(report, -1); }
        foreach (NameUse use in report.Uses) { Withdraw(use); }
        foreach (NameUse use in report.Uses.Where(IsLone)) { _surnames.Ask(_reader.Parts(use.Name).SurnameUnits, use, isAsked: false); }
        _company.Note(report, isThere: false);
        _loneDirty.Remove(report);
    }

    private void PlaceAll(ReportNode report)
    {
        foreach (NameUse use in report.Uses)
        {
            if (_ruled.Pinned.Contains(use)) { Place(use, NodeKeys.PinKeyOf(use)); }
            else if (_keys.KeyOf(use) is { } key) { Place(use, key); }
            else { _loneDirty.Add(report); }
        }
        foreach (NameGraph graph in _graphs.Values) { graph.CountTogether(report, 1); }
    }

    // True where what is ruled about names may be otherwise than before.
    private bool ReadRulings(RulingSet rulings, IEnumerable<string> reports)
    {
        bool differ = !ReferenceEquals(rulings, _rulings) && rulings.ReportsThatDiffer(_rulings).Count > 0;
        _rulings = rulings;
        if (!differ && !reports.Any(sha256 => rulings.Of(sha256).Any())) { return false; }
        RuledNames before = _ruled;
        _ruled = new(rulings.All.OfType<Decision.OnIdentity>(), Find, _keys.KeyOf);
        foreach (NameUse use in before.Pinned.Except(_ruled.Pinned).Concat(_ruled.Pinned.Except(before.Pinned)).Where(use => use.Node is not null && _reports.GetValueOrDefault(use.Report.Sha256) == use.Report).ToList())
        {
            foreach (NameGraph graph in _graphs.Values) { graph.CountTogether(use.Report, -1); }
            Withdraw(use);
            if (_ruled.Pinned.Contains(use)) { Place(use, NodeKeys.PinKeyOf(use)); }
            else if (_keys.KeyOf(use) is { } key) { Place(use, key); }
            foreach (NameGraph graph in _graphs.Values) { graph.CountTogether(use.Report, 1); }
            if (IsLone(use))
            {
                _surnames.Ask(_reader.Parts(use.Name).SurnameUnits, use, isAsked: false);
                _loneDirty.Add(use.Report);
            }
            _changed.Add(use.Report.Sha256);
        }
        return true;
    }

    private NameUse? Find(MentionRef mention) => _reports.GetValueOrDefault(mention.ReportSha256)?.Use(mention.Span, mention.Layer);

    private bool IsLone(NameUse use) => use.Facts.Kind == EntityKind.Person && _reader.Parts(use.Name).IsLone;

    private void Place(NameUse use, string key)
    {
        NameNode node = _graphs[use.Facts.Kind].Node(key, use, _keys.Make);
        bool isNew = node.Uses.Count == 0;
        if (node.Add(use)) { Stale(node); }
        node.Entity?.Count(use, 1);
        Touched(node, isNew);
    }

    private void Withdraw(NameUse use)
    {
        if (use.Node is not { } node) { return; }
        _heads.Touch(node.Entity);
        if (use.Lone is not null)
        {
            node.TakeBack(use);
            use.Lone = null;
            node.Entity?.Count(use, -1);
            return;
        }
        if (node.Remove(use)) { Stale(node); }
        node.Entity?.Count(use, -1);
        Touched(node, node.Uses.Count == 0);
    }

    private void Touched(NameNode node, bool comesOrGoes)
    {
        _heads.Touch(node.Entity);
        _graphs[node.Kind].Touch(node);
        _touched.Add(node);
        if (node is PersonNode { IsCompared: true } person && comesOrGoes) { _surnames.Touch(person, node.Uses.Count > 0); }
        if (node.IsSampleChanged) { TouchSurnames(node.Entity); }
    }

    // What is known of the entity beside its name changed: its forms, facts or nodes.
    private void Stale(EntityNode entity)
    {
        (entity.IsNameStale, entity.IsEvidenceStale) = (true, true);
        _heads.Touch(entity);
        TouchSurnames(entity);
    }

    private void Stale(NameNode node)
    {
        node.Unsettle();
        if (node.Entity is { } entity) { Stale(entity); }
    }

    private void TouchSurnames(EntityNode? entity)
    {
        if (entity is not { Kind: EntityKind.Person }) { return; }
        foreach (PersonNode node in entity.Nodes.Cast<PersonNode>().Where(node => node is { IsCompared: true, Uses.Count: > 0 })) { _surnames.Touch(node, isThere: true); }
    }

    // A key that more or fewer reports name than before tells less or more to those who name it; they are few.
    private void Reweigh()
    {
        foreach (ReportNode report in _company.TakeChanged().SelectMany(key => key.Reports).Distinct())
        {
            foreach (NameUse use in report.Uses)
            {
                if (use.Lone is null && use.Node is { Pairs.Count: > 0 } node) { _graphs[node.Kind].Reweigh(node); }
                if (IsLone(use)) { _loneDirty.Add(report); }
            }
        }
    }

    private void Regroup(NameGraph graph)
    {
        foreach (List<NameNode> group in graph.Regroup().OrderByDescending(group => group.Sum(node => node.Uses.Count)))
        {
            EntityNode? entity = group.Select(node => node.Entity).OfType<EntityNode>().Distinct()
                .Where(_heads.IsFree).MaxBy(known => group.Where(node => node.Entity == known).Sum(node => node.Uses.Count));
            entity ??= new(graph.Rules.Kind);
            _heads.Claim(entity);
            foreach (NameNode node in group.Where(node => node.Entity != entity)) { Move(node, entity); }
            entity.IsEvidenceStale = true;
            _heads.Touch(entity);
        }
        _heads.FreeAll();
        foreach (NameNode node in _touched.Where(node => node.Kind == graph.Rules.Kind && node.IsSampleChanged))
        {
            node.IsSampleChanged = false;
            node.Unsettle();
            if (node.Entity is not { } entity) { continue; }
            entity.ForgetCompany();
            entity.IsEvidenceStale = true;
        }
        _touched.RemoveWhere(node => node.Kind == graph.Rules.Kind);
    }

    private void Move(NameNode node, EntityNode entity)
    {
        EntityNode? before = node.Entity;
        TouchSurnames(before);
        TouchSurnames(entity);
        node.Entity = null;
        HashSet<ReportNode> seen = [];
        foreach (NameUse use in node.Uses.Concat(node.Lent))
        {
            bool isFirst = seen.Add(use.Report);
            before?.Count(use, -1, isFirst);
            entity.Count(use, 1, isFirst);
            _changed.Add(use.Report.Sha256);
            if (node.Kind == EntityKind.Person && use.Report.Uses.Any(IsLone)) { _loneDirty.Add(use.Report); }
        }
        node.Entity = entity;
        node.Unsettle();
        entity.Nodes.Add(node);
        entity.ForgetCompany();
        Stale(entity);
        if (before is null) { return; }
        before.Nodes.Remove(node);
        before.ForgetCompany();
        Stale(before);
    }

    private void ResolveLone()
    {
        _loneDirty.UnionWith(_surnames.TakeTouched());
        foreach (ReportNode report in _loneDirty)
        {
            foreach ((NameUse use, (NameNode Node, Evidence Evidence)? found) in _lone.Find(report))
            {
                if (found is { } link)
                {
                    if (use.Lone is not null && use.Node?.Entity == link.Node.Entity && link.Evidence.Equals(use.Lone)) { continue; }
                    Withdraw(use);
                    use.Lone = link.Evidence;
                    link.Node.Lend(use);
                    link.Node.Entity!.Count(use, 1);
                    _heads.Touch(link.Node.Entity);
                }
                else
                {
                    string key = _keys.RestKeyOf(use);
                    if (use.Lone is null && use.Node?.Key == key) { continue; }
                    Withdraw(use);
                    Place(use, key);
                }
                _changed.Add(report.Sha256);
            }
        }
        _surnames.TakeTouched(); // what the new ones were resolved by is remembered
        _loneDirty.Clear();
        Regroup(_graphs[EntityKind.Person]);
        _loneDirty.Clear(); // only names that nothing explains have moved
    }

    // Of several names that were ruled for one entity, that of the first subject holds.
    private void Rename()
    {
        Dictionary<EntityNode, string> names = [];
        foreach (Decision.OnEntityName ruling in _rulings.All.OfType<Decision.OnEntityName>())
        {
            if (Find(ruling.Mention)?.Node?.Entity is { } entity && !string.IsNullOrWhiteSpace(ruling.Name)) { names.TryAdd(entity, CanonicalNames.Fold(ruling.Name)); }
        }
        foreach (EntityNode entity in _renamed.Union(names.Keys))
        {
            if (entity.RuledName == names.GetValueOrDefault(entity)) { continue; }
            entity.RuledName = names.GetValueOrDefault(entity);
            Stale(entity);
        }
        _renamed = [.. names.Keys];
    }
}
