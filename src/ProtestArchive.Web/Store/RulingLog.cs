using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Store;

/// <summary>
/// Appends rulings, and derives at once, so that the next page shows what they change. What is appended stays: a ruling is taken back by
/// another one. Nothing here can be cancelled half-way; killed in between, the archive knows that it is behind.
/// </summary>
public sealed class RulingLog(IDbContextFactory<ArchiveContext> archives, Deriver deriver, TimeProvider clock)
{
    /// <summary>The longest reason that is kept.</summary>
    public const int LongestWhy = 1000;

    /// <summary>Appends what an account decided in one act, and gives the ruling's number.</summary>
    /// <exception cref="ArgumentException">Nothing was decided, or no reason given.</exception>
    public async Task<int> RuleAsync(int account, ImmutableArray<Decision> decisions, string why)
    {
        if (decisions.IsDefaultOrEmpty) { throw new ArgumentException("A ruling decides something.", nameof(decisions)); }
        await using ArchiveContext archive = await archives.CreateDbContextAsync();
        int number;
        await using (IDbContextTransaction transaction = await archive.Database.BeginTransactionAsync())
        {
            number = await AppendAsync(archive, account, KindOf(decisions[0]), decisions, null, why, Points(decisions));
            await transaction.CommitAsync();
        }
        await deriver.DeriveAsync();
        return number;
    }

    /// <summary>Takes a ruling back, an undo too. Null where there is none of that number, or it is taken back already.</summary>
    public async Task<int?> UndoAsync(int account, int ruling, string why)
    {
        await using ArchiveContext archive = await archives.CreateDbContextAsync();
        int number;
        await using (IDbContextTransaction transaction = await archive.Database.BeginTransactionAsync())
        {
            List<RulingPointRow> points = await archive.RulingPoints.Where(row => row.RulingId == ruling).OrderBy(row => row.Ordinal).ToListAsync();
            if (points.Count == 0 || (await RulingsInForce.UndoneAsync(archive)).Contains(ruling)) { return null; }
            number = await AppendAsync(archive, account, RulingKind.Undo, [], ruling, why, points.Select(point => (point.Subject, point.ReportSha256, point.MentionId)));
            await transaction.CommitAsync();
        }
        await deriver.DeriveAsync();
        return number;
    }

    /// <summary>What a decision is about.</summary>
    public static RulingKind KindOf(Decision decision) => decision switch
    {
        Decision.OnMention => RulingKind.Mention,
        Decision.OnIdentity => RulingKind.Identity,
        Decision.OnEntityName => RulingKind.EntityName,
        Decision.OnEvent => RulingKind.Event,
        Decision.OnEventName => RulingKind.EventName,
        Decision.OnReportDate => RulingKind.Date,
        Decision.OnReportOutlet => RulingKind.Outlet,
        Decision.OnReportTitle => RulingKind.Title,
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };

    private static IEnumerable<(string Subject, string ReportSha256, string? MentionId)> Points(ImmutableArray<Decision> decisions) =>
        decisions.SelectMany(decision => decision.Mentions.Any()
            ? decision.Mentions.Select(mention => (decision.Subject, mention.ReportSha256, (string?)mention.Id))
            : decision.Reports.Select(report => (decision.Subject, report, (string?)null)));

    private async Task<int> AppendAsync(
        ArchiveContext archive, int account, RulingKind kind, ImmutableArray<Decision> decisions, int? undoes, string why,
        IEnumerable<(string Subject, string ReportSha256, string? MentionId)> points)
    {
        string reason = why.Trim();
        if (reason.Length is 0 or > LongestWhy) { throw new ArgumentException($"A reason has 1 to {LongestWhy} characters.", nameof(why)); }
        RulingRow row = new()
        {
            At = Instant.FromDateTimeOffset(clock.GetUtcNow()),
            AccountId = account,
            Kind = kind,
            Decisions = decisions,
            UndoesId = undoes,
            Why = reason,
            Points = [.. points.Distinct().Select((point, i) => new RulingPointRow { Ordinal = i, Subject = point.Subject, ReportSha256 = point.ReportSha256, MentionId = point.MentionId })],
        };
        archive.Add(row);
        await archive.SaveChangesAsync();
        await archive.TouchAsync(CancellationToken.None);
        return row.Id;
    }
}
