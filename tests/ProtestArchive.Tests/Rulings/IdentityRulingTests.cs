using System.Net;
using System.Text.Json;
using ProtestArchive.Tests.Accounts;

namespace ProtestArchive.Tests.Rulings;

/// <summary>Joining, splitting and renaming people, as pages show it.</summary>
public sealed class IdentityRulingTests(RulingSite site) : IClassFixture<RulingSite>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_name_leaves_a_person_and_comes_back_when_the_ruling_is_taken_back()
    {
        Visitor editor = await site.EditorAsync();
        string before = await site.PageAsync("/people/alexander-lukashenko.json");
        string question = $"do=split&m={await site.PointerAsync("C", "person", "Sasha")}";
        (await editor.PageAsync("/rule?" + question)).ShouldContain("Take “Sasha” (C, ¶");
        await editor.RuleAsync(question, "a nickname of another man");
        JsonElement sasha = await site.JsonAsync("/people/sasha.json");
        (sasha.GetProperty("name").GetString(), sasha.GetProperty("reports").GetInt32()).ShouldBe(("Sasha", 1));
        (await site.JsonAsync("/people/alexander-lukashenko.json")).GetProperty("spellings").EnumerateArray().ShouldNotContain(spelling => spelling.GetProperty("text").GetString() == "Sasha");
        (await site.PageAsync("/people/sasha/history")).ShouldContain("are two.");
        await editor.RuleAsync($"do=undo&id={await site.LastRulingAsync()}", "it is him");
        (await site.PageAsync("/people/alexander-lukashenko.json")).ShouldBe(before);
    }

    [Fact]
    public async Task Two_people_are_joined_then_kept_apart_for_good()
    {
        Visitor editor = await site.EditorAsync();
        string pair = $"a={await site.PointerAsync("B", "person", "Vladimir Putin")}&b={await site.PointerAsync("C", "person", "Maria Kolesnikova")}";
        await editor.RuleAsync("do=same&" + pair, "to see what happens");
        int joined = await site.LastRulingAsync();
        JsonElement one = await site.JsonAsync("/people/vladimir-putin.json");
        one.GetProperty("spellings").EnumerateArray().Select(spelling => spelling.GetProperty("text").GetString()).ShouldContain("Maria Kolesnikova");
        await editor.RuleAsync("do=different&" + pair, "two, of course");
        (await site.JsonAsync("/people/vladimir-putin.json")).GetProperty("spellings").EnumerateArray().ShouldNotContain(spelling => spelling.GetProperty("text").GetString() == "Maria Kolesnikova");
        await editor.RuleAsync($"do=undo&id={await site.LastRulingAsync()}", "back");
        await editor.RuleAsync($"do=undo&id={joined}", "back");
        await editor.RuleAsync("do=unsure&" + pair, "nobody can tell");
        await editor.RuleAsync($"do=undo&id={await site.LastRulingAsync()}", "back");
    }

    [Fact]
    public async Task A_person_is_renamed_and_the_former_address_leads_on()
    {
        Visitor editor = await site.EditorAsync();
        string to = await editor.RuleAsync($"do=rename&a={await site.PointerAsync("B", "person", "Vladimir Putin")}&value=V.+V.+Putin", "as he signs");
        to.ShouldBe("/people/v-v-putin");
        (await site.JsonAsync("/people/v-v-putin.json")).GetProperty("name").GetString().ShouldBe("V. V. Putin");
        using (HttpResponseMessage former = await site.Client.GetAsync("/people/vladimir-putin", Cancellation)) { former.Headers.Location!.OriginalString.ShouldBe("/people/v-v-putin"); }
        await editor.RuleAsync($"do=undo&id={await site.LastRulingAsync()}", "as he is known");
        (await site.JsonAsync("/people/vladimir-putin.json")).GetProperty("name").GetString().ShouldBe("Vladimir Putin");
    }

    [Fact]
    public async Task People_and_places_are_not_joined()
    {
        using HttpResponseMessage answer = await (await site.EditorAsync()).Client.GetAsync($"/rule?do=same&a={await site.PointerAsync("B", "person", "Vladimir Putin")}&b={await site.PointerAsync("D", "place", "Minsk")}", Cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Cancellation)).ShouldContain("they cannot be one");
    }
}
