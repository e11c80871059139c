using System.Collections.Immutable;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Search;

/// <summary><c>/search/suggestions</c>: what may be meant by a few letters, as the options of the search field's list; the reader's last searches where nothing is typed.</summary>
public sealed class SuggestionsModel(ArchiveContext archive, Remembered remembered) : RecordPage<Completions>
{
    protected override async Task<Answer<Completions>> ReadAsync(Parameters parameters, CancellationToken cancellation)
    {
        string typed = parameters.Words("q", SearchText.Longest) ?? "";
        ImmutableArray<Completion> items = typed.Length > 0
            ? await new CompletionQuery(archive, remembered).ReadAsync(typed, cancellation)
            : [.. RecentSearches.Of(Request).Select(query => new Completion(CompletionKind.Search, query, Addresses.Search(query)))];
        return new Completions(typed, items);
    }
}
