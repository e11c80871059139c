using System.Globalization;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Specs;

/// <summary>Runs the examples of the specifications in this folder.</summary>
public class SpecTests
{
    public static TheoryData<string> Examples() => [.. SpecExample.ReadAll("Specs").Select(example => example.ToString())];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_reads_as_written(string example)
    {
        SpecExample spec = SpecExample.ReadAll("Specs").Single(candidate => candidate.ToString() == example);
        spec.Tables.ShouldNotBeEmpty($"{example} shows no layer");
        AnnotatedReport annotated = Extractor.Annotate(PlainReport.Of(spec.Text), spec.CreationTime);
        foreach (SpecTable table in spec.Tables)
        {
            string actual = Print(annotated.Mentions.Where(mention => MentionLayer.Of(mention) == table.Layer)
                .Select(mention => Cells(annotated, mention, table.Columns)));
            actual.ShouldBe(Print(table.Rows), $"{example}, layer {table.Layer}");
        }
    }

    private static string Print(IEnumerable<IEnumerable<string>> rows) => string.Join('\n', rows.Select(cells => string.Join(" | ", cells)));

    private static IEnumerable<string> Cells(AnnotatedReport annotated, Mention mention, IEnumerable<string> columns) =>
        columns.Select(column => Cell(annotated, mention, column)).Prepend(mention.Span.In(annotated.Report.Text).ReplaceLineEndings(" "));

    private static string Cell(AnnotatedReport annotated, Mention mention, string column) => (column, mention) switch
    {
        ("name", NameMention name) => annotated.Names[name.Local].Name,
        ("age", PersonMention person) => Text(person.Age),
        ("role", PersonMention person) => Text(person.Role),
        ("gender", PersonMention person) => Text(annotated.Names[person.Local].Gender),
        ("type", PlaceMention place) => AnnotationFile.Word(annotated.Names[place.Local].PlaceType),
        ("type", OrganizationMention organization) => Text(annotated.Names[organization.Local].OrganizationType),
        ("country", NameMention name) => Text(annotated.Names[name.Local].Country),
        ("gazetteer", NameMention name) => Text(annotated.Names[name.Local].GazetteerName),
        ("type", TimeMention time) => time.Type.ToString().ToUpperInvariant(),
        ("value", TimeMention time) => time.Value,
        ("days", TimeMention time) => Text(time.Days),
        ("mod", TimeMention time) => time.Modifier is { } modifier ? TimexModifiers.Code(modifier) : "–",
        ("kind", CountMention count) => AnnotationFile.Word(count.CountKind),
        ("low", CountMention count) => Text(count.Range.Low),
        ("high", CountMention count) => Text(count.Range.High),
        ("qualifier", CountMention count) => AnnotationFile.Word(count.Range.Qualifier),
        ("number", CountMention count) => count.Range.NumberText,
        ("who", CountMention count) => Text(count.Who),
        ("place", CountMention count) => count.Place is { } place ? annotated.Names[place].Name : "–",
        ("days", CountMention count) => Text(count.Days),
        ("source", CountMention count) => Text(count.AttributedTo?.Source),
        ("proposed", CountMention count) => Text(count.ProposedReading),
        ("days", HappeningMention happening) => Text(happening.Days),
        ("kind", HappeningMention happening) => AnnotationFile.Word(happening.EventKind),
        ("speaker", QuoteMention quote) => quote.Speaker is { } speaker ? annotated.Names[speaker].Name : Text(quote.SpeakerPhrase),
        ("speaker text", QuoteMention quote) => Text(quote.SpeakerText),
        ("cue", QuoteMention quote) => Text(quote.Cue),
        _ => throw new ArgumentException($"A {mention.GetType().Name} has no column “{column}”."),
    };

    private static string Text(object? value) => value is null ? "–" : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
