using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace ProtestArchive.Tests;

/// <summary>Keeps the arrows of docs/architecture.md: Text ← Reading ← Extraction ← Rulings ← Linking ← Events ← Store ← Pages, Api, Cli.</summary>
public partial class LayeringTests
{
    private static readonly string[] Rooms = ["Text", "Reading", "Extraction", "Rulings", "Linking", "Events"];

    public static TheoryData<string> CoreRooms() => [.. Rooms];

    [Theory]
    [MemberData(nameof(CoreRooms))]
    public void A_room_of_Core_knows_only_those_before_it(string room)
    {
        int own = Array.IndexOf(Rooms, room);
        List<string> wrong = [];
        foreach (string file in Sources("ProtestArchive.Core", room))
        {
            foreach (Match reference in RoomReference().Matches(File.ReadAllText(file)))
            {
                string other = reference.Groups["room"].Value;
                if (Array.IndexOf(Rooms, other) > own) { wrong.Add($"{Path.GetFileName(file)} knows {other}"); }
            }
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Store_knows_no_page_and_no_verb() =>
        Sources("ProtestArchive.Web", "Store")
            .Where(file => WebReference().IsMatch(File.ReadAllText(file)))
            .Select(Path.GetFileName)
            .ShouldBeEmpty();

    [Fact]
    public void Core_references_no_database_and_no_web()
    {
        string[] references = [.. typeof(Core.Text.Report).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)];
        references.ShouldContain("NodaTime"); // the list is real
        references.Where(name => name.StartsWith("Microsoft.", StringComparison.Ordinal) || name is "System.Net.Http" or "System.Data.Common").ShouldBeEmpty();
    }

    [Fact]
    public void Core_reads_no_clock_and_no_disk() =>
        Rooms.SelectMany(room => Sources("ProtestArchive.Core", room))
            .SelectMany(file => Forbidden().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetFileName(file)}: {match.Value}"))
            .ShouldBeEmpty();

    private static string[] Sources(string project, string room, [CallerFilePath] string here = "")
    {
        string folder = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "src", project, room);
        string[] files = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories);
        files.ShouldNotBeEmpty($"{project}/{room} has no sources where the test looks for them");
        return files;
    }

    // A using or a qualified name; rooms are siblings, so “Events.Claim” alone reaches one too.
    [GeneratedRegex(@"ProtestArchive\.Core\.(?<room>\w+)|(?<![\w.])(?<room>Text|Reading|Extraction|Rulings|Linking|Events)\.[A-Z]")]
    private static partial Regex RoomReference();

    [GeneratedRegex(@"ProtestArchive\.Web\.(Pages|Api|Cli)\b")]
    private static partial Regex WebReference();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Utc)?Now\b|\bSystemClock\b|\bFile\.(Read|Write|Open|Exists|Create)|\bDirectory\.|\bHttpClient\b")]
    private static partial Regex Forbidden();
}
