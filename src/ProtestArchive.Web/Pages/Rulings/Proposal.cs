using System.Collections.Immutable;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Web.Pages.Components;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary>What an editor can do, as <c>do</c> in an address names it.</summary>
public enum Act
{
    Accept,
    Reject,
    Same,
    Different,
    Unsure,
    Split,
    Rename,
    OutOfEvent,
    IntoEvent,
    SameEvent,
    DifferentEvents,
    RenameEvent,
    Date,
    Outlet,
    Title,
    Undo,
}

/// <summary>A ruling that is about to be made: what it decides, and what that changes.</summary>
/// <param name="Question">The act, as a heading asks for it.</param>
/// <param name="Decisions">What is decided; none where a ruling is taken back.</param>
/// <param name="Effects">What will change, a sentence each.</param>
public sealed record Proposal(string Question, ImmutableArray<Decision> Decisions, ImmutableArray<string> Effects)
{
    /// <summary>The words that it is about, in their context.</summary>
    public ImmutableArray<SnippetView> Evidence { get; init; } = [];

    /// <summary>The number of the ruling that it takes back.</summary>
    public int? Undoes { get; init; }

    /// <summary>The page to go back to.</summary>
    public required string Back { get; init; }
}

/// <summary>A proposal, or why there can be none.</summary>
public readonly record struct Proposed(Proposal? Proposal, string? Problem)
{
    public static implicit operator Proposed(Proposal proposal) => new(proposal, null);

    public static Proposed Not(string problem) => new(null, problem);
}
