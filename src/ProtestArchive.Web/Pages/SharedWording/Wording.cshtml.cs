using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Store;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.SharedWording;

/// <summary>The wording that the reports of one event share.</summary>
/// <param name="Slug">The event.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Reports">The reports that were laid against each other: those chiefly about it first.</param>
/// <param name="Total">How many tell of it.</param>
/// <param name="Pairs">What each two of them share.</param>
public sealed record EventWording(string Slug, string Title, ImmutableArray<ReportRef> Reports, int Total, ImmutableArray<SharedWordingView> Pairs);

/// <summary>A page of its own, since to lay eight texts against each other takes longer than all else that an event's page shows.</summary>
public sealed class WordingModel(ArchiveContext archive) : RecordPage<EventWording>
{
    protected override async Task<Answer<EventWording>> ReadAsync(Parameters parameters, CancellationToken cancellation)
    {
        string slug = (string)RouteData.Values["slug"]!;
        var found = await archive.Events.Where(row => row.Slug == slug).Select(row => new { row.Id, row.Title }).FirstOrDefaultAsync(cancellation);
        if (found is null) { return new Missing(Say("SharedWording.NoEvent")) { Suggestions = [new(Say("Nav.Events"), "/events")] }; }
        List<string> slugs = await archive.Tellings.Where(telling => telling.EventId == found.Id)
            .OrderByDescending(telling => telling.IsMain).ThenBy(telling => telling.Report!.Number).Select(telling => telling.Report!.Slug).ToListAsync(cancellation);
        var (reports, pairs) = await SharedWordingQuery.ReadAsync(archive, slugs, cancellation);
        return new EventWording(slug, found.Title, reports, slugs.Count, pairs);
    }
}
