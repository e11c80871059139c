using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Claims;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Figures;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Entities;

/// <summary>Reads a person, place or organization.</summary>
public sealed class EntityQuery(ArchiveContext archive, EntityKind kind)
{
    private const int ReportsAPage = 10;
    private const int MentionsAReport = 4;
    private const int MostQuotations = 12;
    private const int MostEvents = 20;
    private const int MostCompanions = 15;
    private const int MostJoinings = 12;

    private int _archiveReports;

    public async Task<Answer<EntityRecord>> ReadAsync(string address, Parameters parameters, CancellationToken cancellation)
    {
        Paging paging = parameters.Page(ReportsAPage);
        if (parameters.Twin is Twin.Csv) { paging = new(1, ReportsAPage); }
        EntityRow? row = await archive.Entities.FirstOrDefaultAsync(entity => entity.Kind == kind && entity.Slug == address, cancellation);
        if (row is null) { return await BySpellingAsync(address, cancellation); }
        _archiveReports = await archive.CountReportsAsync(cancellation);
        List<QuoteRow> quotes = await archive.Quotes.Where(quote => quote.SpeakerId == row.Id).Include(quote => quote.Report)
            .OrderByDescending(quote => quote.Report!.Date).ThenBy(quote => quote.Report!.Number).ThenBy(quote => quote.Start)
            .Take(MostQuotations).ToListAsync(cancellation);
        (ImmutableArray<ReportMentions> context, ImmutableArray<int> ages) = await ContextAsync(row, paging, cancellation);
        return new EntityRecord
        {
            Slug = row.Slug,
            Kind = row.Kind,
            Name = row.Name,
            What = EntityWords.What(row),
            Roles = row.Roles,
            Ages = ages,
            Country = row.Country,
            Latitude = row.Latitude,
            Longitude = row.Longitude,
            Gazetteer = row.GazetteerId,
            Reports = row.Reports,
            Mentions = row.Mentions,
            Spellings = await SpellingsAsync(row.Id, cancellation),
            Joined = await JoinedAsync(row.Id, cancellation),
            Quotations = [.. quotes.Select(quote => new QuotationView(quote.Words, null, new Passage(Ref(quote.Report!), quote.Paragraph)) { Note = quote.Report!.Date is { } day ? DayWords.Abbreviated(day) : null })],
            QuotationsTotal = await archive.Quotes.CountAsync(quote => quote.SpeakerId == row.Id, cancellation),
            Ledger = await ClaimReader.OfEntityAsync(archive, EntityKinds.Of(kind), row.Slug, cancellation),
            Context = context,
            Events = await EventsAsync(row, cancellation),
            Alongside = await AlongsideAsync(row.Id, cancellation),
            Paging = paging,
        };
    }

    // Any way a report writes the name is an address; one that several share leads to a choice.
    private async Task<Answer<EntityRecord>> BySpellingAsync(string address, CancellationToken cancellation)
    {
        string slug = Slug.Of(address);
        List<string> full = kind is EntityKind.Person && !await archive.Spellings.AnyAsync(spelling => spelling.Slug == slug && spelling.Entity!.Kind == kind, cancellation)
            ? await FullText.SpellingsEndingAsync(archive, slug, MostCompanions, cancellation) // a surname that is only written with the given name
            : [];
        var found = await archive.Entities
            .Where(entity => entity.Kind == kind && (entity.Slug == slug || entity.Aliases.Any(alias => alias.Slug == slug) || entity.Spellings.Any(spelling => spelling.Slug == slug || full.Contains(spelling.Slug))))
            .OrderByDescending(entity => entity.Slug == slug).ThenByDescending(entity => entity.Reports).ThenBy(entity => entity.Slug)
            .Select(entity => new { entity.Slug, entity.Name, Exact = entity.Slug == slug })
            .ToListAsync(cancellation);
        EntityKinds kinds = EntityKinds.Of(kind);
        if (found.Count == 1 || (found.Count > 1 && found[0].Exact)) { return new Moved(kinds.Address(found[0].Slug)); }
        if (found.Count > 1)
        {
            return new Missing($"Several {kinds.Several} are written so.") { Suggestions = [.. found.Select(entity => new Suggestion(entity.Name, kinds.Address(entity.Slug)))] };
        }
        IReadOnlyList<NearName> near = await DidYouMean.NamesAsync(archive, address.Length > 100 ? address[..100] : address, 5, cancellation);
        return new Missing($"No report names a {kinds.One} of this address.") { Suggestions = [.. near.Select(name => new Suggestion(name.Entity.Name, EntityKinds.Of(name.Entity.Kind).Address(name.Entity.Slug))), new($"All {kinds.Several}", kinds.Path)] };
    }

    private async Task<ImmutableArray<SpellingItem>> SpellingsAsync(long id, CancellationToken cancellation)
    {
        var rows = await archive.Spellings.Where(row => row.EntityId == id)
            .Select(row => new { row.Text, row.Slug, row.Mentions, Report = new ReportRef(row.Report!.Number, row.Report.Slug, row.Report.Title, row.Report.TitleIsOurs) })
            .ToListAsync(cancellation);
        return
        [
            .. rows.GroupBy(row => row.Text, StringComparer.Ordinal)
                .Select(text => new SpellingItem(text.Key, text.First().Slug, [.. text.OrderBy(row => row.Report.Number).Select(row => Lettered(row.Report))], text.Sum(row => row.Mentions)))
                .OrderByDescending(spelling => spelling.Reports.Length).ThenByDescending(spelling => spelling.Mentions).ThenBy(spelling => spelling.Text, StringComparer.Ordinal),
        ];
    }

