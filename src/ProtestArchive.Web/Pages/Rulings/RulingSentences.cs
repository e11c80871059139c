using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary>What rulings say, in sentences. The words are those of the day on which they were made.</summary>
public sealed class RulingSentences
{
    private const int MostNamed = 3;
    private readonly IReadOnlyDictionary<string, ReportRef> _reports;

    private RulingSentences(IReadOnlyDictionary<string, ReportRef> reports) => _reports = reports;

    /// <summary>The reports that rulings are about, by SHA-256; those that are gone are missing.</summary>
    public IReadOnlyDictionary<string, ReportRef> Reports => _reports;

    public static async Task<RulingSentences> OfAsync(ArchiveContext archive, IReadOnlyCollection<RulingRow> rulings, CancellationToken cancellation)
    {
        string[] sha256s = [.. rulings.SelectMany(ruling => ruling.Decisions.Concat(ruling.Undoes?.Decisions ?? [])).SelectMany(decision => decision.Reports).Distinct(StringComparer.Ordinal)];
        int reports = await archive.Reports.CountAsync(cancellation);
        var rows = await archive.Reports.Where(row => sha256s.Contains(row.Sha256)).Select(row => new { row.Sha256, Ref = new ReportRef(row.Number, row.Slug, row.Title, row.TitleIsOurs) }).ToListAsync(cancellation);
        return new(rows.ToDictionary(row => row.Sha256, row => row.Ref with { Letter = Sigla.OfArchive(row.Ref.Number, reports) }, StringComparer.Ordinal));
    }

    public string Of(RulingRow ruling) => ruling.Kind is RulingKind.Undo
        ? $"Ruling {ruling.UndoesId} is taken back{(ruling.Undoes is { Decisions.Length: > 0 } undone ? $": {Of(undone.Decisions)}" : ".")}"
        : Of(ruling.Decisions);

    private string Of(ImmutableArray<Decision> decisions)
    {
        // One act of many decisions (a split, a figure that leaves an event) is told by what leaves.
        MentionRef[] leaving = [.. decisions.Select(decision => decision switch
        {
            Decision.OnIdentity { Answer: Sameness.Different } identity => identity.Left,
            Decision.OnEvent { Answer: Sameness.Different } telling => telling.Left,
            _ => null,
        }).OfType<MentionRef>().Distinct()];
        if (decisions.Length == 1) { return Of(decisions[0]); }
        string others = leaving.Length > MostNamed ? $" and {FigureWords.Count(leaving.Length - MostNamed, "other")}" : "";
        string named = Sentence.List([.. leaving.Take(MostNamed).Select(Cited)]) + others;
        return decisions[0] switch
        {
            Decision.OnIdentity { Answer: Sameness.Different } identity => $"{named} {(leaving.Length == 1 ? "is" : "are")} not whom or what {Cited(identity.Right)} names.",
            Decision.OnEvent { Answer: Sameness.Different } when decisions.Any(decision => decision is Decision.OnEvent { Answer: Sameness.Same }) => $"{named} {(leaving.Length == 1 ? "tells" : "tell")} of the event of {Cited(decisions.OfType<Decision.OnEvent>().Last(decision => decision.Answer is Sameness.Same).Right)}, not of the one that it counted for.",
            Decision.OnEvent { Answer: Sameness.Different } => $"{named} {(leaving.Length == 1 ? "does" : "do")} not tell of the event that it counted for.",
            _ => string.Join(" ", decisions.Select(Of)),
        };
    }

    private string Of(Decision decision) => decision switch
    {
        Decision.OnMention mention => $"{Cited(mention.Mention)} is {(mention.IsAccepted ? "" : "not ")}{LayerWords.One(mention.Mention.Layer)}{(mention.IsAccepted ? ", as it is read" : "")}.",
        Decision.OnIdentity { Answer: Sameness.Same } identity => $"{Cited(identity.Left)} and {Cited(identity.Right)} are one.",
        Decision.OnIdentity { Answer: Sameness.Different } identity => $"{Cited(identity.Left)} and {Cited(identity.Right)} are two.",
        Decision.OnIdentity identity => $"Nobody can tell whether {Cited(identity.Left)} and {Cited(identity.Right)} are one.",
        Decision.OnEntityName name => $"Whom or what {Cited(name.Mention)} names is called “{name.Name}”.",
        Decision.OnEvent { Answer: Sameness.Same } telling => $"{Cited(telling.Left)} and {Cited(telling.Right)} tell of one event.",
        Decision.OnEvent { Answer: Sameness.Different } telling => $"{Cited(telling.Left)} and {Cited(telling.Right)} tell of two events.",
        Decision.OnEvent telling => $"Nobody can tell whether {Cited(telling.Left)} and {Cited(telling.Right)} tell of one event.",
        Decision.OnEventName name => $"The event of {Cited(name.Telling)} is called “{name.Title}”.",
        Decision.OnReportDate { Day: { } day } date => $"{Report(date.ReportSha256)} was written on {DayWords.Full(day)}.",
        Decision.OnReportDate date => $"The day of {Report(date.ReportSha256)} is unknown.",
        Decision.OnReportOutlet { Outlet: { } outlet } of => $"{Report(of.ReportSha256)} is of “{outlet}”.",
        Decision.OnReportOutlet of => $"{Report(of.ReportSha256)} has no outlet.",
        Decision.OnReportTitle title => $"{Report(title.ReportSha256)} is called “{title.Title}”.",
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };

    private string Cited(MentionRef mention) => $"{Sentence.Quoted(mention.Words)} ({Label(mention.ReportSha256)})";

    private string Report(string sha256) => $"Report {Label(sha256)}";

    private string Label(string sha256) => _reports.TryGetValue(sha256, out ReportRef? report) ? report.Label : $"not in the archive: {sha256[..8]}…";
}
