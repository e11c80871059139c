using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary>Reads rulings, the latest first.</summary>
public sealed class RulingsQuery(ArchiveContext archive)
{
    private const int PageSize = 25;

    /// <summary>A page of the rulings of <paramref name="within"/> that the parameters ask for.</summary>
    public async Task<RulingList> ReadAsync(IQueryable<RulingRow> within, Parameters parameters, CancellationToken cancellation)
    {
        RulingFilter filter = RulingFilter.Of(parameters);
        Paging paging = parameters.Page(PageSize);
        IQueryable<RulingRow> matching = Matching(within, filter);
        int total = await matching.CountAsync(cancellation);
        List<RulingRow> rows = await matching.Include(row => row.Account).Include(row => row.Undoes).OrderByDescending(row => row.Id).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellation);
        return new(await ItemsAsync(rows, cancellation), total, parameters.Next(paging, total))
        {
            Paging = paging,
            Filter = filter,
            Editors = [.. await archive.Users.Where(user => archive.Rulings.Any(ruling => ruling.AccountId == user.Id)).Select(user => user.UserName!).Order().ToListAsync(cancellation)],
        };
    }

    /// <summary>Rulings as their history shows them; loaded with account and with what they undo.</summary>
    public async Task<ImmutableArray<RulingItem>> ItemsAsync(IReadOnlyCollection<RulingRow> rows, CancellationToken cancellation)
    {
        HashSet<int> undone = await RulingsInForce.UndoneAsync(archive, cancellation);
        int[] ids = [.. rows.Select(row => row.Id)];
        Dictionary<int, int> undoneBy = (await archive.Rulings.Where(row => row.UndoesId != null && ids.Contains(row.UndoesId!.Value)).Select(row => new { row.Id, row.UndoesId }).ToListAsync(cancellation))
            .Where(row => !undone.Contains(row.Id))
            .GroupBy(row => row.UndoesId!.Value) // an undo that was taken back may be made again, and then come back too
            .ToDictionary(same => same.Key, same => same.Max(row => row.Id));
        RulingSentences sentences = await RulingSentences.OfAsync(archive, rows, cancellation);
        ILookup<int, string> lost = (await LostRulings.OfAsync(archive, [.. rows.Where(row => !undone.Contains(row.Id))], cancellation)).ToLookup(ruling => ruling.Ruling.Id, ruling => ruling.Mention.Words);
        return
        [
            .. rows.Select(row => new RulingItem
            {
                Number = row.Id,
                At = row.At,
                By = row.Account!.UserName!,
                Kind = row.Kind,
                Says = sentences.Of(row),
                Why = row.Why,
                Undoes = row.UndoesId,
                UndoneBy = undoneBy.TryGetValue(row.Id, out int by) ? by : null,
                Lost = [.. lost[row.Id]],
                Reports = [.. row.Decisions.Concat(row.Undoes?.Decisions ?? []).SelectMany(decision => decision.Reports).Distinct(StringComparer.Ordinal)
                    .Select(sha256 => sentences.Reports.GetValueOrDefault(sha256)).OfType<ReportRef>().OrderBy(report => report.Number)],
            }),
        ];
    }

    private static IQueryable<RulingRow> Matching(IQueryable<RulingRow> rulings, RulingFilter filter)
    {
        if (filter.By is { } by) { rulings = rulings.Where(row => row.Account!.UserName == by); }
        if (filter.Kind is { } kind) { rulings = rulings.Where(row => row.Kind == kind); }
        if (filter.From is { } from)
        {
            NodaTime.Instant start = from.AtStartOfDayInZone(NodaTime.DateTimeZone.Utc).ToInstant();
            rulings = rulings.Where(row => row.At >= start);
        }
        if (filter.To is { } to && to < NodaTime.LocalDate.MaxIsoValue)
        {
            NodaTime.Instant end = to.PlusDays(1).AtStartOfDayInZone(NodaTime.DateTimeZone.Utc).ToInstant();
            rulings = rulings.Where(row => row.At < end);
        }
        return rulings;
    }
}
