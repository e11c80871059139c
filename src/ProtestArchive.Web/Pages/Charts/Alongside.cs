using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Charts;

/// <summary>Somebody or something that the same reports name.</summary>
/// <param name="Slug">Its address within its kind.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Reports">How many reports name both.</param>
public sealed record Neighbour(string Slug, EntityKind Kind, string Name, int Reports)
{
    public string Address => EntityKinds.Of(Kind).Address(Slug);
}

/// <summary>That reports name two neighbours together.</summary>
/// <param name="First">The index of one.</param>
/// <param name="Second">The index of the other.</param>
/// <param name="Reports">How many reports do.</param>
public readonly record struct Bond(int First, int Second, int Reports);

/// <summary>Who and what the reports name that name one entity, and which of these they name together.</summary>
/// <param name="Name">The entity.</param>
/// <param name="Neighbours">Those named alongside in most reports.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Bonds">Which neighbours are named together, by their indices.</param>
/// <param name="LookedAt">How many of the entity's reports were looked at.</param>
/// <param name="Reports">How many name it.</param>
public sealed record Alongside(string Name, ImmutableArray<Neighbour> Neighbours, int Total, ImmutableArray<Bond> Bonds, int LookedAt, int Reports)
{
    private const int MostReports = 400; // the latest: what is named with somebody in ten thousand reports is no other company
    private const int Described = 8;
    private const int Most = ArcDrawing.MostNodes - 1;

    /// <summary>What dots and arcs mean.</summary>
    public static string Key => Say("Charts.AlongsideKey");

    /// <summary>What is shown, of how much.</summary>
    public string Lead
    {
        get
        {
            string named = Neighbours.Length < Total ? Say("Charts.AlongsideSome", FigureWords.InWords(Neighbours.Length), FigureWords.Number(Total)) : Say("Charts.AlongsideAll", FigureWords.Count(Total, "name"));
            return LookedAt < Reports ? Say("Charts.AlongsideLookedAt", named, LookedAt, Reports) : named;
        }
    }

    /// <summary>Reads the neighbours; null where nobody is named alongside. Places are left out: most reports name some.</summary>
    public static async Task<Alongside?> ReadAsync(ArchiveContext archive, long entity, string name, CancellationToken cancellation)
    {
        int reports = await archive.Postings.CountAsync(posting => posting.EntityId == entity, cancellation);
        int[] latest = await archive.Postings.Where(posting => posting.EntityId == entity).OrderByDescending(posting => posting.ReportId).Take(MostReports).Select(posting => posting.ReportId).ToArrayAsync(cancellation);
        var named = await archive.Postings.Where(posting => latest.Contains(posting.ReportId) && posting.EntityId != entity && posting.Entity!.Kind != EntityKind.Place)
            .Select(posting => new { posting.EntityId, posting.ReportId, posting.Mentions }).ToListAsync(cancellation);
        if (named.Count == 0) { return null; }
        var counted = named.GroupBy(posting => posting.EntityId).Select(of => new { Id = of.Key, Reports = of.Count(), Mentions = of.Sum(posting => posting.Mentions) })
            .OrderByDescending(of => of.Reports).ThenByDescending(of => of.Mentions).ThenBy(of => of.Id).ToList();
        var shown = counted.Take(Most).ToList();
        long[] ids = [.. shown.Select(of => of.Id)];
        var names = await archive.Entities.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Slug, row.Kind, row.Name }).ToDictionaryAsync(row => row.Id, cancellation);
        FrozenDictionary<long, int> index = ids.Select((id, i) => (id, i)).ToFrozenDictionary(pair => pair.id, pair => pair.i);
        ImmutableArray<Bond> bonds =
        [
            .. named.Where(posting => index.ContainsKey(posting.EntityId)).GroupBy(posting => posting.ReportId)
                .SelectMany(report => Pairs([.. report.Select(posting => index[posting.EntityId]).Order()]))
                .CountBy(pair => pair).Select(pair => new Bond(pair.Key.First, pair.Key.Second, pair.Value))
                .OrderByDescending(bond => bond.Reports).ThenBy(bond => bond.First).ThenBy(bond => bond.Second),
        ];
        return new(name, [.. shown.Select(of => new Neighbour(names[of.Id].Slug, names[of.Id].Kind, names[of.Id].Name, of.Reports))], counted.Count, bonds, latest.Length, reports);
    }

    /// <summary>The graph of the neighbours: dots for the reports that name both, arcs for those that name two neighbours.</summary>
    public Drawing Draw() => ArcDrawing.Of(
        "alongside", Say("Charts.Alongside", Name),
        Say("Charts.AlongsideDescription", Lead, string.Join("; ", Neighbours.Take(Described).Select(neighbour => Say("Charts.NodeAnd", neighbour.Name, FigureWords.Count(neighbour.Reports, "report"))))),
        [.. Neighbours.Select(neighbour => new ArcNode(neighbour.Name, FigureWords.Count(neighbour.Reports, "report"), neighbour.Address, (double)neighbour.Reports / Neighbours[0].Reports))],
        [.. Strongest.Select(bond => new ArcEdge(bond.First, bond.Second, bond.Reports))]);

    /// <summary>
    /// The bonds that are drawn: of several reports, since one names all with all; without those whom every report names, who are together with
    /// everybody; and as many as twice the names, which can be followed by eye.
    /// </summary>
    public IEnumerable<Bond> Strongest =>
        Bonds.Where(bond => bond.Reports > 1 && Neighbours[bond.First].Reports < LookedAt && Neighbours[bond.Second].Reports < LookedAt).Take(Neighbours.Length * 2);

    private static IEnumerable<(int First, int Second)> Pairs(int[] indices)
    {
        for (int i = 0; i < indices.Length; i++)
        {
            for (int j = i + 1; j < indices.Length; j++) { yield return (indices[i], indices[j]); }
        }
    }
}