    // A reason belongs to a report's name, however often and in whatever forms the report writes it.
    private async Task<ImmutableArray<Joining>> JoinedAsync(long id, CancellationToken cancellation)
    {
        var links = await archive.Links.Where(link => link.EntityId == id)
            .OrderBy(link => link.Score).ThenBy(link => link.Report!.Number)
            .Select(link => new { link.Score, link.Reasons, Report = new ReportRef(link.Report!.Number, link.Report.Slug, link.Report.Title, link.Report.TitleIsOurs) })
            .ToListAsync(cancellation);
        return
        [
            .. links.Where(link => !link.Reasons.IsEmpty)
                .GroupBy(link => (Reasons: string.Join(' ', link.Reasons), Score: Math.Round(link.Score, 2)))
                .Take(MostJoinings)
                .Select(same => new Joining(same.First().Reasons, same.Key.Score, [.. same.Select(link => Lettered(link.Report)).Distinct().Take(Sigla.Letters)])),
        ];
    }

    private async Task<(ImmutableArray<ReportMentions> Context, ImmutableArray<int> Ages)> ContextAsync(EntityRow entity, Paging paging, CancellationToken cancellation)
    {
        List<ReportRow> reports = await archive.Reports.Where(report => report.Postings.Any(posting => posting.EntityId == entity.Id))
            .OrderByDescending(report => report.Date).ThenBy(report => report.Number)
            .Skip(paging.Skip).Take(paging.Size)
            .Include(report => report.Annotations)
            .ToListAsync(cancellation);
        int[] ids = [.. reports.Select(report => report.Id)];
        ILookup<int, int> locals = (await archive.Links.Where(link => link.EntityId == entity.Id && ids.Contains(link.ReportId)).Select(link => new { link.ReportId, link.Local }).ToListAsync(cancellation))
            .ToLookup(link => link.ReportId, link => link.Local);
        ImmutableArray<ReportMentions>.Builder context = ImmutableArray.CreateBuilder<ReportMentions>();
        SortedSet<int> ages = [];
        foreach (ReportRow report in reports)
        {
            AnnotatedReport annotated = report.ToAnnotated();
            NameMention[] mentions = [.. annotated.Layer<NameMention>().Where(name => annotated.Names[name.Local].Kind == kind && locals[report.Id].Contains(name.Local))];
            ages.UnionWith(mentions.OfType<PersonMention>().Select(person => person.Age).OfType<int>());
            ReportRef reference = Ref(report);
            context.Add(new(reference, report.Date, report.DateBasis, mentions.Length, [.. mentions.Take(MentionsAReport).Select(mention => Snippet(annotated, reference, mention.Span))]));
        }
        return (context.ToImmutable(), [.. ages]);
    }

    private static SnippetView Snippet(AnnotatedReport annotated, ReportRef report, TextSpan span)
    {
        Paragraph? paragraph = annotated.ParagraphAt(span.Start);
        return new(Excerpt.Around(annotated.Report.Text, paragraph?.Span ?? span, span), new Passage(report, paragraph?.Number ?? 0));
    }

    // A place's events are those in it; a person's and an organization's those that a report is chiefly about which names them.
    private async Task<ImmutableArray<EntityEvent>> EventsAsync(EntityRow entity, CancellationToken cancellation)
    {
        IQueryable<EventRow> events = kind is EntityKind.Place
            ? archive.Events.Where(row => row.PlaceId == entity.Id)
            : archive.Events.Where(row => row.Tellings.Any(telling => telling.IsMain && telling.Report!.Postings.Any(posting => posting.EntityId == entity.Id)));
        var rows = await events.OrderBy(row => row.FirstDay == null).ThenByDescending(row => row.LastDay).ThenBy(row => row.Slug).Take(MostEvents)
            .Select(row => new { row.Slug, row.Title, row.FirstDay, row.LastDay, row.Reports }).ToListAsync(cancellation);
        return [.. rows.Select(row => new EntityEvent(row.Slug, row.Title, EventFigures.DaysOf(row.FirstDay, row.LastDay), row.Reports))];
    }

    private async Task<ImmutableArray<Companion>> AlongsideAsync(long id, CancellationToken cancellation)
    {
        IQueryable<int> reports = archive.Postings.Where(posting => posting.EntityId == id).Select(posting => posting.ReportId);
        var rows = await archive.Postings
            .Where(posting => posting.EntityId != id && posting.Entity!.Kind != EntityKind.Place && reports.Contains(posting.ReportId))
            .GroupBy(posting => new { posting.Entity!.Slug, posting.Entity.Kind, posting.Entity.Name })
            .Select(group => new { group.Key, Reports = group.Count(), Mentions = group.Sum(posting => posting.Mentions) })
            .OrderByDescending(group => group.Reports).ThenByDescending(group => group.Mentions)
            .Take(MostCompanions)
            .ToListAsync(cancellation);
        return [.. rows.Select(row => new Companion(row.Key.Slug, row.Key.Kind, row.Key.Name, row.Reports))];
    }

    private ReportRef Ref(ReportRow report) => Lettered(new(report.Number, report.Slug, report.Title, report.TitleIsOurs));

    private ReportRef Lettered(ReportRef report) => report with { Letter = Sigla.OfArchive(report.Number, _archiveReports) };
}
