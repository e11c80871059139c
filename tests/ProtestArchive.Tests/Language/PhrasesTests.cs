using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ProtestArchive.Web.Language;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Tests.Language;

/// <summary>The phrases of the pages: one file a language, every phrase asked for is there, every one there is asked for.</summary>
public partial class PhrasesTests
{
    private static readonly string Web = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "src", "ProtestArchive.Web");

    private static readonly string[] Patterns = ["*.cs", "*.cshtml"];

    private static readonly string[] Rooms = ["Pages", "Language", "Api", "Accounts"];

    [Fact]
    public void Every_phrase_that_pages_ask_for_is_in_English()
    {
        HashSet<string> known = [.. Keys(), .. Keys().Select(Stem)];
        HashSet<string> first = [.. known.Select(Room)]; // a literal with a full stop may be a file's name or a setting
        Asked().Where(key => first.Contains(Room(key)) && !known.Contains(key)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_English_phrase_is_asked_for()
    {
        HashSet<string> asked = [.. Asked()];
        string[] begun = [.. Begun()];
        Keys().Where(key => !asked.Contains(key) && !asked.Contains(Stem(key)) && !begun.Any(start => key.StartsWith(start, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void No_phrase_is_there_twice_whatever_its_capitals() => Keys().GroupBy(key => key, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();

    [Fact]
    public void A_phrase_with_a_number_of_its_own_has_a_form_for_every_other_number() =>
        Keys().Where(key => key.EndsWith(".one", StringComparison.Ordinal)).Select(key => key[..^4] + ".other").Except(Keys()).ShouldBeEmpty();

    [Theory]
    [InlineData("en", 0, "other")]
    [InlineData("en", 1, "one")]
    [InlineData("fr", 0, "one")]
    [InlineData("uk", 1, "one")]
    [InlineData("uk", 3, "few")]
    [InlineData("uk", 11, "many")]
    [InlineData("uk", 21, "one")]
    [InlineData("uk", 112, "many")]
    [InlineData("pl", 1, "one")]
    [InlineData("pl", 21, "many")]
    [InlineData("pl", 22, "few")]
    [InlineData("lt", 11, "other")]
    [InlineData("lt", 21, "one")]
    [InlineData("ar", 5, "few")]
    [InlineData("ar", 100, "other")]
    [InlineData("ja", 1, "other")]
    public void Languages_count_as_Unicode_says(string language, long number, string category) =>
        Plurals.CategoryOf(number, CultureInfo.GetCultureInfo(language)).ShouldBe(category);

    [Fact]
    public void What_is_filled_into_markup_is_text()
    {
        using StringWriter written = new();
        SayHtml("Account.SignedIn", "<script>").WriteTo(written, System.Text.Encodings.Web.HtmlEncoder.Default);
        written.ToString().ShouldContain("<b>&lt;script&gt;</b>");
    }

    private static IEnumerable<string> Keys() =>
        XDocument.Load(Path.Combine(Web, "Language", "Strings.resx")).Root!.Elements("data").Select(data => data.Attribute("name")!.Value);

    private static string Room(string key) => key[..key.IndexOf('.', StringComparison.Ordinal)];

    private static string Stem(string key) => PluralForm().Replace(key, "");

    private static IEnumerable<string> Asked() => Sources()
        .SelectMany(text => Literal().Matches(text).Select(match => match.Groups["key"].Value).Concat(Noun().Matches(text).Select(match => "Count." + match.Groups["noun"].Value)))
        .Where(key => !key.EndsWith('.')).Distinct();

    // A key put together from its beginning and a name: $"Month.{…}", "Nav." + name.
    private static IEnumerable<string> Begun() => Sources().SelectMany(text => Beginning().Matches(text)).Select(match => match.Groups["key"].Value).Distinct();

    private static IEnumerable<string> Sources() =>
        from pattern in Patterns
        from room in Rooms
        from file in Directory.EnumerateFiles(Path.Combine(Web, room), pattern, SearchOption.AllDirectories)
        select File.ReadAllText(file);

    private static string Here([CallerFilePath] string path = "") => path;

    // Whole literals that look like keys anywhere in a source: a key may be chosen before it is said.
    [GeneratedRegex("(?<!\\$)\"(?<key>[A-Z][A-Za-z]+(?:\\.[A-Za-z0-9 ]+)+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("FigureWords\\.Count\\([^\"]*\"(?<noun>[a-z ]+)\"")]
    private static partial Regex Noun();

    [GeneratedRegex("\\$?\"(?<key>[A-Z][A-Za-z]+\\.(?:[A-Za-z0-9]+\\.)*)(?:\\{|\" \\+)")]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\.(?:zero|one|two|few|many|other)$")]
    private static partial Regex PluralForm();
}
