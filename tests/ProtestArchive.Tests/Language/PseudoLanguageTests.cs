using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ProtestArchive.Tests.Pages;
using ProtestArchive.Web.Language;
using ProtestArchive.Web.Pages.Wording;

namespace ProtestArchive.Tests.Language;

/// <summary>Another language is one file: with it the real app shows its pages in that language, and keeps English where it is asked for.</summary>
public sealed partial class PseudoLanguageTests(SeedSite site)
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private static readonly string[] Read = ["aria-label", "placeholder", "alt"]; // a title may quote a report, and cannot say in which language

    [Theory]
    [InlineData("/")]
    [InlineData("/events")]
    [InlineData("/events/2020-09-14-sochi-talks")]
    [InlineData("/timeline")]
    [InlineData("/map")]
    [InlineData("/reports")]
    [InlineData("/search?q=minsk")]
    [InlineData("/search")]
    [InlineData("/saved")]
    [InlineData("/kept")]
    [InlineData("/preferences")]
    [InlineData("/rulings")]
    [InlineData("/refusals")]
    [InlineData("/docs")]
    [InlineData("/docs/editing")]
    [InlineData("/account/sign-in")]
    [InlineData("/people/alexander-lukashenko/history")]
    [InlineData("/nothing/here")]
    [InlineData("/rulings?kind=nonsense&page=0&from=yesterday")]
    public async Task A_page_says_everything_in_the_readers_language(string address)
    {
        string page = await PageAsync(address, PseudoLanguage.Culture.Name);
        page.ShouldContain($"<html lang=\"{PseudoLanguage.Culture.Name}\"");
        page.ShouldContain(PseudoLanguage.Of("Skip to content"));
        Foreign(page).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_the_choice_a_page_is_English()
    {
        string page = await PageAsync("/rulings", language: null);
        page.ShouldContain("<html lang=\"en\"");
        page.ShouldNotContain(PseudoLanguage.Open.ToString());
        page[(page.IndexOf("<html", StringComparison.Ordinal) + 15)..].ShouldNotContain("lang=\"en\""); // nothing needs to say that it is English too
    }

    [Fact]
    public async Task A_language_that_has_no_file_is_English() => (await PageAsync("/rulings", "eo")).ShouldContain("<html lang=\"en\"");

    [Fact]
    public async Task A_phrase_that_the_language_lacks_is_said_in_English() =>
        (await PageAsync("/rulings", PseudoLanguage.Culture.Name)).ShouldContain(PseudoLanguage.English[PseudoLanguage.Lacking]);

    [Fact]
    public async Task Twins_are_English_whoever_asks()
    {
        string english = await PageAsync("/events.json", language: null);
        (await PageAsync("/events.json", PseudoLanguage.Culture.Name)).ShouldBe(english);
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(3, " ·few")]
    [InlineData(5, " ·many")]
    [InlineData(11, " ·many")]
    [InlineData(21, "")]
    [InlineData(22, " ·few")]
    public void Numbers_take_the_forms_that_the_language_has(int number, string form)
    {
        CultureInfo before = CultureInfo.CurrentUICulture;
        try
        {
            ReaderCulture.Use(ReaderCulture.Of(PseudoLanguage.Culture.Name, DateOrder.DayFirst));
            string english = PseudoLanguage.English[form.Length == 0 ? "Count.report.one" : "Count.report.other"];
            FigureWords.Count(number, "report").ShouldBe(string.Format(CultureInfo.InvariantCulture, PseudoLanguage.Of(english, form), FigureWords.InWords(number)));
        }
        finally
        {
            ReaderCulture.Use(before);
        }
    }

    private async Task<string> PageAsync(string address, string? language)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        if (language is not null) { request.Headers.Add("Cookie", "language=" + language); }
        using HttpResponseMessage answer = await site.Client.SendAsync(request, Cancellation);
        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }

    /// <summary>What stands on a page in English without saying so: more than two words that are no phrase and are not marked as English.</summary>
    private static IEnumerable<string> Foreign(string page)
    {
        using IDocument document = new HtmlParser().ParseDocument(page);
        foreach (IElement element in document.All.Where(element => element.LocalName is not ("script" or "style") && !Name(element) && Language(element) == PseudoLanguage.Culture.Name))
        {
            string own = string.Concat(element.ChildNodes.OfType<IText>().Select(text => text.Data));
            foreach (string text in Read.Select(name => element.GetAttribute(name)).Prepend(own).OfType<string>())
            {
                if (text.Contains(PseudoLanguage.English[PseudoLanguage.Lacking], StringComparison.Ordinal)) { continue; }
                if (Sentence().Match(WithoutPhrases(text)) is { Success: true } found) { yield return $"<{element.LocalName}> {found.Value}"; }
            }
        }
    }

    // Names are the same in every language; the letters of a drawing stand below it once more.
    private static bool Name(IElement element) =>
        element.Closest("svg") is not null || element.Closest("a") is { } link && NamePage().IsMatch(link.GetAttribute("href") ?? "");

    private static string? Language(IElement? element)
    {
        while (element is not null && !element.HasAttribute("lang")) { element = element.ParentElement; }
        return element?.GetAttribute("lang");
    }

    private static string WithoutPhrases(string text)
    {
        while (Phrase().IsMatch(text)) { text = Phrase().Replace(text, "·"); }
        return text;
    }

    [GeneratedRegex("^/(?:people|places|organizations)/")]
    private static partial Regex NamePage();

    [GeneratedRegex("⟦[^⟦⟧]*⟧")]
    private static partial Regex Phrase();

    [GeneratedRegex(@"[A-Za-z’]+,? [a-z’]+,? [A-Za-z’]+")]
    private static partial Regex Sentence();
}
