using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Rulings;
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
    public async Task A_derivation_that_breaks_off_leaves_the_rows_before_it()
    {
        AnnotatedReport report = await OneReportAsync();
        await ReplaceAsync(Record(report));
        await using (ArchiveContext archive = _store.CreateDbContext())
        {
            await using var transaction = await archive.Database.BeginTransactionAsync(Cancellation);
            await Deriver.ReplaceAsync(archive, Rows(Record(report) with { Entities = [], Links = EntityIndex.Of([]), Claims = [], Events = [] }), Cancellation);
            // killed before the commit
        }
        await using ArchiveContext after = _store.CreateDbContext();
        (await after.Entities.CountAsync(Cancellation)).ShouldBe(2);
        (await after.Claims.CountAsync(Cancellation)).ShouldBe(1);
    }

    [Fact]
    public async Task A_record_becomes_rows_that_name_each_other()
    {
        AnnotatedReport report = await OneReportAsync();
        await ReplaceAsync(Record(report));
        await using ArchiveContext archive = _store.CreateDbContext();

        EntityRow person = await archive.Entities.Include(row => row.Spellings).Include(row => row.Postings).Include(row => row.Links)
            .SingleAsync(row => row.Kind == EntityKind.Person && row.Slug == "evo-mamani", Cancellation);
        (person.Reports, person.Mentions, person.Country).ShouldBe((1, 2, "BO"));
        person.Roles.ShouldBe(["union leader"]);
        person.Spellings.Select(row => row.Slug).Order().ShouldBe(["evo-mamani", "mamani"]);
        person.Postings.ShouldHaveSingleItem().Mentions.ShouldBe(2);
        person.Links.ShouldHaveSingleItem().Local.ShouldBe(0);

        ClaimRow claim = await archive.Claims.Include(row => row.Event).Include(row => row.Place).Include(row => row.SourceEntity).SingleAsync(Cancellation);
        (claim.Verbatim, claim.Low, claim.High, claim.Qualifier, claim.Kind).ShouldBe(("at least 11 miners", 11, null, Qualifier.AtLeast, CountKind.Detained));
        (claim.Event!.Slug, claim.Place!.Slug, claim.SourceEntity!.Slug, claim.Source, claim.FirstDay, claim.Paragraph).ShouldBe(("2003-03-03-la-paz-detention", "la-paz", "evo-mamani", "union leader Evo Mamani", Day, 1));

        QuoteRow quote = await archive.Quotes.Include(row => row.Speaker).SingleAsync(Cancellation);
        (quote.Words, quote.Speaker!.Slug, quote.Cue, quote.Paragraph).ShouldBe(("We will march again,", "evo-mamani", "told", 2));

        EventTellingRow telling = await archive.Tellings.Include(row => row.Event).SingleAsync(Cancellation);
        (telling.IsMain, telling.Event!.FirstDay, telling.Event.LastDay).ShouldBe((true, Day, Day));
        telling.Passages.ShouldBe([new TextSpan(0, 10)]);
    }

    [Fact]
    public async Task Deriving_the_same_again_gives_the_same_keys()
    {
        AnnotatedReport report = await OneReportAsync();
        await ReplaceAsync(Record(report));
        string before = await KeysAsync();
        await ReplaceAsync(Record(report));
        (await KeysAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task An_inferred_date_is_kept_with_its_proof_and_its_reading_and_goes_when_the_proof_goes()
    {
        await _ingest.TextAsync("one.txt", "Police arrested 40 miners in Oruro on Friday, witnesses said.");
        AnnotatedReport undated = await StoredAsync();
        DocumentDate inferred = new(Day, DateBasis.Inferred, [new("Another report dates the march.", new(0, 6), new(undated.Report.Sha256, new(7, 8)))]);
        ArchiveRecord record = Record(undated) with
        {
            Reports = [Core.Extraction.Extractor.Annotate(undated.Report, Day)],
            Dates = ImmutableDictionary<string, DocumentDate>.Empty.Add(undated.Report.Sha256, inferred),
            Entities = [],
            Links = EntityIndex.Of([]),
            Events = [],
            Claims = [],
        };
        await ReplaceAsync(record);
        await using (ArchiveContext archive = _store.CreateDbContext())
        {
            ReportRow row = await archive.Reports.SingleAsync(Cancellation);
            (row.Date, row.DateBasis, row.DateProof.ShouldHaveSingleItem()).ShouldBe((Day, DateBasis.Inferred, inferred.Proof[0]));
        }
        (await StoredAsync()).CreationTime.ShouldBe(Day);

        await ReplaceAsync(record with { Reports = [undated], Dates = ImmutableDictionary<string, DocumentDate>.Empty });
        (await StoredAsync()).CreationTime.ShouldBeNull();
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
        AnnotatedReport report = await OneReportAsync();
        await ReplaceAsync(Record(report));
        await using ArchiveContext archive = _store.CreateDbContext();
        ArchiveDigest before = await ArchiveDigest.OfAsync(archive, Cancellation);
        ArchiveRecord record = Record(report);
        await ReplaceAsync(record with { Events = [], Claims = [record.Claims[0] with { Event = null }] });
        PartChanges[] changes = [.. before.To(await ArchiveDigest.OfAsync(archive, Cancellation)).Where(part => !part.IsEmpty)];
        changes.Select(part => part.Part).ShouldBe(["events", "claims"]);
        changes[0].Removed.ShouldHaveSingleItem().ShouldStartWith("2003-03-03-la-paz-detention: Arrests");
        changes[1].Changed.ShouldHaveSingleItem().ShouldContain("no event");
    }

    private async Task<AnnotatedReport> OneReportAsync()
    {
        await _ingest.TextAsync("one.txt", Wire.Report(1));
        Report report = (await StoredAsync()).Report;
        string text = report.Text;
        return new(report, report.StatedDate.Value, [new(EntityKind.Person, "Evo Mamani"), new(EntityKind.Place, "La Paz")],
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
    }

    private static ArchiveRecord Record(AnnotatedReport report)
    {
        string sha256 = report.Report.Sha256;
        ImmutableArray<Entity> entities = report.Names.Length == 0 ? [] :
        [
            new("evo-mamani", EntityKind.Person, "Evo Mamani")
            {
                Country = "BO",
                Roles = ["union leader"],
                Reports = 1,
                Mentions = 2,
            },
            new("la-paz", EntityKind.Place, "La Paz")
            {
                PlaceType = PlaceType.City,
            },
        ];
        return new([report], ImmutableDictionary<string, DocumentDate>.Empty, entities, EntityIndex.Of(entities.Select((entity, local) => (sha256, local, entity))),
            [new("2003-03-03-la-paz-detention", EventKind.Detention, "Arrests, La Paz") { Days = DayRange.Of(Day), Place = "la-paz", Tellings = [new(sha256, true, [new(0, 10)])] }],
            [.. report.Layer<CountMention>().Select(count => new Claim(MentionId.Of(sha256, count.Span, "count"), sha256, count, count.Span.In(report.Report.Text)) { Place = "la-paz", Days = count.Days, Source = "evo-mamani", Event = "2003-03-03-la-paz-detention" })]);
    }

    private static TextSpan Find(string text, string words) => new(text.IndexOf(words, StringComparison.Ordinal), words.Length);

    private static DerivedRows Rows(ArchiveRecord record) => new(record, record.Reports.Select((report, i) => (report, i)).ToDictionary(pair => pair.report.Report.Sha256, pair => pair.i + 1), RulingSet.None);

    private async Task ReplaceAsync(ArchiveRecord record)
    {
        await using ArchiveContext archive = _store.CreateDbContext();
        await using var transaction = await archive.Database.BeginTransactionAsync(Cancellation);
        await Deriver.ReplaceAsync(archive, Rows(record), Cancellation);
        await transaction.CommitAsync(Cancellation);
    }

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
