using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Rulings;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Review;

/// <summary>Reports whose day of writing nothing proves, or that two proofs dispute.</summary>
public sealed class UnknownDates(ArchiveContext archive) : ReviewSource(archive)
{
    public override async Task<(ImmutableArray<ReviewTask> Tasks, int Taken)> ReadAsync(int skip, int take, CancellationToken cancellation)
    {
        List<ReportRow> reports = await Archive.Reports.Where(row => row.Date == null && row.DateBasis == DateBasis.Unknown).OrderBy(row => row.Id).Skip(skip).Take(take).ToListAsync(cancellation);
        ImmutableArray<ReviewTask>.Builder tasks = ImmutableArray.CreateBuilder<ReviewTask>();
        foreach (ReportRow row in reports)
        {
            ReportRef report = await Mentions.RefAsync(row, cancellation);
            string subject = new Decision.OnReportDate(row.Sha256, null).Subject;
            tasks.Add(new()
            {
                Key = subject,
                Kind = ReviewKind.Date,
                Question = Say("Review.Date.Question", report.Label),
                Reasons = [report.Heading, .. row.DateProof.IsDefaultOrEmpty ? [Say("Review.Date.Reason")] : row.DateProof.Select(step => step.Text)],
                Evidence = [new SnippetView(Excerpt.Of(Excerpt.Opening(row.Text, 230)), new Passage(report, 0))],
                Fields = [new("report", row.Slug)],
                Answers = [new(Act.Date, Say("Review.Date.Leave"), "a")],
                Effect = Say("Review.Date.Effect"),
                Elsewhere = new(Say("Review.Date.Give"), Addresses.Report(row.Slug) + "/edit"),
                Points = [subject],
            });
        }
        return (tasks.ToImmutable(), reports.Count);
    }
}
