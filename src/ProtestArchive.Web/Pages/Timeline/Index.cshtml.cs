using NodaTime.Text;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Store;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Timeline;

public sealed class IndexModel(ArchiveContext archive, Remembered remembered) : RecordPage<TimelineRecord>
{
    protected override Task<Answer<TimelineRecord>> ReadAsync(Parameters parameters, CancellationToken cancellation) =>
        new TimelineQuery(archive, remembered).ReadAsync(parameters, cancellation);

    /// <summary>The same for other days; null for all.</summary>
    public string AddressOf(DayRange? days) => Parameters.WithFirst(
        ("from", days is { } from ? LocalDatePattern.Iso.Format(from.First) : null), ("to", days is { } to ? LocalDatePattern.Iso.Format(to.Last) : null));

    /// <summary>The way from all of the timeline to the days shown.</summary>
    public IEnumerable<Crumb> Crumbs(TimelineScope scope) => [new(Say("Nav.Timeline"), "/timeline"), .. scope.Within.Select(outer => new Crumb(outer.Name, AddressOf(outer.Days))), new(scope.Name)];

    /// <summary>The address of the strip as a file.</summary>
    public string StripAddress => Addresses.Chart("/timeline", "strip") + Request.QueryString.ToUriComponent();
}
