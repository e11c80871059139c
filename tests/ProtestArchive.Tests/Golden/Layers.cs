using ProtestArchive.Core.Events;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Golden;

/// <summary>Compares what is read in the seeds with their golden facts, layer by layer.</summary>
internal static class Layers
{
    public static Score Of(string layer) => layer switch
    {
        "people" => Names<PersonMention>("person"),
        "places" => Names<PlaceMention>("place"),
        "organizations" => Names<OrganizationMention>("org"),
        "times" => Compare<GoldenTime, TimeMention>(golden => golden.Times, (_, _) => true),
        "time values" => Compare<GoldenTime, TimeMention>(golden => golden.Times, (fact, time) => fact.Value == time.Value && fact.Type.Equals(AnnotationFile.Word(time.Type), StringComparison.OrdinalIgnoreCase), time => time.Value),
        "counts" => Compare<GoldenCount, CountMention>(golden => golden.Counts, (fact, count) => Same(fact, count), Print),
        "count qualifiers" => Compare<GoldenCount, CountMention>(golden => golden.Counts, (fact, count) => Same(fact, count) && fact.Qualifier == AnnotationFile.Word(count.Range.Qualifier), Print),
        "count days" => Compare<GoldenCount, CountMention>(golden => golden.Counts, (fact, count) => Same(fact, count) && fact.Days == count.Days?.ToString(), count => $"{count.Days}"),
        "count sources" => Compare<GoldenCount, CountMention>(golden => golden.Counts, (fact, count) => Same(fact, count) && SameSource(fact.Source, count.AttributedTo?.Source), count => $"{count.AttributedTo?.Source}"),
        "quotes" => Compare<GoldenQuote, QuoteMention>(golden => golden.Quotes, (_, _) => true),
        "people links" => Links<PersonMention>("person"),
        "place links" => Links<PlaceMention>("place"),
        "organization links" => Links<OrganizationMention>("org"),
        "events of counts" => EventsOfCounts(),
        "tellings" => Tellings.Compare(),
        _ => throw new ArgumentOutOfRangeException(nameof(layer), layer, "There is no such layer."),
    };

    private static Score Names<T>(string layer) where T : NameMention =>
        Compare<GoldenName, T>(golden => [.. golden.Names.Where(name => name.Layer == layer)], (fact, name) => fact.Span == name.Span);

    // A fact is read where a mention that overlaps it says the same.
    private static Score Compare<TFact, TMention>(Func<GoldenReport, IReadOnlyList<TFact>> facts, Func<TFact, TMention, bool> same, Func<TMention, string>? print = null)
        where TFact : GoldenFact
        where TMention : Mention
    {
        int paired = 0, expected = 0, found = 0;
        List<string> misses = [];
        foreach (GoldenReport golden in GoldenReport.All)
        {
            AnnotatedReport report = SeedRecord.Of(golden);
            IReadOnlyList<TFact> truth = facts(golden);
            TMention[] read = [.. report.Layer<TMention>()];
            Dictionary<TFact, TMention> pairs = Score.Pair(truth, read, same);
            (paired, expected, found) = (paired + pairs.Count, expected + truth.Count, found + read.Length);
            HashSet<TMention> right = new(pairs.Values, ReferenceEqualityComparer.Instance);
            misses.AddRange(truth.Where(fact => !pairs.ContainsKey(fact)).Select(fact => $"{golden.Id[..3]} missed {fact}"));
            misses.AddRange(read.Where(mention => !right.Contains(mention)).Select(mention => $"{golden.Id[..3]} read {mention.Span.In(golden.Text)} at {mention.Span.Start} {print?.Invoke(mention)}"));
        }
        return Score.Of(paired, expected, found, misses);
    }

    private static Score Links<T>(string layer) where T : NameMention
    {
        List<(string, string?, string)> pairs = [];
        foreach (GoldenReport golden in GoldenReport.All)
        {
            AnnotatedReport report = SeedRecord.Of(golden);
            GoldenName[] names = [.. golden.Names.Where(name => name.Layer == layer)];
            Dictionary<GoldenName, T> found = Score.Pair(names, [.. report.Layer<T>()], (_, _) => true);
            pairs.AddRange(names.Select(name => (name.Entity, found.TryGetValue(name, out T? mention) ? SeedRecord.Entity(report, mention.Local) : null, $"{golden.Id[..3]} {name.Words}")));
        }
        return Score.BCubed(pairs);
    }

    private static Score EventsOfCounts()
    {
        List<(string, string?, string)> pairs = [];
        foreach (GoldenReport golden in GoldenReport.All)
        {
            AnnotatedReport report = SeedRecord.Of(golden);
            Claim[] claims = [.. SeedRecord.Record.Claims.Where(claim => claim.ReportSha256 == report.Report.Sha256)];
            Dictionary<GoldenCount, CountMention> found = Score.Pair(golden.Counts, [.. claims.Select(claim => claim.Mention)], Same);
            pairs.AddRange(golden.Counts.Select(count => (count.Event, found.TryGetValue(count, out CountMention? mention) ? claims.Single(claim => claim.Mention == mention).Event : null, $"{golden.Id[..3]} {count.Words}")));
        }
        return Score.BCubed(pairs);
    }

    private static bool Same(GoldenCount fact, CountMention count) =>
        fact.Kind == AnnotationFile.Word(count.CountKind) && fact.Low == count.Range.Low && fact.High == count.Range.High;

    // A source is named the same where the longer wording holds the shorter (“the police”, “police officials”).
    private static bool SameSource(string? truth, string? read)
    {
        if (truth is null || read is null) { return truth is null && read is null; }
        string[] left = Words(truth), right = Words(read);
        return left.Length > 0 && left.Intersect(right, StringComparer.OrdinalIgnoreCase).Any();
    }

    private static string[] Words(string source) => [.. source.Split([' ', '(', ')', ',', '’'], StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("the" or "The" or "a" or "of" or "s"))];

    private static string Print(CountMention count) => $"{AnnotationFile.Word(count.CountKind)} {count.Range.Low}..{count.Range.High} {AnnotationFile.Word(count.Range.Qualifier)}";
}
