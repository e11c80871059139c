using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Masthead;

/// <summary>What a format's metadata says of a report before its text is looked at; null where it says nothing.</summary>
internal sealed record KnownFacts
{
    public static readonly KnownFacts None = new();

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public string? Byline { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    public DocumentDate Date { get; init; } = DocumentDate.Unknown;
}
