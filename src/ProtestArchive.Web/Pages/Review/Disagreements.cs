using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Rulings;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Review;

/// <summary>Questions to which two editors gave different answers: the later holds until somebody rules again.</summary>
public sealed class Disagreements(ArchiveContext archive) : ReviewSource(archive)
{
    public override async Task<(ImmutableArray<ReviewTask> Tasks, int Taken)> ReadAsync(int skip, int take, CancellationToken cancellation)
    {
        ImmutableArray<EditorsAnswer>[] disputed =
        [
            .. (await EditorsAnswers.ReadAsync(Archive, cancellation)).Where(answers => answers.Select(answer => answer.Answer).Distinct(StringComparer.Ordinal).Count() > 1).Skip(skip).Take(take),
        ];
        ImmutableArray<ReviewTask>.Builder tasks = ImmutableArray.CreateBuilder<ReviewTask>();
        foreach (ImmutableArray<EditorsAnswer> answers in disputed) { tasks.Add(await TaskAsync(answers, cancellation)); }
        return (tasks.ToImmutable(), disputed.Length);
    }

    private async Task<ReviewTask> TaskAsync(ImmutableArray<EditorsAnswer> answers, CancellationToken cancellation)
    {
        Decision decision = answers[^1].Decision;
        List<Pointed> words = [];
        foreach (MentionRef mention in decision.Mentions)
        {
            string? slug = await Archive.Reports.Where(row => row.Sha256 == mention.ReportSha256).Select(row => row.Slug).FirstOrDefaultAsync(cancellation);
            if (slug is not null && await Mentions.FindAsync(new MentionPointer(slug, mention.Span, mention.Layer).ToString(), cancellation) is { } found) { words.Add(found); }
        }
        (ImmutableArray<ReviewField> fields, ImmutableArray<ReviewAnswer> choices) = Choices(decision, words);
        return new ReviewTask
        {
            Key = $"dispute {decision.Subject}",
            Kind = ReviewKind.Disagreement,
            Question = words.Count > 0
                ? Say("Review.Differ.Question", Sentence.List([.. answers.Select(answer => answer.By)]), Sentence.List([.. words.Select(word => word.Cited)]))
                : Say("Review.Differ.OfReport", Sentence.List([.. answers.Select(answer => answer.By)])),
            Reasons = [.. answers.Select(answer => Say("Review.Differ.Answer", answer.By, answer.Said, answer.Ruling.ToString(CultureInfo.InvariantCulture))), Say("Review.Differ.Holds", answers[^1].Said)],
            Evidence = [.. words.Select(word => word.Snippet)],
            Fields = fields,
            Answers = choices,
            Effect = Say("Review.Differ.Effect"),
            Elsewhere = new Suggestion(Say("Review.Differ.Rulings"), "/rulings?kind=" + Parameters.Word(answers[^1].Kind)),
        };
    }

    private static (ImmutableArray<ReviewField>, ImmutableArray<ReviewAnswer>) Choices(Decision decision, List<Pointed> words) => (decision, words) switch
    {
        (Decision.OnMention, [var mention]) => ([Field("m", mention)], [new(Act.Accept, Say("Review.Differ.Accept"), "a"), new(Act.Reject, Say("Review.Differ.Reject"), "r")]),
        (Decision.OnIdentity, [var left, var right]) => ([Field("a", left), Field("b", right)], [new(Act.Same, Say("Review.Differ.One"), "m"), new(Act.Different, Say("Review.Differ.Two"), "r"), new(Act.Unsure, Say("Review.NobodyCanTell"))]),
        (Decision.OnEvent, [var left, var right]) => ([Field("a", left), Field("b", right)], [new(Act.SameEvent, Say("Review.Differ.OneEvent"), "m"), new(Act.DifferentEvents, Say("Review.Differ.TwoEvents"), "r")]),
        _ => ([], []),
    };
}
