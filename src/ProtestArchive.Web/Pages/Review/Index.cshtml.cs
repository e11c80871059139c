using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using ProtestArchive.Web.Accounts;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Review;

/// <summary><c>/review</c>: the doubtful first, one question after the other.</summary>
[Authorize(Policy = Policies.Editor)]
public sealed class IndexModel(ArchiveContext archive, TimeProvider clock) : RecordPage<ReviewRecord>
{
    private const int LongestKey = 400;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Puts a question off, for the reader alone.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string? task, [FromForm] string? back, CancellationToken cancellation)
    {
        int account = User.AccountId();
        if (task is { Length: > 0 and <= LongestKey } && !await archive.SetAside.AnyAsync(row => row.AccountId == account && row.Task == task, cancellation))
        {
            archive.Add(new SetAsideRow { AccountId = account, Task = task, At = Now });
            await archive.SaveChangesAsync(cancellation);
        }
        return LocalRedirect(back?.StartsWith("/review", StringComparison.Ordinal) is true ? ReturnAddress.Or(back, "/review") : "/review");
    }

    /// <summary>Brings back what the reader put off.</summary>
    public async Task<IActionResult> OnPostBringBackAsync(CancellationToken cancellation)
    {
        int account = User.AccountId();
        await archive.SetAside.Where(row => row.AccountId == account).ExecuteDeleteAsync(cancellation);
        return LocalRedirect("/review");
    }

    protected override async Task<Answer<ReviewRecord>> ReadAsync(Parameters parameters, CancellationToken cancellation) =>
        await new ReviewQuery(archive, User.AccountId(), Now).ReadAsync(parameters, cancellation);
}
