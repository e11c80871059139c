using System.Text.Json;
using NodaTime;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Reading;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Hostile;

/// <summary>
/// Work in proportion to the text's length, whatever the text: at this length anything else would keep the suite waiting for minutes.
/// The figures are in the benchmark: <c>dotnet run -c Release --project tests/ProtestArchive.Benchmarks -- hostile</c>.
/// </summary>
public class HostileTextTests
{
    private const int Length = 256 * 1024;

    public static TheoryData<string> Kinds() => [.. HostileTexts.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_long_line_of_one_thing_is_read_to_its_end(string kind)
    {
        string text = HostileTexts.Of(kind, Length);
        if (ReportReader.ReadText(text) is not ReadResult.Accepted accepted)
        {
            text.Any(char.IsLetter).ShouldBeFalse(); // nothing but marks is no report, which is said and not thrown
            return;
        }
        AnnotatedReport annotated = Extractor.Annotate(accepted.Value, new LocalDate(2020, 9, 13));
        annotated.Mentions.ShouldAllBe(mention => mention.Span.Start >= 0 && mention.Span.Length > 0 && mention.Span.End <= Length);
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, AnnotationFile.OneLine)) { AnnotationFile.Write(json, annotated, new("x", DocumentDate.Unknown, local => annotated.Names[local].Name, _ => null, [])); }
        using JsonDocument written = JsonDocument.Parse(stream.ToArray());
        written.RootElement.GetProperty("mentions").GetArrayLength().ShouldBe(annotated.Mentions.Length);
    }
}
