using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary>Accepting and rejecting what was read.</summary>
public sealed class MentionProposals(ArchiveContext archive, PointedMentions mentions)
{
    public async Task<Proposed> ReadAsync(RuleForm form, bool isAccepted, CancellationToken cancellation)
    {
        if (form.Mentions is not [var pointer] || await mentions.FindAsync(pointer, cancellation) is not { } pointed) { return Proposed.Not(Say("Rule.NothingRead")); }
        string what = LayerWords.One(pointed.Mention);
        return new Proposal(
            Say(isAccepted ? "Rule.AsRead" : "Rule.LeaveOut", pointed.Quoted, what),
            [new Decision.OnMention(pointed.Ref, isAccepted)],
            [.. isAccepted ? [Say("Rule.StaysAsRead")] : await EffectsAsync(pointed, cancellation)])
        {
            Evidence = [pointed.Snippet],
            Back = form.Back ?? Addresses.Report(pointed.Report.Slug),
        };
    }

    private async Task<List<string>> EffectsAsync(Pointed pointed, CancellationToken cancellation)
    {
        List<string> effects = [Say("Rule.TextStays")];
        if (pointed.Mention is CountMention)
        {
            string id = pointed.Ref.Id;
            EventRow? at = await archive.Claims.Where(claim => claim.Id == id).Select(claim => claim.Event).FirstOrDefaultAsync(cancellation);
            effects.Add(at is null ? Say("Rule.CountsForNone") : Say("Rule.NoLongerCounts", at.Title));
        }
        if (await mentions.EntityAsync(pointed, cancellation) is { } entity)
        {
            effects.Add(entity.Mentions == 1
                ? Say("Rule.OnlyMention", entity.Name)
                : Say("Rule.KeepsMentions", entity.Name, FigureWords.Count(entity.Mentions - 1, "other mention")));
        }
        return effects;
    }
}
