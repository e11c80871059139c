using ProtestArchive.Core.Reading;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Reading;

/// <summary>
/// Web pages of many makes, each with a text file beside it: what its masthead states, a line a fact, then the paragraphs that a reader
/// would call the report.
/// </summary>
public class PageTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Reading", "Pages");

    public static TheoryData<string> Pages() => [.. Directory.GetFiles(Folder, "*.html").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Facts_are_read(string page)
    {
        (Dictionary<string, string> facts, _) = Expected(page);
        ReadResult.Accepted read = Page(page);
        Report report = read.Value;
        Read.ShouldHold(report);
        read.MediaType.ShouldBe("text/html");
        report.TitleIsOurs.ShouldBeFalse();
        foreach ((string fact, string value) in facts)
        {
            string? actual = fact switch
            {
                "title" => report.Title,
                "outlet" => report.Outlet,
                "byline" => report.Byline,
                "date" => report.StatedDate.Value is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null,
                "language" => report.Language,
                "url" => report.Url,
                _ => throw new ArgumentException($"{page} states the unknown fact “{fact}”."),
            };
            (actual ?? "").ShouldBe(value, $"{page}: {fact}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Text_is_the_report_and_nothing_else(string page)
    {
        (_, string[] paragraphs) = Expected(page);
        Report report = Page(page).Value;
        string[] read = [.. report.Paragraphs.Where(paragraph => paragraph.Kind is not (ParagraphKind.Headline or ParagraphKind.Byline)).Select(paragraph => paragraph.Span.In(report.Text))];
        read.Except(paragraphs).ShouldBeEmpty($"{page}: read, and no part of the report");
        paragraphs.Except(read).ShouldBeEmpty($"{page}: not read");
        read.ShouldBe(paragraphs);
    }

    private static ReadResult.Accepted Page(string page) => Read.File(Path.Combine(Folder, page + ".html"));

    private static (Dictionary<string, string> Facts, string[] Paragraphs) Expected(string page)
    {
        string[] parts = File.ReadAllText(Path.Combine(Folder, page + ".txt")).TrimEnd().Split("\n\n");
        return (parts[0].Split('\n').Select(line => line.Split(": ", 2)).ToDictionary(cells => cells[0].TrimEnd(':'), cells => cells.Length > 1 ? cells[1] : ""), parts[1..]);
    }
}
