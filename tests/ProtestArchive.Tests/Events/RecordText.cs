using System.Globalization;
using System.Text;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Tests.Events;

/// <summary>Prints all of a record, so that two can be compared.</summary>
internal static class RecordText
{
    public static string Of(ArchiveRecord record)
    {
        StringBuilder text = new();
        RecordContexts contexts = new(record);
        foreach (AnnotatedReport report in record.Reports)
        {
            (AnnotatedReport annotated, AnnotationContext context) = contexts.Of(report.Report.Sha256, report.Report.Sha256);
            text.Append(Encoding.UTF8.GetString(AnnotationOutput.Line(annotated, context)));
        }
        foreach (Link link in record.Reports.SelectMany(report => record.Links.LinksOf(report.Report.Sha256)))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{link.ReportSha256} {link.Local} {link.Score} {string.Join(' ', link.Reasons)}");
        }
        foreach (Entity entity in record.Entities)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{entity} {string.Join("; ", entity.Roles)}");
        }
        foreach (Event made in record.Events)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{made.Slug} {made.Kind} {made.Title} {made.Days} {made.Place} {made.Side}: {string.Join(", ", made.Tellings.Select(telling => $"{telling.ReportSha256} {telling.IsMain} {string.Join(' ', telling.Passages)}"))}");
        }
        foreach (Claim claim in record.Claims) { text.AppendLine(CultureInfo.InvariantCulture, $"{claim.Id} {claim.Words} {claim.Place} {claim.Days} {claim.Source} {claim.Event}"); }
        return text.ToString();
    }
}
