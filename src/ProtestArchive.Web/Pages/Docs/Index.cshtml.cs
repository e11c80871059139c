using System.Collections.Immutable;
using ProtestArchive.Web.Api;

namespace ProtestArchive.Web.Pages.Docs;

/// <summary><c>/docs</c>: the pages of the documentation.</summary>
public sealed class IndexModel : RecordPage<ListRecord<DocItem>>
{
    protected override Task<Answer<ListRecord<DocItem>>> ReadAsync(Parameters parameters, CancellationToken cancellation)
    {
        ImmutableArray<DocItem> items = [.. Documentation.Pages.Select(page => new DocItem(page.Name, page.Title, page.Summary))];
        return Task.FromResult<Answer<ListRecord<DocItem>>>(new ListRecord<DocItem>(items, items.Length, null));
    }
}

/// <summary>A page of the documentation in the list.</summary>
public sealed record DocItem(string Slug, string Title, string Summary) : ICsvRow
{
    public static ImmutableArray<string> Columns { get; } = ["slug", "title", "summary"];

    [System.Text.Json.Serialization.JsonIgnore]
    public ImmutableArray<object?> Cells => [Slug, Title, Summary];
}
