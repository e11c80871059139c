using NodaTime;

namespace ProtestArchive.Web.Store.Rows;

/// <summary>A comparison as it was shown when somebody kept it: never changed.</summary>
public sealed class KeptComparisonRow
{
    /// <summary>Its permanent address: the first letters of <see cref="Sha256"/>, as many as tell it from the others.</summary>
    public required string Id { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>Who kept it; null where it was kept by nobody who was signed in.</summary>
    public int? AccountId { get; init; }

    public AccountRow? Account { get; init; }

    /// <summary>The kind of page (“compare”, “event”).</summary>
    public required string PageKind { get; init; }

    /// <summary>The page's address when it was kept, with its query.</summary>
    public required string Address { get; init; }

    /// <summary>What was shown: canonical JSON in UTF-8, compressed by <see cref="Compression"/>.</summary>
    public required byte[] Content { get; init; }

    /// <summary>SHA-256 of the JSON before it was compressed, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The <see cref="AnnotationDocument.Engine"/> that had read the texts.</summary>
    public required string Engine { get; init; }
}
