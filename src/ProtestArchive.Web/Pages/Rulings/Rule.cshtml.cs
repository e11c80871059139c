using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ProtestArchive.Web.Accounts;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary><c>/rule</c>: opened with a question, it says what a ruling would change and asks why; sent, it rules.</summary>
[Authorize(Policy = Policies.Editor)]
public sealed class RuleModel(ArchiveContext archive, RulingLog log) : PageModel
{
    public RuleForm? Form { get; private set; }

    public Proposal? Proposal { get; private set; }

    /// <summary>Why this cannot be ruled; null where it can.</summary>
    public string? Problem { get; private set; }

    /// <summary>The reason as given so far.</summary>
    public string Why { get; private set; } = "";

    public Task OnGetAsync(CancellationToken cancellation) => ReadAsync(RuleForm.Read(name => Request.Query[name]), cancellation);

    public async Task<IActionResult> OnPostAsync([FromForm] string? why, CancellationToken cancellation)
    {
        if (!Request.HasFormContentType) { return BadRequest(); }
        Why = why?.Trim() ?? "";
        await ReadAsync(RuleForm.Read(name => Request.Form[name]), cancellation);
        if (Proposal is not { } proposal) { return Page(); }
        if (Why.Length is 0 or > RulingLog.LongestWhy)
        {
            Problem = Why.Length == 0 ? Say("Rule.SayWhy") : Say("Rule.WhyTooLong", $"{RulingLog.LongestWhy}");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        if (proposal.Undoes is not { } undone) { await log.RuleAsync(User.AccountId(), proposal.Decisions, Why); }
        else if (await log.UndoAsync(User.AccountId(), undone, Why) is null)
        {
            Problem = Say("Rule.TakenBackMeanwhile", $"{undone}");
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
        return LocalRedirect(ReturnAddress.Or(proposal.Back));
    }

    private async Task ReadAsync(RuleForm? form, CancellationToken cancellation)
    {
        Form = form;
        (Proposal, Problem) = form is null ? Proposed.Not(Say("Rule.NoAct")) : await new Proposals(archive).ReadAsync(form, cancellation);
        if (Problem is not null) { Response.StatusCode = StatusCodes.Status400BadRequest; }
    }
}
