using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Pages.Rulings;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

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
        Question = Say("Review.Unplaced.Question", figure.Quoted),
        Reasons = [Reading(claim), Say(claim.FirstDay is null ? "Review.Unplaced.NoDay" : claim.PlaceId is null ? "Review.Unplaced.NoPlace" : "Review.Unplaced.NoEvent")],
        Evidence = [figure.Snippet],
        Fields = [Field("m", figure)],
        Answers = [new(Act.Accept, Say("Review.Unplaced.Keep"), "a"), new(Act.Reject, Say("Review.Unplaced.NoFigure"), "r")],
        Effect = Say("Review.Unplaced.Effect"),
        Points = [claim.Id],
    };

    private static ReviewTask Assumed(ClaimRow claim, Pointed figure) => new()
    {
        Key = $"assumed {claim.Id}",
        Kind = ReviewKind.Assumed,
        Question = Say("Review.Assumed.Question", figure.Quoted, claim.Event!.Title),
        Reasons = [Reading(claim), claim.Place is { } place ? Say("Review.Assumed.Place", place.Name) : Say("Review.Assumed.EventsPlace")],
        Evidence = [figure.Snippet],
        Fields = [Field("m", figure), new("event", claim.Event.Slug)],
        Answers = [new(Act.Accept, Say("Review.Assumed.Yes"), "a"), new(Act.OutOfEvent, Say("Review.Assumed.No"), "r")],
        Effect = Say("Review.Assumed.Effect"),
        Elsewhere = new(Say("Review.Assumed.Elsewhere"), Addresses.Event(claim.Event.Slug) + "/edit"),
        Points = [claim.Id],
    };
}
