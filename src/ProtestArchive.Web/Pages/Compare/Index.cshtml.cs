using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Figures;
using ProtestArchive.Web.Pages.Kept;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Compare;

public sealed class IndexModel(ArchiveContext archive) : KeepablePage<CompareRecord>
{
    protected override async Task<Answer<CompareRecord>> ReadAsync(Parameters parameters, CancellationToken cancellation)
    {
        var chosen = parameters.Several("r");
        CompareRecord record = await new CompareQuery(archive).ReadAsync(chosen, parameters.Words("find"), ConventionChoice.Of(parameters), cancellation);
        if (record.Problem is not { } problem) { return record; }
        // The page keeps the choice and shows it with what is wrong; a program is told as on every other address.
        if (parameters.Twin is Twin.Html) { Response.StatusCode = StatusCodes.Status400BadRequest; }
        else { parameters.Refuse("r", string.Join(", ", chosen), Say("Allowed.ComparedReports", problem)); }
        return record;
    }

    protected override Keepable? ToKeep(CompareRecord record) => record.Reports.IsEmpty ? null : new(
        Keepable.Compare, Say("Compare.KeptAs", Sentence.Capital(FigureWords.Count(record.Reports.Length, "report")), Sentence.List([.. record.Reports.Select(report => report.Outlet ?? Excerpt.Opening(report.Report.Title, 40))])),
        Addresses.Compare(record.Reports.Select(report => report.Slug)), record.Convention.Convention, [.. record.Reports.Select(report => report.Report)], new() { Reports = [.. record.Reports.Select(report => report.Slug)] },
        Keepable.Whole(record with { Chooser = new([]), Convention = record.Convention with { Offered = [] } }));
}
