using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Reading;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Extraction;

/// <summary>What holds of every text, were it typed by a monkey: pieces of news, marks and any code unit, in any order, against any day.</summary>
public class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "Police ", "arrested ", "20 people ", "at least ", "hundreds of ", "1.2 million ", "protesters ", "in Minsk ", "Olga Petrova ", "Mr. Kim ", "Ministry of Health ", "said ", "told AFP ", "according to ",
        "on Monday ", "May 5, 2003 ", "two weeks ago ", "last Sunday ", "at 5 p.m. ", "1990s ", "were killed ", "and ", "of ", "the ", "who ", "not ", "denied that ", "“", "”", "\"", "‘", "’", "'", "’s ", "«", "»", "„",
        "(", ")", "[", "]", ", ", ". ", "! ", "… ", "— ", "-", ": ", "; ", "•", "U.S. ", "A. B. ", "don’t ", "x@y.org ", "https://a.b/c ", "100,000 ", "3–5 ", "½ ", "$5 ", "\n", "\n\n", "\r\n\r\n", "\t", " ", "\u00A0", "\u200B",
        "\uFEFF", "e\u0301", "ﬁ", "ß", "İ", "ǆ", "שלום ", "مظاهرة ", "東京 ", "👩‍🎤 ", "𝔐insk ", "\uD83D", "\uDE00", "\0", "\u2028", "# ", "* ", "**", "MINSK, May 5 (Reuters) — ", "By Anna Lee\n",
    ];

    private static readonly Gen<string> Texts = Gen.Frequency(
            (6, Gen.Elements(Pieces)),
            (1, Gen.Choose(0, char.MaxValue).Select(code => ((char)code).ToString())))
        .ArrayOf()
        .Select(string.Concat);

    private static readonly Gen<LocalDate?> Days = Gen.Elements<LocalDate?>(
        null, new(2020, 9, 13), new(2020, 2, 29), new(1999, 12, 31), new(1600, 1, 1), new(9990, 12, 31), LocalDate.MinIsoValue, LocalDate.MaxIsoValue);

    private static readonly Arbitrary<(string Text, LocalDate? Day)> Inputs = Texts.SelectMany(_ => Days, (text, day) => (text, day)).ToArbitrary();

    [Fact]
    public void Tokens_and_sentences_cover_the_text_in_order() => Holds(input =>
    {
        Document document = Document.Open(PlainReport.Of(input.Text), input.Day);
        int end = 0;
        foreach (Token token in document.Tokens)
        {
            token.Length.ShouldBeGreaterThan(0);
            token.Start.ShouldBeGreaterThanOrEqualTo(end);
            token.End.ShouldBeLessThanOrEqualTo(input.Text.Length);
            token.WordNumber.ShouldBe(Vocabulary.Find(token.In(input.Text)));
            for (int i = end; i < token.Start; i++) { (char.IsWhiteSpace(input.Text[i]) || char.GetUnicodeCategory(input.Text[i]) == System.Globalization.UnicodeCategory.Format).ShouldBeTrue(); }
            end = token.End;
        }
        int first = 0;
        foreach (Sentence sentence in document.Sentences)
        {
            sentence.First.ShouldBe(first);
            sentence.End.ShouldBeGreaterThan(first);
            document.Report.Paragraphs[sentence.Paragraph].Span.Contains(document.SpanOf(sentence.First, sentence.End - 1)).ShouldBeTrue();
            first = sentence.End;
        }
        first.ShouldBe(document.Tokens.Length);
    });

    [Fact]
    public void Mentions_lie_in_the_text_in_order_and_those_of_a_layer_do_not_overlap() => Holds(input =>
    {
        AnnotatedReport annotated = Extractor.Annotate(PlainReport.Of(input.Text), input.Day);
        foreach (Mention mention in annotated.Mentions)
        {
            mention.Span.Start.ShouldBeGreaterThanOrEqualTo(0);
            mention.Span.Length.ShouldBeGreaterThan(0);
            mention.Span.End.ShouldBeLessThanOrEqualTo(input.Text.Length);
            if (mention is NameMention name) { name.Local.ShouldBeInRange(0, annotated.Names.Length - 1); }
            if (mention is QuoteMention { Speaker: { } speaker }) { speaker.ShouldBeInRange(0, annotated.Names.Length - 1); }
        }
        annotated.Mentions.Select(mention => mention.Span).ShouldBeInOrder();
        foreach (IGrouping<string, Mention> layer in annotated.Mentions.GroupBy(MentionLayer.Of))
        {
            foreach ((Mention one, Mention next) in layer.Zip(layer.Skip(1)))
            {
                bool apart = next.Span.Start >= one.Span.End;
                (apart || (layer.Key == "quote" && Nests(layer, next))).ShouldBeTrue($"{layer.Key} {one.Span} and {next.Span}");
            }
        }
    });

    [Theory]
    [InlineData(", “Thisfraud” he went")]
    [InlineData(",“March” Again")]
    public void A_text_cut_off_before_its_first_comma_is_read(string text) => Json((text, null)).ShouldNotBeEmpty();

    [Fact]
    public void Reading_twice_gives_the_same_bytes_and_they_are_JSON() => Holds(input =>
    {
        byte[] once = Json(input), again = Json(input);
        again.ShouldBe(once);
        if (once.Length > 0) { JsonDocument.Parse(once).RootElement.GetProperty("mentions").GetArrayLength().ShouldBeGreaterThanOrEqualTo(0); }
    });

    // Of the quotations that begin before this one, each has ended or encloses it.
    private static bool Nests(IEnumerable<Mention> quotes, Mention quote) =>
        quotes.TakeWhile(before => !ReferenceEquals(before, quote)).All(before => before.Span.End <= quote.Span.Start || before.Span.Contains(quote.Span));

    private static byte[] Json((string Text, LocalDate? Day) input)
    {
        if (ReportReader.ReadText(input.Text) is not ReadResult.Accepted accepted) { return []; }
        AnnotatedReport annotated = Extractor.Annotate(accepted.Value, input.Day);
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, AnnotationFile.OneLine))
        {
            AnnotationFile.Write(json, annotated, new("x", DocumentDate.Unknown, local => Slug.Of(annotated.Names[local].Name), _ => null, []) { Explains = true });
        }
        return stream.ToArray();
    }

    private static void Holds(Action<(string Text, LocalDate? Day)> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(120).WithQuietOnSuccess(true), Prop.ForAll(Inputs, input => property(input)));
}
