using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary>Taking a ruling back.</summary>
public sealed class UndoProposals(ArchiveContext archive)
{
    public async Task<Proposed> ReadAsync(RuleForm form, CancellationToken cancellation)
    {
        if (form.Id is not { } id || await archive.Rulings.Include(row => row.Account).Include(row => row.Undoes).FirstOrDefaultAsync(row => row.Id == id, cancellation) is not { } ruling)
        {
            return Proposed.Not("There is no ruling of this number.");
        }
        if ((await RulingsInForce.UndoneAsync(archive, cancellation)).Contains(id)) { return Proposed.Not($"Ruling {id} is taken back already."); }
        RulingSentences sentences = await RulingSentences.OfAsync(archive, [ruling], cancellation);
        return new Proposal($"Take back ruling {id}?", [],
        [
            $"It says: {sentences.Of(ruling)}",
            $"{ruling.Account!.UserName} made it on {DayWords.Moment(ruling.At)}, because: “{ruling.Why}”",
            ruling.Kind is RulingKind.Undo ? $"Ruling {ruling.UndoesId} holds again." : "Everything is derived as if it had not been made. Both stay in the history.",
        ])
        {
            Undoes = id,
            Back = form.Back ?? "/rulings",
        };
    }
}
