using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Pages.Rulings;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Review;

/// <summary>Figures that count for no event; or those that count for one though their own sentence names no place.</summary>
public sealed class UnplacedFigures(ArchiveContext archive, bool isAssumed) : ReviewSource(archive)
{
    public override async Task<(ImmutableArray<ReviewTask> Tasks, int Taken)> ReadAsync(int skip, int take, CancellationToken cancellation)
    {
        IQueryable<ClaimRow> doubtful = isAssumed
            ? Archive.Claims.Where(claim => claim.Event!.Reports > 1 && !claim.PlaceStated)
            : Archive.Claims.Where(claim => claim.EventId == null);
        List<ClaimRow> claims = await doubtful.Include(claim => claim.Report).Include(claim => claim.Event).Include(claim => claim.Place)
            .OrderBy(claim => claim.ReportId).ThenBy(claim => claim.Start).Skip(skip).Take(take).ToListAsync(cancellation);
        ImmutableArray<ReviewTask>.Builder tasks = ImmutableArray.CreateBuilder<ReviewTask>();
        foreach (ClaimRow claim in claims)
        {
            if (await FigureAsync(claim, cancellation) is { } figure) { tasks.Add(isAssumed ? Assumed(claim, figure) : Unplaced(claim, figure)); }
        }
        return (tasks.ToImmutable(), claims.Count);
    }

    private static ReviewTask Unplaced(ClaimRow claim, Pointed figure) => new()
    {
        Key = $"unplaced {claim.Id}",
        Kind = ReviewKind.Unplaced,
        Question = $"{figure.Quoted} counts for no event. Is it a figure, as it is read?",
        Reasons = [Reading(claim), claim.FirstDay is null ? "Nothing tells on which day." : claim.PlaceId is null ? "Nothing tells where." : "No event of its kind, day and place is told of."],
        Evidence = [figure.Snippet],
        Fields = [Field("m", figure)],
        Answers = [new(Act.Accept, "Keep it, of no event", "a"), new(Act.Reject, "It is no figure of people", "r")],
        Effect = "Kept, it stays in the ledger and is no longer asked about.",
        Points = [claim.Id],
    };

    private static ReviewTask Assumed(ClaimRow claim, Pointed figure) => new()
    {
        Key = $"assumed {claim.Id}",
        Kind = ReviewKind.Assumed,
        Question = $"Does {figure.Quoted} count for “{claim.Event!.Title}”?",
        Reasons = [Reading(claim), $"Its sentence names no place; {(claim.Place is { } place ? place.Name : "the event’s")} was taken from what the report tells around it."],
        Evidence = [figure.Snippet],
        Fields = [Field("m", figure), new("event", claim.Event.Slug)],
        Answers = [new(Act.Accept, "Yes, as it stands", "a"), new(Act.OutOfEvent, "No, take it out", "r")],
        Effect = "Taken out, it stays a figure of the report, and the event’s ranges are drawn without it.",
        Elsewhere = new("Put it into another event", Addresses.Event(claim.Event.Slug) + "/edit"),
        Points = [claim.Id],
    };
}
