using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Web.Store;

/// <summary>
/// Addresses of reports: words of the title, then letters made of the text's hash. Nothing that is derived and no order of arrival
/// goes into them, so a report has the same address in every archive, and two with one title (“Live updates”) do not get in each other's way.
/// </summary>
public static class ReportSlug
{
    private const int TitleLength = 60, Mark = 5;

    public static async Task<string> OfAsync(ArchiveContext archive, Report report, CancellationToken cancellation)
    {
        string title = Slug.Of(report.Title, TitleLength), hash = MentionId.Of(report.Sha256);
        for (int length = Mark; ; length++)
        {
            string slug = title.Length > 0 ? $"{title}-{hash[..length]}" : hash[..length];
            if (length == hash.Length || !await archive.Reports.AnyAsync(row => row.Slug == slug, cancellation)) { return slug; }
        }
    }
}
