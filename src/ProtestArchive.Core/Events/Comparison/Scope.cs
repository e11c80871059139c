using System.Collections.Immutable;
using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Comparison;

/// <summary>Figures of one kind at one event, with those apart that count something else.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Comparable">Claims of the event's own place, days and groups.</param>
/// <param name="Apart">Claims of another scope, with what sets each apart.</param>
/// <param name="Verdict">How the comparable ones stand to each other.</param>
public sealed record ScopedFigures(
    CountKind Kind,
    ImmutableArray<Claim> Comparable,
    ImmutableArray<(Claim Claim, string Scope)> Apart,
    Verdict Verdict)
{
    /// <summary>
    /// Sorts an event's claims by kind and scope, and compares each kind. Scope comes before figures: a country's total is not
    /// compared with a city's, a period's not with a day's, injured police not with injured protesters.
    /// </summary>
    /// <param name="event">The event.</param>
    /// <param name="claims">Its claims.</param>
    /// <param name="placeName">The name of a place entity, by its slug.</param>
    public static ImmutableArray<ScopedFigures> Of(Event @event, IEnumerable<Claim> claims, Func<string, string> placeName) =>
    [
        .. claims
            .GroupBy(claim => claim.Mention.CountKind)
            .OrderBy(group => Rank(group.Key))
            .Select(group => Of(@event, group.Key, [.. group], placeName)),
    ];

    private static ScopedFigures Of(Event @event, CountKind kind, ImmutableArray<Claim> claims, Func<string, string> placeName)
    {
        OwnScope own = new(OwnGroup(claims), OwnPlace(@event, claims), OwnDays(@event, claims));
        HashSet<string> tellAll = [.. claims.Where(claim => !claim.InHeadline && Groups.PartOf(claim.Mention.Who) is null).Select(claim => claim.ReportSha256)];
        ImmutableArray<Claim>.Builder comparable = ImmutableArray.CreateBuilder<Claim>();
        ImmutableArray<(Claim, string)>.Builder apart = ImmutableArray.CreateBuilder<(Claim, string)>();
        foreach (Claim claim in claims)
        {
            string? scope = SetApart(claim, own, placeName) ?? Part(claim, tellAll) ?? HeadlineRounding.Of(claim, claims);
            if (scope is not null) { apart.Add((claim, scope)); } else { comparable.Add(claim); }
        }
        Verdict verdict = Verdict.On([.. comparable.Select(claim => (claim.ReportSha256, Bounds.Of(claim.Mention.Range)))]);
        return new(kind, comparable.ToImmutable(), apart.ToImmutable(), WithParts(WithTotals(verdict, comparable), comparable));
    }

    // The group that most claims count is the event's own; a bare figure belongs to it.
    private static GroupClass OwnGroup(ImmutableArray<Claim> claims) => claims.Select(claim => Groups.ClassOf(claim.Mention.Who))
        .Where(group => group != GroupClass.Unsaid)
        .GroupBy(group => group).OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
        .Select(group => group.Key).FirstOrDefault(GroupClass.Public);

    // Women among the protesters: no figure for all, where the report gives one for all. Where it gives none, the part is its figure, and that is said.
    private static string? Part(Claim claim, HashSet<string> tellAll) =>
        tellAll.Contains(claim.ReportSha256) && Groups.PartOf(claim.Mention.Who) is not null ? $"{claim.Mention.Who}, a part of all" : null;

    private static Verdict WithParts(Verdict verdict, IEnumerable<Claim> compared)
    {
        string?[] parts = [.. compared.Select(claim => Groups.PartOf(claim.Mention.Who) is null ? null : claim.Mention.Who).Distinct(StringComparer.OrdinalIgnoreCase)];
        return parts.Length < 2 || !parts.Contains(null) || verdict.Agreement is Agreement.None or Agreement.OneReport
            ? verdict
            : verdict with { Why = $"{verdict.Why} One counts “{parts.First(part => part is not null)}”, perhaps a part of those whom another counts." };
    }

    // A total since some day runs on: those of several reports end on their days of writing. They are compared, and that is said.
    private static DayRange? OwnDays(Event @event, ImmutableArray<Claim> claims) => @event.Days is { IsDay: true } day ? day
        : claims.All(claim => claim.Days is not { IsDay: false }) ? null : @event.Days;

    private static Verdict WithTotals(Verdict verdict, IEnumerable<Claim> compared)
    {
        LocalDate[] ends = [.. compared.Select(claim => claim.Days).OfType<DayRange>().Where(days => !days.IsDay).Select(days => days.Last).Distinct().Order()];
        return ends.Length < 2 || verdict.Agreement is Agreement.None or Agreement.OneReport
            ? verdict
            : verdict with { Why = $"{verdict.Why} The totals run to different days ({string.Join(", ", ends.Select(Day))}): a later one may be larger without a conflict." };
    }

    // The event's place where some figure can be of it; else the place that most figures name (all of a rally's figures may be of its square).
    private static string? OwnPlace(Event @event, ImmutableArray<Claim> claims) =>
        claims.Any(claim => !claim.Mention.PlaceStated || claim.Place is null || claim.Place == @event.Place)
            ? @event.Place
            : claims.GroupBy(claim => claim.Place, StringComparer.Ordinal)
                .OrderByDescending(place => place.Count()).ThenBy(place => place.Key, StringComparer.Ordinal)
                .First().Key;

    private static string? SetApart(Claim claim, OwnScope own, Func<string, string> placeName)
    {
        if (claim.Mention.PlaceStated && claim.Place is { } place && place != own.Place) { return placeName(place); }
        if (own.Days is { IsDay: true } && claim.Days is { IsDay: false } days) { return Days(days); }
        if (own.Days is { IsDay: false } && claim.Days is { IsDay: true } one) { return $"{Day(one.First)} only"; }
        if (Groups.CountsMore(claim.Words)) { return "more than those counted before"; }
        GroupClass group = Groups.ClassOf(claim.Mention.Who);
        return group != GroupClass.Unsaid && group != own.Group ? claim.Mention.Who : null;
    }

    private static string Days(DayRange days) => $"{Day(days.First)} to {Day(days.Last)}";

    private static string Day(LocalDate day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private readonly record struct OwnScope(GroupClass Group, string? Place, DayRange? Days);

    private static int Rank(CountKind kind) => kind switch
    {
        CountKind.Crowd => 0,
        CountKind.Detained => 1,
        CountKind.Injured => 2,
        CountKind.Killed => 3,
        CountKind.Released => 4,
        _ => 5,
    };
}
