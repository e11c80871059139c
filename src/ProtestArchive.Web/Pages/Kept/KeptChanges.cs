using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Claims;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Kept;

/// <summary>Sets what was kept beside the record as it is now.</summary>
internal sealed class KeptChanges(ArchiveContext archive, KeptContent kept)
{
    private const int MostClaims = 5_000;

    public async Task<ImmutableArray<KeptChange>> ReadAsync(CancellationToken cancellation)
    {
        string[] shas = [.. kept.Texts.Select(text => text.Sha256)];
        string[] ids = [.. kept.Claims.Select(claim => claim.Id)];
        Dictionary<string, Now> texts = await archive.Reports.Where(row => shas.Contains(row.Sha256))
            .Select(row => new Now(row.Sha256, row.Slug, row.Title, row.Outlet, row.Date, row.DateBasis)).ToDictionaryAsync(text => text.Sha256, cancellation);
        ImmutableArray<ClaimItem> claims = await ClaimReader.ReadAsync(archive, Figures(ids, shas).Take(MostClaims), "", cancellation);
        ILookup<string, ClaimItem> now = claims.ToLookup(claim => claim.Id, StringComparer.Ordinal);
        ImmutableArray<KeptEvent> events = await Keeper.EventsAsync(archive, [.. kept.Events.Select(at => at.Slug)], cancellation);
        ImmutableArray<KeptRuling> rulings = await Keeper.RulingsAsync(archive, shas, cancellation);
        return
        [
            .. kept.Texts.SelectMany(text => OfText(text, texts.GetValueOrDefault(text.Sha256))),
            .. await TellersAsync(shas, cancellation),
            .. kept.Events.SelectMany(at => OfEvent(at, events.FirstOrDefault(known => known.Slug == at.Slug), now)),
            .. kept.Claims.Where(claim => texts.ContainsKey(claim.Sha256)).SelectMany(claim => FigureChanges.Of(claim, now[claim.Id].FirstOrDefault())),
            .. claims.Where(claim => !ids.Contains(claim.Id)).Select(FigureChanges.New),
            .. OfRulings(rulings),
            .. OfEngine(),
        ];
    }

    // The figures that were kept; those of the same reports where these were chosen, those of the same event where it was.
    private IQueryable<ClaimRow> Figures(string[] ids, string[] shas)
    {
        if (kept.Kind is not Keepable.Event) { return archive.Claims.Where(row => ids.Contains(row.Id) || shas.Contains(row.Report!.Sha256)).OrderBy(row => row.ReportId).ThenBy(row => row.Start); }
        string? slug = EventSlug;
        return archive.Claims.Where(row => ids.Contains(row.Id) || row.Event!.Slug == slug).OrderBy(row => row.ReportId).ThenBy(row => row.Start);
    }

    private string? EventSlug => kept.Record.TryGetProperty("slug", out var slug) ? slug.GetString() : null;

    private static IEnumerable<KeptChange> OfText(KeptText text, Now? now)
    {
        string name = Say("Kept.Report", text.Report.Label);
        if (now is null)
        {
            yield return new(ChangeAbout.Text, Say("Kept.ReportGone", text.Report.Label, text.Report.Title), []);
            yield break;
        }
        ImmutableArray<Suggestion> link = [new(name, Addresses.Report(now.Slug))];
        if (now.Title != text.Report.Title) { yield return new(ChangeAbout.Text, Say("Kept.ReportTitle", text.Report.Label, now.Title, text.Report.Title), link); }
        if (now.Outlet != text.Outlet) { yield return new(ChangeAbout.Text, Say("Kept.ReportOutlet", text.Report.Label, now.Outlet ?? Say("Kept.OutletNotGiven"), text.Outlet ?? Say("Kept.OutletNotGiven")), link); }
        if (now.Date != text.Date || now.DateBasis != text.DateBasis) { yield return new(ChangeAbout.Date, Say("Kept.NowWas", name, DayWords.WithBasis(now.Date, now.DateBasis), DayWords.WithBasis(text.Date, text.DateBasis)), link); }
    }

