using System.Globalization;
using NodaTime;

namespace ProtestArchive.Benchmarks.Synthetic;

/// <summary>
/// Reports of a world that never was, in the order in which they arrive, with what each name means and what each telling tells of. The same
/// number and seed give the same reports, letter for letter.
/// </summary>
internal static class SyntheticArchive
{
    private const double Undated = 0.04, FromOldFolders = 0.03;
    private static readonly LocalDate First = new(1996, 1, 1);

    /// <summary>The first <paramref name="count"/> reports of the archive of that size.</summary>
    public static IEnumerable<SyntheticReport> Reports(int count, ulong seed = 1)
    {
        IReadOnlyList<Nation> nations = Nation.All(seed);
        IReadOnlyList<Outlet> outlets = Outlet.All(nations, seed);
        List<Story> stories = Stories.Make(nations, count, seed);
        // A report comes within days of its story; some come much later, when somebody finds an old folder.
        int last = stories[^1].Day;
        List<(double Arrival, Story Story, int Telling)> order = [.. stories
            .SelectMany(story => Enumerable.Range(0, story.Outlets).Select(telling =>
            {
                Dice dice = new(seed, $"arrival {story.Id} {telling}");
                return (dice.Falls(FromOldFolders) ? story.Day + dice.Next() * (last - story.Day) : story.Day + dice.Next() * 3, story, telling);
            }))
            .OrderBy(report => report.Item1).ThenBy(report => report.story.Id, StringComparer.Ordinal).ThenBy(report => report.telling)
            .Take(count)];
        int number = 0;
        foreach ((_, Story story, int telling) in order)
        {
            Dice dice = new(seed, $"report {story.Id} {telling}");
            Outlet outlet = outlets[(new Dice(seed, $"first {story.Id}").Below(outlets.Count) + telling) % outlets.Count];
            yield return ReportWriter.Write(string.Create(CultureInfo.InvariantCulture, $"{number++:000000}.txt"), story, outlet, First, !dice.Falls(Undated), dice);
        }
    }
}
