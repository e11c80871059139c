using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;
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
    ImmutableArray<(string Slug, bool IsMain)> Events);

/// <summary>Writes the codebook's annotation file: one JSON object a report.</summary>
public static class AnnotationFile
{
    /// <summary>Indented, letters of all scripts as they are.</summary>
    public static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>On one line, letters of all scripts as they are.</summary>
    public static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the annotation file of <paramref name="annotated"/> as one JSON object.</summary>
    public static void Write(Utf8JsonWriter json, AnnotatedReport annotated, AnnotationContext context)
    {
        Report report = annotated.Report;
        json.WriteStartObject();
        json.WriteString("id", context.Id);
        json.WriteString("sha256", report.Sha256);
        json.WriteString("title", report.TitleIsOurs ? null : report.Title);
        json.WriteString("outlet", report.Outlet);
        json.WriteString("byline", report.Byline);
        json.WriteString("language", report.Language);
        json.WriteString("documentCreationTime", context.Date.Value is { } day ? LocalDatePattern.Iso.Format(day) : null);
        json.WriteString("dctBasis", Word(context.Date.Basis));
        json.WriteStartArray("dctProof");
        foreach (string step in context.Date.Proof) { json.WriteStringValue(step); }
        json.WriteEndArray();
        json.WriteString("text", report.Text);
        json.WriteStartArray("mentions");
        foreach (Mention mention in annotated.Mentions) { WriteMention(json, annotated, mention, context); }
        json.WriteEndArray();
        json.WriteStartArray("events");
        foreach ((string slug, bool main) in context.Events)
        {
            json.WriteStartObject();
            json.WriteString("id", slug);
            json.WriteBoolean("main", main);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMention(Utf8JsonWriter json, AnnotatedReport annotated, Mention mention, AnnotationContext context)
    {
        json.WriteStartObject();
        json.WriteString("kind", Layer(mention));
        json.WriteNumber("start", mention.Span.Start);
        json.WriteNumber("length", mention.Span.Length);
        json.WriteString("text", annotated.Report.Text.AsSpan(mention.Span.Start, mention.Span.Length));
        switch (mention)
        {
            case PersonMention person:
                json.WriteString("entity", context.Entity(person.Local));
                if (person.Age is { } age) { json.WriteNumber("age", age); }
                if (person.Role is { } role) { json.WriteString("role", role); }
                break;
            case PlaceMention place:
                WritePlace(json, annotated.Names[place.Local], context.Entity(place.Local));
                break;
            case OrganizationMention organization:
                json.WriteString("entity", context.Entity(organization.Local));
                json.WriteString("organizationType", annotated.Names[organization.Local].OrganizationType);
                break;
            case TimeMention time:
                json.WriteString("timexType", time.Type.ToString().ToUpperInvariant());
                json.WriteString("value", time.Value);
                if (time.Modifier is { } modifier) { json.WriteString("mod", TimexModifiers.Code(modifier)); }
                break;
            case CountMention count:
                WriteCount(json, count, context);
                break;
            case HappeningMention happening:
                json.WriteString("eventKind", Word(happening.EventKind));
                break;
            case QuoteMention quote:
                json.WriteString("speaker", quote.Speaker is { } speaker ? context.Entity(speaker) : quote.SpeakerPhrase);
                json.WriteString("speakerText", quote.SpeakerText);
                json.WriteString("cue", quote.Cue);
                break;
        }
        if (mention.Rule is { } rule) { json.WriteString("rule", rule); }
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, LocalName name, string entity)
    {
        json.WriteString("entity", entity);
        json.WriteString("placeType", Word(name.PlaceType));
        json.WriteString("country", name.Country);
        if (name.Latitude is { } latitude && name.Longitude is { } longitude)
        {
            json.WriteNumber("latitude", latitude);
            json.WriteNumber("longitude", longitude);
        }
    }

    private static void WriteCount(Utf8JsonWriter json, CountMention count, AnnotationContext context)
    {
        json.WriteString("countKind", Word(count.CountKind));
        if (count.Range.Low is { } low) { json.WriteNumber("low", low); } else { json.WriteNull("low"); }
        if (count.Range.High is { } high) { json.WriteNumber("high", high); } else { json.WriteNull("high"); }
        json.WriteString("qualifier", Word(count.Range.Qualifier));
        json.WriteString("numberText", count.Range.NumberText);
        json.WriteString("who", count.Who);
        json.WriteString("place", count.Place is { } place ? context.Entity(place) : null);
        json.WriteString("date", count.Days?.ToString());
        json.WriteString("attributedTo", count.AttributedTo?.Source);
        json.WriteString("event", context.EventOf(count));
        if (count.ProposedReading is { } reading) { json.WriteString("proposedReading", reading); }
    }

    /// <summary>The codebook's word for a layer.</summary>
    public static string Layer(Mention mention) => mention switch
    {
        PersonMention => "person",
        PlaceMention => "place",
        OrganizationMention => "organization",
        TimeMention => "time",
        CountMention => "count",
        HappeningMention => "event",
        QuoteMention => "quote",
        _ => throw new ArgumentOutOfRangeException(nameof(mention)),
    };

    /// <summary>The codebook's word for a value: lower case, words joined by hyphens (“at-least”).</summary>
    public static string Word<T>(T value) where T : struct, Enum => Words<T>.Of[value];

    private static class Words<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Of = Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));
    }
}
