using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Rulings;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

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
                Question = $"Is {figure.Quoted} a figure, as it is printed?",
                Reasons = [$"The words look damaged; perhaps “{claim.ProposedReading}” was meant. The archive never adopts that by itself.", claim.Event is { } at ? $"It counts for “{at.Title}”." : "It counts for no event."],
                Evidence = [figure.Snippet, .. await OthersAsync(claim, cancellation)],
                Fields = [Field("m", figure)],
                Answers = [new(Act.Accept, "Keep as printed", "a"), new(Act.Reject, "Leave the figure out", "r")],
                Effect = "Kept, it stays as it is and is no longer asked about. Left out, its mark goes from the text and it counts for no event.",
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
