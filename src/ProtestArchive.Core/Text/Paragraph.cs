namespace ProtestArchive.Core.Text;

/// <summary>What a paragraph is to the report.</summary>
public enum ParagraphKind
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>The report's headline.</summary>
    Headline,

    /// <summary>A heading between paragraphs.</summary>
    Subheading,

    /// <summary>A line that names who wrote it.</summary>
    Byline,

    /// <summary>A line that states the day of writing.</summary>
    DateLine,

    /// <summary>The words under or beside a picture, with its credit.</summary>
    Caption,

    /// <summary>Page furniture kept with the text: embeds, addresses, “read more” lines.</summary>
    Furniture,
}

/// <summary>One paragraph of a report: a span of its text without the white space around it.</summary>
/// <param name="Number">From 1, the number that citations show (¶ 8).</param>
/// <param name="Kind">What it is to the report.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct Paragraph(int Number, ParagraphKind Kind, TextSpan Span);
