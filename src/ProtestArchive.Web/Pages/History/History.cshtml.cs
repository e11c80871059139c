using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Pages.Rulings;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.History;

/// <summary><c>/events/{slug}/history</c> and the like: what people ruled on one event, person, place or organization. A report has a history of its own.</summary>
public sealed class HistoryModel(ArchiveContext archive) : RecordPage<RulingList>
{
    /// <summary>The page whose history this is.</summary>
    public Crumb Of { get; private set; } = new("");

    /// <summary>The list that it stands in.</summary>
    public Crumb Within { get; private set; } = new("");

    protected override async Task<Answer<RulingList>> ReadAsync(Parameters parameters, CancellationToken cancellation)
    {
        (string what, string slug) = ((string)RouteData.Values["what"]!, (string)RouteData.Values["slug"]!);
        Within = new(Say($"Section.{what}"), $"/{what}");
        RulingsOf rulings = new(archive);
        IQueryable<RulingRow>? own = what switch
        {
            "events" => await EventAsync(rulings, slug, cancellation),
            _ => await EntityAsync(rulings, what, slug, cancellation),
        };
        return own is null ? new Missing(Say("History.NoSuch")) : await new RulingsQuery(archive).ReadAsync(own, parameters, cancellation);
    }

    private async Task<IQueryable<RulingRow>?> EventAsync(RulingsOf rulings, string slug, CancellationToken cancellation)
    {
        if (await archive.Events.FirstOrDefaultAsync(row => row.Slug == slug, cancellation) is not { } happening) { return null; }
        Of = new(happening.Title, Addresses.Event(slug)) { IsEnglish = true };
        return await rulings.EventAsync(happening, cancellation);
    }

    private async Task<IQueryable<RulingRow>?> EntityAsync(RulingsOf rulings, string what, string slug, CancellationToken cancellation)
    {
        EntityKind kind = EntityKinds.OfPath(what).Kind;
        if (await archive.Entities.FirstOrDefaultAsync(row => row.Kind == kind && row.Slug == slug, cancellation) is not { } entity) { return null; }
        Of = new(entity.Name, EntityKinds.Of(kind).Address(slug));
        return await rulings.EntityAsync(entity, cancellation);
    }
}
