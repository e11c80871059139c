using System.Text;
using ProtestArchive.Core.Reading;

namespace ProtestArchive.Tests.Reading;

public class EncodingTests
{
    private const string English = "Police “detained” more than 400 people in Malmö — and freed 12.\n";
    private const string Russian = "Полиция задержала более 400 человек в Минске, сообщило министерство.\n";

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData(English, "utf-8", "utf-8")]
    [InlineData(Russian, "utf-8", "utf-8")]
    [InlineData(English, "utf-16", "utf-16")]
    [InlineData(Russian, "utf-16", "utf-16")]
    [InlineData(English, "utf-16BE", "utf-16BE")]
    [InlineData(Russian, "utf-16BE", "utf-16BE")]
    [InlineData(English, "windows-1252", "windows-1252")]
    [InlineData(Russian, "windows-1251", "windows-1251")]
    public void Undeclared_text_is_decoded(string text, string encoding, string charset)
    {
        ReadResult.Accepted read = Read.Accepted(ReportReader.Read(new ReportSource("report.txt", Encoding.GetEncoding(encoding).GetBytes(text))));
        read.Value.Text.ShouldBe(text);
        read.Charset.ShouldBe(charset);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Byte_order_mark_decides_and_is_removed(string encoding)
    {
        Encoding used = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. used.GetPreamble(), .. used.GetBytes(Russian)];
        Read.Accepted(ReportReader.Read(new ReportSource("report.txt", bytes))).Value.Text.ShouldBe(Russian);
    }

    [Theory]
    [InlineData("koi8-r", "Полиция задержала 12 человек.")]
    [InlineData("iso-8859-2", "Policja zatrzymała 12 osób w Łodzi.")]
    [InlineData("shift_jis", "警察は１２人を拘束した。")]
    [InlineData("windows-1256", "اعتقلت الشرطة 12 شخصا.")]
    public void Declared_charset_is_used(string charset, string text)
    {
        byte[] bytes = Encoding.GetEncoding(charset).GetBytes(text);
        Read.Accepted(ReportReader.Read(new ReportSource("report.txt", bytes) { Charset = charset })).Value.Text.ShouldBe(text);
        Read.Accepted(ReportReader.Read(new ReportSource("report.txt", bytes) { MediaType = $"text/plain; charset={charset}" })).Value.Text.ShouldBe(text);
    }

    [Fact]
    public void Declared_charset_that_is_plainly_wrong_yields_to_the_bytes()
    {
        ReadResult.Accepted read = Read.Accepted(ReportReader.Read(new ReportSource("report.txt", Encoding.UTF8.GetBytes(English)) { Charset = "iso-8859-1" }));
        read.Charset.ShouldBe("utf-8");
        read.Value.Text.ShouldBe(English);
    }

    [Fact]
    public void Damaged_utf_8_is_refused_at_its_byte()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(English + Russian);
        int offset = bytes.Length - 10;
        bytes[offset] = 0xFF;
        ReadResult.Refused refused = Read.Refused(ReportReader.Read(new ReportSource("report.txt", bytes)));
        refused.Offset!.Value.ShouldBeInRange(offset - 1, offset);
        refused.Reason.ShouldContain("utf-8");
    }

    [Fact]
    public void Declared_utf_8_with_a_bad_byte_is_refused_at_its_byte()
    {
        ReadResult.Refused refused = Read.Refused(ReportReader.Read(new ReportSource("report.txt", Encoding.Latin1.GetBytes("In Malmö 12 were held.")) { Charset = "utf-8" }));
        refused.Offset.ShouldBe(7);
        refused.Reason.ShouldContain("0xF6");
    }

    [Fact]
    public void Utf_16_that_ends_inside_a_character_is_refused_there()
    {
        byte[] bytes = Encoding.Unicode.GetBytes(English);
        ReadResult.Refused refused = Read.Refused(ReportReader.Read(new ReportSource("report.txt", bytes.AsMemory(0, bytes.Length - 1))));
        refused.Offset.ShouldNotBeNull();
        refused.Offset.Value.ShouldBeInRange(bytes.Length - 3, bytes.Length);
    }

    [Fact]
    public void Byte_that_no_encoding_has_is_refused()
    {
        ReadResult.Refused refused = Read.Refused(ReportReader.Read(new ReportSource("report.txt", Encoding.Latin1.GetBytes("In Malm\u0081 and in Lund\u008D 12 were held."))));
        refused.Offset.ShouldBe(7);
    }

    [Fact]
    public void Line_ends_and_spaces_stay_as_they_are()
    {
        const string Text = "  One  man was held.\r\n\r\nTwo\tmen were freed. \r\n";
        Read.Text(Text).Text.ShouldBe(Text);
    }

    [Theory]
    [InlineData("gb2312", "police in 昆明 held twelve")]
    [InlineData("shift_jis", "police in 東京 held twelve")]
    [InlineData("euc-kr", "police in 서울 held twelve")]
    [InlineData("big5", "police in 臺北 held twelve")]
    [InlineData("windows-1251", "police in Минск held twelve")]
    [InlineData("iso-8859-9", "police in Diyarbakır held twelve")]
    public void Charset_that_a_page_declares_is_used(string charset, string words)
    {
        byte[] bytes = Encoding.GetEncoding(charset == "gb2312" ? "gb18030" : charset == "iso-8859-9" ? "windows-1254" : charset).GetBytes(Page(charset, words));
        Read.Accepted(ReportReader.Read(new ReportSource("page.html", bytes))).Value.Text.ShouldContain(words);
    }

    [Fact]
    public void Stray_byte_does_not_cost_a_page()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Page("utf-8", "police in Malmö and in Ystxd held twelve"));
        bytes[Array.LastIndexOf(bytes, (byte)'x')] = 0xFF;
        Read.Accepted(ReportReader.Read(new ReportSource("page.html", bytes))).Value.Text.ShouldContain("police in Malmö and in Yst\uFFFDd held");
    }

    [Fact]
    public void Page_of_Windows_1252_that_says_it_is_utf_8_is_read_as_it_is() =>
        Read.Accepted(ReportReader.Read(new ReportSource("page.html", Encoding.GetEncoding(1252).GetBytes(Page("utf-8", "police in Malmö held “twelve”"))))).Value.Text.ShouldContain("police in Malmö held “twelve”");

    private static string Page(string charset, string words) =>
        $"<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={charset}\"><title>Twelve held after march</title></head><body><h1>Twelve held after march</h1><p>On Friday {words} people after a march that had been banned.</p></body></html>";
}
