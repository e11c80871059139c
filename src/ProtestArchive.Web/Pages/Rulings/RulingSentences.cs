using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary>What rulings say, in sentences made anew for each reader, in their language; only the quoted words are those of the day on which they were made.</summary>
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
        int reports = await archive.CountReportsAsync(cancellation);
        var rows = await archive.Reports.Where(row => sha256s.Contains(row.Sha256)).Select(row => new { row.Sha256, Ref = new ReportRef(row.Number, row.Slug, row.Title, row.TitleIsOurs) }).ToListAsync(cancellation);
        return new(rows.ToDictionary(row => row.Sha256, row => row.Ref with { Letter = Sigla.OfArchive(row.Ref.Number, reports) }, StringComparer.Ordinal));
    }

    public string Of(RulingRow ruling) => ruling.Kind is RulingKind.Undo
        ? ruling.Undoes is { Decisions.Length: > 0 } undone ? Say("Ruled.UndoneOf", $"{ruling.UndoesId}", Of(undone.Decisions)) : Say("Ruled.Undone", $"{ruling.UndoesId}")
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
        string named = Sentence.List([.. leaving.Take(MostNamed).Select(Cited)]);
        if (leaving.Length > MostNamed) { named = Say("List.End", named, FigureWords.Count(leaving.Length - MostNamed, "other")); }
        return decisions[0] switch
        {
            Decision.OnIdentity { Answer: Sameness.Different } identity => SayFor(leaving.Length, "Ruled.Split", named, Cited(identity.Right)),
            Decision.OnEvent { Answer: Sameness.Different } when decisions.Any(decision => decision is Decision.OnEvent { Answer: Sameness.Same }) => SayFor(leaving.Length, "Ruled.Moved", named, Cited(decisions.OfType<Decision.OnEvent>().Last(decision => decision.Answer is Sameness.Same).Right)),
            Decision.OnEvent { Answer: Sameness.Different } => SayFor(leaving.Length, "Ruled.Out", named),
            _ => string.Join(" ", decisions.Select(Of)),
        };
    }

    private string Of(Decision decision) => decision switch
    {
        Decision.OnMention mention => Say(mention.IsAccepted ? "Ruled.Accepted" : "Ruled.Rejected", Cited(mention.Mention), LayerWords.One(mention.Mention.Layer)),
        Decision.OnIdentity { Answer: Sameness.Same } identity => Say("Ruled.One", Cited(identity.Left), Cited(identity.Right)),
        Decision.OnIdentity { Answer: Sameness.Different } identity => Say("Ruled.Two", Cited(identity.Left), Cited(identity.Right)),
        Decision.OnIdentity identity => Say("Ruled.Unsure", Cited(identity.Left), Cited(identity.Right)),
        Decision.OnEntityName name => Say("Ruled.Name", Cited(name.Mention), name.Name),
        Decision.OnEvent { Answer: Sameness.Same } telling => Say("Ruled.OneEvent", Cited(telling.Left), Cited(telling.Right)),
        Decision.OnEvent { Answer: Sameness.Different } telling => Say("Ruled.TwoEvents", Cited(telling.Left), Cited(telling.Right)),
        Decision.OnEvent telling => Say("Ruled.UnsureEvent", Cited(telling.Left), Cited(telling.Right)),
        Decision.OnEventName name => Say("Ruled.EventName", Cited(name.Telling), name.Title),
        Decision.OnReportDate { Day: { } day } date => Say("Ruled.Date", Label(date.ReportSha256), DayWords.Full(day)),
        Decision.OnReportDate date => Say("Ruled.NoDate", Label(date.ReportSha256)),
        Decision.OnReportOutlet { Outlet: { } outlet } of => Say("Ruled.Outlet", Label(of.ReportSha256), outlet),
        Decision.OnReportOutlet of => Say("Ruled.NoOutlet", Label(of.ReportSha256)),
        Decision.OnReportTitle title => Say("Ruled.Title", Label(title.ReportSha256), title.Title),
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };

    private string Cited(MentionRef mention) => Say("Ruled.Cited", Sentence.Quoted(mention.Words), Label(mention.ReportSha256));

    private string Label(string sha256) => _reports.TryGetValue(sha256, out ReportRef? report) ? report.Label : Say("Ruled.Gone", sha256[..8]);
}
