using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Pages.Rulings;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Review;

/// <summary>People, places and organizations that go by names like each other's, or by one name, and were not joined. Those that most reports name come first.</summary>
public sealed class LikeNames(ArchiveContext archive) : ReviewSource(archive)
{
    private const int MostLike = 3; // asked about for one name

    public override async Task<(ImmutableArray<ReviewTask> Tasks, int Taken)> ReadAsync(int skip, int take, CancellationToken cancellation)
    {
        EntityMentions names = new(Archive, Mentions);
        ImmutableArray<ReviewTask>.Builder tasks = ImmutableArray.CreateBuilder<ReviewTask>();
        int taken = 0;
        foreach (EntityKind kind in Enum.GetValues<EntityKind>()) // each by its own index
        {
            List<EntityRow> rows = await Archive.Entities.Where(row => row.Kind == kind).OrderByDescending(row => row.Reports).ThenBy(row => row.Id).Skip(skip).Take(take).ToListAsync(cancellation);
            taken = Math.Max(taken, rows.Count);
            foreach (EntityRow row in rows)
            {
                foreach ((EntityRow other, string reason) in await LikeAsync(row, cancellation))
                {
                    if (await names.RepresentativeAsync(row, [], cancellation) is { } left && await names.RepresentativeAsync(other, [], cancellation) is { } right) { tasks.Add(Task(row, other, left, right, reason)); }
                }
            }
        }
        return (tasks.ToImmutable(), taken);
    }

    /// <summary>Others of the kind that fewer reports name, so that a pair is asked about once.</summary>
    private async Task<IEnumerable<(EntityRow Other, string Reason)>> LikeAsync(EntityRow row, CancellationToken cancellation)
    {
        string slug = Slug.Of(row.Name);
        List<EntityRow> same = await Archive.Entities
            .Where(other => other.Kind == row.Kind && other.Id != row.Id && other.Names.Any(name => name.Slug == slug))
            .OrderByDescending(other => other.Reports).ThenBy(other => other.Id).Take(MostLike).ToListAsync(cancellation);
        IReadOnlyList<NearName> near = await DidYouMean.NamesAsync(Archive, row.Name, MostLike * 2, cancellation);
        return same.Select(other => (other, Say("Review.Alike.Written", other.Name, row.Name)))
            .Concat(near.Where(name => name.Entity.Kind == row.Kind && name.Entity.Id != row.Id)
                .Select(name => (name.Entity, Say("Review.Alike.Letters", name.Spelling, FigureWords.Count(name.Distance, "letter"), row.Name))))
            .DistinctBy(pair => pair.Item1.Id)
            .Where(pair => (pair.Item1.Reports, pair.Item1.Id).CompareTo((row.Reports, row.Id)) < 0)
            .Take(MostLike);
    }

    private static ReviewTask Task(EntityRow row, EntityRow other, Pointed left, Pointed right, string reason) => new()
    {
        Key = new Decision.OnIdentity(left.Ref, right.Ref, Sameness.Unsure).Subject,
        Kind = ReviewKind.Apart,
        Question = Say($"Review.Alike.Question.{row.Kind}", row.Name, other.Name),
        Reasons = [reason, Say("Review.Alike.Sizes", row.Name, Told(row), other.Name, Told(other))],
        Evidence = [left.Snippet, right.Snippet],
        Fields = [Field("a", left), Field("b", right)],
        Answers = [new(Act.Same, Say("Review.Alike.Join"), "m"), new(Act.Different, Say($"Review.Alike.Two.{row.Kind}"), "r"), new(Act.Unsure, Say("Review.NobodyCanTell"))],
        Effect = Say($"Review.Alike.Effect.{row.Kind}", FigureWords.Count(row.Reports, "report"), FigureWords.Count(other.Reports, "report")),
        Elsewhere = new(row.Name, EntityKinds.Of(row.Kind).Address(row.Slug)),
        Points = [new Decision.OnIdentity(left.Ref, right.Ref, Sameness.Unsure).Subject],
    };

    private static string Told(EntityRow row) => EntityWords.What(row) is { } what ? Say("Review.Alike.Size", what, FigureWords.Count(row.Reports, "report")) : FigureWords.Count(row.Reports, "report");
}
