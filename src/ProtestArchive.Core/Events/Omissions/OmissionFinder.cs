using System.Collections.Immutable;
using ProtestArchive.Core.Events.Passages;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Omissions;

/// <summary>Lays facts against reports: who tells what, and where the silent come nearest to it.</summary>
public static class OmissionFinder
{
    private const int MostReports = 40;
    private const int MostFacts = 120;

    private static readonly FactKind[] Order = [FactKind.Figure, FactKind.Happening, FactKind.Person, FactKind.Place, FactKind.Organization];

    /// <summary>
    /// The facts that at least one report tells and at least one does not, those that most tell first within each kind. Names count where they stand in
    /// passages of the subject.
    /// </summary>
    /// <param name="reports">The reports; of more than forty the first forty.</param>
    /// <param name="entities">Who their names stand for.</param>
    /// <param name="claims">Figures of the subject, each with a topic: figures of one topic are one fact.</param>
    public static ImmutableArray<Fact> Find(IReadOnlyList<MatrixReport> reports, EntityIndex entities, IEnumerable<(Claim Claim, string Topic)> claims)
    {
        MatrixReport[] judged = [.. reports.Take(MostReports)];
        if (judged.Length < 2) { return []; }
        Dictionary<string, Row> rows = new(StringComparer.Ordinal);
        Dictionary<string, int> order = judged.Index().ToDictionary(report => report.Item.Annotated.Report.Sha256, report => report.Index, StringComparer.Ordinal);
        foreach ((Claim claim, string topic) in claims)
        {
            if (order.TryGetValue(claim.ReportSha256, out int report)) { Tell(rows, $"figure:{topic}", topic, FactKind.Figure, report, claim.Mention.Span, judged.Length); }
        }
        foreach ((int report, MatrixReport text) in judged.Index()) { TellNames(rows, report, text, entities, judged.Length); }
        NearestPassages near = new([.. judged.Select(report => report.Annotated)], entities);
        return
        [
            .. rows.Values.Where(row => row.Told.Any(told => told is null))
                .OrderBy(row => Array.IndexOf(Order, row.Kind)).ThenByDescending(row => row.Told.Count(told => told is not null)).ThenByDescending(row => row.Uses).ThenBy(row => row.Key, StringComparer.Ordinal)
                .Take(MostFacts)
                .Select(row => new Fact(row.Key, row.Topic, row.Kind, near.Of(row.Told))),
        ];
    }

    private static void TellNames(Dictionary<string, Row> rows, int report, MatrixReport text, EntityIndex entities, int reports)
    {
        AnnotatedReport annotated = text.Annotated;
        foreach (Mention mention in annotated.Mentions)
        {
            if (!IsAbout(text, mention.Span)) { continue; }
            if (mention is HappeningMention happening && Word(happening) is { } topic)
            {
                string words = happening.EventKind == EventKind.Force ? happening.Span.In(annotated.Report.Text).ToLowerInvariant() : topic;
                Tell(rows, $"happening:{happening.EventKind}:{(happening.EventKind == EventKind.Force ? string.Join(' ', words.Split(' ').Select(word => Stems.Of(word))) : "")}", words, FactKind.Happening, report, mention.Span, reports);
            }
            else if (mention is NameMention name && entities.Of(annotated.Report.Sha256, name.Local) is { } entity
                && entity.PlaceType is not (PlaceType.Country or PlaceType.Continent) && annotated.ParagraphAt(name.Span.Start)?.Kind is ParagraphKind.Body or ParagraphKind.Headline)
            {
                Tell(rows, $"{entity.Kind}:{entity.Slug}", entity.Name, Kind(entity.Kind), report, mention.Span, reports);
            }
        }
    }

    // Passages are sentences in order: the last that begins no later is the only one that can hold the words.
    private static bool IsAbout(MatrixReport report, TextSpan span)
    {
        if (report.Passages.IsDefaultOrEmpty) { return true; }
        int low = 0, high = report.Passages.Length - 1, at = -1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (report.Passages[middle].Start <= span.Start) { (at, low) = (middle, middle + 1); } else { high = middle - 1; }
        }
        return at >= 0 && report.Passages[at].Contains(span);
    }

    private static void Tell(Dictionary<string, Row> rows, string key, string topic, FactKind kind, int report, TextSpan span, int reports)
    {
        if (!rows.TryGetValue(key, out Row? row)) { rows[key] = row = new(key, topic, kind, new TextSpan?[reports]); }
        row.Told[report] ??= span;
        row.Uses++;
    }

    // Kinds that figures tell of already are left to them; the vaguest say nothing by themselves.
    private static string? Word(HappeningMention happening) => happening.EventKind switch
    {
        EventKind.Force => "force",
        EventKind.Strike => "strike",
        EventKind.Release => "release",
        EventKind.Talks => "talks",
        EventKind.Sanction => "sanctions",
        EventKind.Election => "election",
        _ => null,
    };

    private static FactKind Kind(EntityKind kind) => kind switch
    {
        EntityKind.Person => FactKind.Person,
        EntityKind.Place => FactKind.Place,
        _ => FactKind.Organization,
    };

    private sealed record Row(string Key, string Topic, FactKind Kind, TextSpan?[] Told)
    {
        public int Uses { get; set; }
    }
}
