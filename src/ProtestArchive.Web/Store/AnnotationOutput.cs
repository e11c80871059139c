using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Web.Store;

/// <summary>How annotation files are written, with or without an archive.</summary>
public static class AnnotationOutput
{
    /// <param name="id">The file's id.</param>
    /// <param name="report">The report.</param>
    /// <param name="date">Its day of writing.</param>
    /// <param name="entityOf">Slug of a local name's entity; null where it has none, and the name's own slug stands for it.</param>
    /// <param name="eventOf">Slug of the event of a claim, by its id; null where it has none.</param>
    /// <param name="events">The events that the report tells of.</param>
    public static AnnotationContext Context(
        string id, AnnotatedReport report, DocumentDate date, Func<int, string?> entityOf, Func<string, string?> eventOf, ImmutableArray<(string Slug, bool IsMain)> events)
    {
        string?[] slugs = new string?[report.Names.Length]; // a name has many mentions
        return new(
            id,
            date,
            local => slugs[local] ??= entityOf(local) ?? Slug.Of(report.Names[local].Name),
            count => eventOf(MentionId.Of(report.Report.Sha256, count.Span, AnnotationFile.Layer(count))),
            events);
    }

    /// <summary>The annotation file on one line, with its end.</summary>
    public static byte[] Line(AnnotatedReport report, AnnotationContext context) => Json(AnnotationFile.OneLine, json => AnnotationFile.Write(json, report, context), Expected(report));

    public static Task WriteFileAsync(string path, AnnotatedReport report, AnnotationContext context, CancellationToken cancellation) =>
        File.WriteAllBytesAsync(path, Json(AnnotationFile.Indented, json => AnnotationFile.Write(json, report, context), Expected(report)), cancellation);

    /// <summary>What <paramref name="write"/> writes, and a line break.</summary>
    /// <param name="options">How to write it.</param>
    /// <param name="write">Writes one value.</param>
    /// <param name="expected">About how many bytes it will be.</param>
    public static byte[] Json(JsonWriterOptions options, Action<Utf8JsonWriter> write, int expected = 256)
    {
        ArrayBufferWriter<byte> content = new(expected);
        using (Utf8JsonWriter json = new(content, options)) { write(json); }
        content.Write("\n"u8);
        return content.WrittenSpan.ToArray();
    }

    // A text with its marks: an English one takes a byte a letter, a mention rarely more than this.
    private static int Expected(AnnotatedReport report) => report.Report.Text.Length + (report.Mentions.Length + 4) * 160;
}

/// <summary>What an annotation file says of each report of a record.</summary>
public sealed class RecordContexts
{
    private readonly Dictionary<string, AnnotatedReport> _reports;
    private readonly Dictionary<(string Sha256, int Local), string> _entities = [];
    private readonly Dictionary<string, string?> _events;
    private readonly ILookup<string, (string Slug, bool IsMain)> _told;
    private readonly ImmutableDictionary<string, DocumentDate> _dates;

    public RecordContexts(ArchiveRecord record)
    {
        _reports = record.Reports.ToDictionary(report => report.Report.Sha256, StringComparer.Ordinal);
        foreach (Entity entity in record.Entities)
        {
            foreach (Link link in entity.Links) { _entities[(link.ReportSha256, link.Local)] = entity.Slug; }
        }
        _events = record.Claims.ToDictionary(claim => claim.Id, claim => claim.Event, StringComparer.Ordinal);
        _told = record.Events
            .SelectMany(happening => happening.Tellings.Select(telling => (telling.ReportSha256, happening.Slug, telling.IsMain)))
            .ToLookup(telling => telling.ReportSha256, telling => (telling.Slug, telling.IsMain), StringComparer.Ordinal);
        _dates = record.Dates;
    }

    /// <summary>The report with that hash, and what its file says under the id <paramref name="id"/>.</summary>
    public (AnnotatedReport Report, AnnotationContext Context) Of(string id, string sha256)
    {
        AnnotatedReport report = _reports[sha256];
        return (report, AnnotationOutput.Context(
            id,
            report,
            _dates.GetValueOrDefault(sha256, report.Report.StatedDate),
            local => _entities.GetValueOrDefault((sha256, local)),
            _events.GetValueOrDefault,
            [.. _told[sha256]]));
    }
}

/// <summary>Gives names out once each, without regard to case, as some file systems do not regard it either.</summary>
public sealed class DistinctNames
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary><paramref name="wanted"/>, or the first of “wanted-2”, “wanted-3” … that is free.</summary>
    public string Next(string wanted)
    {
        string name = wanted;
        for (int i = 2; !_taken.Add(name); i++) { name = $"{wanted}-{i}"; }
        return name;
    }
}
