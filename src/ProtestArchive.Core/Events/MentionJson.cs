using System.Collections.Frozen;
using System.Text.Json;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events;

/// <summary>Writes one mention of an annotation file. A report has hundreds: members and words are encoded once, values go straight to the buffer.</summary>
internal static class MentionJson
{
    private static readonly JsonEncodedText Kind = JsonEncodedText.Encode("kind"), Start = JsonEncodedText.Encode("start"), Length = JsonEncodedText.Encode("length"), Text = JsonEncodedText.Encode("text");
    private static readonly JsonEncodedText Person = JsonEncodedText.Encode("person"), Place = JsonEncodedText.Encode("place"), Organization = JsonEncodedText.Encode("organization");
    private static readonly JsonEncodedText Time = JsonEncodedText.Encode("time"), Count = JsonEncodedText.Encode("count"), Event = JsonEncodedText.Encode("event"), Quote = JsonEncodedText.Encode("quote");
    private static readonly JsonEncodedText Entity = JsonEncodedText.Encode("entity"), PlaceType = JsonEncodedText.Encode("placeType"), Country = JsonEncodedText.Encode("country");
    private static readonly JsonEncodedText Latitude = JsonEncodedText.Encode("latitude"), Longitude = JsonEncodedText.Encode("longitude"), Value = JsonEncodedText.Encode("value"), TimexType = JsonEncodedText.Encode("timexType");
    private static readonly FrozenDictionary<TimexType, JsonEncodedText> TimexTypes = Enum.GetValues<TimexType>().ToFrozenDictionary(type => type, type => JsonEncodedText.Encode(type.ToString().ToUpperInvariant()));

    public static void Write(Utf8JsonWriter json, AnnotatedReport annotated, Mention mention, AnnotationContext context)
    {
        json.WriteStartObject();
        json.WriteString(Kind, LayerOf(mention));
        json.WriteNumber(Start, mention.Span.Start);
        json.WriteNumber(Length, mention.Span.Length);
        json.WriteString(Text, annotated.Report.Text.AsSpan(mention.Span.Start, mention.Span.Length));
        switch (mention)
        {
            case PersonMention person:
                json.WriteString(Entity, context.Entity(person.Local));
                if (person.Age is { } age) { json.WriteNumber("age"u8, age); }
                if (person.Role is { } role) { json.WriteString("role"u8, role); }
                break;
            case PlaceMention place:
                json.WriteString(Entity, context.Entity(place.Local));
                WritePlace(json, annotated.Names[place.Local]);
                break;
            case OrganizationMention organization:
                json.WriteString(Entity, context.Entity(organization.Local));
                json.WriteString("organizationType"u8, annotated.Names[organization.Local].OrganizationType);
                break;
            case TimeMention time:
                json.WriteString(TimexType, TimexTypes[time.Type]);
                json.WriteString(Value, time.Value);
                if (time.Modifier is { } modifier) { json.WriteString("mod"u8, TimexModifiers.Code(modifier)); }
                break;
            case CountMention count:
                WriteCount(json, count, context);
                break;
            case HappeningMention happening:
                json.WriteString("eventKind"u8, AnnotationFile.Encoded(happening.EventKind));
                break;
            case QuoteMention quote:
                json.WriteString("speaker"u8, quote.Speaker is { } speaker ? context.Entity(speaker) : quote.SpeakerPhrase);
                json.WriteString("speakerText"u8, quote.SpeakerText);
                json.WriteString("cue"u8, quote.Cue);
                break;
        }
        if (context.Explains) { WriteReasons(json, annotated, mention); }
        json.WriteEndObject();
    }

    private static JsonEncodedText LayerOf(Mention mention) => mention switch
    {
        PersonMention => Person,
        PlaceMention => Place,
        OrganizationMention => Organization,
        TimeMention => Time,
        CountMention => Count,
        HappeningMention => Event,
        QuoteMention => Quote,
        _ => throw new ArgumentOutOfRangeException(nameof(mention)),
    };

    private static void WritePlace(Utf8JsonWriter json, LocalName name)
    {
        json.WriteString(PlaceType, AnnotationFile.Encoded(name.PlaceType));
        json.WriteString(Country, name.Country);
        if (name.Latitude is { } latitude && name.Longitude is { } longitude)
        {
            json.WriteNumber(Latitude, latitude);
            json.WriteNumber(Longitude, longitude);
        }
    }

    private static void WriteCount(Utf8JsonWriter json, CountMention count, AnnotationContext context)
    {
        json.WriteString("countKind"u8, AnnotationFile.Encoded(count.CountKind));
        if (count.Range.Low is { } low) { json.WriteNumber("low"u8, low); } else { json.WriteNull("low"u8); }
        if (count.Range.High is { } high) { json.WriteNumber("high"u8, high); } else { json.WriteNull("high"u8); }
        json.WriteString("qualifier"u8, AnnotationFile.Encoded(count.Range.Qualifier));
        json.WriteString("numberText"u8, count.Range.NumberText);
        json.WriteString("who"u8, count.Who);
        json.WriteString("place"u8, count.Place is { } place ? context.Entity(place) : null);
        json.WriteString("date"u8, count.Days?.ToString());
        json.WriteString("attributedTo"u8, count.AttributedTo?.Source);
        json.WriteString("event"u8, context.EventOf(count));
        if (count.ProposedReading is { } reading) { json.WriteString("proposedReading"u8, reading); }
    }

    private static void WriteReasons(Utf8JsonWriter json, AnnotatedReport annotated, Mention mention)
    {
        json.WriteString("rule"u8, MentionEvidence.Rule(mention));
        bool some = false;
        foreach (string evidence in MentionEvidence.Of(annotated, mention))
        {
            if (!some) { json.WriteStartArray("evidence"u8); }
            some = true;
            json.WriteStringValue(evidence);
        }
        if (some) { json.WriteEndArray(); }
    }
}
