using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Rulings;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

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
                Question = $"When was report {report.Label} written?",
                Reasons = [report.Heading, .. row.DateProof.IsDefaultOrEmpty ? ["It states no day, and nothing that other reports state proves one."] : row.DateProof.Select(step => step.Text)],
                Evidence = [new SnippetView(Excerpt.Of(Excerpt.Opening(row.Text, 230)), new Passage(report, 0))],
                Fields = [new("report", row.Slug)],
                Answers = [new(Act.Date, "Leave it unknown", "a")],
                Effect = "Left unknown, its times stay unresolved, and no proof is sought.",
                Elsewhere = new("Give the day", Addresses.Report(row.Slug) + "/edit"),
                Points = [subject],
            });
        }
        return (tasks.ToImmutable(), reports.Count);
    }
}
