using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;
using ProtestArchive.Core.Reading;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Store;

/// <summary>Takes files into the archive, each in one transaction: report, capture, original, annotations and words, or nothing.</summary>
public sealed class Ingestor(IDbContextFactory<ArchiveContext> archives, TimeProvider clock, ILogger<Ingestor> logger)
{
    /// <summary>Reads and stores one file.</summary>
    public async Task<IngestResult> IngestAsync(IncomingFile file, CancellationToken cancellation = default) =>
        await StoreAsync(await PrepareAsync(file, cancellation), cancellation);

    /// <summary>Everything that can be done beside other files: reading and annotating.</summary>
    public async Task<PreparedFile> PrepareAsync(IncomingFile file, CancellationToken cancellation = default)
    {
        await using ArchiveContext archive = await archives.CreateDbContextAsync(cancellation);
        return await KnownAsync(archive, file, cancellation) is { } known ? new PreparedFile.Known(file, known) : Read(file);
    }

    /// <summary>Writes what <see cref="PrepareAsync"/> made of a file.</summary>
    public async Task<IngestResult> StoreAsync(PreparedFile prepared, CancellationToken cancellation = default)
    {
        await using ArchiveContext archive = await archives.CreateDbContextAsync(cancellation);
        await using IDbContextTransaction transaction = await archive.Database.BeginTransactionAsync(cancellation);
        IngestResult result = prepared switch
        {
            PreparedFile.Known known => new IngestResult.Unchanged(known.File.FileName, known.File.Origin, known.Slug),
            PreparedFile.Refused { File.IsThere: false } missing => new IngestResult.Refused(missing.File.FileName, missing.File.Origin, missing.Reason, null), // told, not kept
            PreparedFile.Refused refused => await RefuseAsync(archive, refused, cancellation),
            PreparedFile.Accepted accepted => await AcceptAsync(archive, accepted, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(prepared)),
        };
        await archive.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        if (result is IngestResult.Refused refusal)
        {
            logger.LogWarning("Refused {FileName} from {Origin}: {Reason}", refusal.FileName, refusal.Origin, refusal.Reason);
        }
        else
        {
            logger.LogInformation("Ingested {FileName} from {Origin}: {Outcome}", result.FileName, result.Origin, result.GetType().Name);
        }
        return result;
    }

    private PreparedFile Read(IncomingFile file)
    {
        if (file.Fault is { } fault) { return new PreparedFile.Refused(file, fault, null); }
        try
        {
            return ReportReader.Read(file.Source) switch
            {
                ReadResult.Refused refused => new PreparedFile.Refused(file, refused.Reason, refused.Offset),
                ReadResult.Accepted accepted => new PreparedFile.Accepted(
                    file, accepted, AnnotationDocument.Of(accepted.Value)),
                var other => throw new InvalidOperationException($"The reader answered {other.GetType().Name}."),
            };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A fault of ours must not cost the other files of a batch, nor go unseen.
            logger.LogError(e, "Reading {FileName} from {Origin} failed", file.FileName, file.Origin);
            return new PreparedFile.Refused(file, "Reading the file failed through a fault of this program; its log says where.", null);
        }
    }

    private static Task<string?> KnownAsync(ArchiveContext archive, IncomingFile file, CancellationToken cancellation) => archive.Captures
        .Where(row => row.BytesSha256 == file.Sha256 && row.FileName == file.FileName)
        .Select(row => row.Report!.Slug)
        .FirstOrDefaultAsync(cancellation);

    private async Task<IngestResult> RefuseAsync(ArchiveContext archive, PreparedFile.Refused refused, CancellationToken cancellation)
    {
        IncomingFile file = refused.File;
        RefusalRow? row = await archive.Refusals.AsTracking().FirstOrDefaultAsync(row => row.BytesSha256 == file.Sha256 && row.FileName == file.FileName, cancellation);
        if (row is null)
        {
            archive.Add(new RefusalRow
            {
                FileName = file.FileName,
                Origin = file.Origin,
                Reason = refused.Reason,
                Offset = refused.Offset,
                Length = file.Length,
                BytesSha256 = file.Sha256,
                At = Now,
            });
        }
        else
        {
            (row.Origin, row.Reason, row.Offset, row.At) = (file.Origin, refused.Reason, refused.Offset, Now);
        }
        return new IngestResult.Refused(file.FileName, file.Origin, refused.Reason, refused.Offset);
    }

