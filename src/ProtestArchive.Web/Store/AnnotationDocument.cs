using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Store;

/// <summary>What is kept of an <see cref="AnnotatedReport"/>: everything but the report itself, as compressed JSON.</summary>
public static class AnnotationDocument
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        Converters = { new SpanJson(), new DayJson(), new DaysJson(), new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameLayers } },
    };

    /// <summary>Which reading of text made a document: changes whenever the rules or lexicons do.</summary>
    public static string Engine { get; } =
        $"{typeof(Extractor).Assembly.GetName().Version?.ToString(3)}-{typeof(Extractor).Module.ModuleVersionId.ToString("N")[..12]}";

    /// <summary>What is read in <paramref name="report"/> against the date that it states.</summary>
    public static byte[] Of(Report report) => Pack(Extractor.Annotate(report, report.StatedDate.Value));

    public static byte[] Pack(AnnotatedReport annotated) =>
        Compression.Pack(JsonSerializer.SerializeToUtf8Bytes(new Body(annotated.CreationTime, annotated.Names, annotated.Mentions), Json));

    /// <exception cref="JsonException">The document is not one that <see cref="Pack"/> wrote.</exception>
    public static AnnotatedReport Unpack(Report report, byte[] document)
    {
        Body body = JsonSerializer.Deserialize<Body>(Compression.Unpack(document), Json) ?? throw new JsonException("The document is empty.");
        return new(report, body.CreationTime, body.Names, body.Mentions);
    }

    /// <summary>The expressions of time alone: a list of many reports that shows no more is not to pay for reading all of each.</summary>
    public static ImmutableArray<TimeMention> Times(byte[] document)
    {
        using JsonDocument body = JsonDocument.Parse(Compression.Unpack(document));
        return [.. body.RootElement.GetProperty(nameof(Body.Mentions)).EnumerateArray().Where(mention => mention.GetProperty("$").ValueEquals("t")).Select(mention => (TimeMention)mention.Deserialize<Mention>(Json)!)];
    }

    /// <summary>The report as its pages show it: read against the inferred date where there is one, and as people ruled.</summary>
    /// <exception cref="InvalidOperationException">The row was loaded without its annotations.</exception>
    public static AnnotatedReport ToAnnotated(this ReportRow row)
    {
        AnnotationsRow annotations = row.Annotations ?? throw new InvalidOperationException("The report was loaded without its annotations.");
        return Unpack(row.ToShown(), annotations.Dated ?? annotations.Stated);
    }

    private static void NameLayers(JsonTypeInfo type)
    {
        if (type.Type != typeof(Mention)) { return; }
        type.PolymorphismOptions = new JsonPolymorphismOptions
        {
            TypeDiscriminatorPropertyName = "$",
            DerivedTypes =
            {
                new(typeof(PersonMention), "p"),
                new(typeof(PlaceMention), "l"),
                new(typeof(OrganizationMention), "o"),
                new(typeof(TimeMention), "t"),
                new(typeof(CountMention), "c"),
                new(typeof(HappeningMention), "e"),
                new(typeof(QuoteMention), "q"),
            },
        };
    }

    private sealed record Body(LocalDate? CreationTime, ImmutableArray<LocalName> Names, ImmutableArray<Mention> Mentions);
}
