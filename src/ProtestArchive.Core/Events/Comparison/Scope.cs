using System.Collections.Immutable;
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
        // The group that most claims count is the event's own; a bare figure belongs to it.
        GroupClass own = claims.Select(claim => Groups.ClassOf(claim.Mention.Who))
            .Where(group => group != GroupClass.Unsaid)
            .GroupBy(group => group).OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select(group => group.Key).FirstOrDefault(GroupClass.Public);
        string? place = OwnPlace(@event, claims);
        ImmutableArray<Claim>.Builder comparable = ImmutableArray.CreateBuilder<Claim>();
        ImmutableArray<(Claim, string)>.Builder apart = ImmutableArray.CreateBuilder<(Claim, string)>();
        foreach (Claim claim in claims)
        {
            if (SetApart(@event, claim, own, place, placeName) is { } scope) { apart.Add((claim, scope)); } else { comparable.Add(claim); }
        }
        return new(kind, comparable.ToImmutable(), apart.ToImmutable(), Verdict.On([.. comparable.Select(claim => (claim.ReportSha256, Bounds.Of(claim.Mention.Range)))]));
    }

    // The event's place where some figure can be of it; else the place that most figures name (all of a rally's figures may be of its square).
    private static string? OwnPlace(Event @event, ImmutableArray<Claim> claims) =>
        claims.Any(claim => !claim.Mention.PlaceStated || claim.Place is null || claim.Place == @event.Place)
            ? @event.Place
            : claims.GroupBy(claim => claim.Place, StringComparer.Ordinal)
                .OrderByDescending(place => place.Count()).ThenBy(place => place.Key, StringComparer.Ordinal)
                .First().Key;

    private static string? SetApart(Event @event, Claim claim, GroupClass own, string? ownPlace, Func<string, string> placeName)
    {
        if (claim.Mention.PlaceStated && claim.Place is { } place && place != ownPlace) { return placeName(place); }
        if (@event.Days is { IsDay: true } && claim.Days is { IsDay: false } days) { return Days(days); }
        if (Groups.CountsMore(claim.Words)) { return "more than those counted before"; }
        GroupClass group = Groups.ClassOf(claim.Mention.Who);
        return group != GroupClass.Unsaid && group != own ? claim.Mention.Who : null;
    }

    private static string Days(DayRange days) => $"{days.First.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)} to {days.Last.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}";

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
