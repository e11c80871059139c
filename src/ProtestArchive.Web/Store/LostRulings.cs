using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Store;

/// <summary>A ruling whose ground is gone: words that it points at are read no more, or their report is not in the archive.</summary>
public sealed record LostRuling(RulingRow Ruling, MentionRef Mention, bool IsReportGone);

/// <summary>Finds rulings that hold and have lost their ground. They stay in the record, and count again when their words are read again.</summary>
public static class LostRulings
{
    private const int Batch = 100;

    public static async IAsyncEnumerable<LostRuling> FindAsync(ArchiveContext archive, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        HashSet<int> undone = await RulingsInForce.UndoneAsync(archive, cancellation);
        int last = 0;
        while (true)
        {
            List<RulingRow> rulings = await archive.Rulings.Include(row => row.Account)
                .Where(row => row.Id > last && row.UndoesId == null).OrderBy(row => row.Id).Take(Batch).ToListAsync(cancellation);
            if (rulings.Count == 0) { yield break; }
            foreach (LostRuling lost in await OfAsync(archive, [.. rulings.Where(row => !undone.Contains(row.Id))], cancellation)) { yield return lost; }
            last = rulings[^1].Id;
        }
    }

    /// <summary>Those of <paramref name="rulings"/> that have lost their ground, a line each word.</summary>
    public static async Task<IReadOnlyList<LostRuling>> OfAsync(ArchiveContext archive, IReadOnlyCollection<RulingRow> rulings, CancellationToken cancellation)
    {
        var pointed = rulings.SelectMany(ruling => ruling.Decisions.SelectMany(decision => decision.Mentions).Distinct().Select(mention => (ruling, mention))).ToList();
        Dictionary<string, ReportReading> readings = await ReportReading.OfAsync(archive, [.. pointed.Select(pair => pair.mention.ReportSha256).Distinct()], cancellation);
        return
        [
            .. pointed
                .Where(pair => readings.GetValueOrDefault(pair.mention.ReportSha256)?.Find(pair.mention.Span, pair.mention.Layer) is null)
                .Select(pair => new LostRuling(pair.ruling, pair.mention, !readings.ContainsKey(pair.mention.ReportSha256))),
        ];
    }
}
