using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Passages;

/// <summary>Headings of rows.</summary>
internal static class Topics
{
    private const int MostWords = 3;

    /// <summary>The names and words that weigh most among those that the passages share; for a lone passage, its own names.</summary>
    public static string Of(IReadOnlyList<Passage> cluster, Func<string, double> weight, EntityIndex entities)
    {
        IEnumerable<string> candidates = cluster.Count == 1
            ? cluster[0].Features.Keys
            : cluster.SelectMany(passage => passage.Features.Keys).GroupBy(feature => feature, StringComparer.Ordinal)
                .Where(group => group.Count() > 1).OrderByDescending(group => group.Count()).Select(group => group.Key);
        string[] words =
        [
            .. candidates
                .Where(feature => !feature.StartsWith("day:", StringComparison.Ordinal))
                .OrderByDescending(feature => feature.Contains(':', StringComparison.Ordinal) ? 1 : 0)
                .ThenByDescending(weight)
                .ThenBy(feature => feature, StringComparer.Ordinal)
                .Take(MostWords)
                .Select(feature => Shown(feature, cluster.First(passage => passage.Features.ContainsKey(feature)), entities)),
        ];
        return words.Length == 0 ? "Untitled" : string.Join(", ", words);
    }

    /// <summary>The heading for a kind of figure.</summary>
    public static string Of(CountKind kind) => kind switch
    {
        CountKind.Crowd => "Crowd",
        CountKind.Detained => "Detained",
        CountKind.Released => "Released",
        CountKind.Injured => "Injured",
        CountKind.Killed => "Killed",
        _ => "Others counted",
    };

    /// <summary>The heading for a kind of figure at an event, with its day: a report may tell of a protest in one city on two days.</summary>
    public static string Of(CountKind kind, Event @event) =>
        $"{Of(kind)}: {@event.Title}{(@event.Days is { } days ? ", " + Day(days.First) + (days.IsDay ? "" : " to " + Day(days.Last)) : "")}";

    private static string Day(NodaTime.LocalDate day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static string Shown(string feature, Passage passage, EntityIndex entities)
    {
        int colon = feature.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) { return passage.Features[feature][0].In(passage.Text); }
        string key = feature[(colon + 1)..];
        return Enum.TryParse(feature[..colon], out EntityKind kind) && entities.Find(kind, key) is { } entity ? entity.Name : key;
    }
}
