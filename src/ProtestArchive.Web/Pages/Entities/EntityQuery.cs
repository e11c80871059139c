using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Charts;
using ProtestArchive.Web.Pages.Claims;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Map;
using ProtestArchive.Web.Pages.Map.Borders;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Entities;

/// <summary>Reads a person, place or organization.</summary>
public sealed class EntityQuery(ArchiveContext archive, Atlas atlas, EntityKind kind)
{
    private const int ReportsAPage = 10;
    private const int MostQuotations = 12;
    private const int MostNamesakes = 15;

    private int _archived;

    public async Task<Answer<EntityRecord>> ReadAsync(string address, Parameters parameters, CancellationToken cancellation)
    {
        bool isTable = parameters.Twin is Twin.Csv;
        Paging paging = isTable ? new(1, ReportsAPage) : parameters.Page(ReportsAPage);
        EntityRow? row = await archive.Entities.FirstOrDefaultAsync(entity => entity.Kind == kind && entity.Slug == address, cancellation);
        if (row is null) { return await BySpellingAsync(address, cancellation); }
        _archived = await archive.CountReportsAsync(cancellation);
        List<QuoteRow> quotes = await archive.Quotes.Where(quote => quote.SpeakerId == row.Id).Include(quote => quote.Report)
            .OrderByDescending(quote => quote.Report!.Date).ThenBy(quote => quote.Report!.Number).ThenBy(quote => quote.Start)
            .Take(MostQuotations).ToListAsync(cancellation);
        var pairs = StatementPairs.Find(quotes);
        (ImmutableArray<SpellingItem> spellings, int spellingsTotal) = await new EntitySpellings(archive, _archived).ReadAsync(row.Id, isTable, cancellation);
        EntityCompany company = new(archive, _archived);
        return new EntityRecord
        {
            Slug = row.Slug,
            Kind = row.Kind,
            Name = row.Name,
            What = EntityWords.What(row),
            Roles = row.Roles,
            Country = row.Country,
            Latitude = row.Latitude,
            Longitude = row.Longitude,
            Gazetteer = row.GazetteerId,
            Reports = row.Reports,
            Mentions = row.Mentions,
            Spellings = spellings,
            SpellingsTotal = spellingsTotal,
            Statements = [.. pairs.Select(pair => new StatementPair(Shown(pair.First), Shown(pair.Second), pair.Words))],
            Quotations = [.. quotes.Where(quote => !pairs.Any(pair => pair.First == quote || pair.Second == quote)).Select(Shown)],
            QuotationsTotal = quotes.Count < MostQuotations ? quotes.Count : await archive.Quotes.CountAsync(quote => quote.SpeakerId == row.Id, cancellation),
            Ledger = await ClaimReader.OfEntityAsync(archive, EntityKinds.Of(kind), row.Slug, cancellation),
            Context = await new MentionsInContext(archive, _archived).ReadAsync(row, paging, cancellation),
            Next = parameters.Next(paging, row.Reports),
            Events = await company.EventsAsync(row, cancellation),
            EventsTotal = kind is EntityKind.Place ? await archive.Events.CountAsync(happening => happening.PlaceId == row.Id, cancellation) : null,
            Alongside = parameters.Twin is Twin.Json ? await AlongsideAsync(row, cancellation) : [], // the page draws it
            Sites = kind is EntityKind.Place ? await company.SitesAsync(row, cancellation) : [],
            Locator = kind is EntityKind.Place ? await new Locator(archive, atlas).DrawAsync(row, cancellation) : null,
            Paging = paging,
        };
    }

    // Any way a report writes the name is an address; one that several share leads to a choice.
    private async Task<Answer<EntityRecord>> BySpellingAsync(string address, CancellationToken cancellation)
    {
        string slug = Slug.Of(address);
        List<string> full = kind is EntityKind.Person && !await archive.Names.AnyAsync(name => name.Slug == slug && name.Entity!.Kind == kind, cancellation)
            ? await FullText.SpellingsEndingAsync(archive, slug, MostNamesakes, cancellation) // a surname that is only written with the given name
            : [];
        var found = await archive.Entities
            .Where(entity => entity.Kind == kind && (entity.Slug == slug || entity.Aliases.Any(alias => alias.Slug == slug) || entity.Names.Any(name => name.Slug == slug || full.Contains(name.Slug))))
            .OrderByDescending(entity => entity.Slug == slug).ThenByDescending(entity => entity.Reports).ThenBy(entity => entity.Slug)
            .Select(entity => new { entity.Slug, entity.Name, Exact = entity.Slug == slug })
            .ToListAsync(cancellation);
        EntityKinds kinds = EntityKinds.Of(kind);
        if (found.Count == 1 || (found.Count > 1 && found[0].Exact)) { return new Moved(kinds.Address(found[0].Slug)); }
        if (found.Count > 1)
        {
            return new Missing(Say($"Entities.WrittenSo.{kinds.Several}")) { Suggestions = [.. found.Select(entity => new Suggestion(entity.Name, kinds.Address(entity.Slug)))] };
        }
        IReadOnlyList<NearName> near = await DidYouMean.NamesAsync(archive, address.Length > 100 ? address[..100] : address, 5, cancellation);
        return new Missing(Say($"Entities.Missing.{kinds.Several}")) { Suggestions = [.. near.Select(name => new Suggestion(name.Entity.Name, EntityKinds.Of(name.Entity.Kind).Address(name.Entity.Slug))), new(Say($"Entities.All.{kinds.Several}"), kinds.Path)] };
    }

    private async Task<ImmutableArray<Companion>> AlongsideAsync(EntityRow row, CancellationToken cancellation) =>
        [.. (await Alongside.ReadAsync(archive, row.Id, row.Name, cancellation))?.Neighbours.Select(other => new Companion(other.Slug, other.Kind, other.Name, other.Reports)) ?? []];

    private QuotationView Shown(QuoteRow quote) =>
        new(quote.Words, null, new Passage(new ReportRef(quote.Report!.Number, quote.Report.Slug, quote.Report.Title, quote.Report.TitleIsOurs) { Letter = Sigla.OfArchive(quote.Report.Number, _archived) }, quote.Paragraph))
        {
            Note = quote.Report.Date is { } day ? DayWords.Abbreviated(day) : null,
        };
}
