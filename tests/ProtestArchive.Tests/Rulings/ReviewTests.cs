using System.Net;
using System.Text.Json;
using ProtestArchive.Tests.Accounts;
using ProtestArchive.Web.Pages.Review;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Tests.Rulings;

/// <summary>The queue of what is doubtful, and how editors agree.</summary>
public sealed class ReviewTests(RulingSite site) : IClassFixture<RulingSite>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_damaged_figure_is_asked_about_until_somebody_rules_then_only_for_a_second_opinion()
    {
        Visitor rosa = await site.EditorAsync("rosa"), luis = await site.EditorAsync("luis");
        JsonElement task = (await QueueAsync(rosa, "figure")).First(item => item.GetProperty("question").GetString()!.Contains("tens of hundreds", StringComparison.Ordinal));
        task.GetProperty("reasons")[0].GetString()!.ShouldContain("perhaps");
        task.GetProperty("evidence").GetArrayLength().ShouldBeGreaterThan(1); // its own words, and what others say
        string pointer = task.GetProperty("fields")[0].GetProperty("value").GetString()!;

        using (HttpResponseMessage later = await luis.SendAsync("/review?kind=figure", "/review", ("task", task.GetProperty("key").GetString()!), ("back", "/review?kind=figure"))) { later.StatusCode.ShouldBe(HttpStatusCode.Found); }
        (await QueueAsync(luis, "figure")).ShouldNotContain(item => item.GetProperty("key").GetString() == task.GetProperty("key").GetString());
        using (HttpResponseMessage brought = await luis.SendAsync("/review", "/review?handler=BringBack")) { brought.StatusCode.ShouldBe(HttpStatusCode.Found); }

        await rosa.RuleAsync($"do=accept&m={pointer}&back=%2Freview", "as printed");
        (await rosa.PageAsync("/review")).ShouldContain("<strong>Ruled:</strong> “tens of hundreds of individuals” (A) is a figure");
        (await QueueAsync(luis, "figure")).ShouldNotContain(item => item.GetProperty("fields")[0].GetProperty("value").GetString() == pointer);
        (await QueueAsync(rosa, "figure&second=1")).ShouldBeEmpty();
        (await QueueAsync(luis, "figure&second=1")).ShouldHaveSingleItem().GetProperty("fields")[0].GetProperty("value").GetString().ShouldBe(pointer);

        // Luis differs: a task for whoever comes next, until he comes round.
        await luis.RuleAsync($"do=reject&m={pointer}", "no figure at all");
        JsonElement dispute = (await QueueAsync(rosa, "disagreement")).ShouldHaveSingleItem();
        dispute.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()!).ShouldContain(reason => reason.StartsWith("luis: rejected", StringComparison.Ordinal));
        JsonElement agreement = JsonDocument.Parse(await rosa.PageAsync("/review/agreement.json")).RootElement.GetProperty("items")[0];
        (agreement.GetProperty("first").GetString(), agreement.GetProperty("second").GetString(), agreement.GetProperty("both").GetInt32(), agreement.GetProperty("agreed").GetInt32()).ShouldBe(("luis", "rosa", 1, 0));
        await luis.RuleAsync($"do=undo&id={await site.LastRulingAsync()}", "she is right");
        (await QueueAsync(rosa, "disagreement")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("disagreement")]
    [InlineData("figure")]
    [InlineData("joined")]
    [InlineData("apart")]
    [InlineData("date")]
    [InlineData("unplaced")]
    [InlineData("assumed")]
    public async Task Every_question_has_its_words_and_answers_that_can_be_given(string kind)
    {
        Visitor rosa = await site.EditorAsync("rosa");
        await rosa.PageAsync("/review?kind=" + kind);
        foreach (JsonElement task in await QueueAsync(rosa, kind))
        {
            task.GetProperty("evidence").GetArrayLength().ShouldBeGreaterThan(0);
            string fields = string.Join('&', task.GetProperty("fields").EnumerateArray().Select(field => $"{field.GetProperty("name").GetString()}={Uri.EscapeDataString(field.GetProperty("value").GetString()!)}"));
            foreach (JsonElement answer in task.GetProperty("answers").EnumerateArray())
            {
                (await rosa.PageAsync($"/rule?do={answer.GetProperty("act").GetString()}&{fields}")).ShouldContain("Rule so");
            }
        }
    }

    [Fact]
    public async Task A_kind_that_is_none_is_refused()
    {
        using HttpResponseMessage answer = await (await site.EditorAsync("rosa")).Client.GetAsync("/review?kind=whim", Cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    /// <summary>Cohen 1960: of 50 questions both say yes to 20 and no to 15; kappa is 0.4.</summary>
    [Fact]
    public void Kappa_is_what_editors_agree_on_beyond_their_habits()
    {
        IEnumerable<System.Collections.Immutable.ImmutableArray<EditorsAnswer>> questions = new[] { ("yes", "yes", 20), ("yes", "no", 5), ("no", "yes", 10), ("no", "no", 15) }
            .SelectMany(cell => Enumerable.Repeat((cell.Item1, cell.Item2), cell.Item3))
            .Select((pair, i) => System.Collections.Immutable.ImmutableArray.Create(Answer(i, "a", pair.Item1), Answer(i, "b", pair.Item2)));
        AgreementItem item = AgreementItem.Of(questions).ShouldHaveSingleItem();
        (item.Both, item.Agreed, item.Kappa).ShouldBe((50, 35, 0.4));

        static EditorsAnswer Answer(int question, string by, string answer) =>
            new($"mention {question}", RulingKind.Mention, by, answer, new Core.Rulings.Decision.OnReportTitle("", ""), question);
    }

    private static async Task<JsonElement[]> QueueAsync(Visitor editor, string kind) =>
        [.. JsonDocument.Parse(await editor.PageAsync("/review.json?kind=" + kind)).RootElement.GetProperty("items").EnumerateArray().Select(item => item.Clone())];
}
