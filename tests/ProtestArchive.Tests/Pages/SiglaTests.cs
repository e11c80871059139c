using ProtestArchive.Web.Pages.Components;

namespace ProtestArchive.Tests.Pages;

public sealed class SiglaTests
{
    [Fact]
    public void A_report_keeps_its_letter_while_there_is_one_for_each()
    {
        Sigla.OfArchive(3, 26).ShouldBe("C");
        Sigla.OfArchive(26, 26).ShouldBe("Z");
        Sigla.OfArchive(3, 27).ShouldBeNull();
    }

    [Fact]
    public void Without_a_letter_the_number_stands_for_it()
    {
        ReportRef report = new(27, "x", "Opening words", true);
        report.Label.ShouldBe("27");
        report.Heading.ShouldBe("“Opening words”");
        Sigla.Of([report, report])[1].Label.ShouldBe("B");
    }
}
