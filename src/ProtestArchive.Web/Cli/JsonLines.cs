using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Reading;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Cli;

/// <summary>A line of output, with its end.</summary>
/// <param name="Bytes">JSON.</param>
/// <param name="IsError">Whether it says what was wrong with the line of input.</param>
public readonly record struct OutputLine(byte[] Bytes, bool IsError);

/// <summary>Annotates texts that come as JSON, a line each: <c>{"id","text","documentCreationTime"}</c>.</summary>
public static class JsonLines
{
    /// <summary>A line out for every line in, in order, on <paramref name="cores"/> cores; with the reasons of each mention where it <paramref name="explains"/>.</summary>
    public static IAsyncEnumerable<OutputLine> AnnotateAsync(Stream input, int cores, bool explains, CancellationToken cancellation = default) =>
        OrderedWork.SelectAsync(LineReader.ReadAsync(input, cancellation), cores, (line, _) => Task.FromResult(Annotate(line, explains)), cancellation);

    private static OutputLine Annotate(InputLine line, bool explains)
    {
        string? id = null;
        try
        {
            if (line.Bytes is null) { return Error(null, $"Line {line.Number} is longer than the {LineReader.MaximumBytes} bytes that are read."); }
            using JsonDocument json = JsonDocument.Parse(line.Bytes);
            if (json.RootElement.ValueKind != JsonValueKind.Object) { return Error(null, $"Line {line.Number} is no JSON object."); }
            id = Text(json.RootElement, "id");
            if (id is null) { return Error(null, $"Line {line.Number} has no “id” that is a string."); }
            if (Text(json.RootElement, "text") is not { } text) { return Error(id, "There is no “text” that is a string."); }
            if (!TryDay(json.RootElement, out LocalDate? day)) { return Error(id, "“documentCreationTime” is no date such as 2020-09-13."); }
            return ReportReader.ReadText(text) switch
            {
                ReadResult.Accepted accepted => Annotated(id, day is { } given ? accepted.Value with { StatedDate = DocumentDate.Stated(given, "documentCreationTime") } : accepted.Value, explains),
                ReadResult.Refused refused => Error(id, refused.Reason),
                _ => throw new InvalidOperationException("The reader gave neither report nor reason."),
            };
        }
        catch (JsonException e)
        {
            return Error(id, e.BytePositionInLine is { } at ? $"Line {line.Number} is not JSON: it goes wrong at byte {at}." : $"Line {line.Number}: {e.Message}");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Error(id, $"Reading the text failed through a fault of this program: {e}"); // of ours; the other lines shall not suffer for it
        }
    }

    private static OutputLine Annotated(string id, Report report, bool explains)
    {
        AnnotatedReport annotated = Extractor.Annotate(report, report.StatedDate.Value);
        AnnotationContext context = AnnotationOutput.Context(id, annotated, report.StatedDate, _ => null, null, []) with { Explains = explains };
        return new(AnnotationOutput.Line(annotated, context), IsError: false);
    }

    private static string? Text(JsonElement line, string name)
    {
        if (!line.TryGetProperty(name, out JsonElement value) || value.ValueKind != JsonValueKind.String) { return null; }
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException($"“{name}” is not well-formed Unicode.", e);
        }
    }

    /// <summary>The day of writing; null where none is given. False where what is given is no day. Of a time, the day counts.</summary>
    private static bool TryDay(JsonElement line, out LocalDate? day)
    {
        day = null;
        if (!line.TryGetProperty("documentCreationTime", out JsonElement value) || value.ValueKind == JsonValueKind.Null) { return true; }
        if (Text(line, "documentCreationTime") is not { } text) { return false; }
        ParseResult<LocalDate> parsed = LocalDatePattern.Iso.Parse(text.Length > 10 && text[10] is 'T' or ' ' ? text[..10] : text);
        if (parsed.Success) { day = parsed.Value; }
        return parsed.Success;
    }

    private static OutputLine Error(string? id, string message) => new(
        JsonBuffer.Line(json =>
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("error", message);
            json.WriteEndObject();
        }),
        IsError: true);
}
