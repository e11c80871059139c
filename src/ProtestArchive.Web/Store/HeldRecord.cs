using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Store;

/// <summary>The cross-report record as a process holds it in memory, at one revision of the archive. Made of the annotation documents, and kept up from then on.</summary>
public sealed class HeldRecord
{
    private const int Page = 500; // reports that are in memory at a time
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private int? _lastRuling;

    public HeldRecord(IDbContextFactory<ArchiveContext> archives)
    {
        Index = new(sha256 =>
        {
            using ArchiveContext archive = archives.CreateDbContext();
            return Stated(archive.Reports.Include(row => row.Annotations).Single(row => row.Sha256 == sha256));
        });
    }

    public RecordIndex Index { get; }

    /// <summary><see cref="ReportRow.Id"/> by SHA-256, of every report that it is made of.</summary>
    public IReadOnlyDictionary<string, int> Ids => _ids;

    /// <summary>The <see cref="ArchiveState.Revision"/> that it stands for.</summary>
    public long Revision { get; private set; }

    /// <summary>Whether the derived rows stand for the same revision, so that writing what changes from here on is enough.</summary>
    public bool IsWritten { get; set; }

    /// <summary>The rulings that it obeys.</summary>
    public RulingSet Rulings { get; private set; } = RulingSet.None;

    /// <summary>The number of the last of them; 0 for none.</summary>
    public int LastRuling => _lastRuling ?? 0;

    /// <summary>Takes in what changed up to a revision, some hundred reports at a time; what that changes in the record goes unsaid.</summary>
    /// <param name="archive">A context that sees the archive as it was at one moment.</param>
    /// <param name="revision">Up to which.</param>
    /// <param name="ruling">The number of the last ruling to obey.</param>
    /// <param name="cancellation">Stops between two pages; the record is of no use then.</param>
    public async Task BringAsync(ArchiveContext archive, long revision, int ruling, CancellationToken cancellation)
    {
        await ReadRulingsAsync(archive, ruling, cancellation);
        int last = 0;
        while (true)
        {
            List<ReportRow> rows = await archive.Reports.Include(row => row.Annotations)
                .Where(row => row.Id > last && row.Revision <= revision && (Revision == 0 || row.Revision > Revision))
                .OrderBy(row => row.Id).Take(Page).ToListAsync(cancellation);
            if (rows.Count == 0) { break; }
            Put(rows);
            last = rows[^1].Id;
        }
        if (Index.Count == 0) { Index.Apply([], [], Rulings); }
        Revision = revision;
    }

    /// <summary>Takes in what changed since, all at once, and tells what that changes in the record.</summary>
    /// <param name="archive">A context that sees the archive as it is at one moment.</param>
    /// <param name="state">The archive's state at that moment.</param>
    /// <param name="removed">SHA-256s of the reports that leave.</param>
    /// <param name="cancellation">Stops while it reads; nothing is changed then.</param>
    public async Task<RecordChange> ApplyAsync(ArchiveContext archive, ArchiveState state, IReadOnlyCollection<string> removed, CancellationToken cancellation)
    {
        List<ReportRow> rows = await Changed(archive).Include(row => row.Annotations).ToListAsync(cancellation);
        await ReadRulingsAsync(archive, await LastRulingAsync(archive, cancellation), cancellation);
        foreach (string sha256 in removed) { _ids.Remove(sha256); }
        RecordChange change = Put(rows, removed);
        Revision = state.Revision;
        return change;
    }

    /// <summary>Whether what changed since is no more than reports that came, reports that it knows and that were read anew, and rulings.</summary>
    public async Task<bool> CanFollowAsync(ArchiveContext archive, CancellationToken cancellation)
    {
        var changed = await Changed(archive).Select(row => new { row.Sha256, IsDerived = row.Links.Any() || row.Claims.Any() || row.Tellings.Any() }).ToListAsync(cancellation);
        var others = changed.Where(row => !Index.Contains(row.Sha256)).ToList();
        return (!IsWritten || !others.Exists(row => row.IsDerived)) && await archive.Reports.CountAsync(cancellation) == Index.Count + others.Count;
    }

    /// <summary>The number of the last ruling; 0 for none.</summary>
    public static async Task<int> LastRulingAsync(ArchiveContext archive, CancellationToken cancellation) =>
        await archive.Rulings.MaxAsync(row => (int?)row.Id, cancellation) ?? 0;

    /// <summary>What was read in a report against the date that it states.</summary>
    public static AnnotatedReport Stated(ReportRow row) => AnnotationDocument.Unpack(row.ToReport(), row.Annotations!.Stated);

    private IQueryable<ReportRow> Changed(ArchiveContext archive) => archive.Reports.Where(row => row.Revision > Revision);

    private RecordChange Put(List<ReportRow> rows, IReadOnlyCollection<string>? removed = null)
    {
        foreach (ReportRow row in rows) { _ids[row.Sha256] = row.Id; }
        return Index.Apply([.. rows.Select(Stated)], removed ?? [], Rulings);
    }

    private async Task ReadRulingsAsync(ArchiveContext archive, int last, CancellationToken cancellation)
    {
        if (_lastRuling == last) { return; }
        Rulings = await RulingsInForce.ReadAsync(archive, last, cancellation);
        _lastRuling = last;
    }
}
