using System.Globalization;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Golden;

/// <summary>Something that a person marked in a seed.</summary>
internal abstract record GoldenFact(TextSpan Span, string Words);

/// <summary>A name: its layer (person, place, org) and the entity that it belongs to over all seeds.</summary>
internal sealed record GoldenName(TextSpan Span, string Words, string Layer, string Entity) : GoldenFact(Span, Words);

/// <summary>A time with its TIMEX3 type and value.</summary>
internal sealed record GoldenTime(TextSpan Span, string Words, string Type, string Value) : GoldenFact(Span, Words);

/// <summary>A stated number of people.</summary>
internal sealed record GoldenCount(TextSpan Span, string Words) : GoldenFact(Span, Words)
{
    public required string Kind { get; init; }

    public required long? Low { get; init; }

    public required long? High { get; init; }

    public required string Qualifier { get; init; }

    public required string? Days { get; init; }

    public required string? Source { get; init; }

    public required string Event { get; init; }
}

/// <summary>A quotation, by its opening words; the speaker is an entity of the names or a phrase.</summary>
internal sealed record GoldenQuote(TextSpan Span, string Words, string Speaker) : GoldenFact(Span, Words);

/// <summary>A seed with the facts that people established by hand (the tables of its folder).</summary>
internal sealed class GoldenReport
{
    public const string Root = "Golden";
    private readonly string _folder;

    private GoldenReport(string folder)
    {
        _folder = folder;
        Id = Path.GetFileName(folder);
        Text = File.ReadAllText(SeedPath);
        Facts = Table("report").ToDictionary(cells => cells[0], cells => Cell(cells[1]), StringComparer.Ordinal);
        Names = [.. Table("names").Select(cells => new GoldenName(Span(cells[1], cells[2]), cells[2], cells[0], cells[8]))];
        Times = [.. Table("times").Select(cells => new GoldenTime(Span(cells[0], cells[1]), cells[1], cells[2], cells[3]))];
        Counts = [.. Table("counts").Select(cells => new GoldenCount(Span(cells[0], cells[1]), cells[1])
        {
            Kind = cells[2],
            Low = Number(cells[3]),
            High = Number(cells[4]),
            Qualifier = cells[5],
            Days = Cell(cells[8]),
            Source = Cell(cells[9]),
            Event = cells[10],
        })];
        Quotes = [.. Table("quotes").Select(cells => new GoldenQuote(Span(cells[0], cells[1]), cells[1], cells[2]))];
    }

    /// <summary>All five, in the order of their names.</summary>
    public static IReadOnlyList<GoldenReport> All { get; } =
        [.. Directory.EnumerateDirectories(Root).Order(StringComparer.Ordinal).Select(folder => new GoldenReport(folder))];

    public string Id { get; }

    public string SeedPath => Path.Combine("seeds", Id + ".txt");

    public string Text { get; }

    /// <summary>Title, outlet, byline, day of writing and its basis; null where the seed has none.</summary>
    public IReadOnlyDictionary<string, string?> Facts { get; }

    public IReadOnlyList<GoldenName> Names { get; }

    public IReadOnlyList<GoldenTime> Times { get; }

    public IReadOnlyList<GoldenCount> Counts { get; }

    public IReadOnlyList<GoldenQuote> Quotes { get; }

    /// <summary>The rows of a table without its comments, each cut at its tabs.</summary>
    public static IEnumerable<string[]> Rows(string path) => File.ReadLines(path).Where(line => line[0] != '#').Select(line => line.Split('\t'));

    private IEnumerable<string[]> Table(string name) => Rows(Path.Combine(_folder, name + ".tsv"));

    // The words stand in the table so that a reader sees what is meant; here they prove that the offset is right.
    private TextSpan Span(string start, string words)
    {
        TextSpan span = new(int.Parse(start, CultureInfo.InvariantCulture), words.Length);
        span.In(Text).ShouldBe(words, $"{Id} at {start}");
        return span;
    }

    private static string? Cell(string cell) => cell.Length == 0 ? null : cell;

    private static long? Number(string cell) => cell.Length == 0 ? null : long.Parse(cell, CultureInfo.InvariantCulture);
}
