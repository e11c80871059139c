using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>The entities of a <see cref="LinkIndex"/>, as they are whenever one looks.</summary>
internal sealed class LinkedEntities(Dictionary<string, ReportNode> reports, Heads heads) : EntityIndex
{
    public override IEnumerable<Entity> All => heads.BySlug.OrderBy(row => row.Key, SlugOrder).Select(row => row.Value.Head!);

    public override Entity? Of(string reportSha256, int local) => reports.GetValueOrDefault(reportSha256)?.Use(local)?.Node?.Entity?.Head;

    public override Entity? Find(EntityKind kind, string slug) => heads.BySlug.GetValueOrDefault((kind, slug))?.Head;

    public override ImmutableArray<Link> LinksOf(string reportSha256) => !reports.TryGetValue(reportSha256, out ReportNode? report) ? [] :
    [
        .. report.Uses.Select(use => (use, Evidence: use.Lone ?? use.Node!.Evidence!)).Select(row => new Link(reportSha256, row.use.Local, row.Evidence.Score, row.Evidence.Reasons)),
    ];
}
