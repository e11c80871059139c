using System.Collections.Immutable;
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
    /// <param name="eventOf">Slug of the event of a claim, by its id; null where it has none, or for a report by itself, which belongs to no event.</param>
    /// <param name="events">The events that the report tells of.</param>
    public static AnnotationContext Context(
        string id, AnnotatedReport report, DocumentDate date, Func<int, string?> entityOf, Func<string, string?>? eventOf, ImmutableArray<(string Slug, bool IsMain)> events)
    {
        string?[] slugs = new string?[report.Names.Length]; // a name has many mentions
        return new(
            id,
            date,
            local => slugs[local] ??= entityOf(local) ?? Slug.Of(report.Names[local].Name),
            eventOf is null ? static _ => null : count => eventOf(MentionId.Of(report.Report.Sha256, count.Span, MentionLayer.Of(count))),
            events);
    }

    /// <summary>The annotation file on one line, with its end.</summary>
    public static byte[] Line(AnnotatedReport report, AnnotationContext context) => JsonBuffer.Line(json => AnnotationFile.Write(json, report, context));

    public static Task WriteFileAsync(string path, AnnotatedReport report, AnnotationContext context, CancellationToken cancellation) =>
        File.WriteAllBytesAsync(path, JsonBuffer.Indented(json => AnnotationFile.Write(json, report, context)), cancellation);
}

/// <summary>What an annotation file says of each report of a record.</summary>
public sealed class RecordContexts
{
    private readonly Dictionary<string, AnnotatedReport> _reports;
    private readonly EntityIndex _entities;
    private readonly Dictionary<string, string?> _events;
    private readonly ILookup<string, (string Slug, bool IsMain)> _told;
    private readonly ImmutableDictionary<string, DocumentDate> _dates;

    public RecordContexts(ArchiveRecord record)
    {
        _reports = record.Reports.ToDictionary(report => report.Report.Sha256, StringComparer.Ordinal);
        _entities = record.Links;
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
            local => _entities.Of(sha256, local)?.Slug,
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
