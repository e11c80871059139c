using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Entities;

/// <summary>The orders of a list of names.</summary>
public enum EntitySort
{
    /// <summary>By how many reports name it.</summary>
    Reports,

    /// <summary>By how often it is named.</summary>
    Mentions,

    /// <summary>By name.</summary>
    Name,
}

/// <summary>Places by whether it is known where they lie.</summary>
public enum PlacePosition
{
    Known,
    Unknown,
}

/// <summary>A person, place or organization as a list shows it.</summary>
public sealed record EntityItem : ICsvRow
{
    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>What reports say a person is, or what sort of place or organization it is.</summary>
    public string? What { get; init; }

    public string? Country { get; init; }

    public required int Reports { get; init; }

    public required int Mentions { get; init; }

    /// <summary>Other ways it is written, the most used first.</summary>
    public ImmutableArray<string> Spellings { get; init; } = [];

    public static ImmutableArray<string> Columns { get; } = ["slug", "name", "what", "country", "reports", "mentions", "spellings"];

    [JsonIgnore]
    public ImmutableArray<object?> Cells => [Slug, Name, What, Country, Reports, Mentions, string.Join("; ", Spellings)];
}

/// <summary>A list of names.</summary>
public sealed record EntityList(ImmutableArray<EntityItem> Items, int Total, string? Next) : ListRecord<EntityItem>(Items, Total, Next)
{
    public required string? Words { get; init; }

    /// <summary>The letter that names begin with; null for all.</summary>
    public char? Letter { get; init; }

    /// <summary>The sort of places; null for all, and for people and organizations.</summary>
    public PlaceType? Type { get; init; }

    /// <inheritdoc cref="PlacePosition"/>
    public PlacePosition? Position { get; init; }

    /// <summary>Whether all of the kind are listed.</summary>
    [JsonIgnore]
    public bool IsWhole => this is { Words: null, Letter: null, Type: null, Position: null };

    public required EntitySort Sort { get; init; }

    public required Paging Paging { get; init; }

    /// <summary>How many of the kind the archive knows.</summary>
    public required int Archive { get; init; }
}

/// <summary>Reads a list of people, places or organizations.</summary>
public sealed class EntityListQuery(ArchiveContext archive, EntityKind kind)
{
    private const int PageSize = 60;
    private const int MostSpellings = 6;

    public async Task<Answer<EntityList>> ReadAsync(Parameters parameters, CancellationToken cancellation)
    {
        string? words = parameters.Words("name");
        char? letter = LetterOf(parameters);
        PlaceType? type = kind is EntityKind.Place ? parameters.Choice<PlaceType>("type") : null;
        PlacePosition? position = kind is EntityKind.Place ? parameters.Choice<PlacePosition>("position") : null;
        EntitySort sort = parameters.Choice("sort", letter is null ? EntitySort.Reports : EntitySort.Name);
        Paging paging = parameters.Page(PageSize);
        IQueryable<EntityRow> all = archive.Entities.Where(row => row.Kind == kind);
        string slug = Slug.Of(words ?? "");
        // Any spelling counts; an empty slug (words of marks only) finds nothing rather than all.
        IQueryable<EntityRow> matching = words is null ? all : all.Where(row => slug != "" && (row.Slug.Contains(slug) || row.Names.Any(name => name.Slug.Contains(slug))));
#pragma warning disable CA1309 // SQLite compares, byte by byte; EF knows this form of it only
        if (letter is { } begin) { matching = matching.Where(row => string.Compare(row.Slug, begin.ToString()) >= 0 && string.Compare(row.Slug, ((char)(begin + 1)).ToString()) < 0); }
#pragma warning restore CA1309
        if (type is { } sought) { matching = matching.Where(row => row.PlaceType == sought); }
        if (position is { } where) { matching = matching.Where(row => row.Latitude == null == (where == PlacePosition.Unknown)); }
        int total = await matching.CountAsync(cancellation);
        List<EntityRow> rows = await Sorted(matching, sort).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellation);
        ILookup<long, string> spellings = await SpellingsAsync(archive, [.. rows.Select(row => row.Id)], cancellation);
        return new EntityList(
            [.. rows.Select(row => new EntityItem
            {
                Slug = row.Slug,
                Name = row.Name,
                What = EntityWords.What(row),
                Country = row.Country,
                Reports = row.Reports,
                Mentions = row.Mentions,
                Spellings = [.. spellings[row.Id].Where(spelling => spelling != row.Name).Take(MostSpellings)],
            })],
            total, parameters.Next(paging, total))
        {
            Words = words,
            Letter = letter,
            Type = type,
            Position = position,
            Sort = sort,
            Paging = paging,
            Archive = await all.CountAsync(cancellation),
        };
    }

    private static char? LetterOf(Parameters parameters)
    {
        if (parameters.Words("letter") is not { } text) { return null; }
        if (text.Length == 1 && char.ToLowerInvariant(text[0]) is >= 'a' and <= 'z' and var letter) { return letter; }
        parameters.Refuse("letter", text, Say("Allowed.Letter"));
        return null;
    }

    /// <summary>The ways entities are written, each once, the most used first.</summary>
    public static async Task<ILookup<long, string>> SpellingsAsync(ArchiveContext archive, IReadOnlyCollection<long> entities, CancellationToken cancellation)
    {
        var rows = await archive.Names.Where(row => entities.Contains(row.EntityId))
            .Select(row => new { row.EntityId, row.Text, row.Mentions })
            .OrderByDescending(row => row.Mentions).ThenBy(row => row.Text)
            .ToListAsync(cancellation);
        return rows.ToLookup(row => row.EntityId, row => row.Text);
    }

    private static IQueryable<EntityRow> Sorted(IQueryable<EntityRow> rows, EntitySort sort) => sort switch
    {
        EntitySort.Name => rows.OrderBy(row => row.Name).ThenBy(row => row.Slug),
        EntitySort.Mentions => rows.OrderByDescending(row => row.Mentions).ThenBy(row => row.Slug),
        _ => rows.OrderByDescending(row => row.Reports).ThenByDescending(row => row.Mentions).ThenBy(row => row.Slug),
    };
}
