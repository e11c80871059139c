using System.Globalization;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Tests.Pages;

/// <summary>An archive of one report to which tests add events as they need them, each test in a year of its own.</summary>
public sealed class AddedEventsSite : ArchiveSite
{
    private long _lastId = 1_000_000;

    protected override string Reports
    {
        get
        {
            string folder = Directory.CreateDirectory(Path.Combine(Data, "incoming")).FullName;
            File.WriteAllText(Path.Combine(folder, "courier.txt"), "Thousands March in Valparaiso\n\nThe Harbour Courier\n\n14 June 2011\n\nVALPARAISO, Chile — More than 4,000 people marched in Valparaiso on Tuesday, organizers said.\n");
            return folder;
        }
    }

    /// <summary>Adds an event that the report tells of.</summary>
    public async Task AddEventAsync(string title, LocalDate first, LocalDate last, EventKind kind = EventKind.Protest, long? place = null, bool isTold = true)
    {
        long id = Interlocked.Increment(ref _lastId);
        await DoAsync<ArchiveContext>(async archive =>
        {
            archive.Events.Add(new() { Id = id, Slug = "added-" + id.ToString(CultureInfo.InvariantCulture), Kind = kind, Title = title, FirstDay = first, LastDay = last, PlaceId = place, Reports = isTold ? 1 : 0 });
            if (isTold) { archive.Tellings.Add(new() { EventId = id, ReportId = 1, IsMain = false }); }
            await archive.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
    }

    /// <summary>Adds a town.</summary>
    public async Task<long> AddTownAsync(string slug, double latitude, double longitude)
    {
        long id = Interlocked.Increment(ref _lastId);
        await DoAsync<ArchiveContext>(async archive =>
        {
            archive.Entities.Add(new EntityRow { Id = id, Kind = EntityKind.Place, Slug = slug, Name = slug, PlaceType = PlaceType.City, Country = "CL", Latitude = latitude, Longitude = longitude, Reports = 1, Mentions = 1 });
            await archive.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        return id;
    }
}
