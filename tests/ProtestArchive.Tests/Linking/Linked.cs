using System.Collections.Immutable;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Linking;

/// <summary>An entity with all its links and spellings, as tests look at it.</summary>
internal sealed record Linked(Entity Head, ImmutableArray<Link> Links, ImmutableArray<(string Text, string Slug, int Mentions)> Spellings)
{
    public string Slug => Head.Slug;

    public string Name => Head.Name;

    public EntityKind Kind => Head.Kind;

    /// <summary>The entities of reports that come all at once.</summary>
    public static IReadOnlyList<Linked> Of(IReadOnlyCollection<AnnotatedReport> reports, RulingSet? rulings = null) =>
        Of(Index(reports, rulings), reports);

    /// <summary>An index of reports that come all at once.</summary>
    public static LinkIndex Index(IReadOnlyCollection<AnnotatedReport> reports, RulingSet? rulings = null)
    {
        LinkIndex index = new();
        index.Apply(reports, [], rulings ?? RulingSet.None);
        return index;
    }

    /// <summary>The entities of an index that holds <paramref name="reports"/>.</summary>
    public static IReadOnlyList<Linked> Of(LinkIndex index, IReadOnlyCollection<AnnotatedReport> reports)
    {
        List<(Entity Entity, Link Link)> links = [.. reports.SelectMany(report => index.Entities.LinksOf(report.Report.Sha256)).Select(link => (index.Entities.Of(link.ReportSha256, link.Local)!, link))];
        List<Spelling> spellings = [.. reports.SelectMany(report => Spelling.Of(report, index.Entities))];
        return
        [
            .. index.Entities.All.Select(entity => new Linked(
                entity,
                [.. links.Where(row => ReferenceEquals(row.Entity, entity)).Select(row => row.Link)],
                [.. spellings.Where(row => ReferenceEquals(row.Entity, entity)).GroupBy(row => (row.Text, row.Slug)).Select(rows => (rows.Key.Text, rows.Key.Slug, rows.Sum(row => row.Mentions)))])),
        ];
    }

    /// <summary>Everything that an index tells of reports, so that two can be compared.</summary>
    public static string Print(LinkIndex index, IEnumerable<AnnotatedReport> reports) => string.Join('\n',
    [
        .. index.Entities.All.Select(entity => $"{entity.Kind} {entity.Slug} {entity.Name} {entity.PlaceType} {entity.OrganizationType} {entity.Country} {entity.Reports} {entity.Mentions} {string.Join("; ", entity.Roles)} | {string.Join("; ", entity.Aliases)}"),
        .. reports.OrderBy(report => report.Report.Sha256, StringComparer.Ordinal).SelectMany(report => index.Entities.LinksOf(report.Report.Sha256))
            .Select(link => $"{link.ReportSha256} {link.Local} {index.Entities.Of(link.ReportSha256, link.Local)!.Slug} {link.Score} {string.Join(' ', link.Reasons)}"),
    ]);
}
