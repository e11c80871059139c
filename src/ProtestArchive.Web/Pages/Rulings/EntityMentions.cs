using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary>A name as one report uses it: what can leave an entity.</summary>
/// <param name="Name">Its first mention.</param>
/// <param name="Spellings">The ways in which the report writes it.</param>
/// <param name="Mentions">How often it does.</param>
public sealed record ReportName(Pointed Name, ImmutableArray<string> Spellings, int Mentions);

/// <summary>The mentions of an entity that rulings are made by.</summary>
public sealed class EntityMentions(ArchiveContext archive, PointedMentions pointed)
{
    private const int Tried = 20; // reports that are looked through for a name that stands for the entity

    /// <summary>A mention that stands for the entity: spelt as it is called where possible, in the report that came first. Null where every name of it is in <paramref name="without"/>.</summary>
    public async Task<Pointed?> RepresentativeAsync(EntityRow entity, IReadOnlyCollection<(int ReportId, int Local)> without, CancellationToken cancellation)
    {
        var links = await archive.Links.Where(link => link.EntityId == entity.Id)
            .OrderByDescending(link => archive.Spellings.Any(spelling => spelling.EntityId == entity.Id && spelling.ReportId == link.ReportId && spelling.Text == entity.Name))
            .ThenBy(link => link.Report!.Number).ThenBy(link => link.Local)
            .Select(link => new { link.ReportId, link.Local, link.Report!.Slug })
            .Take(Tried + without.Count).ToListAsync(cancellation);
        foreach (var link in links.Where(link => !without.Contains((link.ReportId, link.Local))))
        {
            if (await NameAsync(link.Slug, link.Local, entity.Name, cancellation) is { } name) { return name.Name; }
        }
        return null;
    }

    /// <summary>The names of reports that mean the entity, by report, some of them.</summary>
    public async Task<ImmutableArray<ReportName>> NamesAsync(EntityRow entity, int skip, int take, CancellationToken cancellation)
    {
        var links = await archive.Links.Where(link => link.EntityId == entity.Id)
            .OrderBy(link => link.Report!.Number).ThenBy(link => link.Local)
            .Select(link => new { link.Local, link.Report!.Slug })
            .Skip(skip).Take(take).ToListAsync(cancellation);
        ImmutableArray<ReportName>.Builder names = ImmutableArray.CreateBuilder<ReportName>();
        foreach (var link in links)
        {
            if (await NameAsync(link.Slug, link.Local, entity.Name, cancellation) is { } name) { names.Add(name); }
        }
        return names.ToImmutable();
    }

    private async Task<ReportName?> NameAsync(string slug, int local, string preferred, CancellationToken cancellation)
    {
        if (await pointed.ReadingAsync(slug, cancellation) is not { } reading) { return null; }
        NameMention[] mentions = [.. reading.Shown.Layer<NameMention>().Where(mention => mention.Local == local)];
        if (mentions.Length == 0) { return null; }
        string text = reading.Row.Text;
        NameMention first = mentions.FirstOrDefault(mention => mention.Span.In(text) == preferred) ?? mentions[0];
        return new(await pointed.OfAsync(reading, first, cancellation), [.. mentions.Select(mention => mention.Span.In(text)).Distinct(StringComparer.Ordinal)], mentions.Length);
    }
}
