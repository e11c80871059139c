using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Benchmarks.Pages;

/// <summary>A page that is measured.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Addresses">Where it is; several of a kind are asked for in turn, so that no answer is simply the last one again.</param>
internal sealed record MeasuredPage(string Name, ImmutableArray<string> Addresses);

/// <summary>Chooses, in any archive, the pages that stand for all: of each kind usual ones and the heaviest.</summary>
internal static class MeasuredPages
{
    private const int Usual = 10; // of a kind
    private const int Compared = 5;

    public static async Task<List<MeasuredPage>> ChooseAsync(ArchiveContext archive)
    {
        IQueryable<EntityRow> people = archive.Entities.Where(row => row.Kind == EntityKind.Person);
        ImmutableArray<string> tellers = await TellersAsync(archive, await archive.Events.OrderByDescending(row => row.Reports).ThenBy(row => row.Slug).Select(row => row.Slug).FirstAsync());
        ImmutableArray<string> events = await MiddleAsync(archive.Events.Where(row => row.Reports > 1).OrderBy(row => row.Reports).ThenBy(row => row.Slug).Select(row => row.Slug));
        List<string> pairs = [];
        foreach (string slug in events) { pairs.Add(Addresses.Compare((await TellersAsync(archive, slug)).Take(2))); }
        return
        [
            new("home", ["/"]),
            new("event told by most", [Addresses.Event(await archive.Events.OrderByDescending(row => row.Reports).ThenBy(row => row.Slug).Select(row => row.Slug).FirstAsync())]),
            new("event", [.. events.Select(Addresses.Event)]),
            new("report, longest", [Addresses.Report(await archive.Reports.OrderByDescending(row => row.WordCount).Select(row => row.Slug).FirstAsync())]),
            new("report", [.. (await MiddleAsync(archive.Reports.OrderBy(row => row.WordCount).ThenBy(row => row.Slug).Select(row => row.Slug))).Select(Addresses.Report)]),
            new("person named by most", [Addresses.Person(await MostNamedAsync(archive, EntityKind.Person))]),
            new("person", [.. (await MiddleAsync(people.Where(row => row.Reports > 1).OrderBy(row => row.Reports).ThenBy(row => row.Slug).Select(row => row.Slug))).Select(Addresses.Person)]),
            new("place named by most", [Addresses.Place(await MostNamedAsync(archive, EntityKind.Place))]),
            new("search, a rare name", [.. (await MiddleAsync(people.Where(row => row.Reports > 1).OrderBy(row => row.Reports).ThenBy(row => row.Slug).Select(row => row.Name))).Select(Addresses.Search)]),
            new("search, a common word", [Addresses.Search("police")]),
            new("search, two words", [Addresses.Search("protesters arrested")]),
            new("compare two", [.. pairs]),
            .. tellers.Length == Compared ? [new MeasuredPage("compare five", [Addresses.Compare(tellers)])] : Array.Empty<MeasuredPage>(),
            new("events", ["/events"]),
            new("people", ["/people"]),
            new("places", ["/places"]),
            new("reports", ["/reports"]),
            new("claims", ["/claims"]),
            new("timeline", ["/timeline"]),
            new("map", ["/map"]),
        ];
    }

    // Those that are chiefly about it first.
    private static async Task<ImmutableArray<string>> TellersAsync(ArchiveContext archive, string slug) =>
    [
        .. await archive.Tellings.Where(telling => telling.Event!.Slug == slug)
            .OrderByDescending(telling => telling.IsMain).ThenBy(telling => telling.Report!.Number).Select(telling => telling.Report!.Slug).Take(Compared).ToListAsync(),
    ];

    private static async Task<ImmutableArray<string>> MiddleAsync(IQueryable<string> ordered)
    {
        int count = await ordered.CountAsync();
        return [.. await ordered.Skip(Math.Max(0, (count - Usual) / 2)).Take(Usual).ToListAsync()];
    }

    private static Task<string> MostNamedAsync(ArchiveContext archive, EntityKind kind) =>
        archive.Entities.Where((EntityRow row) => row.Kind == kind).OrderByDescending(row => row.Reports).ThenBy(row => row.Slug).Select(row => row.Slug).FirstAsync();
}
