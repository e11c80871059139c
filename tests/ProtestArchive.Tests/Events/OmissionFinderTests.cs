using System.Collections.Immutable;
using System.Diagnostics;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Events.Garble;
using ProtestArchive.Core.Events.Omissions;
using ProtestArchive.Core.Events.SharedWording;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Events;

public class OmissionFinderTests
{
    private const string Full = """
        Police fired tear gas at marchers in Nairobi on Tuesday and arrested 120 people, the interior ministry said.
        Boniface Mwangi, an activist, was carried away from Kenyatta Avenue.
        """;

    private const string Silent = """
        Shops in Nairobi stayed shut on Tuesday as marchers and police faced each other on Kenyatta Avenue.
        The president travelled to Mombasa.
        """;

    [Fact]
    public void A_silent_report_denies_nothing_and_the_nearest_sentence_is_shown()
    {
        ImmutableArray<Fact> facts = Find(Full, Silent);
        Fact detained = facts.Single(fact => fact.Topic == "Detained");
        detained.Kind.ShouldBe(FactKind.Figure);
        detained.Told.ShouldBe(1);
        detained.Cells[0].Told!.Value.In(Full).ShouldBe("120 people");
        detained.Cells[0].Nearest.ShouldBeNull();
        detained.Cells[1].Told.ShouldBeNull();
        detained.Cells[1].Nearest!.Value.In(Silent).ShouldStartWith("Shops in Nairobi");
        facts.Single(fact => fact.Topic == "tear gas").Cells[1].Told.ShouldBeNull();
        facts.Select(fact => fact.Topic).ShouldContain("Boniface Mwangi");
        facts.Select(fact => fact.Topic).ShouldNotContain("Kenyatta Avenue"); // both name it
    }

    [Fact]
    public void One_report_leaves_nothing_out() => Find(Full).ShouldBeEmpty();

    [Fact]
    public void Forty_reports_that_repeat_one_word_take_no_longer_than_they_are()
    {
        AnnotatedReport[] reports = [.. Enumerable.Range(0, 40).Select(i => Read(string.Concat(Enumerable.Repeat($"Police police march {i} march “police. ", 200))))];
        ArchiveRecord record = Derivation.Derive(reports);
        Stopwatch clock = Stopwatch.StartNew();
        OmissionFinder.Find([.. reports.Select(report => new MatrixReport(report, []))], record.Links, []);
        var flags = GarbleGuard.Check(reports, record.Links);
        SharedWordingFinder.Find(reports, record.Links, flags);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private static ImmutableArray<Fact> Find(params string[] texts)
    {
        AnnotatedReport[] reports = [.. texts.Select(Read)];
        ArchiveRecord record = Derivation.Derive(reports);
        return OmissionFinder.Find([.. reports.Select(report => new MatrixReport(report, []))], record.Links, record.Claims.Select(claim => (claim, claim.Mention.CountKind.ToString())));
    }

    private static AnnotatedReport Read(string text)
    {
        NodaTime.LocalDate day = new(2023, 7, 19);
        return Extractor.Annotate(PlainReport.Of(text) with { StatedDate = DocumentDate.Stated(day, "given") }, day);
    }
}
