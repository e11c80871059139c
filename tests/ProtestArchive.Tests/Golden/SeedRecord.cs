using System.Collections.Immutable;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Reading;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Golden;

/// <summary>The record of the five seeds, derived once from their bytes as an archive derives it.</summary>
internal static class SeedRecord
{
    private static readonly Lazy<ImmutableArray<AnnotatedReport>> Seeds = new(() => [.. GoldenReport.All.Select(golden => Read(golden.SeedPath))]);
    private static readonly Lazy<ArchiveRecord> Derived = new(() => Derivation.Derive(Seeds.Value));

    /// <summary>The seeds, each read by itself, in the order of their names.</summary>
    public static ImmutableArray<AnnotatedReport> Reports => Seeds.Value;

    public static ArchiveRecord Record => Derived.Value;

    /// <summary>The seed's report in the record.</summary>
    public static AnnotatedReport Of(GoldenReport golden)
    {
        string sha256 = Reports[GoldenReport.All.Index().Single(row => row.Item == golden).Index].Report.Sha256;
        return Record.Reports.Single(report => report.Report.Sha256 == sha256);
    }

    /// <summary>The first three digits of the name of the seed with that hash.</summary>
    public static string Number(string sha256) => GoldenReport.All[Reports.Index().Single(row => row.Item.Report.Sha256 == sha256).Index].Id[..3];

    /// <summary>Slug of the entity of a name in the record; null where there is none.</summary>
    public static string? Entity(AnnotatedReport report, int local) => Record.Links.Of(report.Report.Sha256, local)?.Slug;

    private static AnnotatedReport Read(string path)
    {
        Report report = ReportReader.Read(new ReportSource(Path.GetFileName(path), File.ReadAllBytes(path))).ShouldBeOfType<ReadResult.Accepted>().Value;
        return Extractor.Annotate(report, report.StatedDate.Value);
    }
}
