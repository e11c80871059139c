using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.SharedWording;

/// <summary>How alike two passages are.</summary>
public enum Sharing
{
    /// <summary>The same words in the same order, near enough.</summary>
    Verbatim,

    /// <summary>The same rare words, names and numbers in other words or another order.</summary>
    Reworded,
}

/// <summary>Which way a text seems to have travelled.</summary>
public enum Direction
{
    /// <summary>Nothing decides, or the reasons disagree.</summary>
    Unknown,

    /// <summary>From the first report to the second.</summary>
    FirstToSecond,

    /// <summary>From the second report to the first.</summary>
    SecondToFirst,
}

/// <summary>A passage that two reports share.</summary>
/// <param name="Sharing">How alike.</param>
/// <param name="First">Where it stands in the first report.</param>
/// <param name="Second">Where it stands in the second.</param>
/// <param name="Words">How many words the shorter of the two has.</param>
/// <param name="IsQuoted">Whether both have it between quotation marks: they may have heard one speaker rather than read one another.</param>
public sealed record SharedPassage(Sharing Sharing, TextSpan First, TextSpan Second, int Words, bool IsQuoted)
{
    /// <summary>The words of <see cref="First"/> that <see cref="Second"/> has too, in order; spellings of one name count as one word.</summary>
    public ImmutableArray<TextSpan> FirstCommon { get; init; } = [];

    /// <summary>The same of <see cref="Second"/>.</summary>
    public ImmutableArray<TextSpan> SecondCommon { get; init; } = [];
}

/// <summary>A reason for a direction.</summary>
/// <param name="Direction">The way it points.</param>
/// <param name="Why">The reason as a sentence; the reports are “the first” and “the second”.</param>
/// <param name="Decides">Whether it counts by itself; what only goes along with a direction (a longer text) does not.</param>
public sealed record TravelReason(Direction Direction, string Why, bool Decides);

/// <summary>What two reports share.</summary>
/// <param name="First">Index of the first report.</param>
/// <param name="Second">Index of the second report.</param>
/// <param name="Passages">The shared passages, in the order of the first report; none overlaps another in either.</param>
/// <param name="FirstShare">How much of the first report's words they cover, from 0 to 1.</param>
/// <param name="SecondShare">The same of the second report.</param>
/// <param name="Direction">Which way the text seems to have travelled; never more than a likelihood: both may follow a third text.</param>
/// <param name="Reasons">What speaks for a direction, what decides first.</param>
public sealed record SharedText(int First, int Second, ImmutableArray<SharedPassage> Passages, double FirstShare, double SecondShare, Direction Direction, ImmutableArray<TravelReason> Reasons)
{
    /// <summary>The direction in words (“The text seems to have travelled from the first to the second.”; “Which way the text travelled cannot be told.”).</summary>
    public string Words => Direction switch
    {
        Direction.FirstToSecond => "The text seems to have travelled from the first to the second, or both follow a third that the first is nearer to.",
        Direction.SecondToFirst => "The text seems to have travelled from the second to the first, or both follow a third that the second is nearer to.",
        _ => "Which way the text travelled cannot be told.",
    };
}
