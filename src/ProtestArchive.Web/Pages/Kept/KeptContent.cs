using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using NodaTime;
using ProtestArchive.Core.Events.Conventions;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Claims;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Kept;

/// <summary>
/// What was shown when somebody kept it. Neither who kept it nor when is part of it, so that the same thing kept twice has the same
/// bytes, the same hash and the same address.
/// </summary>
public sealed record KeptContent
{
    /// <summary>The form of this record; a later one that reads differently has another.</summary>
    public string Format { get; init; } = "protest-archive/kept/1";

    /// <summary>“compare” or “event”: what <see cref="Record"/> is.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The page's address, with what shaped it.</summary>
    public required string Address { get; init; }

    /// <summary>Which reading of texts it rests on.</summary>
    public required string Engine { get; init; }

    /// <summary>By which rule figures were shown as numbers.</summary>
    public Convention Convention { get; init; }

    /// <summary>The reports, with the hashes of their texts.</summary>
    public required ImmutableArray<KeptText> Texts { get; init; }

    /// <summary>The events that the figures count for.</summary>
    public required ImmutableArray<KeptEvent> Events { get; init; }

    /// <summary>Every figure that was compared or shown.</summary>
    public required ImmutableArray<ClaimItem> Claims { get; init; }

    /// <summary>The rulings in force that bear on these reports.</summary>
    public required ImmutableArray<KeptRuling> Rulings { get; init; }

    /// <summary>The page's record, whole.</summary>
    public required JsonElement Record { get; init; }

    /// <summary>The bytes that are kept and hashed.</summary>
    public byte[] ToBytes() => CanonicalJson.Of(JsonSerializer.SerializeToElement(this, KeptJson.Writing));

    /// <summary>The content of kept bytes; null where they are no longer what this version can read.</summary>
    public static KeptContent? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptContent>(bytes, KeptJson.Reading) is { Record.ValueKind: JsonValueKind.Object } content ? content : null;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The page's record as its template takes it; null where this version cannot read it.</summary>
    public T? RecordAs<T>() where T : class
    {
        try
        {
            return Record.Deserialize<T>(KeptJson.Reading);
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>SHA-256 as 64 lower-case hexadecimal digits.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>A report that was shown.</summary>
/// <param name="Report">Its letter, address and title.</param>
/// <param name="Sha256">SHA-256 of its text in UTF-8.</param>
/// <param name="Outlet">Its publisher.</param>
/// <param name="Date">Its day of writing.</param>
/// <param name="DateBasis">How that was known.</param>
public sealed record KeptText(ReportRef Report, string Sha256, string? Outlet, LocalDate? Date, DateBasis DateBasis);

/// <summary>An event that figures counted for.</summary>
public sealed record KeptEvent(string Slug, string Title, EventKind Kind, DayRange? Days, string? Place);

/// <summary>A ruling that was in force.</summary>
/// <param name="Number">Its number in the archive's history.</param>
/// <param name="At">When it was made.</param>
/// <param name="By">The account's name.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Says">What it says, in a sentence.</param>
/// <param name="Why">The editor's reason.</param>
public sealed record KeptRuling(int Number, Instant At, string By, RulingKind Kind, string Says, string Why);
