using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Rulings;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Review;

/// <summary>What the review queue asks about, the most pressing first.</summary>
public enum ReviewKind
{
    /// <summary>Two editors ruled otherwise on one thing.</summary>
    Disagreement,

    /// <summary>A figure whose words look damaged.</summary>
    Figure,

    /// <summary>Names joined on little evidence.</summary>
    Joined,

    /// <summary>Names that are like each other and were not joined.</summary>
    Apart,

    /// <summary>Reports whose day of writing is not known, or proved twice over.</summary>
    Date,

    /// <summary>Figures that count for no event.</summary>
    Unplaced,

    /// <summary>Figures whose place or day was taken from what stands around them.</summary>
    Assumed,
}

/// <summary>An answer to a question.</summary>
/// <param name="Act">What it rules.</param>
/// <param name="Label">The button.</param>
/// <param name="Key">The key that moves the focus to it; null for none.</param>
public sealed record ReviewAnswer(Act Act, string Label, string? Key = null)
{
    [JsonIgnore]
    public string Do => Parameters.Word(Act);
}

/// <summary>A question to an editor.</summary>
public sealed record ReviewTask
{
    /// <summary>Names it, as long as its words are read as they are.</summary>
    public required string Key { get; init; }

    public required ReviewKind Kind { get; init; }

    public required string Question { get; init; }

    /// <summary>Why it is asked, a sentence each.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];

    public ImmutableArray<SnippetView> Evidence { get; init; } = [];

    /// <summary>The fields that the answers share.</summary>
    public required ImmutableArray<ReviewField> Fields { get; init; }

    /// <summary>The answers, the likeliest first.</summary>
    public ImmutableArray<ReviewAnswer> Answers { get; init; } = [];

    /// <summary>What each answer changes.</summary>
    public string? Effect { get; init; }

    /// <summary>A page on which more can be done; null for none.</summary>
    public Suggestion? Elsewhere { get; init; }

    /// <summary>The mentions that rulings on it would point at, by <see cref="RulingPointRow.MentionId"/>, or the subject where it has none: to know whether it was ruled on.</summary>
    [JsonIgnore]
    public ImmutableArray<string> Points { get; init; } = [];
}

/// <summary>A field of a question's form.</summary>
public sealed record ReviewField(string Name, string Value);

/// <summary>One page of the queue.</summary>
public sealed record ReviewRecord
{
    public required ReviewKind Kind { get; init; }

    public required ImmutableArray<ReviewTask> Items { get; init; }

    /// <summary>The address of the next page's JSON; null where nothing more is doubtful.</summary>
    public required string? Next { get; init; }

    [JsonIgnore]
    public int? NextPage { get; init; }

    /// <summary>Whether questions are shown that others have ruled on and the reader has not.</summary>
    public bool IsSecondOpinion { get; init; }

    /// <summary>What the reader ruled last; null where that was long ago, or never.</summary>
    [JsonIgnore]
    public RulingItem? Last { get; init; }

    /// <summary>Rulings whose words are read no more, some of them.</summary>
    public ImmutableArray<RulingItem> Lost { get; init; } = [];
}

/// <summary>The kinds as the page names them.</summary>
public static class ReviewWords
{
    public static string Of(ReviewKind kind) => Say($"ReviewKind.{kind}");
}
