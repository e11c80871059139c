using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary>Correcting a report's date, outlet or title.</summary>
public sealed class ReportProposals(PointedMentions mentions)
{
    private const int EarliestYear = 1500, LatestYear = 2500; // reports are of days that times can be counted from

    public async Task<Proposed> ReadAsync(RuleForm form, CancellationToken cancellation)
    {
        if (form.Report is not { } slug || await mentions.ReadingAsync(slug, cancellation) is not { Row: var row }) { return Proposed.Not("There is no report at this address."); }
        string label = (await mentions.RefAsync(row, cancellation)).Label;
        return form.Act switch
        {
            Act.Date => Date(form, row, label),
            Act.Outlet => Proposal(form, row, form.Value is { } outlet ? $"Is “{outlet}” the outlet of report {label}?" : $"Has report {label} no outlet?", new Decision.OnReportOutlet(row.Sha256, form.Value),
                [$"The report is shown as {(form.Value is { } of ? $"of “{of}”" : "without an outlet")}; until now {(row.Outlet is { } now ? $"it is “{now}”" : "it has none")}."]),
            _ => form.Value is not { } title ? Proposed.Not("Give the title of the report.")
                : Proposal(form, row, $"Is “{title}” the title of report {label}?", new Decision.OnReportTitle(row.Sha256, title),
                    [$"Pages and exports show the new title instead of “{row.Title}”. The report’s address and text stay."]),
        };
    }

    private static Proposed Date(RuleForm form, ReportRow row, string label)
    {
        LocalDate? day = null;
        if (form.Value is { } text)
        {
            if (LocalDatePattern.Iso.Parse(text) is not { Success: true, Value: { Year: >= EarliestYear and <= LatestYear } parsed }) { return Proposed.Not("A day is written like 2020-09-13. Leave it empty where it is to count as unknown."); }
            day = parsed;
        }
        return Proposal(form, row,
            day is { } known ? $"Was report {label} written on {DayWords.WithWeekday(known)}?" : $"Is the day of report {label} unknown?",
            new Decision.OnReportDate(row.Sha256, day),
            [
                $"Until now it is {(row.Date is { } now ? DayWords.WithWeekday(now) : "unknown")}.",
                "Its times (“Friday”, “last week”) are read anew against the ruled day, and its figures count for the events of those days.",
                "No proof of its day is sought. What other reports’ days were proved by it is proved anew.",
            ]);
    }

    private static Proposal Proposal(RuleForm form, ReportRow row, string question, Decision decision, ImmutableArray<string> effects) =>
        new(question, [decision], effects) { Back = form.Back ?? Addresses.Report(row.Slug) };
}
