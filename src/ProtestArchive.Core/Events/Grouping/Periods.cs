using NodaTime;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>Tells which bundles are of one period.</summary>
internal static class Periods
{
    /// <summary>How far apart two reports may be written for their undated totals to be the same total growing.</summary>
    private const int SameTotalDays = 14;

    /// <summary>Two totals without a day are taken for one that grew where they do not differ by more than this factor.</summary>
    private const double SameTotalFactor = 1.5;

    /// <summary>
    /// Whether two bundles of one family, country and sort of figure tell of the same period: intervals that share at least half of the days that either
    /// covers; where one has no day, totals of one kind that agree or nearly do, in reports written close to each other.
    /// </summary>
    public static bool AreOne(Bundle a, Bundle b)
    {
        if (a.City != b.City) { return false; }
        if (a.Days is { } first && b.Days is { } second) { return Share(first, second) >= 0.5; }
        if (a.Report == b.Report) { return true; }
        return a.WrittenOn is { } one && b.WrittenOn is { } other
            && Math.Abs(Period.DaysBetween(one, other)) <= SameTotalDays
            && SharedTotals(a, b);
    }

    private static double Share(DayRange a, DayRange b)
    {
        if (!a.Overlaps(b)) { return 0; }
        int both = Length(new(LocalDate.Max(a.First, b.First), LocalDate.Min(a.Last, b.Last)));
        int either = Length(new(LocalDate.Min(a.First, b.First), LocalDate.Max(a.Last, b.Last)));
        return (double)both / either;
    }

    private static int Length(DayRange days) => Period.DaysBetween(days.First, days.Last) + 1;

    // At least one kind of figure in common that agrees or nearly does, and none that contradicts: a growing toll passes, another event's does not.
    private static bool SharedTotals(Bundle a, Bundle b)
    {
        bool shared = false;
        foreach (Claim left in a.Claims)
        {
            foreach (Claim right in b.Claims)
            {
                if (left.Mention.CountKind != right.Mention.CountKind || Groups.ClassOf(left.Mention.Who) == GroupClass.Security != (Groups.ClassOf(right.Mention.Who) == GroupClass.Security)) { continue; }
                if (!Near(Bounds.Of(left.Mention.Range), Bounds.Of(right.Mention.Range))) { return false; }
                shared = true;
            }
        }
        return shared;
    }

    private static bool Near(Bounds a, Bounds b)
    {
        if (a.Intersect(b) is not null) { return true; }
        (long low, long high) = a.High is { } top && b.Low is { } bottom && top < bottom ? (top, bottom) : (b.High!.Value, a.Low!.Value);
        return high <= low * SameTotalFactor;
    }
}

/// <summary>Tellings of one report (or one interval) that stand or fall together.</summary>
/// <param name="Family">Their family.</param>
/// <param name="Country">Their country.</param>
/// <param name="IsCrowd">Whether they count who came, rather than who was held or hurt.</param>
/// <param name="Tellings">The tellings.</param>
internal sealed record Bundle(Family Family, string? Country, bool IsCrowd, IReadOnlyList<Telling> Tellings)
{
    /// <summary>The report that all come from.</summary>
    public required string Report { get; init; }

    /// <summary>The interval that all are told of; null where none is told.</summary>
    public DayRange? Days { get; init; }

    /// <summary>Slug of the city that all are told of; null where none is.</summary>
    public string? City { get; init; }

    /// <summary>When the report was written; null where that is unknown.</summary>
    public LocalDate? WrittenOn { get; init; }

    /// <summary>The figures among the tellings.</summary>
    public IEnumerable<Claim> Claims => Tellings.Select(telling => telling.Claim).OfType<Claim>();
}
