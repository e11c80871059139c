using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Pages.Rulings;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Review;

/// <summary>Names that were joined on little evidence, the least sure first.</summary>
public sealed class WeakLinks(ArchiveContext archive) : ReviewSource(archive)
{
    private const double Doubtful = 0.9; // the score of a link; above it the evidence is of several sorts

    public override async Task<(ImmutableArray<ReviewTask> Tasks, int Taken)> ReadAsync(int skip, int take, CancellationToken cancellation)
    {
        List<LinkRow> links = await Archive.Links.Include(link => link.Report).Include(link => link.Entity).Where(link => link.Score < Doubtful)
            .OrderBy(link => link.Score).ThenBy(link => link.ReportId).ThenBy(link => link.Local).Skip(skip).Take(take).ToListAsync(cancellation);
        EntityMentions names = new(Archive, Mentions);
        ImmutableArray<ReviewTask>.Builder tasks = ImmutableArray.CreateBuilder<ReviewTask>();
        foreach (LinkRow link in links)
        {
            if (await Mentions.ReadingAsync(link.Report!.Slug, cancellation) is not { } reading
                || reading.Shown.Layer<NameMention>().FirstOrDefault(mention => mention.Local == link.Local) is not { } mention
                || await names.RepresentativeAsync(link.Entity!, [(link.ReportId, link.Local)], cancellation) is not { } other)
            {
                continue;
            }
            Pointed name = await Mentions.OfAsync(reading, mention, cancellation);
            EntityRow entity = link.Entity!;
            tasks.Add(new()
            {
                Key = $"joined {name.Ref.Id}",
                Kind = ReviewKind.Joined,
                Question = Say("Review.Joined.Question", name.Quoted, name.Report.Label, entity.Name),
                Reasons = [.. link.Reasons, Say("Review.Joined.Score", link.Score.ToString("0.00", CultureInfo.CurrentCulture))],
                Evidence = [name.Snippet, other.Snippet],
                Fields = [Field("a", name), Field("b", other)],
                Answers = [new(Act.Same, Say($"Review.Joined.Same.{entity.Kind}"), "a"), new(Act.Different, Say("Review.Joined.Else"), "r"), new(Act.Unsure, Say("Review.NobodyCanTell"))],
                Effect = Say("Review.Joined.Effect"),
                Elsewhere = new(Say("Review.Joined.AllNames", entity.Name), EntityKinds.Of(entity.Kind).Address(entity.Slug) + "/edit"),
                Points = [name.Ref.Id],
            });
        }
        return (tasks.ToImmutable(), links.Count);
    }
}
