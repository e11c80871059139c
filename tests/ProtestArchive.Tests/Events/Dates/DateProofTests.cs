using NodaTime;
using NodaTime.Text;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Extraction.Times;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;
using ProtestArchive.Tests.Linking;

namespace ProtestArchive.Tests.Events.Dates;

/// <summary>Days of writing that are proved from what reports have in common.</summary>
public class DateProofTests
{
    [Fact]
    public void One_dated_seed_dates_the_other_four()
    {
        Dictionary<string, DocumentDate> dates = Prove(Seeds(dated: "002"));
        dates.ToDictionary(row => row.Key[..3], row => Iso(row.Value)).ShouldBe(new Dictionary<string, string?>
        {
            ["000"] = "2020-09-13",
            ["001"] = "2020-09-13",
            ["002"] = "2020-09-13",
            ["003"] = "2020-08-14",
            ["004"] = "2020-08-16",
        }, ignoreOrder: true);
        dates.Where(row => row.Value.Basis == DateBasis.Inferred).Count().ShouldBe(4);
        dates["004_b95b3b31199945ca"].Proof.ShouldContain(step => step.Text.Contains("003_94564d9f067d6c01", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_the_dated_seed_only_what_the_years_of_rule_and_the_weekday_prove_stands()
    {
        Dictionary<string, DocumentDate> dates = Prove(Seeds(dated: "none"));
        dates.ToDictionary(row => row.Key[..3], row => Iso(row.Value)).ShouldBe(new Dictionary<string, string?> { ["000"] = null, ["001"] = null, ["002"] = null, ["003"] = "2020-08-14", ["004"] = "2020-08-16" }, ignoreOrder: true);
        dates.Values.Where(date => date.Value is null).ShouldAllBe(date => date.Proof.Length > 0);
    }

    [Fact]
    public void Without_the_anchor_that_dates_it_a_report_goes_without()
    {
        // 004 rests on 003, which tells of the same flight and the same ministers.
        Dictionary<string, DocumentDate> dates = Prove([.. Seeds(dated: "002").Where(report => !report.Report.Title.StartsWith("003", StringComparison.Ordinal))]);
        dates["004_b95b3b31199945ca"].Value.ShouldBeNull();
        dates["001_d8750fc0fc4c89c2"].Value.ShouldNotBeNull();
    }

    [Fact]
    public void Order_of_arrival_changes_nothing()
    {
        IReadOnlyList<AnnotatedReport> seeds = Seeds(dated: "002");
        string first = Print(Prove(seeds));
        foreach (int turn in Enumerable.Range(1, 4)) { Print(Prove([.. seeds.Skip(turn), .. seeds.Take(turn)])).ShouldBe(first); }
    }

    // Zimbabwe, 2008: the vote of Saturday, 29 March.
    private const string HarareDated =
        "{Harare|city country=ZW; id=geonames:890299}, {Zimbabwe|country country=ZW; id=iso:ZW} — Electoral officials had still published no figures for the presidential election held on March 29. "
        + "{Morgan Tsvangirai|person} of the {Movement for Democratic Change|org} says he beat {Robert Mugabe|person}, who has ruled for 28 years.\n"
        + "{George Chiweshe|person}, the head of the electoral commission, asked for patience on Tuesday.";

    private const string HarareUndated =
        "Riot police patrolled {Harare|city country=ZW; id=geonames:890299} on Monday as {Zimbabwe|country country=ZW; id=iso:ZW} waited for a winner.\n"
        + "Supporters of {Morgan Tsvangirai|person} danced after Saturday’s election. {Robert Mugabe|person}, in power for 28 years, has not been seen. {George Chiweshe|person} told reporters that figures would come.";

    [Fact]
    public void Election_that_another_report_dates_proves_the_day()
    {
        DocumentDate date = Prove([Of("Dated", HarareDated, "2008-04-01"), Of("Undated", HarareUndated)])["Undated"];
        Iso(date).ShouldBe("2008-03-31");
        date.Proof[0].Text.ShouldBe("“Saturday” in “Supporters of Morgan Tsvangirai danced after Saturday’s election.” is Saturday 29 March 2008: “Dated” tells of the same election.");
        date.Proof[^1].Text.ShouldBe("“Monday” is then Monday 31 March 2008, the latest day that it tells as past: the day of writing.");
    }

    [Fact]
    public void Election_of_another_country_proves_nothing() =>
        Prove([Of("Dated", HarareDated, "2008-04-01"), Of("Undated", HarareUndated.Replace("Zimbabwe|country country=ZW; id=iso:ZW", "Zambia|country country=ZM; id=iso:ZM", StringComparison.Ordinal)
            .Replace("country=ZW; id=geonames:890299", "country=ZM; id=geonames:909137", StringComparison.Ordinal).Replace("Harare", "Lusaka", StringComparison.Ordinal))])["Undated"].Value.ShouldBeNull();

    [Fact]
    public void Ruler_alone_in_common_does_not_show_that_two_reports_mean_one_election()
    {
        string later = HarareUndated.Replace("{Morgan Tsvangirai|person}", "the opposition", StringComparison.Ordinal).Replace("28 years", "a long time", StringComparison.Ordinal).Replace("{George Chiweshe|person}", "Officials", StringComparison.Ordinal);
        Prove([Of("Dated", HarareDated, "2008-04-01"), Of("Undated", later)])["Undated"].Basis.ShouldBe(DateBasis.Unknown);
    }

    [Fact]
    public void Stated_date_stays_whatever_others_say()
    {
        DocumentDate date = Prove([Of("Dated", HarareDated, "2008-04-01"), Of("Undated", HarareUndated, "2008-04-03")])["Undated"];
        (Iso(date), date.Basis).ShouldBe(("2008-04-03", DateBasis.Stated));
    }

    // Chile, 2019: a named march on Friday, 25 October.
    [Fact]
    public void March_of_one_name_proves_the_day()
    {
        DocumentDate date = Prove(
        [
            Of("Dated", "{Santiago|city country=CL; id=geonames:3871336}, {Chile|country country=CL; id=iso:CL} — More than a million people joined the “March of the Largest Number” on Friday, Mayor {Karla Rubilar|person} said.", "2019-10-26"),
            Of("Undated", "{Chile|country country=CL; id=iso:CL}’s cabinet resigned on Saturday.\nIt did so after the “March of the Largest Number” filled {Santiago|city country=CL; id=geonames:3871336} on Friday, said {Karla Rubilar|person}."),
        ])["Undated"];
        Iso(date).ShouldBe("2019-10-26");
    }

    // Ukraine and Russia, 2014: talks ahead.
    [Fact]
    public void Talks_told_ahead_prove_the_day()
    {
        Dictionary<string, DocumentDate> dates = Prove(
        [
            Of("Dated", "{Petro Poroshenko|person} and {Vladimir Putin|person} will meet in {Minsk|city country=BY; id=geonames:625144} on Tuesday for talks, {Kyiv|city country=UA; id=geonames:703448} said.", "2014-08-24"),
            Of("Undated", "Shells fell on {Donetsk|city country=UA; id=geonames:709717} on Saturday.\n{Vladimir Putin|person} and {Petro Poroshenko|person} are to hold talks in {Minsk|city country=BY; id=geonames:625144} on Tuesday."),
        ]);
        Iso(dates["Undated"]).ShouldBe("2014-08-23");
    }

    // Myanmar, 2021: the same statement told by two outlets; “today” hides the outlet's own day.
    [Fact]
    public void Same_statement_proves_the_day_and_a_proof_carries_on()
    {
        const string Shared = "On Thursday, {Britain|country country=GB; id=iso:GB} imposed sanctions on three generals, {Mya Tun Oo|person} among them, freezing their assets and banning travel.";
        Dictionary<string, DocumentDate> dates = Prove(
        [
            Of("Dated", $"Crowds gathered again in {{Yangon|city country=MM; id=geonames:1298824}}.\n{Shared}", "2021-02-19"),
            Of("First", $"Hundreds of railway workers walked off their jobs in {{Mandalay|city country=MM; id=geonames:1311874}} on Friday, and engineer {{Thiha Zaw|person}} was arrested at the depot gates.\n{Shared}"),
            Of("Second", "Two people were shot dead in {Mandalay|city country=MM; id=geonames:1311874} on Saturday.\nOn Friday railway workers walked off their jobs, and engineer {Thiha Zaw|person} was arrested at the depot gates."),
        ]);
        Iso(dates["First"]).ShouldBe("2021-02-19");
        Iso(dates["Second"]).ShouldBe("2021-02-20");
        dates["Second"].Proof.ShouldContain(step => step.Text.Contains("“First”", StringComparison.Ordinal));
    }

    [Fact]
    public void Report_that_says_today_is_not_dated_by_its_latest_weekday()
    {
        const string Shared = "On Thursday, {Britain|country country=GB; id=iso:GB} imposed sanctions on three generals, {Mya Tun Oo|person} among them, freezing their assets and banning travel.";
        DocumentDate date = Prove([Of("Dated", Shared, "2021-02-19"), Of("Undated", $"Crowds gathered today in {{Yangon|city country=MM; id=geonames:1298824}}.\n{Shared}")])["Undated"];
        date.Basis.ShouldBe(DateBasis.Unknown);
        date.Proof[^1].Text.ShouldContain("stays unknown");
    }

    [Fact]
    public void Proofs_that_disagree_leave_the_day_unknown_and_say_so()
    {
        const string Ban = "On Thursday, {Britain|country country=GB; id=iso:GB} imposed sanctions on three generals, {Mya Tun Oo|person} among them, freezing their assets and banning travel.";
        DocumentDate date = Prove([Of("One", Ban, "2021-02-19"), Of("Two", Ban + " More may follow.", "2021-03-12"), Of("Undated", $"Shops stayed shut on Friday in {{Yangon|city country=MM; id=geonames:1298824}}.\n{Ban}")])["Undated"];
        date.Basis.ShouldBe(DateBasis.Unknown);
        date.Proof.ShouldContain(step => step.Text.Contains("“One”", StringComparison.Ordinal));
        date.Proof.ShouldContain(step => step.Text.Contains("“Two”", StringComparison.Ordinal));
        date.Proof[^1].Text.ShouldContain("disagree");
    }

    [Fact]
    public void Same_weekday_of_another_week_proves_nothing()
    {
        // Weekly marches are alike; nothing but the weekday and the city is shared.
        Prove(
        [
            Of("Dated", "Protesters marched in {Algiers|city country=DZ; id=geonames:2507480} on Friday against {Abdelaziz Bouteflika|person}.", "2019-03-08"),
            Of("Undated", "Students joined the Friday crowds in {Algiers|city country=DZ; id=geonames:2507480}; {Abdelaziz Bouteflika|person} was silent. Police fired tear gas on Friday."),
        ])["Undated"].Basis.ShouldBe(DateBasis.Unknown);
    }

    // The whole reading, from plain words: Iran, 2009, the vote of Friday, 12 June, told ahead by the one and looked back on by the other.
    [Fact]
    public void Election_told_ahead_by_one_report_dates_another_that_looks_back()
    {
        DocumentDate date = Prove(
        [
            Read("Dated", "TEHRAN — Iranians vote on Friday in a presidential election that pits Mahmoud Ahmadinejad against Mir Hossein Mousavi.", "2009-06-10"),
            Read("Undated", "TEHRAN, Iran — Supporters of Mir-Hossein Moussavi poured into the streets on Monday to contest Friday's election, which Mahmud Ahmadinejad won by a landslide, officials said."),
        ])["Undated"];
        Iso(date).ShouldBe("2009-06-15");
    }

    [Fact]
    public void Ruler_who_has_ruled_fewer_years_won_another_election()
    {
        Prove(
        [
            Read("Dated", "MINSK, Belarus — Officials said on Monday that President Alexander Lukashenko had won Sunday's presidential election. Russian President Vladimir Putin congratulated him. Lukashenko has ruled for 26 years.", "2020-08-10"),
            Read("Undated", "MINSK, Belarus — Riot police beat protesters on Sunday night after Sunday's presidential election, in which Alexander Lukashenko, in power for 16 years, claimed victory. Vladimir Putin was silent on Monday."),
        ])["Undated"].Basis.ShouldBe(DateBasis.Unknown);
    }

    private static AnnotatedReport Read(string title, string text, string? dated = null) => Invented.Wire(dated, text, title);

    private static List<AnnotatedReport> Seeds(string dated) => [.. SeedNames.Read().Reports.Select(report => WithTimes(report with
    {
        Report = report.Report with { StatedDate = report.Report.Title.StartsWith(dated, StringComparison.Ordinal) ? DocumentDate.Stated(new(2020, 9, 13), "September 13, 2020") : DocumentDate.Unknown },
    }))];

    private static AnnotatedReport Of(string title, string marked, string? dated = null) => WithTimes(MarkedReport.Of(title, marked, dated));

    private static AnnotatedReport WithTimes(AnnotatedReport report)
    {
        LocalDate? day = report.Report.StatedDate.Value;
        return report with
        {
            CreationTime = day,
            Mentions = [.. report.Mentions.Concat(new TimeAnnotator().Annotate(Document.Open(report.Report, day)).Times).OrderBy(mention => mention.Span)],
        };
    }

    private static Dictionary<string, DocumentDate> Prove(IReadOnlyList<AnnotatedReport> reports)
    {
        Dictionary<string, AnnotatedReport> bySha = reports.ToDictionary(report => report.Report.Sha256, StringComparer.Ordinal);
        EventIndex index = new(Linked.Index(reports).Entities, sha256 => bySha[sha256]);
        index.Apply(reports, [], new([], [], []), RulingSet.None);
        return reports.ToDictionary(report => report.Report.Title, report => index.DateOf(report.Report.Sha256));
    }

    private static string? Iso(DocumentDate date) => date.Value is { } day ? LocalDatePattern.Iso.Format(day) : null;

    private static string Print(Dictionary<string, DocumentDate> dates) =>
        string.Join('\n', dates.OrderBy(row => row.Key, StringComparer.Ordinal).Select(row => $"{row.Key} {Iso(row.Value)} {row.Value.Basis} {string.Join(' ', row.Value.Proof.Select(step => step.Text))}"));
}
