using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary>Correcting a report's date, outlet or title.</summary>
public sealed class ReportProposals(PointedMentions mentions)
{
    private const int EarliestYear = 1500, LatestYear = 2500; // reports are of days that times can be counted from

    public async Task<Proposed> ReadAsync(RuleForm form, CancellationToken cancellation)
    {
        if (form.Report is not { } slug || await mentions.ReadingAsync(slug, cancellation) is not { Row: var row }) { return Proposed.Not(Say("Rule.NoReport")); }
        string label = (await mentions.RefAsync(row, cancellation)).Label;
        return form.Act switch
        {
            Act.Date => Date(form, row, label),
            Act.Outlet => Proposal(form, row, form.Value is { } outlet ? Say("Rule.IsOutlet", outlet, label) : Say("Rule.NoOutlet", label), new Decision.OnReportOutlet(row.Sha256, form.Value),
                [(form.Value, row.Outlet) switch
                {
                    ({ } of, { } now) => Say("Rule.OutletInstead", of, now),
                    ({ } of, null) => Say("Rule.OutletAtLast", of),
                    (null, { } now) => Say("Rule.OutletGoes", now),
                    _ => Say("Rule.OutletStaysNone"),
                }]),
            _ => form.Value is not { } title ? Proposed.Not(Say("Rule.GiveReportTitle"))
                : Proposal(form, row, Say("Rule.IsTitle", title, label), new Decision.OnReportTitle(row.Sha256, title),
                    [Say("Rule.TitleInstead", row.Title)]),
        };
    }

    private static Proposed Date(RuleForm form, ReportRow row, string label)
    {
        LocalDate? day = null;
        if (form.Value is { } text)
        {
            if (LocalDatePattern.Iso.Parse(text) is not { Success: true, Value: { Year: >= EarliestYear and <= LatestYear } parsed }) { return Proposed.Not(Say("Rule.WriteDay")); }
            day = parsed;
        }
        return Proposal(form, row,
            day is { } known ? Say("Rule.WasWritten", label, DayWords.WithWeekday(known)) : Say("Rule.IsUnknown", label),
            new Decision.OnReportDate(row.Sha256, day),
            [
                row.Date is { } now ? Say("Rule.DayUntilNow", DayWords.WithWeekday(now)) : Say("Rule.NoDayUntilNow"),
                Say("Rule.TimesAnew"),
                Say("Rule.ProofsAnew"),
            ]);
    }

    private static Proposal Proposal(RuleForm form, ReportRow row, string question, Decision decision, ImmutableArray<string> effects) =>
        new(question, [decision], effects) { Back = form.Back ?? Addresses.Report(row.Slug) };
}
