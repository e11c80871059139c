using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Web.Store;

/// <summary>A span as two numbers: start and length.</summary>
public sealed class SpanJson : JsonConverter<TextSpan>
{
    public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray || !reader.Read()) { throw new JsonException("A span is two numbers."); }
        int start = reader.GetInt32();
        reader.Read();
        int length = reader.GetInt32();
        reader.Read();
        return reader.TokenType == JsonTokenType.EndArray ? new(start, length) : throw new JsonException("A span is two numbers.");
    }

    public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.Length);
        writer.WriteEndArray();
    }
}

/// <summary>A step of a proof: its sentence alone where it points at no passage, else an object.</summary>
public sealed class ProofStepJson : JsonConverter<ProofStep>
{
    public override ProofStep Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) { return new(reader.GetString()!); }
        Step step = JsonSerializer.Deserialize<Step>(ref reader, options)!;
        return new(step.Text, step.Own, step.Report is { } report && step.Span is { } span ? new(report, span) : null);
    }

    public override void Write(Utf8JsonWriter writer, ProofStep value, JsonSerializerOptions options)
    {
        if (value is { Own: null, Anchor: null }) { writer.WriteStringValue(value.Text); }
        else { JsonSerializer.Serialize(writer, new Step(value.Text, value.Own, value.Anchor?.ReportSha256, value.Anchor?.Span), options); }
    }

    private sealed record Step(string Text, TextSpan? Own, string? Report, TextSpan? Span);
}

/// <summary>A day as ISO 8601.</summary>
public sealed class DayJson : JsonConverter<LocalDate>
{
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LocalDatePattern.Iso.Parse(reader.GetString() ?? "") is { Success: true, Value: var day } ? day : throw new JsonException("A day is written as 2020-09-13.");

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
}

/// <summary>Days as ISO 8601: one day, or two with a solidus between.</summary>
public sealed class DaysJson : JsonConverter<DayRange>
{
    public override DayRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string[] days = (reader.GetString() ?? "").Split('/');
        return LocalDatePattern.Iso.Parse(days[0]) is { Success: true, Value: var first } && LocalDatePattern.Iso.Parse(days[^1]) is { Success: true, Value: var last }
            ? new(first, last)
            : throw new JsonException("Days are written as 2020-09-13 or 2020-09-13/2020-09-14.");
    }

    public override void Write(Utf8JsonWriter writer, DayRange value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
