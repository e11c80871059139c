using Microsoft.AspNetCore.Mvc;
using ProtestArchive.Web.Accounts;
using ProtestArchive.Web.Api;

namespace ProtestArchive.Web.Pages.Saved;

/// <summary><c>/saved</c>: the searches that editors saved; everybody may read and follow them.</summary>
public sealed class IndexModel(SavedSearches saved) : RecordPage<SavedList>
{
    /// <summary>Why what was sent was not done; null where nothing was sent.</summary>
    public SaveProblem? Problem { get; private set; }

    /// <summary>What was sent as a name.</summary>
    public string? Sent { get; private set; }

    protected override async Task<Answer<SavedList>> ReadAsync(Parameters parameters, CancellationToken cancellation) => await saved.ListAsync(parameters, cancellation);

    public Task<IActionResult> OnPostSaveAsync(string? name, string? q, bool exact, CancellationToken cancellation) =>
        DoneAsync(name, () => saved.SaveAsync(name, q, exact, User.AccountId(), cancellation), cancellation);

    public Task<IActionResult> OnPostRenameAsync(int id, string? name, CancellationToken cancellation) =>
        DoneAsync(name, () => saved.RenameAsync(id, name, cancellation), cancellation);

    public Task<IActionResult> OnPostDeleteAsync(int id, CancellationToken cancellation) =>
        DoneAsync(null, () => saved.DeleteAsync(id, cancellation), cancellation);

    private async Task<IActionResult> DoneAsync(string? name, Func<Task<SaveProblem?>> act, CancellationToken cancellation)
    {
        if (!User.IsEditor()) { return User.Identity?.IsAuthenticated is true ? Forbid() : Challenge(); }
        Problem = await act();
        if (Problem is null) { return LocalRedirect("/saved"); }
        Sent = name;
        if (await FindAsync(cancellation) is { } instead) { return instead; }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
