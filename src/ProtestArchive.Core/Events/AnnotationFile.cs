using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events;

/// <summary>What the annotation file says beyond the report's own annotations.</summary>
/// <param name="Id">The file's id: the name of the file that the report came from, without its ending, else the report's slug.</param>
/// <param name="Date">The day of writing.</param>
/// <param name="Entity">The entity of a local name, by its index.</param>
/// <param name="EventOf">The event that a count belongs to, or null.</param>
/// <param name="Events">The events that the report tells of, and whether each is what it is chiefly about.</param>
public sealed record AnnotationContext(
    string Id,
    DocumentDate Date,
    Func<int, string> Entity,
    Func<CountMention, string?> EventOf,
    ImmutableArray<(string Slug, bool IsMain)> Events)
{
    /// <summary>Whether each mention names the rule that made it, and its evidence (<see cref="MentionEvidence"/>).</summary>
    public bool Explains { get; init; }
}

/// <summary>Writes the codebook's annotation file: one JSON object a report.</summary>
public static class AnnotationFile
{
    /// <summary>Indented, letters of all scripts as they are.</summary>
    public static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>On one line, letters of all scripts as they are; the writer does not look again whether members and values take turns.</summary>
    public static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes the annotation file of <paramref name="annotated"/> as one JSON object.</summary>
    public static void Write(Utf8JsonWriter json, AnnotatedReport annotated, AnnotationContext context)
    {
        Report report = annotated.Report;
        json.WriteStartObject();
        json.WriteString("id"u8, context.Id);
        json.WriteString("sha256"u8, report.Sha256);
        json.WriteString("title"u8, report.TitleIsOurs ? null : report.Title);
        json.WriteString("outlet"u8, report.Outlet);
        json.WriteString("byline"u8, report.Byline);
        json.WriteString("language"u8, report.Language);
        json.WriteString("documentCreationTime"u8, context.Date.Value is { } day ? DayRange.Of(day).ToString() : null);
        json.WriteString("dctBasis"u8, Encoded(context.Date.Basis));
        json.WriteStartArray("dctProof"u8);
        foreach (ProofStep step in context.Date.Proof) { json.WriteStringValue(step.Text); }
        json.WriteEndArray();
        json.WriteString("text"u8, report.Text);
        json.WriteStartArray("mentions"u8);
        foreach (Mention mention in annotated.Mentions) { MentionJson.Write(json, annotated, mention, context); }
        json.WriteEndArray();
        json.WriteStartArray("events"u8);
        foreach ((string slug, bool main) in context.Events)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, slug);
            json.WriteBoolean("main"u8, main);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The codebook's word for a value: lower case, words joined by hyphens (“at-least”).</summary>
    public static string Word<T>(T value) where T : struct, Enum => Words<T>.Of[value].Value;

    /// <summary>The same, ready to be written.</summary>
    internal static JsonEncodedText Encoded<T>(T value) where T : struct, Enum => Words<T>.Of[value];

    private static class Words<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, JsonEncodedText> Of = Enum.GetValues<T>()
            .ToFrozenDictionary(value => value, value => JsonEncodedText.Encode(JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString())));
    }
}
