using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Search;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Saved;

/// <summary>Why a search was not saved or renamed.</summary>
public enum SaveProblem
{
    /// <summary>There is no name, or one that is too long.</summary>
    Name,

    /// <summary>Another saved search has the name.</summary>
    Taken,

    /// <summary>Nothing is searched for, or something that cannot be.</summary>
    Query,

    /// <summary>There is none any more.</summary>
    Gone,
}

/// <summary>The searches that editors saved for the archive.</summary>
public sealed class SavedSearches(ArchiveContext archive, TimeProvider clock)
{
    /// <summary>Longest name, in characters.</summary>
    public const int LongestName = 100;

    private const int PageSize = 60;
    private const int UniqueTaken = 2067; // SQLITE_CONSTRAINT_UNIQUE

    /// <summary>What is said at an address where nothing is saved any more.</summary>
    public static Missing Missing() => new(Say("Saved.Missing")) { Suggestions = [new(Say("Saved.Title"), "/saved")] };

    public async Task<SavedList> ListAsync(Parameters parameters, CancellationToken cancellation)
    {
        Paging paging = parameters.Page(PageSize);
        int total = await archive.SavedSearches.CountAsync(cancellation);
        List<SavedItem> items = await archive.SavedSearches.OrderBy(row => row.Name).ThenBy(row => row.Id).Skip(paging.Skip).Take(paging.Size)
            .Select(row => new SavedItem(row.Id, row.Name, row.Query, row.Exact, row.CreatedAt, row.Account!.UserName)).ToListAsync(cancellation);
        return new([.. items], total, parameters.Next(paging, total)) { Paging = paging };
    }

    public Task<SavedSearchRow?> FindAsync(int id, CancellationToken cancellation) => archive.SavedSearches.FirstOrDefaultAsync(row => row.Id == id, cancellation);

    /// <summary>Saves a search; why not, where it cannot be.</summary>
    public async Task<SaveProblem?> SaveAsync(string? name, string? query, bool exact, int account, CancellationToken cancellation)
    {
        SearchText text = SearchText.Parse(query);
        if (query is null || query.Length > SearchText.Longest || text.IsVoid || !text.Problems.IsEmpty) { return SaveProblem.Query; }
        if (await ProblemAsync(name, null, cancellation) is { } problem) { return problem; }
        archive.SavedSearches.Add(new()
        {
            Name = name!.Trim(),
            Query = query.Trim(),
            Exact = exact,
            CreatedAt = Instant.FromDateTimeOffset(clock.GetUtcNow()),
            AccountId = account,
        });
        return await WrittenAsync(cancellation);
    }

    /// <summary>Gives a saved search another name; why not, where it cannot have it.</summary>
    public async Task<SaveProblem?> RenameAsync(int id, string? name, CancellationToken cancellation)
    {
        if (await archive.SavedSearches.AsTracking().FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } row) { return SaveProblem.Gone; }
        if (await ProblemAsync(name, id, cancellation) is { } problem) { return problem; }
        row.Name = name!.Trim();
        return await WrittenAsync(cancellation);
    }

    public async Task<SaveProblem?> DeleteAsync(int id, CancellationToken cancellation) =>
        await archive.SavedSearches.Where(row => row.Id == id).ExecuteDeleteAsync(cancellation) > 0 ? null : SaveProblem.Gone;

    private async Task<SaveProblem?> ProblemAsync(string? name, int? own, CancellationToken cancellation)
    {
        if (name?.Trim() is not { Length: > 0 and <= LongestName } wanted || wanted.Any(char.IsControl)) { return SaveProblem.Name; }
        return await archive.SavedSearches.AnyAsync(row => row.Name == wanted && row.Id != own, cancellation) ? SaveProblem.Taken : null;
    }

    private async Task<SaveProblem?> WrittenAsync(CancellationToken cancellation)
    {
        try
        {
            await archive.SaveChangesAsync(cancellation);
            return null;
        }
        catch (DbUpdateException problem) when (problem.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueTaken })
        {
            archive.ChangeTracker.Clear();
            return SaveProblem.Taken; // somebody took the name in the same moment
        }
    }
}
