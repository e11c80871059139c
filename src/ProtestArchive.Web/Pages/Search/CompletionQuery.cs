using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Pages.Figures;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Search;

/// <summary>Finds people, places, organizations, events and outlets by the beginning of their names, from two letters on.</summary>
public sealed class CompletionQuery(ArchiveContext archive, Remembered remembered)
{
    /// <summary>Fewer letters say too little.</summary>
    public const int FewestLetters = 2;

    private const int LongestSlug = 80;
    private const int MostEntities = 7;
    private const int MostEvents = 3;
    private const int MostOutlets = 2;
    private const int OutletsRead = 10_000; // are looked at for a word within their name

    /// <param name="typed">What was typed so far.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    public async Task<ImmutableArray<Completion>> ReadAsync(string typed, CancellationToken cancellation)
    {
        SearchText text = SearchText.Parse(typed);
        string slug = Slug.Of(text.Words, LongestSlug);
        if (slug.Length < FewestLetters || !text.Operators.IsEmpty) { return []; }
        return
        [
            .. await EntitiesAsync(slug, cancellation),
            .. await OutletsAsync(slug, cancellation),
            .. await EventsAsync(slug, cancellation),
        ];
    }

    private async Task<IEnumerable<Completion>> EntitiesAsync(string slug, CancellationToken cancellation)
    {
        List<BegunName> begun = await FullText.NamesBegunAsync(archive, slug, MostEntities, cancellation);
        if (begun.Count == 0) { return []; }
        long[] ids = [.. begun.Select(name => name.EntityId)];
        Dictionary<long, EntityRow> rows = await archive.Entities.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        long[] renamed = [.. rows.Values.Where(row => !Begins(Slug.Of(row.Name), slug)).Select(row => row.Id)];
        List<NameRow> names = renamed.Length == 0 ? [] : await archive.Names.Where(row => renamed.Contains(row.EntityId)).OrderByDescending(row => row.Mentions).ToListAsync(cancellation);
        return ids.Where(rows.ContainsKey).Select(id => rows[id]).Select(row => new Completion(KindOf(row.Kind), row.Name, EntityKinds.Of(row.Kind).Address(row.Slug))
        {
            What = EntityWords.What(row),
            Written = names.Find(name => name.EntityId == row.Id && Begins(name.Slug, slug))?.Text,
            Reports = row.Reports,
        });
    }

    private async Task<IEnumerable<Completion>> OutletsAsync(string slug, CancellationToken cancellation)
    {
        List<OutletName> outlets = await FullText.OutletsBegunAsync(archive, slug, MostOutlets, cancellation);
        if (outlets.Count < MostOutlets)
        {
            List<OutletName> all = await remembered.AskAsync(nameof(OutletsAsync), () => FullText.OutletsAsync(archive, OutletsRead, cancellation));
            outlets = [.. outlets.Concat(all.Where(outlet => Begins(outlet.Slug, slug))).DistinctBy(outlet => outlet.Slug).Take(MostOutlets)];
        }
        List<Completion> found = [];
        foreach (OutletName outlet in outlets)
        {
            int reports = await archive.Reports.CountAsync(row => row.OutletSlug == outlet.Slug, cancellation);
            found.Add(new(CompletionKind.Outlet, outlet.Name, Addresses.Search(new SearchOperator(SearchField.Outlet, SearchOperator.Plain(outlet.Name)).ToString())) { Reports = reports });
        }
        return found;
    }

    private async Task<IEnumerable<Completion>> EventsAsync(string slug, CancellationToken cancellation)
    {
        List<long> ids = await FullText.EventsBegunAsync(archive, slug, MostEvents, cancellation);
        if (ids.Count == 0) { return []; }
        Dictionary<long, EventRow> rows = await archive.Events.Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        return ids.Where(rows.ContainsKey).Select(id => rows[id]).Select(row => new Completion(CompletionKind.Event, row.Title, Addresses.Event(row.Slug))
        {
            What = EventFigures.DaysOf(row.FirstDay, row.LastDay) is { } days ? DayWords.Abbreviated(days) : null,
            Reports = row.Reports,
        });
    }

    /// <summary>Whether all words of <paramref name="typed"/> are words of <paramref name="name"/>, the last perhaps only begun.</summary>
    private static bool Begins(string name, string typed)
    {
        string[] words = typed.Split('-');
        string whole = $"-{name}-";
        return words[..^1].All(word => whole.Contains($"-{word}-", StringComparison.Ordinal)) && whole.Contains($"-{words[^1]}", StringComparison.Ordinal);
    }

    private static CompletionKind KindOf(EntityKind kind) => kind switch
    {
        EntityKind.Person => CompletionKind.Person,
        EntityKind.Place => CompletionKind.Place,
        _ => CompletionKind.Organization,
    };
}
