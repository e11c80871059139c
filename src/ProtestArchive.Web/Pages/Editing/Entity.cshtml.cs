using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Accounts;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Pages.Errors;
using ProtestArchive.Web.Pages.Rulings;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Editing;

/// <summary>Another entity that may be the same, with a name that stands for it.</summary>
public sealed record OtherEntity(EntityRow Row, string? Name);

/// <summary><c>/people/{slug}/edit</c> and the like: join, split and rename a person, place or organization.</summary>
[Authorize(Policy = Policies.Editor)]
public sealed class EntityModel(ArchiveContext archive) : PageModel
{
    private const int MostFound = 8;
    private const int PageSize = 50;

    public EntityRow Row { get; private set; } = null!;

    public EntityKinds Kinds { get; private set; } = EntityKinds.People;

    /// <summary>The name that stands for it.</summary>
    public string? NameOfIt { get; private set; }

    /// <summary>The name that was looked for.</summary>
    public string? Words { get; private set; }

    /// <summary>Others by that name, or by one like it.</summary>
    public ImmutableArray<OtherEntity> Others { get; private set; } = [];

    /// <summary>The names of reports that mean it.</summary>
    public ImmutableArray<ReportName> Names { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, 1, _ => "");

    public async Task<IActionResult> OnGetAsync(string what, string slug, CancellationToken cancellation)
    {
        Parameters parameters = new(Request);
        Words = parameters.Words("q");
        Paging paging = parameters.Page(PageSize);
        Kinds = EntityKinds.OfPath(what);
        EntityKind kind = Kinds.Kind;
        if (await archive.Entities.FirstOrDefaultAsync(row => row.Kind == kind && row.Slug == slug, cancellation) is not { } entity) { return HttpContext.Missing(new(Say($"Editing.NoSuch.{Kinds.Kind}"))); }
        if (parameters.Problems.Count > 0) { return HttpContext.Refused(parameters.Problems); }
        Row = entity;
        PointedMentions pointed = new(archive);
        EntityMentions mentions = new(archive, pointed);
        NameOfIt = Text(await mentions.RepresentativeAsync(entity, [], cancellation));
        foreach (EntityRow other in await OthersAsync(Words ?? entity.Name, cancellation)) { Others = Others.Add(new(other, Text(await mentions.RepresentativeAsync(other, [], cancellation)))); }
        Names = await mentions.NamesAsync(entity, paging.Skip, paging.Size, cancellation);
        Pager = new(paging.Page, paging.Pages(await archive.Links.CountAsync(link => link.EntityId == entity.Id, cancellation)), parameters.AddressOf);
        return Page();
    }

    private async Task<List<EntityRow>> OthersAsync(string name, CancellationToken cancellation)
    {
        string slug = Core.Text.Slug.Of(name);
        if (slug.Length == 0) { return []; }
        List<EntityRow> exact = await archive.Entities
            .Where(row => row.Kind == Row.Kind && row.Id != Row.Id && (row.Slug == slug || row.Names.Any(name => name.Slug == slug)))
            .OrderByDescending(row => row.Reports).ThenBy(row => row.Slug).Take(MostFound).ToListAsync(cancellation);
        IReadOnlyList<NearName> near = await DidYouMean.NamesAsync(archive, name, MostFound * 2, cancellation);
        return [.. exact.Concat(near.Select(other => other.Entity)).Where(row => row.Kind == Row.Kind && row.Id != Row.Id).DistinctBy(row => row.Id).Take(MostFound)];
    }

    private static string? Text(Pointed? pointed) => pointed is null ? null : MentionPointer.Of(pointed.Reading, pointed.Mention).ToString();
}
