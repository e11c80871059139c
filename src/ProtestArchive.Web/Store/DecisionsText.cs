using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ProtestArchive.Core.Rulings;

namespace ProtestArchive.Web.Store;

/// <summary>Decisions as JSON text. The words for their kinds stand in archives for good: none may change its meaning.</summary>
public sealed class DecisionsText() : ValueConverter<ImmutableArray<Decision>, string>(decisions => Write(decisions), text => Read(text))
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        Converters = { new SpanJson(), new DayJson(), new System.Text.Json.Serialization.JsonStringEnumConverter<Sameness>(JsonNamingPolicy.KebabCaseLower) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameKinds, LeaveOutDerived } },
    };

    public static string Write(ImmutableArray<Decision> decisions) => JsonSerializer.Serialize(decisions, Json);

    /// <exception cref="JsonException">The text is none that <see cref="Write"/> wrote.</exception>
    public static ImmutableArray<Decision> Read(string text) => JsonSerializer.Deserialize<ImmutableArray<Decision>>(text, Json);

    /// <summary>Reports and mentions follow from the rest; a list that cannot be set would be written all the same.</summary>
    private static void LeaveOutDerived(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(Decision))) { return; }
        foreach (JsonPropertyInfo property in type.Properties.Where(property => property.Set is null).ToArray()) { type.Properties.Remove(property); }
    }

    private static void NameKinds(JsonTypeInfo type)
    {
        if (type.Type != typeof(Decision)) { return; }
        type.PolymorphismOptions = new JsonPolymorphismOptions
        {
            TypeDiscriminatorPropertyName = "on",
            DerivedTypes =
            {
                new(typeof(Decision.OnMention), "mention"),
                new(typeof(Decision.OnIdentity), "identity"),
                new(typeof(Decision.OnEntityName), "entity-name"),
                new(typeof(Decision.OnEvent), "event"),
                new(typeof(Decision.OnEventName), "event-name"),
                new(typeof(Decision.OnReportDate), "date"),
                new(typeof(Decision.OnReportOutlet), "outlet"),
                new(typeof(Decision.OnReportTitle), "title"),
            },
        };
    }
}
