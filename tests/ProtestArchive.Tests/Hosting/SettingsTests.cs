using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;
using ProtestArchive.Web.Hosting;

namespace ProtestArchive.Tests.Hosting;

public sealed class SettingsTests
{
    [Fact]
    public void Every_setting_is_documented()
    {
        string docs = File.ReadAllText(Path.Combine(Root(), "docs", "settings.md"));
        foreach (string name in typeof(ArchiveSettings).GetProperties().Select(property => property.Name))
        {
            docs.ShouldContain($"| `{ArchiveSettings.Section}:{name}` | `{ArchiveSettings.Section}__{name}` |");
        }
    }

    [Theory]
    [InlineData("Archive:Dta", "x", "Dta")]
    [InlineData("Archive:Data", " ", "Archive:Data")]
    [InlineData("Archive:Seeds", "no-such-folder", "no-such-folder")]
    public void A_setting_that_is_unknown_or_useless_is_named(string key, string value, string named)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [key] = value }).Build();
        Should.Throw<SettingsException>(() => ArchiveSettings.Read(configuration)).Message.ShouldContain(named);
    }

    private static string Root([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..");
}