    private async Task<IngestResult> AcceptAsync(ArchiveContext archive, PreparedFile.Accepted accepted, CancellationToken cancellation)
    {
        IncomingFile file = accepted.File;
        if (await KnownAsync(archive, file, cancellation) is { } known) { return new IngestResult.Unchanged(file.FileName, file.Origin, known); }
        await archive.Refusals.Where(row => row.BytesSha256 == file.Sha256 && row.FileName == file.FileName).ExecuteDeleteAsync(cancellation);
        if (!await archive.Originals.AnyAsync(row => row.Sha256 == file.Sha256, cancellation))
        {
            archive.Add(new OriginalRow { Sha256 = file.Sha256, Compressed = Compression.Pack(file.Bytes.Span) });
        }
        string sha256 = accepted.Result.Value.Sha256;
        ReportRow? report = await archive.Reports.AsTracking().Include(row => row.Annotations).FirstOrDefaultAsync(row => row.Sha256 == sha256, cancellation);
        bool added = report is null;
        if (report is null)
        {
            report = await NewReportAsync(archive, accepted, cancellation);
            report.Revision = await archive.TouchAsync(cancellation);
            archive.Add(report);
            await archive.SaveChangesAsync(cancellation);
        }
        else if (report.Take(CapturedReport.Of([(file.Sha256, file.FileName, accepted.Result.Value), .. await CapturedReport.ReadAsync(archive, report, cancellation)])))
        {
            report.Annotations!.Read(report.ToReport());
            report.Revision = await archive.TouchAsync(cancellation);
        }
        archive.Add(new CaptureRow
        {
            ReportId = report.Id,
            FileName = file.FileName,
            Origin = file.Origin,
            BytesSha256 = file.Sha256,
            MediaType = accepted.Result.MediaType,
            Charset = accepted.Result.Charset,
            Length = file.Length,
            CapturedAt = Now,
        });
        return added ? new IngestResult.Added(file.FileName, file.Origin, report.Slug) : new IngestResult.Captured(file.FileName, file.Origin, report.Slug);
    }

    private async Task<ReportRow> NewReportAsync(ArchiveContext archive, PreparedFile.Accepted accepted, CancellationToken cancellation)
    {
        Report report = accepted.Result.Value;
        return new ReportRow
        {
            Slug = await ReportSlug.OfAsync(archive, report, cancellation),
            Number = await NumberAsync(archive, report.Sha256, cancellation),
            Sha256 = report.Sha256,
            Title = report.Title,
            TitleIsOurs = report.TitleIsOurs,
            Outlet = report.Outlet,
            StatedTitle = report.Title,
            StatedTitleIsOurs = report.TitleIsOurs,
            StatedOutlet = report.Outlet,
            Byline = report.Byline,
            Language = report.Language,
            Url = report.Url,
            Text = report.Text,
            Paragraphs = report.Paragraphs,
            WordCount = Words(report.Text),
            StatedDate = report.StatedDate,
            AddedAt = Now,
            Date = report.StatedDate.Value,
            DateBasis = report.StatedDate.Basis,
            DateProof = report.StatedDate.Proof,
            Annotations = new AnnotationsRow { Engine = AnnotationDocument.Engine, Stated = accepted.Annotations },
        };
    }

    // The next that no report has or had; its own where it was here before.
    private static async Task<int> NumberAsync(ArchiveContext archive, string sha256, CancellationToken cancellation)
    {
        if (await archive.Removed.FirstOrDefaultAsync(row => row.Sha256 == sha256, cancellation) is { } before)
        {
            await archive.Removed.Where(row => row.Sha256 == sha256).ExecuteDeleteAsync(cancellation);
            return before.Number;
        }
        int last = await archive.Reports.MaxAsync(row => (int?)row.Number, cancellation) ?? 0, lastRemoved = await archive.Removed.MaxAsync(row => (int?)row.Number, cancellation) ?? 0;
        return Math.Max(last, lastRemoved) + 1;
    }

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private static int Words(string text)
    {
        int words = 0;
        bool inWord = false;
        foreach (char letter in text)
        {
            bool isSpace = char.IsWhiteSpace(letter);
            if (!isSpace && !inWord) { words++; }
            inWord = !isSpace;
        }
        return words;
    }
}

/// <summary>A file as far as it can be taken without writing.</summary>
public abstract record PreparedFile(IncomingFile File)
{
    /// <summary>The archive has these bytes under this name.</summary>
    public sealed record Known(IncomingFile File, string Slug) : PreparedFile(File);

    public sealed record Refused(IncomingFile File, string Reason, long? Offset) : PreparedFile(File);

    /// <param name="File">The file.</param>
    /// <param name="Result">The report that was read.</param>
    /// <param name="Annotations">What <see cref="AnnotationDocument"/> keeps of the report annotated against its stated date.</param>
    public sealed record Accepted(IncomingFile File, ReadResult.Accepted Result, byte[] Annotations) : PreparedFile(File);
}
