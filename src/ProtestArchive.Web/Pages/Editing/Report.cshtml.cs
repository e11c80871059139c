using System.Collections.Immutable;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Accounts;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Errors;
using ProtestArchive.Web.Pages.Rulings;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Editing;

/// <summary>What was read at some words of a report, to be accepted or rejected.</summary>
/// <param name="At">Names it.</param>
/// <param name="What">What it is read as.</param>
/// <param name="Words">The words in their context.</param>
/// <param name="Event">Of a figure, the event that it counts for.</param>
public sealed record EditedMention(string At, string What, SnippetView Words, EventRow? Event);

/// <summary><c>/reports/{slug}/edit</c>: correct a report's date, outlet and title; accept or reject what was read in it.</summary>
[Authorize(Policy = Policies.Editor)]
public sealed class ReportModel(ArchiveContext archive) : PageModel
{
    private const int PageSize = 40;

    public ReportRow Row { get; private set; } = null!;

    public ReportRef Ref { get; private set; } = null!;

    /// <summary>The codebook's word for the layer that is shown.</summary>
    public string Layer { get; private set; } = "count";

    /// <summary>How much each layer holds.</summary>
    public IReadOnlyDictionary<string, int> Layers { get; private set; } = new Dictionary<string, int>();

    public ImmutableArray<EditedMention> Mentions { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, 1, _ => "");

    public string Address => Addresses.Report(Row.Slug) + "/edit";

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        Parameters parameters = new(Request);
        PointedMentions pointed = new(archive);
        Paging paging = parameters.Page(PageSize);
        if (await pointed.ReadingAsync(slug, cancellation) is not { } reading) { return HttpContext.Missing(new(Say("Editing.NoSuchReport"))); }
        Layers = reading.Shown.Mentions.CountBy(MentionLayer.Of).ToDictionary(pair => pair.Key, pair => pair.Value);
        string? layer = parameters.Words("layer");
        if (layer is not null && !LayerWords.Layers.Contains(layer)) { parameters.Refuse("layer", layer, Say("Allowed.OneOf", string.Join(", ", LayerWords.Layers))); }
        if (parameters.Problems.Count > 0) { return HttpContext.Refused(parameters.Problems); }
        (Row, Ref, Layer) = (reading.Row, await pointed.RefAsync(reading.Row, cancellation), layer ?? Layer);
        Dictionary<string, EventRow?> events = await archive.Claims.Where(claim => claim.ReportId == Row.Id).Select(claim => new { claim.Id, claim.Event }).ToDictionaryAsync(claim => claim.Id, claim => claim.Event, cancellation);
        ImmutableArray<EditedMention>.Builder mentions = ImmutableArray.CreateBuilder<EditedMention>();
        foreach (Mention mention in reading.Shown.Mentions.Where(mention => MentionLayer.Of(mention) == Layer).Skip(paging.Skip).Take(paging.Size))
        {
            Pointed at = await pointed.OfAsync(reading, mention, cancellation);
            mentions.Add(new(MentionPointer.Of(reading, mention).ToString(), LayerWords.One(mention), at.Snippet, events.GetValueOrDefault(at.Ref.Id)));
        }
        Mentions = mentions.ToImmutable();
        Pager = new(paging.Page, paging.Pages(Layers.GetValueOrDefault(Layer)), parameters.AddressOf);
        return Page();
    }
}
