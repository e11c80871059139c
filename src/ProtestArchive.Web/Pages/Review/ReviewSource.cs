using System.Collections.Immutable;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Rulings;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Review;

/// <summary>Where the questions of one kind come from: some at a time, in a fixed order, each batch by queries that an index bounds.</summary>
public abstract class ReviewSource(ArchiveContext archive)
{
    protected ArchiveContext Archive { get; } = archive;

    protected PointedMentions Mentions { get; } = new(archive);

    /// <summary>The questions of the batch after <paramref name="skip"/> candidates, and how many candidates that took: none where there are no more.</summary>
    public abstract Task<(ImmutableArray<ReviewTask> Tasks, int Taken)> ReadAsync(int skip, int take, CancellationToken cancellation);

    public static ReviewSource Of(ReviewKind kind, ArchiveContext archive) => kind switch
    {
        ReviewKind.Disagreement => new Disagreements(archive),
        ReviewKind.Figure => new DamagedFigures(archive),
        ReviewKind.Joined => new WeakLinks(archive),
        ReviewKind.Apart => new LikeNames(archive),
        ReviewKind.Date => new UnknownDates(archive),
        ReviewKind.Unplaced => new UnplacedFigures(archive, isAssumed: false),
        _ => new UnplacedFigures(archive, isAssumed: true),
    };

    /// <summary>The figure of a claim as it stands in its report; null where it is read no more.</summary>
    protected async Task<Pointed?> FigureAsync(ClaimRow claim, CancellationToken cancellation) =>
        await Mentions.ReadingAsync(claim.Report!.Slug, cancellation) is { } reading && reading.Find(new TextSpan(claim.Start, claim.Length), "count") is { } mention
            ? await Mentions.OfAsync(reading, mention, cancellation)
            : null;

    protected static ReviewField Field(string name, Pointed pointed) => new(name, MentionPointer.Of(pointed.Reading, pointed.Mention).ToString());

    /// <summary>“Detained: 401 or more, on 13 September 2020”.</summary>
    protected static string Reading(ClaimRow claim) =>
        claim is { FirstDay: { } first, LastDay: { } last }
            ? Say("Review.Reading", FigureWords.Heading(claim.Kind), FigureWords.Of(claim.Low, claim.High, claim.Qualifier), DayWords.Full(new DayRange(first, last)))
            : Say("Review.ReadingOfNoDay", FigureWords.Heading(claim.Kind), FigureWords.Of(claim.Low, claim.High, claim.Qualifier));
}
