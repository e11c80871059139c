using Microsoft.AspNetCore.Mvc;
using ProtestArchive.Web.Api;

namespace ProtestArchive.Web.Pages.Docs;

/// <summary><c>/docs/{name}</c>: one page of the documentation.</summary>
public sealed class DocModel : RecordPage<DocPage>
{
    [BindProperty(SupportsGet = true)]
    public string Name { get; set; } = "";

    protected override Task<Answer<DocPage>> ReadAsync(Parameters parameters, CancellationToken cancellation) =>
        Task.FromResult<Answer<DocPage>>(Documentation.Find(Name) is { } page
            ? page
            : new Missing("There is no page of documentation at this address") { Suggestions = [new("all pages of the documentation", "/docs")] });
}
