using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using ProtestArchive.Web.Pages.Claims;
using ProtestArchive.Web.Pages.Rulings;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Kept;

/// <summary>Keeps what a page shows under an address made of its hash.</summary>
public sealed class Keeper(IDbContextFactory<ArchiveContext> archives, TimeProvider clock)
{
    /// <summary>Hexadecimal digits of the hash in an address; more only where two contents share them.</summary>
    public const int IdLength = 16;

    private const int MostClaims = 5_000;

    /// <summary>Keeps it, unless the same is kept already, and gives its id.</summary>
    /// <param name="snapshot">The state of the archive that the page was read from.</param>
    /// <param name="keepable">What the page shows.</param>
    /// <param name="account">Who keeps it.</param>
    /// <param name="cancellation">Cancels it.</param>
    public async Task<string> KeepAsync(ArchiveContext snapshot, Keepable keepable, int account, CancellationToken cancellation)
    {
        KeptContent content = await ContentAsync(snapshot, keepable, cancellation);
        byte[] bytes = content.ToBytes();
        string sha256 = KeptContent.Hash(bytes);
        await using ArchiveContext archive = await archives.CreateDbContextAsync(cancellation);
        for (int length = IdLength; ; length *= 2)
        {
            string id = sha256[..length];
            string? known = await archive.KeptComparisons.Where(row => row.Id == id).Select(row => row.Sha256).FirstOrDefaultAsync(cancellation);
            if (known == sha256) { return id; }
            if (known is not null && length < sha256.Length) { continue; }
            archive.KeptComparisons.Add(new()
            {
                Id = id,
                CreatedAt = Instant.FromDateTimeOffset(clock.GetUtcNow()),
                AccountId = account,
                PageKind = keepable.Kind,
                Address = keepable.Address,
                Content = Compression.Pack(bytes),
                Sha256 = sha256,
                Engine = content.Engine,
            });
            try
            {
                await archive.SaveChangesAsync(cancellation);
                return id;
            }
            catch (DbUpdateException)
            {
                archive.ChangeTracker.Clear();
                if (await archive.KeptComparisons.AnyAsync(row => row.Id == id && row.Sha256 == sha256, cancellation)) { return id; } // somebody kept the same in the same moment
                throw;
            }
        }
    }

    /// <summary>The rulings in force on reports, by number.</summary>
    public static async Task<ImmutableArray<KeptRuling>> RulingsAsync(ArchiveContext archive, IReadOnlyCollection<string> sha256s, CancellationToken cancellation)
    {
        HashSet<int> undone = await RulingsInForce.UndoneAsync(archive, cancellation);
        List<RulingRow> rows = await archive.Rulings.Include(row => row.Account).Include(row => row.Undoes)
            .Where(row => row.Kind != RulingKind.Undo && row.Points.Any(point => sha256s.Contains(point.ReportSha256)))
            .OrderBy(row => row.Id).ToListAsync(cancellation);
        return
        [
            .. (await new RulingsQuery(archive).ItemsAsync([.. rows.Where(row => !undone.Contains(row.Id))], cancellation))
                .OrderBy(ruling => ruling.Number)
                .Select(ruling => new KeptRuling(ruling.Number, ruling.At, ruling.By, ruling.Kind, ruling.Says, ruling.Why)),
        ];
    }

    private static async Task<KeptContent> ContentAsync(ArchiveContext snapshot, Keepable keepable, CancellationToken cancellation)
    {
        string[] slugs = [.. keepable.Reports.Select(report => report.Slug)];
        var reports = await snapshot.Reports.Where(row => slugs.Contains(row.Slug)).Select(row => new { row.Slug, row.Sha256, row.Outlet, row.Date, row.DateBasis }).ToDictionaryAsync(row => row.Slug, cancellation);
        ImmutableArray<KeptText> texts =
        [
            .. keepable.Reports.Select(report => (report, row: reports.GetValueOrDefault(report.Slug)))
                .Where(text => text.row is not null)
                .Select(text => new KeptText(text.report, text.row!.Sha256, text.row.Outlet, text.row.Date, text.row.DateBasis)),
        ];
        ImmutableArray<ClaimItem> claims = await ClaimReader.ReadAsync(snapshot, ClaimSelection.Sorted(ClaimSelection.Matching(snapshot, keepable.Figures), keepable.Figures).Take(MostClaims), "", cancellation);
        return new()
        {
            Kind = keepable.Kind,
            Title = keepable.Title,
            Address = keepable.Address,
            Engine = AnnotationDocument.Engine,
            Convention = keepable.Convention,
            Texts = texts,
            Events = await EventsAsync(snapshot, [.. claims.Select(claim => claim.Event?.Slug).Append(keepable.Figures.Event).OfType<string>().Distinct(StringComparer.Ordinal)], cancellation),
            Claims = claims,
            Rulings = await RulingsAsync(snapshot, [.. texts.Select(text => text.Sha256)], cancellation),
            Record = keepable.Record,
        };
    }

    /// <summary>Events by their slugs, as they are now.</summary>
    public static async Task<ImmutableArray<KeptEvent>> EventsAsync(ArchiveContext archive, IReadOnlyCollection<string> slugs, CancellationToken cancellation)
    {
        var rows = await archive.Events.Where(row => slugs.Contains(row.Slug)).OrderBy(row => row.Slug)
            .Select(row => new { row.Slug, row.Title, row.Kind, row.FirstDay, row.LastDay, Place = row.Place!.Name }).ToListAsync(cancellation);
        return [.. rows.Select(row => new KeptEvent(row.Slug, row.Title, row.Kind, Figures.EventFigures.DaysOf(row.FirstDay, row.LastDay), row.Place))];
    }
}
