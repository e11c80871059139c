using System.Collections.Immutable;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Reports;

namespace ProtestArchive.Tests.Pages;

public sealed class MarkedTextTests
{
    private const string Text = "\"More than 400 people in Kyiv,\" Olena said.";

    [Fact]
    public void Marks_inside_marks_nest() =>
        Written(Mark("More than 400 people in Kyiv,", MarkKind.Quoted), Mark("More than 400 people", MarkKind.Figure), Mark("Kyiv", MarkKind.Place), Mark("Olena", MarkKind.Person))
            .ShouldBe("\"[Quoted [Figure More than 400 people] in [Place Kyiv],]\" [Person Olena] said.");

    [Fact]
    public void A_mark_that_leaves_the_one_around_it_is_broken_there() =>
        Written(Mark("400 people in Kyiv", MarkKind.Figure), Mark("in Kyiv,\" Olena", MarkKind.Time))
            .ShouldBe("\"More than [Figure 400 people [Time in Kyiv]][+Time ,\" Olena] said.");

    [Fact]
    public void The_same_words_may_bear_two_marks() =>
        Written(Mark("Kyiv", MarkKind.Place), Mark("Kyiv", MarkKind.Quoted)).ShouldBe("\"More than 400 people in [Quoted [Place Kyiv]],\" Olena said.");

    [Fact]
    public void Marks_are_cut_to_the_paragraph()
    {
        TextSpan frame = new(10, 10);
        string.Concat(MarkedText.Pieces(frame, [new(new(0, 30), MarkKind.Quoted)]).OfType<TextPiece.Words>().Select(words => words.Span.In(Text))).ShouldBe(frame.In(Text));
        ((TextPiece.Open)MarkedText.Pieces(frame, [new(new(0, 30), MarkKind.Quoted)])[0]).IsFirst.ShouldBeFalse();
    }

    [Fact]
    public void What_holds_a_link_is_none_itself()
    {
        ImmutableArray<TextPiece> pieces = MarkedText.Pieces(new(0, Text.Length),
            [Mark("400 people in Kyiv", MarkKind.Figure) with { Address = "/events/x" }, Mark("Kyiv", MarkKind.Place) with { Address = "/places/kyiv" }]);
        pieces.OfType<TextPiece.Open>().Select(open => open.HoldsLink).ShouldBe([true, false]);
    }

    [Fact]
    public void Every_character_comes_once_whatever_the_marks()
    {
        Random random = new(20260801);
        for (int round = 0; round < 300; round++)
        {
            TextMark[] marks = [.. Enumerable.Range(0, random.Next(12)).Select(_ => new TextMark(new(random.Next(Text.Length), random.Next(1, 20)), (MarkKind)random.Next(6)))];
            ImmutableArray<TextPiece> pieces = MarkedText.Pieces(new(0, Text.Length), marks);
            string.Concat(pieces.OfType<TextPiece.Words>().Select(words => words.Span.In(Text))).ShouldBe(Text);
            int depth = 0;
            foreach (TextPiece piece in pieces) { (depth += piece is TextPiece.Open ? 1 : piece is TextPiece.Close ? -1 : 0).ShouldBeGreaterThanOrEqualTo(0); }
            depth.ShouldBe(0);
        }
    }

    private static TextMark Mark(string words, MarkKind kind) => new(new(Text.IndexOf(words, StringComparison.Ordinal), words.Length), kind);

    private static string Written(params TextMark[] marks) => string.Concat(MarkedText.Pieces(new(0, Text.Length), marks).Select(piece => piece switch
    {
        TextPiece.Open open => $"[{(open.IsFirst ? "" : "+")}{open.Mark.Kind} ",
        TextPiece.Words words => words.Span.In(Text),
        _ => "]",
    }));
}
