using System.Text.Json;
using ProtestArchive.Core.Reading.Layout;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading;

/// <summary>The formats that are read.</summary>
internal enum ReportFormat
{
    /// <summary>Text as it stands.</summary>
    PlainText,

    /// <summary>Text with Markdown's marks.</summary>
    Markdown,

    /// <summary>A web page.</summary>
    Html,
}

/// <summary>Tells a format by the content first, by media type and ending where the content leaves it open.</summary>
internal static class FormatDetector
{
    private const int Window = 64 * 1024;
    private static readonly WordSet BlockTags = Lexicon.Load("reading-html").Set("block-tag");
    private static readonly WordSet MarkdownEndings = Lexicon.Load("reading").Set("ending-markdown");
    private static readonly WordSet TextEndings = Lexicon.Load("reading").Set("ending-text");
    private static readonly WordSet HtmlEndings = Lexicon.Load("reading").Set("ending-html");
    private static readonly WordSet OtherEndings = Lexicon.Load("reading").Set("ending-not-read");
    private static readonly WordSet TextTypes = Lexicon.Load("reading").Set("media-type-text");

    /// <summary>The format, or the reason why it is none that is read.</summary>
    public static (ReportFormat Format, string? Refusal) Detect(ReportSource source, string text)
    {
        string ending = EndingOf(source.Name);
        string type = (source.MediaType ?? "").Split(';', 2)[0].Trim().ToLowerInvariant();
        ReadOnlySpan<char> head = text.AsSpan(0, Math.Min(text.Length, Window)).TrimStart();
        bool calledHtml = HtmlEndings.Contains(ending) || type is "text/html" or "application/xhtml+xml";
        if (IsPage(head) || (calledHtml && CountTags(head) > 0)) { return (ReportFormat.Html, null); }
        if (type.Length > 0 && !TextTypes.Contains(type))
        {
            return (default, $"The media type “{type}” is none that is read. Plain text, Markdown and HTML are.");
        }
        if (OtherEndings.Contains(ending)) { return (default, $"“.{ending}” files are not read. Plain text, Markdown and HTML are."); }
        if (OtherContent(head, text) is { } other) { return (default, $"The file is {other}, which is not read. Plain text, Markdown and HTML are."); }
        if (ending.Length > 0 && !TextEndings.Contains(ending) && !MarkdownEndings.Contains(ending) && !HtmlEndings.Contains(ending) && !IsProse(head))
        {
            return (default, $"The ending “.{ending}” names no format that is read (plain text, Markdown, HTML), and the content does not look like a report.");
        }
        bool markdown = MarkdownEndings.Contains(ending) || type is "text/markdown" or "text/x-markdown" || MarkdownEvidence.In(text);
        return (markdown ? ReportFormat.Markdown : ReportFormat.PlainText, null);
    }

    /// <summary>An ending is short and of letters and digits: “report.2020.txt” has one, “Minsk, 13. September” has none.</summary>
    private static string EndingOf(string name)
    {
        int dot = name.LastIndexOf('.');
        if (dot < 0 || name.Length - dot is < 2 or > 10) { return ""; }
        ReadOnlySpan<char> ending = name.AsSpan(dot + 1);
        bool letters = false;
        foreach (char c in ending)
        {
            if (!char.IsAsciiLetterOrDigit(c)) { return ""; }
            letters |= char.IsAsciiLetter(c);
        }
        return letters ? ending.ToString().ToLowerInvariant() : "";
    }

    private static bool IsPage(ReadOnlySpan<char> head)
    {
        while (head.StartsWith("<!--", StringComparison.Ordinal) || head.StartsWith("<?xml", StringComparison.Ordinal))
        {
            int close = head.IndexOf('>');
            int comment = head.StartsWith("<!--", StringComparison.Ordinal) ? head.IndexOf("-->", StringComparison.Ordinal) + 2 : close;
            if (close < 0 || comment < close) { return false; }
            head = head[(comment + 1)..].TrimStart();
        }
        return StartsWithTag(head, "<!doctype html") || StartsWithTag(head, "<html") || StartsWithTag(head, "<head") || StartsWithTag(head, "<body")
            || (head.Length > 0 && head[0] == '<' && CountTags(head) >= 3)
            || CountTags(head) >= 10;
    }

    private static bool StartsWithTag(ReadOnlySpan<char> head, string tag) => head.StartsWith(tag, StringComparison.OrdinalIgnoreCase);

    private static int CountTags(ReadOnlySpan<char> head)
    {
        int count = 0;
        while (true)
        {
            int open = head.IndexOf('<');
            if (open < 0) { return count; }
            head = head[(open + 1)..].TrimStart('/');
            int length = 0;
            while (length < head.Length && char.IsAsciiLetterOrDigit(head[length])) { length++; }
            if (length is > 0 and < 12 && length < head.Length && head[length] is '>' or ' ' or '/' or '\n' && BlockTags.Contains(head[..length])) { count++; }
        }
    }

    private static string? OtherContent(ReadOnlySpan<char> head, string text)
    {
        if (head.StartsWith(@"{\rtf", StringComparison.Ordinal)) { return "RTF"; }
        if (head.StartsWith("WARC/", StringComparison.Ordinal)) { return "a WARC web archive"; }
        if (head.StartsWith("<?xml", StringComparison.Ordinal) || head.StartsWith("<rss", StringComparison.Ordinal) || head.StartsWith("<feed", StringComparison.Ordinal)) { return "XML"; }
        return head.Length > 1 && head[0] is '{' or '[' && IsJson(text) ? "JSON" : null;
    }

    private static bool IsJson(string text)
    {
        try
        {
            using JsonDocument _ = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Mostly letters and spaces, with some line of at least five words.</summary>
    private static bool IsProse(ReadOnlySpan<char> head)
    {
        int plain = 0, spaces = 0, longest = 0;
        foreach (char c in head)
        {
            if (char.IsLetter(c) || c == ' ') { plain++; }
            if (c == ' ') { spaces++; }
            else if (c is '\n' or '\r') { spaces = 0; }
            longest = Math.Max(longest, spaces);
        }
        return plain > head.Length * 7 / 10 && longest >= 5;
    }
}
