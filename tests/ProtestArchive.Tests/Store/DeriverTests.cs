using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Tests.Store;

public sealed class DeriverTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private static readonly LocalDate Day = new(2003, 3, 3);
    private readonly TemporaryArchive _store = new();
    private readonly Ingest _ingest;

    public DeriverTests() => _ingest = new(_store);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task An_archive_knows_that_it_is_behind_until_it_is_derived()
    {
        await _ingest.TextAsync("one.txt", Wire.Report(1)); // killed here
        (await _ingest.StateAsync()).IsStale.ShouldBeTrue();
        (await _ingest.Deriver.DeriveAsync(Cancellation)).ShouldBeTrue();
        (await _ingest.StateAsync()).IsStale.ShouldBeFalse();
        (await _ingest.Deriver.DeriveAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_page_that_is_being_read_sees_one_state_of_the_archive_while_another_is_written()
    {
        await _ingest.TextAsync("one.txt", Wire.Report(1));
        await using ArchiveContext archive = _store.CreateDbContext();
        await using (await ArchiveDatabase.BeginSnapshotAsync(archive, Cancellation))
        {
            (await archive.Claims.CountAsync(Cancellation)).ShouldBe(0);
            await _ingest.TextAsync("two.txt", Wire.Report(2));
            await _ingest.Deriver.DeriveAsync(Cancellation);
            (await archive.Claims.CountAsync(Cancellation)).ShouldBe(0);
            (await archive.Reports.CountAsync(Cancellation)).ShouldBe(1);
        }
        await using ArchiveContext later = _store.CreateDbContext();
        (await later.Claims.CountAsync(Cancellation)).ShouldBeGreaterThan(0);
        (await later.Reports.CountAsync(Cancellation)).ShouldBe(2);
    }

    [Fact]
    public async Task Catching_up_reads_anew_what_another_version_of_the_program_read()
    {
        await _ingest.TextAsync("one.txt", Wire.Report(1));
        await using ArchiveContext archive = _store.CreateDbContext();
        await archive.Annotations.ExecuteUpdateAsync(row => row.SetProperty(annotations => annotations.Engine, "an older one"), Cancellation);
        List<IngestPhase> phases = [];
        await new CatchUp(_ingest.Rereader, _ingest.Deriver).RunAsync(1, now => phases.Add(now.Phase), Cancellation);
        phases.Distinct().ShouldBe([IngestPhase.Rereading, IngestPhase.Deriving]);
        (await _ingest.Rereader.OutdatedAsync(Cancellation)).ShouldBe(0);
        (await _ingest.StateAsync()).IsStale.ShouldBeFalse();
    }

    [Fact]
    public async Task A_derivation_that_breaks_off_leaves_the_rows_before_it_and_the_next_mends_it()
    {
        await _ingest.TextAsync("one.txt", Wire.Report(1));
        await _ingest.Deriver.DeriveAsync(Cancellation);
        await _ingest.TextAsync("two.txt", Wire.Report(2));
        await using ArchiveContext archive = _store.CreateDbContext();
        ArchiveDigest before = await ArchiveDigest.OfAsync(archive, Cancellation);
        await archive.Database.ExecuteSqlAsync($"""CREATE TRIGGER "Full" BEFORE INSERT ON "Quotes" BEGIN SELECT RAISE(ABORT, 'the disk is full'); END""", Cancellation);
        (await Should.ThrowAsync<SqliteException>(_ingest.Deriver.DeriveAsync(Cancellation))).Message.ShouldContain("the disk is full");
        before.To(await ArchiveDigest.OfAsync(archive, Cancellation)).Where(part => part.Part != "reports").ShouldAllBe(part => part.IsEmpty);
        (await _ingest.StateAsync()).IsStale.ShouldBeTrue();

        await archive.Database.ExecuteSqlAsync($"""DROP TRIGGER "Full" """, Cancellation);
        (await _ingest.Deriver.DeriveAsync(Cancellation)).ShouldBeTrue();
        (await archive.Quotes.Select(row => row.ReportId).Distinct().CountAsync(Cancellation)).ShouldBe(2);
    }

    [Fact]
    public async Task A_record_becomes_rows_that_name_each_other()
    {
        await DeriveOneAsync();
        await using ArchiveContext archive = _store.CreateDbContext();

        EntityRow person = await archive.Entities.Include(row => row.Spellings).Include(row => row.Postings).Include(row => row.Links)
            .SingleAsync(row => row.Kind == EntityKind.Person && row.Slug == "evo-mamani", Cancellation);
        (person.Reports, person.Mentions).ShouldBe((1, 2));
        person.Roles.ShouldBe(["union leader"]);
        person.Spellings.Select(row => row.Slug).Order().ShouldBe(["evo-mamani", "mamani"]);
        person.Postings.ShouldHaveSingleItem().Mentions.ShouldBe(2);
        person.Links.ShouldHaveSingleItem().Local.ShouldBe(0);

        ClaimRow claim = await archive.Claims.Include(row => row.Event).Include(row => row.Place).Include(row => row.SourceEntity).SingleAsync(Cancellation);
        (claim.Verbatim, claim.Low, claim.High, claim.Qualifier, claim.Kind).ShouldBe(("at least 11 miners", 11, null, Qualifier.AtLeast, CountKind.Detained));
        (claim.Event!.Slug, claim.Place!.Slug, claim.SourceEntity!.Slug, claim.Source, claim.FirstDay, claim.Paragraph).ShouldBe(("2003-03-03-la-paz-detention", "la-paz", "evo-mamani", "union leader Evo Mamani", Day, 1));

        QuoteRow quote = await archive.Quotes.Include(row => row.Speaker).SingleAsync(Cancellation);
        (quote.Words, quote.Speaker!.Slug, quote.Cue, quote.Paragraph).ShouldBe(("We will march again,", "evo-mamani", "told", 2));

        EventTellingRow telling = await archive.Tellings.Include(row => row.Event).Include(row => row.Report).SingleAsync(Cancellation);
        (telling.IsMain, telling.Event!.FirstDay, telling.Event.LastDay).ShouldBe((true, Day, Day));
        telling.Passages.ShouldHaveSingleItem().In(telling.Report!.Text).ShouldContain("at least 11 miners");
    }

    [Fact]
    public async Task Deriving_everything_from_nothing_gives_the_same_keys()
    {
        await DeriveOneAsync();
        string before = await KeysAsync();
        await _ingest.Deriver.RebuildAsync(Cancellation);
        (await KeysAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_process_goes_on_where_another_stopped_and_sees_what_a_third_wrote()
    {
        await _ingest.TextAsync("0.txt", Wire.Report(0));
        await _ingest.Deriver.DeriveAsync(Cancellation);
        Ingest other = new(_store);
        for (int i = 1; i < 5; i++)
        {
            await other.TextAsync($"{i}.txt", Wire.Report(i));
            await (i % 2 == 0 ? _ingest : other).Deriver.DeriveAsync(Cancellation);
        }
        await using ArchiveContext archive = _store.CreateDbContext();
        ArchiveDigest before = await ArchiveDigest.OfAsync(archive, Cancellation);
        (await archive.Entities.SingleAsync(row => row.Slug == "evo-mamani", Cancellation)).Reports.ShouldBe(5);
        await _ingest.Deriver.RebuildAsync(Cancellation);
        before.To(await ArchiveDigest.OfAsync(archive, Cancellation)).ShouldAllBe(part => part.IsEmpty);
    }

    [Fact]
    public async Task Reading_anew_is_told_and_changes_nothing_where_the_program_is_the_same()
    {
        for (int i = 0; i < 3; i++) { await _ingest.TextAsync("a.txt", Wire.Report(i)); }
        await _ingest.Deriver.DeriveAsync(Cancellation);
        (await _ingest.Rereader.OutdatedAsync(Cancellation)).ShouldBe(0);
        await using ArchiveContext archive = _store.CreateDbContext();
        ArchiveDigest before = await ArchiveDigest.OfAsync(archive, Cancellation);
        (await _ingest.Rereader.RereadAsync(all: true, 2, cancellation: Cancellation)).ShouldBe(3);
        (await _ingest.StateAsync()).IsStale.ShouldBeTrue();
        await _ingest.Deriver.DeriveAsync(Cancellation);
        before.To(await ArchiveDigest.OfAsync(archive, Cancellation)).ShouldAllBe(part => part.IsEmpty);
    }

    [Fact]
    public async Task Only_what_another_version_read_is_read_anew_at_the_start()
    {
        for (int i = 0; i < 3; i++) { await _ingest.TextAsync("a.txt", Wire.Report(i)); }
        await using ArchiveContext archive = _store.CreateDbContext();
        await archive.Annotations.Where(row => row.ReportId == 2).ExecuteUpdateAsync(row => row.SetProperty(annotations => annotations.Engine, "0.0.1"), Cancellation);
        (await _ingest.Rereader.OutdatedAsync(Cancellation)).ShouldBe(1);
        (await _ingest.Rereader.RereadAsync(all: false, 2, cancellation: Cancellation)).ShouldBe(1);
        (await _ingest.Rereader.OutdatedAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task What_changed_is_listed()
    {
        await _ingest.TextAsync("one.txt", Wire.Report(1));
        await _ingest.TextAsync("two.txt", Wire.Report(2));
        await _ingest.Deriver.DeriveAsync(Cancellation);
        await using ArchiveContext archive = _store.CreateDbContext();
        ArchiveDigest before = await ArchiveDigest.OfAsync(archive, Cancellation);
        string removed = await archive.Reports.OrderBy(row => row.Number).Select(row => row.Sha256).FirstAsync(Cancellation);
        await _ingest.Deriver.RemoveAsync([removed], Cancellation);
        PartChanges[] changes = [.. before.To(await ArchiveDigest.OfAsync(archive, Cancellation)).Where(part => !part.IsEmpty)];
        changes.Select(part => part.Part).ShouldBe(["reports", "entities", "events", "claims"]);
        changes[0].Removed.Length.ShouldBe(1);
        changes[1].Changed.ShouldContain("person/evo-mamani: Evo Mamani, 4 mentions in 2 reports → Evo Mamani, 2 mentions in 1 reports");
        changes[3].Removed.ShouldContain(line => line.Contains("at least 11 miners", StringComparison.Ordinal));
    }

    // A report as it would be read, written out by hand, and its record.
    private async Task DeriveOneAsync()
    {
        await _ingest.TextAsync("one.txt", Wire.Report(1));
        Report report = (await StoredAsync()).Report;
        string text = report.Text;
        AnnotatedReport annotated = new(report, report.StatedDate.Value, [new(EntityKind.Person, "Evo Mamani") { Roles = ["union leader"] }, new(EntityKind.Place, "La Paz") { PlaceType = PlaceType.City, Country = "BO" }],
        [
            new CountMention(Find(text, "at least 11 miners"), CountKind.Detained, new(11, null, Qualifier.AtLeast, "11"))
            {
                Place = 1,
                PlaceStated = true,
                Days = DayRange.Of(Day),
                AttributedTo = new("union leader Evo Mamani", "said", 0),
            },
            new PlaceMention(Find(text, "La Paz"), 1),
            new PersonMention(Find(text, "Evo Mamani"), 0),
            new QuoteMention(Find(text, "We will march again,")) { Speaker = 0, SpeakerText = "Mamani", Cue = "told" },
            new PersonMention(Find(text, "Mamani told") with { Length = 6 }, 0),
        ]);
        byte[] document = AnnotationDocument.Pack(annotated);
        await using ArchiveContext archive = _store.CreateDbContext();
        await archive.Annotations.ExecuteUpdateAsync(row => row.SetProperty(annotations => annotations.Stated, document), Cancellation);
        await _ingest.Deriver.DeriveAsync(Cancellation);
    }

    private static TextSpan Find(string text, string words) => new(text.IndexOf(words, StringComparison.Ordinal), words.Length);

    private async Task<AnnotatedReport> StoredAsync()
    {
        await using ArchiveContext archive = _store.CreateDbContext();
        return (await archive.Reports.Include(row => row.Annotations).SingleAsync(Cancellation)).ToAnnotated();
    }

    private async Task<string> KeysAsync()
    {
        await using ArchiveContext archive = _store.CreateDbContext();
        return string.Join(' ',
            string.Join(',', await archive.Entities.Select(row => row.Id).Order().ToListAsync(Cancellation)),
            string.Join(',', await archive.Events.Select(row => row.Id).ToListAsync(Cancellation)),
            string.Join(',', await archive.Claims.Select(row => row.Id).ToListAsync(Cancellation)),
            string.Join(',', await archive.Quotes.Select(row => row.Id).ToListAsync(Cancellation)));
    }
}
