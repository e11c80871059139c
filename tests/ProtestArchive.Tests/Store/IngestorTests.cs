using System.Text;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Reading;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Tests.Store;

public sealed class IngestorTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private readonly TemporaryArchive _store = new();
    private readonly Ingest _ingest;

    public IngestorTests() => _ingest = new(_store);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_report_is_stored_with_its_capture_its_bytes_and_its_annotations()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Wire.Report(1));
        IngestResult.Added added = (await _ingest.BytesAsync("wire/one.txt", bytes)).ShouldBeOfType<IngestResult.Added>();

        await using ArchiveContext archive = _store.CreateDbContext();
        ReportRow report = await archive.Reports.Include(row => row.Annotations).Include(row => row.Captures).ThenInclude(row => row.Original).SingleAsync(Cancellation);
        report.Slug.ShouldBe(added.Slug);
        report.Number.ShouldBe(1);
        report.Text.ShouldBe(Wire.Report(1));
        report.WordCount.ShouldBe(36);
        CaptureRow capture = report.Captures.ShouldHaveSingleItem();
        (capture.FileName, capture.Origin, capture.MediaType, capture.Length).ShouldBe(("one.txt", "wire/one.txt", "text/plain", bytes.Length));
        capture.Original!.Bytes().ShouldBe(bytes);
        AnnotatedReport annotated = report.ToAnnotated();
        annotated.Report.Sha256.ShouldBe(report.Sha256);
        annotated.CreationTime.ShouldBe(report.Date);
        annotated.Mentions.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_is_read_comes_back_as_it_was()
    {
        await _ingest.TextAsync("one.txt", Wire.Report(1));
        await using ArchiveContext archive = _store.CreateDbContext();
        ReportRow row = await archive.Reports.Include(report => report.Annotations).SingleAsync(Cancellation);
        AnnotatedReport fresh = Core.Extraction.Extractor.Annotate(row.ToReport(), row.StatedDate.Value), stored = row.ToAnnotated();
        stored.Mentions.ShouldBe(fresh.Mentions);
        stored.Names.Select(name => name with { Roles = [] }).ShouldBe(fresh.Names.Select(name => name with { Roles = [] }));
        stored.Names.Select(name => string.Join('|', name.Roles)).ShouldBe(fresh.Names.Select(name => string.Join('|', name.Roles)));
    }

    [Fact]
    public async Task The_same_bytes_under_the_same_name_change_nothing()
    {
        IngestResult.Added added = (IngestResult.Added)await _ingest.TextAsync("one.txt", Wire.Report(1));
        long revision = (await _ingest.StateAsync()).Revision;
        IngestResult.Unchanged again = (await _ingest.TextAsync("elsewhere/one.txt", Wire.Report(1))).ShouldBeOfType<IngestResult.Unchanged>();
        again.Slug.ShouldBe(added.Slug);
        (await CountsAsync()).ShouldBe("1 reports, 1 captures, 1 originals, 0 refusals");
        (await _ingest.StateAsync()).Revision.ShouldBe(revision);
    }

    [Fact]
    public async Task The_same_text_is_one_report_whatever_bytes_and_names_bring_it()
    {
        await _ingest.TextAsync("one.txt", Wire.Report(1));
        (await _ingest.TextAsync("copy.txt", Wire.Report(1))).ShouldBeOfType<IngestResult.Captured>();
        byte[] utf16 = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Wire.Report(1))];
        (await _ingest.BytesAsync("one.txt", utf16)).ShouldBeOfType<IngestResult.Captured>();
        (await CountsAsync()).ShouldBe("1 reports, 3 captures, 2 originals, 0 refusals");
    }

    [Fact]
    public async Task Another_text_is_another_report_with_another_number_and_address()
    {
        IngestResult.Added first = (IngestResult.Added)await _ingest.TextAsync("one.txt", Wire.Report(1));
        IngestResult.Added second = (IngestResult.Added)await _ingest.TextAsync("one.txt", Wire.Report(2));
        second.Slug.ShouldNotBe(first.Slug);
        await using ArchiveContext archive = _store.CreateDbContext();
        (await archive.Reports.OrderBy(row => row.Number).Select(row => row.Number).ToListAsync(Cancellation)).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Addresses_do_not_depend_on_the_order_of_arrival()
    {
        using TemporaryArchive other = new();
        Ingest reversed = new(other);
        foreach (int number in new[] { 1, 2, 3 }) { await _ingest.TextAsync("a.txt", Wire.Report(number)); }
        foreach (int number in new[] { 3, 2, 1 }) { await reversed.TextAsync("b.txt", Wire.Report(number)); }
        (await SlugsAsync(other)).ShouldBe(await SlugsAsync(_store));
    }

    [Theory]
    [InlineData("empty.txt", "", "empty")]
    [InlineData("blank.txt", " \n\t ", "white space")]
    public async Task What_holds_no_report_is_refused_with_its_reason(string name, string text, string reason)
    {
        IngestResult.Refused refused = (await _ingest.TextAsync(name, text)).ShouldBeOfType<IngestResult.Refused>();
        refused.Reason.ShouldContain(reason);
        await using ArchiveContext archive = _store.CreateDbContext();
        RefusalRow row = await archive.Refusals.SingleAsync(Cancellation);
        (row.FileName, row.Reason).ShouldBe((name, refused.Reason));
        (await CountsAsync()).ShouldBe("0 reports, 0 captures, 0 originals, 1 refusals");
    }

    [Fact]
    public async Task The_same_refusal_twice_is_one()
    {
        byte[] noise = new byte[5000];
        new Random(7).NextBytes(noise);
        (await _ingest.BytesAsync("noise.bin", noise)).ShouldBeOfType<IngestResult.Refused>();
        (await _ingest.BytesAsync("noise.bin", noise)).ShouldBeOfType<IngestResult.Refused>();
        (await _ingest.BytesAsync("big.txt", new byte[ReportReader.MaximumBytes + 1])).ShouldBeOfType<IngestResult.Refused>();
        (await CountsAsync()).ShouldBe("0 reports, 0 captures, 0 originals, 2 refusals");
        (await _ingest.StateAsync()).IsStale.ShouldBeFalse();
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\Windows\..\system.txt", "system.txt")]
    [InlineData("a\u0000b\n\u001b[31mred.txt", "a\uFFFDb\uFFFD\uFFFD[31mred.txt")]
    [InlineData("\u202Ename.md", "\uFFFDname.md")]
    [InlineData("..", "unnamed")]
    [InlineData("", "unnamed")]
    public async Task Hostile_names_are_kept_as_text(string name, string shown)
    {
        await _ingest.TextAsync(name, Wire.Report(1));
        await using ArchiveContext archive = _store.CreateDbContext();
        (await archive.Captures.SingleAsync(Cancellation)).FileName.ShouldBe(shown);
    }

    [Fact]
    public async Task Endless_names_are_cut_but_for_their_ending()
    {
        await _ingest.TextAsync(new string('x', 5000) + ".md", Wire.Report(1));
        await using ArchiveContext archive = _store.CreateDbContext();
        CaptureRow capture = await archive.Captures.SingleAsync(Cancellation);
        capture.FileName.Length.ShouldBe(FileName.Maximum);
        capture.FileName.ShouldEndWith(".md");
        capture.Origin.Length.ShouldBe(FileName.MaximumOrigin);
    }

    [Fact]
    public void Captures_of_one_text_tell_together_what_none_tells_alone()
    {
        Report bare = Plain("The march went on.") with { TitleIsOurs = true }, full = Plain("The march went on.") with { Title = "March", Outlet = "The Daily Star", Byline = "A. Khan" };
        Report other = Plain("The march went on.") with { Title = "Other", Outlet = "Other", Byline = "Other" };
        (string, string, Report)[] captures = [("a", "a.txt", bare), ("b", "b.txt", full), ("c", "c.txt", other)];
        foreach ((string, string, Report)[] order in (IEnumerable<(string, string, Report)[]>)[captures, [.. captures.Reverse()], [captures[1], captures[2], captures[0]]])
        {
            Report together = CapturedReport.Of(order);
            (together.Title, together.TitleIsOurs, together.Outlet, together.Byline).ShouldBe(("March", false, "The Daily Star", "A. Khan"));
        }
        ReportRow row = Row(bare);
        row.Take(CapturedReport.Of(captures)).ShouldBeTrue();
        (row.StatedTitle, row.StatedTitleIsOurs, row.StatedOutlet, row.Byline).ShouldBe(("March", false, "The Daily Star", "A. Khan"));
        row.Take(CapturedReport.Of(captures)).ShouldBeFalse();
    }

    private static Report Plain(string text) => PlainReport.Of(text) with { TitleIsOurs = false };

    private static ReportRow Row(Report report) => new()
    {
        Slug = "x",
        Number = 1,
        Sha256 = report.Sha256,
        Title = report.Title,
        TitleIsOurs = report.TitleIsOurs,
        StatedTitle = report.Title,
        StatedTitleIsOurs = report.TitleIsOurs,
        Language = report.Language,
        Text = report.Text,
        Paragraphs = report.Paragraphs,
        WordCount = 1,
        StatedDate = report.StatedDate,
        AddedAt = default,
    };

    private static async Task<List<string>> SlugsAsync(TemporaryArchive store)
    {
        await using ArchiveContext archive = store.CreateDbContext();
        return await archive.Reports.Select(row => row.Slug).Order().ToListAsync(Cancellation);
    }

    private async Task<string> CountsAsync()
    {
        await using ArchiveContext archive = _store.CreateDbContext();
        return $"{await archive.Reports.CountAsync(Cancellation)} reports, {await archive.Captures.CountAsync(Cancellation)} captures, "
            + $"{await archive.Originals.CountAsync(Cancellation)} originals, {await archive.Refusals.CountAsync(Cancellation)} refusals";
    }
}
