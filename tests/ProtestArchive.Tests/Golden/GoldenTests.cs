using System.Globalization;
using NodaTime.Text;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Text;
using ProtestArchive.Tests.Events;

namespace ProtestArchive.Tests.Golden;

/// <summary>Holds the reading of the seeds to the facts that people established by hand. The floors are what is reached; none may sink.</summary>
public class GoldenTests
{
    [Theory]
    [InlineData("people", 0.98, 0.98)]
    [InlineData("places", 0.98, 0.99)]
    [InlineData("organizations", 0.98, 0.98)]
    [InlineData("times", 0.99, 0.99)]
    [InlineData("time values", 0.98, 0.98)]
    [InlineData("counts", 0.98, 0.98)]
    [InlineData("count qualifiers", 0.95, 0.95)]
    [InlineData("count days", 0.92, 0.92)]
    [InlineData("count sources", 0.97, 0.97)]
    [InlineData("quotes", 0.99, 0.99)]
    [InlineData("people links", 0.99, 0.99)]
    [InlineData("place links", 0.99, 0.99)]
    [InlineData("organization links", 0.9, 0.9)]
    [InlineData("events of counts", 0.96, 0.95)]
    [InlineData("tellings", 0.82, 0.54)]
    public void Layer_is_read_as_well_as_ever(string layer, double precision, double recall)
    {
        Score score = Layers.Of(layer);
        score.Precision.ShouldBeGreaterThanOrEqualTo(precision, $"{layer}: {score}");
        score.Recall.ShouldBeGreaterThanOrEqualTo(recall, $"{layer}: {score}");
    }

    [Fact]
    public void Title_outlet_byline_and_day_of_writing_are_known()
    {
        Dictionary<string, string?> read = [], golden = [];
        foreach (GoldenReport report in GoldenReport.All)
        {
            Report seed = SeedRecord.Of(report).Report;
            DocumentDate date = SeedRecord.Record.Dates[seed.Sha256];
            string number = report.Id[..3];
            read[$"{number} title"] = seed.TitleIsOurs ? null : seed.Title;
            read[$"{number} outlet"] = seed.Outlet;
            read[$"{number} byline"] = seed.Byline;
            read[$"{number} written"] = date.Value is { } day ? LocalDatePattern.Iso.Format(day) : null;
            read[$"{number} basis"] = AnnotationFile.Word(date.Basis);
            foreach ((string fact, string? value) in report.Facts) { golden[$"{number} {fact}"] = value; }
        }
        // 004 names its outlet only in passing, as the employer of a correspondent: too little to read it from.
        golden.Where(row => read[row.Key] != row.Value).Select(row => $"{row.Key} is {row.Value}, read {read[row.Key]}").ShouldBe(["004 outlet is Al Jazeera, read "]);
    }

    [Fact]
    public void Record_does_not_depend_on_the_order_in_which_reports_came()
    {
        string first = RecordText.Of(SeedRecord.Record);
        foreach (int turn in Enumerable.Range(1, SeedRecord.Reports.Length - 1))
        {
            RecordText.Of(Derivation.Derive([.. SeedRecord.Reports[turn..], .. SeedRecord.Reports[..turn]])).ShouldBe(first);
        }
        RecordText.Of(Derivation.Derive(SeedRecord.Reports.Reverse())).ShouldBe(first);
    }

    // 003 says that its ruler has been in power since 1994, for 26 years, and tells of Sunday's election; 001, of as many years, puts it on 9 August.
    [Fact]
    public void Without_the_report_that_states_its_date_only_what_the_others_prove_together_stands()
    {
        ArchiveRecord record = Derivation.Derive(SeedRecord.Reports.Where((_, index) => !GoldenReport.All[index].Id.StartsWith("002", StringComparison.Ordinal)));
        Dictionary<string, string?> dates = record.Dates.ToDictionary(row => SeedRecord.Number(row.Key), row => row.Value.Value?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        dates.ShouldBe(new Dictionary<string, string?> { ["000"] = null, ["001"] = null, ["003"] = "2020-08-14", ["004"] = "2020-08-16" }, ignoreOrder: true);
        record.Dates.Values.Where(date => date.Value is null).ShouldAllBe(date => date.Proof.Length > 0);
        record.Dates.Values.SelectMany(date => date.Proof).Select(step => step.Anchor?.ReportSha256).OfType<string>().ShouldAllBe(anchor => record.Dates.ContainsKey(anchor));
    }
}
