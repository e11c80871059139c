using Microsoft.EntityFrameworkCore;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Tests.Store;

public sealed class FullTextTests(FullTextTests.SmallArchive shelf) : IClassFixture<FullTextTests.SmallArchive>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;
    private readonly TemporaryArchive _store = shelf.Store;

    /// <summary>Three reports and two people, made once: nothing here changes them.</summary>
    public sealed class SmallArchive : IAsyncLifetime
    {
        public TemporaryArchive Store { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await using ArchiveContext archive = Store.CreateDbContext();
            archive.AddRange(
                Row(1, "Marchers fill the capital", "Police in Montréal arrested 40 people. The march went on."),
                Row(2, "Harbour strike", "Dockers marched in Gdańsk; a police spokesman said “no arrests”."),
                Row(3, "Quiet day", "Nothing happened in the capital <script>alert(1)</script>."));
            AddPerson(archive, "Ngozi Okonkwo", "Okonkwo");
            AddPerson(archive, "Li Wei", "Li");
            await archive.SaveChangesAsync();
            await FullText.RebuildAsync(archive);
        }

        public ValueTask DisposeAsync()
        {
            Store.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    [Theory]
    [InlineData("police", "1 2")]
    [InlineData("montreal", "1")]
    [InlineData("POLICE gdansk", "2")]
    [InlineData("\"police spokesman\"", "2")]
    [InlineData("“spokesman police”", "")]
    [InlineData("march*", "1 2")]
    [InlineData("march* -gdańsk", "1")]
    [InlineData("capital — !", "1 3")]
    [InlineData("police AND arrested", "")]
    [InlineData("police's", "")]
    [InlineData("(capital", "1 3")]
    public async Task Finds_words_phrases_and_beginnings(string query, string reports)
    {
        await using ArchiveContext archive = _store.CreateDbContext();
        string match = FullTextQuery.Parse(query).ToMatch().ShouldNotBeNull();
        List<int> found = await FullText.Matches(archive, match).Select(hit => hit.ReportId).Order().ToListAsync(Cancellation);
        string.Join(' ', found).ShouldBe(reports);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\"\"*")]
    [InlineData("'; DROP TABLE Reports; --")]
    [InlineData("NEAR(a b, 3) OR Title : x ^y {z}")]
    [InlineData("a\0b")]
    [InlineData("\ud800 lone")]
    [InlineData("-")]
    [InlineData("- -a * ** *a")]
    [InlineData("\"never closed")]
    public async Task Takes_whatever_is_typed(string query)
    {
        await using ArchiveContext archive = _store.CreateDbContext();
        if (FullTextQuery.Parse(query).ToMatch() is { } match) { await FullText.Matches(archive, match).ToListAsync(Cancellation); }
        (await archive.Reports.CountAsync(Cancellation)).ShouldBe(3);
    }

    [Fact]
    public async Task Takes_ten_thousand_words()
    {
        await using ArchiveContext archive = _store.CreateDbContext();
        FullTextQuery query = FullTextQuery.Parse(string.Join(' ', Enumerable.Repeat("-a b \"c d\"", 10_000)));
        query.Terms.Length.ShouldBeLessThanOrEqualTo(FullTextQuery.MaximumTerms);
        (await FullText.Matches(archive, query.ToMatch()!).ToListAsync(Cancellation)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  — ")]
    [InlineData("-police")]
    public void Nothing_to_look_for_is_no_query(string? text) => FullTextQuery.Parse(text).ToMatch().ShouldBeNull();

    [Fact]
    public async Task Title_counts_for_more_and_matches_join_with_reports()
    {
        await using ArchiveContext archive = _store.CreateDbContext();
        List<string> titles = await FullText.Matches(archive, FullTextQuery.Parse("capital").ToMatch()!)
            .Join(archive.Reports, hit => hit.ReportId, report => report.Id, (hit, report) => new { hit.Rank, report.Title, report.Language })
            .Where(found => found.Language == "en")
            .OrderBy(found => found.Rank).Take(10)
            .Select(found => found.Title)
            .ToListAsync(Cancellation);
        titles.ShouldBe(["Marchers fill the capital", "Quiet day"]);
    }

    [Fact]
    public async Task Hits_are_places_in_the_text_which_stays_as_it_is()
    {
        await using ArchiveContext archive = _store.CreateDbContext();
        ReportHits hits = (await FullText.HitsAsync(archive, FullTextQuery.Parse("capital").ToMatch()!, [3], 1_000, Cancellation)).ShouldHaveSingleItem();
        hits.Text!.Text.ShouldBe("Nothing happened in the capital <script>alert(1)</script>.");
        hits.Text.Hits.Select(hit => hit.In(hits.Text.Text)).ShouldBe(["capital"]);
        hits.Title.Text.ShouldBe("Quiet day");
        hits.Title.Hits.ShouldBeEmpty();
        (await FullText.HitsAsync(archive, FullTextQuery.Parse("capital").ToMatch()!, [3], 10, Cancellation)).ShouldHaveSingleItem().Text.ShouldBeNull();
    }

    [Fact]
    public async Task Other_spellings_of_a_term_are_found_too()
    {
        await using ArchiveContext archive = _store.CreateDbContext();
        string match = FullTextQuery.Parse("danzig police").ToMatch(term => term.Text == "danzig" ? ["Gdańsk", "—"] : [])!;
        (await FullText.Matches(archive, match).Select(hit => hit.ReportId).ToListAsync(Cancellation)).ShouldBe([2]);
    }

    [Theory]
    [InlineData("Okonkvo", "Ngozi Okonkwo")]
    [InlineData("okonkow", "Ngozi Okonkwo")]
    [InlineData("Li", "Li Wei")]
    [InlineData("Rodriguez", "")]
    [InlineData("../../etc/passwd", "")]
    [InlineData("\"' OR 1=1", "")]
    public async Task Names_written_almost_alike_are_proposed(string text, string name)
    {
        await using ArchiveContext archive = _store.CreateDbContext();
        IReadOnlyList<NearName> near = await DidYouMean.NamesAsync(archive, text, cancellation: Cancellation);
        string.Join(", ", near.Select(found => found.Entity.Name)).ShouldBe(name);
    }

    [Theory]
    [InlineData("polcie", "police")]
    [InlineData("Gdannsk", "gdansk")]
    [InlineData("zebra", null)]
    public async Task Words_written_almost_alike_are_proposed(string word, string? meant)
    {
        await using ArchiveContext archive = _store.CreateDbContext();
        (await DidYouMean.WordAsync(archive, word, Cancellation)).ShouldBe(meant);
    }

    private static void AddPerson(ArchiveContext archive, string name, string spelling)
    {
        string slug = Slug.Of(name);
        long id = RowId.OfEntity(EntityKind.Person, slug);
        archive.Add(new EntityRow { Id = id, Kind = EntityKind.Person, Slug = slug, Name = name, Reports = 1, Mentions = 1 });
        archive.Add(new SpellingRow { EntityId = id, ReportId = 1, Text = spelling, Slug = Slug.Of(spelling), Mentions = 1 });
    }

    private static ReportRow Row(int number, string title, string text)
    {
        Report report = PlainReport.Of(text) with { Title = title };
        return new()
        {
            Id = number,
            Slug = Slug.Of(title),
            Number = number,
            Sha256 = report.Sha256,
            Title = title,
            StatedTitle = title,
            Language = report.Language,
            Text = text,
            Paragraphs = report.Paragraphs,
            WordCount = 1,
            StatedDate = DocumentDate.Stated(new LocalDate(2021, 3, number), "March"),
            AddedAt = Instant.FromUtc(2021, 3, number, 12, 0),
        };
    }
}
