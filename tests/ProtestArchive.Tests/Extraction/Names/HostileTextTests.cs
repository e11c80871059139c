using System.Diagnostics;
using System.Text;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Extraction.Names;

namespace ProtestArchive.Tests.Extraction.Names;

/// <summary>No text makes the name layers throw, take long, or mark what is not there.</summary>
public class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "Minsk", "Anna", "Al", "-", "al", "of", "the", "Ministry", "’s", "'", ",", ".", "(", ")", "“", "”", "MTZ", "Mr.", "President", "42", "\n", "é", "İ", "ß", "\uD83D\uDE00",
        "\uD800", "\uDC00", "\u200D", "́", "&", "New", "York", "said", "in", "Street", "—", "…", "Юлия", "北京", "\0", "year", "old", "known", "as", "or", "State", "A.", "..", "?!", "  ", "\t",
    ];

    [Fact]
    public void Random_text_is_read_without_failing()
    {
        Random random = new(20200913);
        for (int round = 0; round < 2000; round++)
        {
            StringBuilder text = new();
            int length = random.Next(1, 60);
            for (int i = 0; i < length; i++)
            {
                if (random.Next(12) == 0) { text.Append((char)random.Next(0x10000)); }
                else { text.Append(Pieces[random.Next(Pieces.Length)]); }
                if (random.Next(3) > 0) { text.Append(' '); }
            }
            Check(text.ToString());
        }
    }

    public static TheoryData<string, string> LongTexts() => new()
    {
        { "capitalised words", "Minsk Anna " },
        { "capitals", "MINSK ANNA OF THE " },
        { "one letter", "A" },
        { "initials", "a." },
        { "upper-case initials", "A." },
        { "hyphens", "Al-" },
        { "full stops", "." },
        { "full stops before lower case", "a . . . " },
        { "quotation marks", "“" },
        { "apostrophes", "s' " },
        { "lone surrogates", "\uD800 " },
        { "combining marks", "e\u0301" },
        { "lists", "Brest, Gomel, Xyzzy, " },
        { "different people", "Ann Aab{0} and " },
        { "acronyms", "Minsk Plant (MTZ) " },
    };

    [Theory]
    [MemberData(nameof(LongTexts))]
    public void A_line_without_end_takes_no_more_than_its_share(string kind, string piece)
    {
        StringBuilder text = new();
        for (int i = 0; text.Length < 1 << 18; i++) { text.Append(piece.Replace("{0}", Letters(i), StringComparison.Ordinal)); }
        Stopwatch watch = Stopwatch.StartNew();
        Check(text.ToString());
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60), kind); // half a second on an idle machine; the bound leaves room for a busy one
    }

    private static string Letters(int number)
    {
        StringBuilder letters = new();
        for (int rest = number; rest > 0; rest /= 26) { letters.Append((char)('a' + rest % 26)); }
        return letters.ToString();
    }

    private static void Check(string text)
    {
        Document document = new NameAnnotator().Annotate(Document.Open(PlainReport.Of(text), null));
        foreach (Core.Text.NameMention mention in document.People.Cast<Core.Text.NameMention>().Concat(document.Places).Concat(document.Organizations))
        {
            mention.Span.Length.ShouldBeGreaterThan(0);
            mention.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
            mention.Local.ShouldBeInRange(0, document.Names.Length - 1);
        }
    }
}
