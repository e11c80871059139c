using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace ProtestArchive.Core.Text;

/// <summary>
/// What one report says: its text, which never changes, and what could be read about it.
/// Two files with the same text are the same report.
/// </summary>
public sealed record Report
{
    /// <summary>The archived text. Spans of every layer point into it.</summary>
    public required string Text { get; init; }

    /// <summary>The parts of <see cref="Text"/> in order; they do not overlap, and only white space lies between them.</summary>
    public required ImmutableArray<Paragraph> Paragraphs { get; init; }

    /// <summary>The headline, or a working title from the opening words where <see cref="TitleIsOurs"/>.</summary>
    public required string Title { get; init; }

    /// <summary>Whether <see cref="Title"/> was made by the archive because the report has no headline.</summary>
    public bool TitleIsOurs { get; init; }

    /// <summary>Who published it (“The Moscow Times”), as named by the report or its metadata; null where it does not say.</summary>
    public string? Outlet { get; init; }

    /// <summary>Who wrote it, as printed, without “By”; null where it does not say.</summary>
    public string? Byline { get; init; }

    /// <summary>BCP 47 tag; “en” where nothing says otherwise.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The address that the report itself names as its own; null where it names none.</summary>
    public string? Url { get; init; }

    /// <summary>The day of writing as the report states it. Inference across reports is Linking's and Events' business.</summary>
    public DocumentDate StatedDate { get; init; } = DocumentDate.Unknown;

    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8, 64 lower-case hexadecimal digits: the report's identity.</summary>
    public string Sha256 => field ??= Hash(Text);

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
