using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Rulings;

namespace ProtestArchive.Web.Store;

/// <summary>Which rulings hold: those that nobody took back.</summary>
public static class RulingsInForce
{
    /// <summary>The decisions that hold.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="upTo">The number of the last ruling that counts: the state as it was then. Null for all.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public static async Task<RulingSet> ReadAsync(ArchiveContext archive, int? upTo = null, CancellationToken cancellation = default)
    {
        var rows = await archive.Rulings.Where(row => upTo == null || row.Id <= upTo).OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.UndoesId, row.Decisions })
            .ToListAsync(cancellation);
        HashSet<int> undone = Undone(rows.Where(row => row.UndoesId is not null).Select(row => (row.Id, row.UndoesId!.Value)));
        return RulingSet.Of(rows.Where(row => !undone.Contains(row.Id)).SelectMany(row => row.Decisions));
    }

    /// <summary>The rulings that are taken back, undos among them: what an undo that was itself taken back undid holds again.</summary>
    public static async Task<HashSet<int>> UndoneAsync(ArchiveContext archive, CancellationToken cancellation = default)
    {
        var undos = await archive.Rulings.Where(row => row.UndoesId != null).Select(row => new { row.Id, Undoes = row.UndoesId!.Value }).ToListAsync(cancellation);
        return Undone(undos.Select(row => (row.Id, row.Undoes)));
    }

    /// <param name="undos">The undos with what each undoes, which is always an earlier ruling.</param>
    private static HashSet<int> Undone(IEnumerable<(int Id, int Undoes)> undos)
    {
        HashSet<int> undone = [];
        foreach ((int id, int undoes) in undos.OrderByDescending(undo => undo.Id))
        {
            if (!undone.Contains(id)) { undone.Add(undoes); }
        }
        return undone;
    }
}
