using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary>Taking a ruling back.</summary>
public sealed class UndoProposals(ArchiveContext archive)
{
    public async Task<Proposed> ReadAsync(RuleForm form, CancellationToken cancellation)
    {
        if (form.Id is not { } id || await archive.Rulings.Include(row => row.Account).Include(row => row.Undoes).FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } ruling)
        {
            return Proposed.Not(Say("Rule.NoRuling"));
        }
        if ((await RulingsInForce.UndoneAsync(archive, cancellation)).Contains(id)) { return Proposed.Not(Say("Rule.TakenBackAlready", $"{id}")); }
        RulingSentences sentences = await RulingSentences.OfAsync(archive, [ruling], cancellation);
        return new Proposal(Say("Rule.TakeBack", $"{id}"), [],
        [
            Say("Rule.ItSays", sentences.Of(ruling)),
            Say("Rule.MadeBy", ruling.Account!.UserName, DayWords.Moment(ruling.At), ruling.Why),
            ruling.Kind is RulingKind.Undo ? Say("Rule.HoldsAgain", $"{ruling.UndoesId}") : Say("Rule.AsIfNotMade"),
        ])
        {
            Undoes = id,
            Back = form.Back ?? "/rulings",
        };
    }
}
