using ProtestArchive.Core.Rulings;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary>What a form asks for, as a ruling that can be looked at before it is made.</summary>
public sealed class Proposals(ArchiveContext archive)
{
    private readonly PointedMentions _mentions = new(archive);

    public Task<Proposed> ReadAsync(RuleForm form, CancellationToken cancellation)
    {
        EventTellings tellings = new(archive, _mentions);
        IdentityProposals identity = new(archive, _mentions, new EntityMentions(archive, _mentions));
        EventProposals events = new(_mentions, tellings);
        return form.Act switch
        {
            Act.Accept => new MentionProposals(archive, _mentions).ReadAsync(form, isAccepted: true, cancellation),
            Act.Reject => new MentionProposals(archive, _mentions).ReadAsync(form, isAccepted: false, cancellation),
            Act.Same => identity.PairAsync(form, Sameness.Same, cancellation),
            Act.Different => identity.PairAsync(form, Sameness.Different, cancellation),
            Act.Unsure => identity.PairAsync(form, Sameness.Unsure, cancellation),
            Act.Split => identity.SplitAsync(form, cancellation),
            Act.Rename => identity.RenameAsync(form, cancellation),
            Act.OutOfEvent or Act.IntoEvent => events.MoveAsync(form, cancellation),
            Act.SameEvent => events.PairAsync(form, Sameness.Same, cancellation),
            Act.DifferentEvents => events.PairAsync(form, Sameness.Different, cancellation),
            Act.RenameEvent => events.RenameAsync(form, cancellation),
            Act.Undo => new UndoProposals(archive).ReadAsync(form, cancellation),
            _ => new ReportProposals(_mentions).ReadAsync(form, cancellation),
        };
    }
}
