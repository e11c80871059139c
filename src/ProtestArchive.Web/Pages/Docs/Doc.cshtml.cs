using Microsoft.AspNetCore.Mvc;
using ProtestArchive.Web.Api;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Docs;

/// <summary><c>/docs/{name}</c>: one page of the documentation.</summary>
public sealed class DocModel : RecordPage<DocPage>
{
    [BindProperty(SupportsGet = true)]
    public string Name { get; set; } = "";

    protected override Task<Answer<DocPage>> ReadAsync(Parameters parameters, CancellationToken cancellation) =>
        Task.FromResult<Answer<DocPage>>(Documentation.Find(Name) is { } page
            ? page
            : new Missing(Say("Docs.NoSuchPage")) { Suggestions = [new(Say("Docs.AllPages"), "/docs")] });
}
