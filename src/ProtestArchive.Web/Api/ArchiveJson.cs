using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Web.Api;

/// <summary>How records are written as JSON, and read where one was kept: camelCase, the codebook's words for values, days in ISO 8601, letters of all scripts as they are.</summary>
public static class ArchiveJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // safe: answers are application/json with nosniff, never part of a page
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower),
            new LocalDateConverter(),
            new DayRangeConverter(),
            new InstantConverter(),
            new TextSpanConverter(),
        },
    };

    private sealed class LocalDateConverter : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Value(LocalDatePattern.Iso.Parse(reader.GetString() ?? ""));

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }

    private sealed class InstantConverter : JsonConverter<Instant>
    {
        public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Value(InstantPattern.ExtendedIso.Parse(reader.GetString() ?? ""));

        public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
            writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
    }

    private sealed class DayRangeConverter : JsonConverter<DayRange>
    {
        public override DayRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            string[] days = (reader.GetString() ?? "").Split('/');
            return new(Value(LocalDatePattern.Iso.Parse(days[0])), Value(LocalDatePattern.Iso.Parse(days[^1])));
        }

        public override void Write(Utf8JsonWriter writer, DayRange value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private sealed class TextSpanConverter : JsonConverter<TextSpan>
    {
        public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            JsonElement span = JsonElement.ParseValue(ref reader);
            return new(span.GetProperty("start").GetInt32(), span.GetProperty("length").GetInt32());
        }

        public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", value.Start);
            writer.WriteNumber("length", value.Length);
            writer.WriteEndObject();
        }
    }

    private static T Value<T>(ParseResult<T> result) => result.Success ? result.Value : throw new JsonException("A day or a moment is not written as one.", result.Exception);
}
