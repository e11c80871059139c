using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Accounts;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Errors;
using ProtestArchive.Web.Pages.Rulings;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Editing;

/// <summary><c>/events/{slug}/edit</c>: what counts for an event, what it is called, and with which it is one.</summary>
[Authorize(Policy = Policies.Editor)]
public sealed class EventModel(ArchiveContext archive) : PageModel
{
    private const int MostFound = 12;
    private static readonly int NearDays = 10;

    public EventRow Row { get; private set; } = null!;

    /// <summary>What was looked for among other events.</summary>
    public string? Words { get; private set; }

    public ImmutableArray<Pointed> Tellings { get; private set; } = [];

    /// <summary>Other events to choose from: those with the words in their title, else those of days near by.</summary>
    public ImmutableArray<EventRow> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        Parameters parameters = new(Request);
        Words = parameters.Words("q");
        EventTellings tellings = new(archive, new PointedMentions(archive));
        if (await tellings.FindAsync(slug, cancellation) is not { } row) { return HttpContext.Missing(new(Say("Editing.NoSuchEvent"))); }
        if (parameters.Problems.Count > 0) { return HttpContext.Refused(parameters.Problems); }
        Row = row;
        Tellings = await tellings.OfAsync(row, cancellation);
        Others = [.. await Found().OrderBy(other => other.FirstDay).ThenBy(other => other.Slug).Take(MostFound).ToListAsync(cancellation)];
        return Page();
    }

    private IQueryable<EventRow> Found()
    {
        IQueryable<EventRow> others = archive.Events.Where(row => row.Id != Row.Id);
        if (Words is { } words)
        {
            string slug = Slug.Of(words);
            return others.Where(row => row.Title.Contains(words) || (slug != "" && row.Slug.Contains(slug)));
        }
        if (Row.FirstDay is not { } day) { return others.Where(row => row.FirstDay == null && row.Kind == Row.Kind); }
        (NodaTime.LocalDate first, NodaTime.LocalDate last) = (day.PlusDays(-NearDays), day.PlusDays(NearDays));
        return others.Where(row => row.FirstDay >= first && row.FirstDay <= last);
    }
}
