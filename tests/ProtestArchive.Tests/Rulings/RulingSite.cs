using ProtestArchive.Tests.Accounts;
using ProtestArchive.Tests.Pages;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Tests.Rulings;

/// <summary>The seeds, and two editors who rule on them.</summary>
public sealed class RulingSite : ArchiveSite
{
    private const string Password = "a long enough password";
    private readonly Dictionary<string, Visitor> _editors = [];

    public Uri Address => Client.BaseAddress!;

    protected override string Reports => Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <summary>An editor who is signed in; the same one each time.</summary>
    public async Task<Visitor> EditorAsync(string name = "rosa")
    {
        if (_editors.TryGetValue(name, out Visitor? known)) { return known; }
        await AddAccountAsync(name, AccountRole.Editor, Password);
        return _editors[name] = await Visitor.SignedInAsync(Address, name, Password);
    }

    /// <summary>The slug of the report with a letter.</summary>
    public async Task<string> SlugAsync(string letter) =>
        (await JsonAsync("/reports.json")).GetProperty("items").EnumerateArray().Single(item => item.GetProperty("letter").GetString() == letter).GetProperty("slug").GetString()!;

    /// <summary>The pointer to the mention of a layer with these words, in the report with a letter.</summary>
    public async Task<string> PointerAsync(string letter, string layer, string words, int which = 0)
    {
        string slug = await SlugAsync(letter);
        System.Text.Json.JsonElement mention = (await JsonAsync($"/reports/{slug}.json")).GetProperty("mentions").EnumerateArray()
            .Where(item => item.GetProperty("kind").GetString() == layer && item.GetProperty("text").GetString() == words).ElementAt(which);
        return $"{slug}~{mention.GetProperty("start").GetInt32()}~{mention.GetProperty("length").GetInt32()}~{layer}";
    }

    /// <summary>The number of the last ruling.</summary>
    public async Task<int> LastRulingAsync() => (await JsonAsync("/rulings.json")).GetProperty("items")[0].GetProperty("number").GetInt32();
}
