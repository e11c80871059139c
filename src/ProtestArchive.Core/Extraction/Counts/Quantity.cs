using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>A number in the text, before it is known what it counts.</summary>
/// <param name="First">First token, qualifier included.</param>
/// <param name="NumberFirst">First token of the number itself.</param>
/// <param name="End">Index just behind the last token of the number and what qualifies it from behind.</param>
/// <param name="Range">What the words admit.</param>
internal readonly record struct Quantity(int First, int NumberFirst, int End, CountRange Range)
{
    /// <summary>“hundreds”, “several”: the word takes “of” before its noun, or stands alone.</summary>
    public bool IsPluralNoun { get; init; }

    /// <summary>“several”, “a few”: no figure.</summary>
    public bool IsVague => Range.Qualifier == Qualifier.Vague;

    /// <summary>“a similar number”: the number is that of an earlier count.</summary>
    public bool IsAnaphor { get; init; }

    /// <summary>“20,000-strong”, “5,000-person”: an attribute of a crowd.</summary>
    public bool IsAttribute { get; init; }

    /// <summary>“a policeman”, “another”: no number, but one person where it says who was killed or hurt.</summary>
    public bool IsIndefinite { get; init; }

    /// <summary>What a damaged number may have been.</summary>
    public string? ProposedReading { get; init; }

    /// <summary>Where the number itself stands, without qualifier and what follows it.</summary>
    public TextSpan NumberSpan(Document document) => new(document.Tokens[NumberFirst].Start, Range.NumberText.Length);

    /// <summary>The greatest number that the words speak of, to tell a group from a few individuals.</summary>
    public long Size => Range.High ?? Range.Low ?? long.MaxValue;
}

/// <summary>A number without its qualifier.</summary>
/// <param name="End">Index just behind its last token.</param>
/// <param name="Low">Least.</param>
/// <param name="High">Greatest; equal to <paramref name="Low"/> for a figure.</param>
internal readonly record struct Number(int End, long? Low, long? High)
{
    /// <summary>“hundreds”, “several”: no figure.</summary>
    public bool IsVague { get; init; }

    /// <summary>The word takes “of” before its noun.</summary>
    public bool IsPluralNoun { get; init; }

    /// <summary>“a couple of hundred”: a figure by the way.</summary>
    public bool IsRough { get; init; }

    /// <summary>What a damaged number may have been.</summary>
    public string? ProposedReading { get; init; }
}