    private async Task<IEnumerable<KeptChange>> TellersAsync(string[] shas, CancellationToken cancellation)
    {
        if (kept.Kind is not Keepable.Event || EventSlug is not { } slug) { return []; }
        var tellers = await archive.Tellings.Where(telling => telling.Event!.Slug == slug)
            .OrderBy(telling => telling.Report!.Number).Select(telling => new { telling.Report!.Sha256, telling.Report.Slug, telling.Report.Title }).ToListAsync(cancellation);
        return tellers.Count == 0 ? [] :
        [
            .. tellers.Where(teller => !shas.Contains(teller.Sha256)).Select(teller => new KeptChange(ChangeAbout.Text, Say("Kept.AnotherTells", teller.Title), [new(Say("Kept.TheReport"), Addresses.Report(teller.Slug))])),
            .. kept.Texts.Where(text => tellers.TrueForAll(teller => teller.Sha256 != text.Sha256)).Select(text => new KeptChange(ChangeAbout.Text, Say("Kept.NoLongerTells", text.Report.Label), [])),
        ];
    }

    private IEnumerable<KeptChange> OfEvent(KeptEvent was, KeptEvent? now, ILookup<string, ClaimItem> claims)
    {
        if (now is null)
        {
            var moved = kept.Claims.Where(claim => claim.Event?.Slug == was.Slug).Select(claim => claims[claim.Id].FirstOrDefault()?.Event).OfType<ClaimEvent>().GroupBy(at => at).OrderByDescending(at => at.Count()).ToList();
            string where = moved.Count == 0 ? Say("Kept.FiguresNowhere") : Say("Kept.FiguresCountFor", Sentence.List([.. moved.Select(at => Say("Kept.FiguresOf", at.Key.Title, at.Count()))]));
            yield return new(ChangeAbout.Event, Say("Kept.EventGone", was.Title, where), [.. moved.Select(at => new Suggestion(at.Key.Title, Addresses.Event(at.Key.Slug)))]);
            yield break;
        }
        ImmutableArray<Suggestion> link = [new(now.Title, Addresses.Event(now.Slug))];
        if (now.Title != was.Title) { yield return new(ChangeAbout.Event, Say("Kept.EventTitle", was.Title, now.Title), link); }
        if (now.Days != was.Days) { yield return new(ChangeAbout.Event, Say("Kept.NowWas", Sentence.Quoted(was.Title), Days(now.Days), Days(was.Days)), link); }
        if (now.Place != was.Place) { yield return new(ChangeAbout.Event, Say("Kept.NowWas", Sentence.Quoted(was.Title), now.Place ?? Say("Kept.NoPlace"), was.Place ?? Say("Kept.NoPlace")), link); }
    }

    private IEnumerable<KeptChange> OfRulings(ImmutableArray<KeptRuling> now)
    {
        ImmutableArray<Suggestion> link = [new(Say("Kept.RulingsLink"), "/rulings")];
        foreach (KeptRuling ruling in now.Where(ruling => kept.Rulings.All(was => was.Number != ruling.Number)))
        {
            yield return new(ChangeAbout.Ruling, Say("Kept.RuledSince", ruling.By, ruling.Says, ruling.Why), link);
        }
        foreach (KeptRuling ruling in kept.Rulings.Where(was => now.All(ruling => ruling.Number != was.Number)))
        {
            yield return new(ChangeAbout.Ruling, Say("Kept.RulingGone", ruling.By, ruling.Says), link);
        }
    }

    private IEnumerable<KeptChange> OfEngine()
    {
        if (kept.Engine != AnnotationDocument.Engine) { yield return new(ChangeAbout.Engine, Say("Kept.EngineNow", AnnotationDocument.Engine, kept.Engine), []); }
    }

    internal static string Days(DayRange? days) => days is { } told ? DayWords.Full(told) : Say("Kept.NoDay");

    private sealed record Now(string Sha256, string Slug, string Title, string? Outlet, LocalDate? Date, DateBasis DateBasis);
}
