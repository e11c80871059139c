using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Rulings;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Review;

/// <summary>Figures whose words look damaged, with the reading that is proposed and never adopted.</summary>
public sealed class DamagedFigures(ArchiveContext archive) : ReviewSource(archive)
{
    private const int MostOthers = 3;

    public override async Task<(ImmutableArray<ReviewTask> Tasks, int Taken)> ReadAsync(int skip, int take, CancellationToken cancellation)
    {
        List<ClaimRow> claims = await Archive.Claims.Include(claim => claim.Report).Include(claim => claim.Event).Where(claim => claim.ProposedReading != null)
            .OrderBy(claim => claim.ProposedReading).ThenBy(claim => claim.Id).Skip(skip).Take(take).ToListAsync(cancellation);
        ImmutableArray<ReviewTask>.Builder tasks = ImmutableArray.CreateBuilder<ReviewTask>();
        foreach (ClaimRow claim in claims)
        {
            if (await FigureAsync(claim, cancellation) is not { } figure) { continue; }
            tasks.Add(new()
            {
                Key = $"figure {claim.Id}",
                Kind = ReviewKind.Figure,
                Question = Say("Review.Damaged.Question", figure.Quoted),
                Reasons = [Say("Review.Damaged.Reason", claim.ProposedReading), claim.Event is { } at ? Say("Review.Damaged.Counts", at.Title) : Say("Review.Damaged.CountsNot")],
                Evidence = [figure.Snippet, .. await OthersAsync(claim, cancellation)],
                Fields = [Field("m", figure)],
                Answers = [new(Act.Accept, Say("Review.Damaged.Keep"), "a"), new(Act.Reject, Say("Review.Damaged.LeaveOut"), "r")],
                Effect = Say("Review.Damaged.Effect"),
                Points = [claim.Id],
            });
        }
        return (tasks.ToImmutable(), claims.Count);
    }

    private async Task<ImmutableArray<SnippetView>> OthersAsync(ClaimRow claim, CancellationToken cancellation)
    {
        if (claim.EventId is not { } id) { return []; }
        List<ClaimRow> others = await Archive.Claims.Include(other => other.Report)
            .Where(other => other.EventId == id && other.Kind == claim.Kind && other.ReportId != claim.ReportId && other.ProposedReading == null)
            .OrderBy(other => other.Report!.Number).ThenBy(other => other.Start).Take(MostOthers).ToListAsync(cancellation);
        ImmutableArray<SnippetView>.Builder snippets = ImmutableArray.CreateBuilder<SnippetView>();
        foreach (ClaimRow other in others)
        {
            if (await FigureAsync(other, cancellation) is { } figure) { snippets.Add(figure.Snippet); }
        }
        return snippets.ToImmutable();
    }
}
