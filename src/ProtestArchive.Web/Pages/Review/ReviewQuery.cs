using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Rulings;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Review;

/// <summary>Reads a page of the review queue: what is doubtful, nobody has ruled on, and the reader did not put off.</summary>
public sealed class ReviewQuery(ArchiveContext archive, int account, Instant now)
{
    private const int Shown = 8; // questions a page, or somewhat more
    private const int Batch = 24; // candidates read at a time
    private const int MostBatches = 6; // looked through for a page
    private const int MostLost = 20;
    private static readonly Duration JustNow = Duration.FromMinutes(10);

    public async Task<ReviewRecord> ReadAsync(Parameters parameters, CancellationToken cancellation)
    {
        ReviewKind kind = parameters.Choice<ReviewKind>("kind") ?? ReviewKind.Figure;
        bool second = parameters.Words("second") is "1";
        // A page begins at a candidate, not at a question: what was ruled on meanwhile moves nothing.
        int skip = (parameters.Page(1).Page - 1) * Batch, batches = 0;
        ReviewSource source = ReviewSource.Of(kind, archive);
        List<ReviewTask> tasks = [];
        bool hasMore = true;
        while (hasMore && tasks.Count < Shown && batches < MostBatches)
        {
            (ImmutableArray<ReviewTask> batch, int taken) = await source.ReadAsync(skip + (batches * Batch), Batch, cancellation);
            tasks.AddRange(await OpenAsync(batch, kind, second, cancellation));
            hasMore = taken == Batch;
            batches++;
        }
        int? next = hasMore ? parameters.Page(1).Page + batches : null;
        return new()
        {
            Kind = kind,
            Items = [.. tasks],
            NextPage = next,
            Next = next is { } page ? TwinAddresses.Of(parameters.AddressOf(page), Twin.Json) : null,
            IsSecondOpinion = second,
            Last = await LastAsync(cancellation),
            Lost = await LostAsync(cancellation),
        };
    }

    /// <summary>Without those that were ruled on, by anybody or, where second opinions are wanted, by the reader; and without those that the reader put off.</summary>
    private async Task<IEnumerable<ReviewTask>> OpenAsync(ImmutableArray<ReviewTask> tasks, ReviewKind kind, bool second, CancellationToken cancellation)
    {
        string[] keys = [.. tasks.Select(task => task.Key)];
        HashSet<string> aside = [.. await archive.SetAside.Where(row => row.AccountId == account && keys.Contains(row.Task)).Select(row => row.Task).ToListAsync(cancellation)];
        string[] points = [.. tasks.SelectMany(task => task.Points).Distinct()];
        RulingKind[] answers = kind switch
        {
            ReviewKind.Joined or ReviewKind.Apart => [RulingKind.Identity],
            ReviewKind.Date => [RulingKind.Date],
            _ => [RulingKind.Mention, RulingKind.Event],
        };
        HashSet<int> undone = await RulingsInForce.UndoneAsync(archive, cancellation);
        var ruled = (await archive.RulingPoints
                .Where(point => answers.Contains(point.Ruling!.Kind) && (points.Contains(point.MentionId!) || points.Contains(point.Subject)))
                .Select(point => new { point.RulingId, point.Subject, point.MentionId, point.Ruling!.AccountId }).ToListAsync(cancellation))
            .Where(point => !undone.Contains(point.RulingId)).ToList();
        HashSet<string> own = [.. ruled.Where(point => point.AccountId == account).SelectMany(point => new[] { point.Subject, point.MentionId ?? "" })];
        HashSet<string> any = [.. ruled.SelectMany(point => new[] { point.Subject, point.MentionId ?? "" })];
        return tasks.Where(task => !aside.Contains(task.Key) && (second
            ? task.Points.Any(any.Contains) && !task.Points.Any(own.Contains)
            : !task.Points.Any(any.Contains)));
    }

    private async Task<RulingItem?> LastAsync(CancellationToken cancellation)
    {
        RulingRow? last = await archive.Rulings.Include(row => row.Account).Include(row => row.Undoes).Where(row => row.AccountId == account).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellation);
        return last is not null && now - last.At < JustNow ? (await new RulingsQuery(archive).ItemsAsync([last], cancellation))[0] : null;
    }

    /// <summary>The latest rulings whose words are read no more, looked for among the latest of all.</summary>
    private async Task<ImmutableArray<RulingItem>> LostAsync(CancellationToken cancellation)
    {
        List<RulingRow> latest = await archive.Rulings.Include(row => row.Account).Include(row => row.Undoes).Where(row => row.UndoesId == null).OrderByDescending(row => row.Id).Take(MostLost * 5).ToListAsync(cancellation);
        return [.. (await new RulingsQuery(archive).ItemsAsync(latest, cancellation)).Where(ruling => !ruling.Lost.IsEmpty).Take(MostLost)];
    }
}
