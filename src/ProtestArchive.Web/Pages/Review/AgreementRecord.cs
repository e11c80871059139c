using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Review;

/// <summary>How two editors agree on one kind of question.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="First">One editor.</param>
/// <param name="Second">The other.</param>
/// <param name="Both">How many questions both answered.</param>
/// <param name="Agreed">To how many they gave one answer.</param>
/// <param name="Kappa">Cohen's kappa: agreement beyond what their habits alone would give; null where the answers are no fixed few, or where chance alone leaves nothing to agree on.</param>
public sealed record AgreementItem(RulingKind Kind, string First, string Second, int Both, int Agreed, double? Kappa) : ICsvRow
{
    public static ImmutableArray<string> Columns { get; } = ["kind", "first", "second", "both", "agreed", "kappa"];

    [JsonIgnore]
    public ImmutableArray<object?> Cells => [Kind, First, Second, Both, Agreed, Kappa];

    /// <summary>The pairs of editors that answered the same questions, kind by kind.</summary>
    public static ImmutableArray<AgreementItem> Of(IEnumerable<ImmutableArray<EditorsAnswer>> questions)
    {
        Dictionary<(RulingKind Kind, string First, string Second), List<(string, string)>> pairs = [];
        foreach (ImmutableArray<EditorsAnswer> answers in questions)
        {
            EditorsAnswer[] sorted = [.. answers.OrderBy(answer => answer.By, StringComparer.Ordinal)];
            for (int i = 0; i < sorted.Length; i++)
            {
                for (int j = i + 1; j < sorted.Length; j++)
                {
                    var key = (sorted[i].Kind, sorted[i].By, sorted[j].By);
                    if (!pairs.TryGetValue(key, out List<(string, string)>? given)) { pairs[key] = given = []; }
                    given.Add((sorted[i].Answer, sorted[j].Answer));
                }
            }
        }
        return
        [
            .. pairs.OrderBy(pair => pair.Key.Kind).ThenBy(pair => pair.Key.First, StringComparer.Ordinal).ThenBy(pair => pair.Key.Second, StringComparer.Ordinal)
                .Select(pair => new AgreementItem(pair.Key.Kind, pair.Key.First, pair.Key.Second, pair.Value.Count, pair.Value.Count(given => given.Item1 == given.Item2), HasFewAnswers(pair.Key.Kind) ? KappaOf(pair.Value) : null)),
        ];
    }

    private static bool HasFewAnswers(RulingKind kind) => kind is RulingKind.Mention or RulingKind.Identity or RulingKind.Event;

    private static double? KappaOf(List<(string First, string Second)> given)
    {
        double all = given.Count, observed = given.Count(pair => pair.First == pair.Second) / all;
        double expected = given.Select(pair => pair.First).Distinct(StringComparer.Ordinal)
            .Sum(answer => given.Count(pair => pair.First == answer) / all * (given.Count(pair => pair.Second == answer) / all));
        return expected >= 1 ? null : Math.Round((observed - expected) / (1 - expected), 3);
    }
}

/// <summary>How editors agree.</summary>
public sealed record AgreementRecord(ImmutableArray<AgreementItem> Items, int Total, string? Next) : ListRecord<AgreementItem>(Items, Total, Next)
{
    public static async Task<AgreementRecord> ReadAsync(ArchiveContext archive, CancellationToken cancellation)
    {
        ImmutableArray<AgreementItem> items = AgreementItem.Of(await EditorsAnswers.ReadAsync(archive, cancellation));
        return new(items, items.Length, null);
    }
}
