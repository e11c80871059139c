using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;
using ProtestArchive.Core.Events;

namespace ProtestArchive.Web.Store;

/// <summary>A day as ISO 8601 text, which sorts as days do.</summary>
public sealed class DayText() : ValueConverter<LocalDate, string>(day => LocalDatePattern.Iso.Format(day), text => LocalDatePattern.Iso.Parse(text).Value);

/// <summary>An instant as ISO 8601 text in UTC with milliseconds, all of one length, so that they sort as instants do.</summary>
public sealed class InstantText() : ValueConverter<Instant, string>(instant => Pattern.Format(instant), text => Pattern.Parse(text).Value)
{
    private static readonly InstantPattern Pattern = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fff'Z'");
}

/// <summary>A value of an enumeration as the codebook's word for it.</summary>
public sealed class WordText<T>() : ValueConverter<T, string>(value => AnnotationFile.Word(value), word => Values[word])
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Values = Enum.GetValues<T>().ToDictionary(AnnotationFile.Word, StringComparer.Ordinal);
}

/// <summary>A small value that is only ever read whole, as JSON text.</summary>
public sealed class JsonText<T>() : ValueConverter<T, string>(value => JsonSerializer.Serialize(value, Json), text => JsonSerializer.Deserialize<T>(text, Json)!)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        Converters = { new SpanJson(), new DayJson(), new ProofStepJson() },
    };
}

/// <summary>Lists are equal when their items are.</summary>
public sealed class ListComparer<T>() : ValueComparer<ImmutableArray<T>>(
    (left, right) => left.SequenceEqual(right),
    list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
    list => list);
