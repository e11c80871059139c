using System.Diagnostics;
using System.Text;
using ProtestArchive.Core.Reading;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Reading;

/// <summary>Files that are no reports, and files made to do harm: each gets an answer, in time, and nothing of it runs.</summary>
public class HostileInputTests
{
    [Fact]
    public void Empty_file_is_refused() => Refuse([]).Reason.ShouldBe("The file is empty.");

    [Theory]
    [InlineData(" \n\t\r\n ")]
    [InlineData("\uFEFF\n")]
    public void White_space_is_refused(string text) => Refuse(Encoding.UTF8.GetBytes(text)).Reason.ShouldContain("white space");

    [Fact]
    public void Signs_without_a_word_are_refused() => Refuse("… — 12 * 3\n\n***"u8.ToArray()).Reason.ShouldContain("No text");

    [Fact]
    public void Eleven_mebibytes_are_refused_with_both_sizes()
    {
        byte[] bytes = new byte[11 * 1024 * 1024];
        Array.Fill(bytes, (byte)'a');
        string reason = Refuse(bytes).Reason;
        reason.ShouldContain("11 MiB (11,534,336 bytes)");
        reason.ShouldContain("10 MiB (10,485,760 bytes)");
    }

    [Fact]
    public void Ten_mebibytes_of_text_are_read()
    {
        string text = string.Concat(Enumerable.Repeat("Police said on Friday that the march was over. It had begun at noon.\n\n", 160_000))[..ReportReader.MaximumBytes];
        Within(60, () => Read.ShouldHold(Read.Text(text)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_bytes_are_refused_with_the_place(int seed)
    {
        byte[] bytes = new byte[4096];
        new Random(seed).NextBytes(bytes);
        ReadResult.Refused refused = Refuse(bytes);
        refused.Offset.ShouldNotBeNull();
        refused.Reason.ShouldContain("offset");
    }

    [Fact]
    public void Random_letters_and_signs_never_throw()
    {
        const string Alphabet = "aB \n\r\t.,:;!?<>/&#\"'()[]{}*_-=`|\\0123—“”’éЖ漢\uD83D\uFEFF\u2028";
        Random random = new(7);
        string[] names = ["a.txt", "a.md", "a.html", "a"];
        for (int round = 0; round < 400; round++)
        {
            char[] text = new char[random.Next(1, 400)];
            for (int i = 0; i < text.Length; i++) { text[i] = Alphabet[random.Next(Alphabet.Length)]; }
            if (Read.Bytes(new string(text).Replace("\uD83D", "\U0001F600"), names[round % names.Length]) is ReadResult.Accepted accepted) { Read.ShouldHold(accepted.Value); }
        }
    }

    [Theory]
    [InlineData("%PDF-1.7\nrest", "PDF")]
    [InlineData("PK\u0003\u0004rest", "ZIP")]
    [InlineData("GIF89a\u0001\0\u0001", "GIF")]
    public void Known_formats_are_named(string head, string name) => Refuse(Encoding.Latin1.GetBytes(head), "report.txt").Reason.ShouldContain(name);

    [Fact]
    public void Picture_is_named() => Refuse([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0], "report.txt").Reason.ShouldContain("PNG");

    [Theory]
    [InlineData("report.json", "{\"text\": \"Police said so.\"}", "json")]
    [InlineData("report.csv", "date,count\n2020-09-13,250", "csv")]
    [InlineData("report.xyz", "#!@ 01 02\n03 04 05", "xyz")]
    [InlineData("report.txt", "{\\rtf1\\ansi Police said so.}", "RTF")]
    [InlineData("feed", "<?xml version=\"1.0\"?><rss><channel><title>News</title></channel></rss>", "XML")]
    public void Unknown_format_is_named(string name, string text, string named)
    {
        Read.Refused(Read.Bytes(text, name)).Reason.ShouldContain(named);
    }

    [Fact]
    public void Unknown_media_type_is_named() =>
        Read.Refused(ReportReader.Read(new ReportSource("report", "Police said so."u8.ToArray()) { MediaType = "application/vnd.ms-excel" })).Reason.ShouldContain("application/vnd.ms-excel");

    [Fact]
    public void Script_in_plain_text_stays_text()
    {
        const string Text = "Police detained 12 people.\n\n<script>alert(1)</script>\n\nThey were freed on Monday.";
        Report report = Read.Text(Text);
        report.Text.ShouldBe(Text);
        report.Paragraphs.Length.ShouldBe(3);
    }

    [Fact]
    public void Nothing_active_of_a_page_reaches_the_text()
    {
        const string Page = """
            <html><body onload="steal()"><h1 onclick="x()">Twelve held in Lomé<script>steal()</script></h1>
            <p onmouseover="steal()">Police in Lomé detained twelve people on Friday<script>alert('x')</script> after a march that had been banned.</p>
            <p><a href="javascript:steal()">They were freed</a> on Saturday, their lawyer said, and none of them was charged.</p>
            <img src=x onerror=steal()><svg onload=steal()><style>p{}</style><iframe srcdoc="<script>steal()</script>"></iframe>
            <p>&lt;script&gt;steal()&lt;/script&gt; stood on a banner that students had hung from the library.</p></body></html>
            """;
        Report report = Read.Text(Page, "page.html");
        report.Title.ShouldBe("Twelve held in Lomé");
        report.Text.ShouldNotContain("alert");
        report.Text.ShouldContain("<script>steal()</script> stood on a banner"); // the words of the banner, as text
        report.Text.Split("steal").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("page.html", "<html><head><title>{0}</title></head><body><h1>{0}</h1><p>Police said on Friday that nobody had been hurt in the march through the old town.</p></body></html>")]
    [InlineData("report.md", "# {0}\n\nPolice said on Friday that nobody had been hurt in the march.")]
    [InlineData("report.txt", "Headline: {0}\n\nPolice said on Friday that nobody had been hurt in the march.")]
    public void Title_of_five_thousand_characters_is_cut_and_its_text_kept(string name, string form)
    {
        string title = string.Join(' ', Enumerable.Repeat("marchers", 556))[..5000];
        Report report = Read.Text(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, title), name);
        report.Title.Length.ShouldBeLessThanOrEqualTo(301);
        report.Title.ShouldEndWith("…");
        report.Text.ShouldContain(title);
        Read.ShouldHold(report);
    }

    [Theory]
    [InlineData("<div>", "")]
    [InlineData("<div></b>", "")]
    [InlineData("<b><p>", "")]
    [InlineData("<table><tr><td>", "")]
    [InlineData("<font color=a>", "</font>")]
    [InlineData("<a href=x><div>", "")]
    [InlineData("<ul><li>", "")]
    [InlineData("<svg><g>", "")]
    [InlineData("<!--", "")]
    [InlineData("<p>Police said so. ", "")]
    [InlineData("<h2><a href=x>", "")]
    [InlineData("<blockquote>", "")]
    [InlineData("<button>", "")]
    [InlineData("<select>", "")]
    public void Fifty_thousand_open_elements_are_read_in_time(string open, string close)
    {
        StringBuilder page = new("<html><body><article><p>Police in Lomé detained twelve people on Friday after a march that had been banned.</p>");
        for (int i = 0; i < 50_000; i++) { page.Append(open); }
        page.Append("deep");
        for (int i = 0; i < 50_000; i++) { page.Append(close); }
        Within(60, () => Read.Text(page.ToString(), "page.html").Text.ShouldContain("detained twelve people"));
    }

    [Fact]
    public void Monstrous_attributes_are_read_in_time()
    {
        string names = string.Join(' ', Enumerable.Range(0, 200_000).Select(i => $"a{i}=1"));
        string page = $"<html><body><p {names}>Police in Lomé detained twelve people on Friday after a march.</p><p title=\"{new string('x', 1_000_000)}\">They were freed on Saturday, their lawyer said to reporters there.</p></body></html>";
        Within(60, () =>
        {
            Report report = Read.Text(page, "page.html");
            report.Text.ShouldContain("detained twelve");
            report.Text.ShouldContain("freed on Saturday");
        });
    }

    [Theory]
    [InlineData("[")]
    [InlineData("> ")]
    [InlineData("*a ")]
    [InlineData("[a](")]
    [InlineData("- ")]
    [InlineData("`")]
    [InlineData("<a ")]
    [InlineData("![")]
    [InlineData("a\n")]
    [InlineData("# a\n")]
    [InlineData("|")]
    [InlineData("_a")]
    public void Endless_marks_of_Markdown_are_read_in_time(string mark)
    {
        string text = "# Twelve held in Lomé\n\nPolice said so.\n\n" + string.Concat(Enumerable.Repeat(mark, 50_000));
        Within(60, () => Read.ShouldHold(Read.Text(text, "report.md")));
    }

    [Theory]
    [InlineData("A\n")]
    [InlineData("Photo: x\n")]
    [InlineData("By Jane Doe\n")]
    [InlineData("September 13, 2020\n")]
    [InlineData("a ")]
    [InlineData(".")]
    [InlineData("http://a.b/ ")]
    [InlineData("Title Case Line\n\n")]
    public void Endless_lines_of_plain_text_are_read_in_time(string line)
    {
        string text = "Twelve held in Lomé on Friday\n\nPolice said so.\n\n" + string.Concat(Enumerable.Repeat(line, 20_000));
        Within(60, () => Read.ShouldHold(Read.Text(text)));
    }

    private static void Within(int seconds, Action read)
    {
        Stopwatch watch = Stopwatch.StartNew();
        read();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(seconds)); // seconds on an idle machine; hours, were anything quadratic
    }

    private static ReadResult.Refused Refuse(byte[] bytes, string name = "report.txt") => Read.Refused(ReportReader.Read(new ReportSource(name, bytes)));
}
