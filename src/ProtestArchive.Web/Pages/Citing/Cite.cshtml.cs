using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Citing;

/// <summary><c>/reports/{slug}/cite</c>: how a report, a paragraph or a figure of it is cited.</summary>
public sealed class CiteModel(ArchiveContext archive) : CitePage
{
    protected override async Task<Answer<CiteRecord>> CiteAsync(Parameters parameters, CancellationToken cancellation)
    {
        string slug = (string)RouteData.Values["slug"]!;
        string? claim = parameters.Words("c");
        long? paragraph = parameters.Whole("p");
        if (claim is not null && paragraph is not null) { parameters.Refuse("p", $"{paragraph}", Say("Allowed.NotWithFigure")); }
        if (await new CiteQuery(archive).ReadAsync(slug, claim, paragraph, parameters.Site, cancellation) is not { } citation)
        {
            return new Missing(Say("Cite.Nothing")) { Suggestions = [new(Say("Cite.TheReport"), Addresses.Report(slug))] };
        }
        return new CiteRecord(citation)
        {
            Of = new(citation.TitleIsOurs ? Sentence.Quoted(citation.Title) : citation.Title, citation.Address[parameters.Site.Length..]),
            Address = parameters.With("format", null),
        };
    }
}
