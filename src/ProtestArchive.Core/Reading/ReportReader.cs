using System.Globalization;
using ProtestArchive.Core.Reading.Decoding;
using ProtestArchive.Core.Reading.Html;
using ProtestArchive.Core.Reading.Layout;
using ProtestArchive.Core.Reading.Masthead;

namespace ProtestArchive.Core.Reading;

/// <summary>Reads a report from the bytes of any format that the archive knows.</summary>
public static class ReportReader
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaximumBytes = 10 * 1024 * 1024;

    /// <summary>
    /// Reads <paramref name="source"/>. Never throws for bad input: that is a <see cref="ReadResult.Refused"/>. The text of a plain or
    /// Markdown file is the decoded file as it stands, without a byte order mark; that of a web page is its paragraphs with a blank line between.
    /// </summary>
    public static ReadResult Read(ReportSource source)
    {
        if (source.Bytes.Length > MaximumBytes)
        {
            return new ReadResult.Refused($"The file is {Size(source.Bytes.Length)}; at most {Size(MaximumBytes)} are read.", null);
        }
        if (source.Bytes.IsEmpty) { return new ReadResult.Refused("The file is empty.", null); }
        DecodedText decoded = ByteDecoder.Decode(source);
        if (decoded.Refusal is not null) { return decoded.Refusal; }
        if (decoded.Text.AsSpan().IsWhiteSpace()) { return new ReadResult.Refused("The file holds nothing but white space.", null); }
        (ReportFormat format, string? refusal) = FormatDetector.Detect(source, decoded.Text);
        if (refusal is not null) { return new ReadResult.Refused(refusal, null); }
        return format switch
        {
            ReportFormat.Markdown => Layout(source, decoded, MarkdownLayout.Blocks(decoded.Text), "text/markdown"),
            ReportFormat.Html => Page(source, decoded),
            _ => Layout(source, decoded, PlainLayout.Blocks(decoded.Text), "text/plain"),
        };
    }

    /// <summary>Reads a text that is in memory already, as plain text or Markdown whatever it holds. The report's text is <paramref name="text"/>, letter for letter.</summary>
    public static ReadResult ReadText(string text)
    {
        if (text.AsSpan().IsWhiteSpace()) { return new ReadResult.Refused("The text is empty.", null); }
        DecodedText decoded = new(text, "utf-16", null);
        ReportSource source = new("", default);
        return MarkdownEvidence.In(text)
            ? Layout(source, decoded, MarkdownLayout.Blocks(text), "text/markdown", char.IsLetterOrDigit)
            : Layout(source, decoded, PlainLayout.Blocks(text), "text/plain", char.IsLetterOrDigit); // a coder's “50+” is a text
    }

    private static ReadResult Layout(ReportSource source, DecodedText decoded, List<Block> blocks, string mediaType, Func<char, bool>? isWord = null) =>
        blocks.Exists(block => block.Plain.Any(isWord ?? char.IsLetter))
            ? new ReadResult.Accepted(ReportBuilder.Build(decoded.Text, blocks, KnownFacts.None, source), mediaType, decoded.Charset)
            : new ReadResult.Refused("No text was found: the file holds no word.", null);

    private static ReadResult Page(ReportSource source, DecodedText decoded)
    {
        HtmlLayout page = HtmlLayout.Of(decoded.Text, source);
        return page.Blocks.Exists(block => block.Plain.Any(char.IsLetter))
            ? new ReadResult.Accepted(ReportBuilder.Build(page.Text, page.Blocks, page.Facts, source), "text/html", decoded.Charset)
            : new ReadResult.Refused("No text was found: the page holds no running text outside navigation, scripts and forms.", null);
    }

    private static string Size(long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024.0):0.#} MiB ({bytes:N0} bytes)");
}
