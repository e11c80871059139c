using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Rulings;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;

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
            Question = $"{Sentence.List([.. answers.Select(answer => answer.By)])} ruled otherwise on {(words.Count > 0 ? Sentence.List([.. words.Select(word => word.Cited)]) : "one report")}",
            Reasons = [.. answers.Select(answer => $"{answer.By}: {answer.Answer} (ruling {answer.Ruling})."), $"The later holds: {answers[^1].Answer}."],
            Evidence = [.. words.Select(word => word.Snippet)],
            Fields = fields,
            Answers = choices,
            Effect = "Your answer holds from now on. The others stay in the history; an editor who comes round takes theirs back there.",
            Elsewhere = new Suggestion("The rulings", "/rulings?kind=" + Parameters.Word(answers[^1].Kind)),
        };
    }

    private static (ImmutableArray<ReviewField>, ImmutableArray<ReviewAnswer>) Choices(Decision decision, List<Pointed> words) => (decision, words) switch
    {
        (Decision.OnMention, [var mention]) => ([Field("m", mention)], [new(Act.Accept, "Accept it", "a"), new(Act.Reject, "Reject it", "r")]),
        (Decision.OnIdentity, [var left, var right]) => ([Field("a", left), Field("b", right)], [new(Act.Same, "One", "m"), new(Act.Different, "Two", "r"), new(Act.Unsure, "Nobody can tell")]),
        (Decision.OnEvent, [var left, var right]) => ([Field("a", left), Field("b", right)], [new(Act.SameEvent, "One event", "m"), new(Act.DifferentEvents, "Two events", "r")]),
        _ => ([], []),
    };
}
