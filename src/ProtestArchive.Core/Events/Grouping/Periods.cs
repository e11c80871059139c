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
        if (a.Family == Family.Statement) { return StatementReader.AreOne(a.Tellings[0].Content, b.Tellings[0].Content); }
        if (a.City != b.City) { return false; }
        if (a.Days is { } first && b.Days is { } second) { return Share(first, second) >= 0.5; }
        return a.Report != b.Report && a.WrittenOn is { } one && b.WrittenOn is { } other
            && Math.Abs(Period.DaysBetween(one, other)) <= SameTotalDays
            && SharedTotals(a, b);
    }

    /// <summary>
    /// Cells such that bundles which can be of one period share one: an interval stands in the cells of its own length and of twice that, so
    /// that any that covers half of it is in one of them; a total without a day, in those of the fortnights around its writing.
    /// </summary>
    public static IReadOnlyList<string> Cells(Bundle bundle)
    {
        if (bundle.Family == Family.Statement) { return [$"said {bundle.Tellings[0].Subject} {bundle.Days}"]; }
        string kin = $"{bundle.Family} {bundle.Country} {bundle.City} {bundle.IsCrowd}";
        List<string> cells = [];
        if (bundle.Days is { } days)
        {
            int day = Number(days.First), scale = System.Numerics.BitOperations.Log2((uint)Length(days));
            for (int at = scale; at <= scale + 1; at++)
            {
                for (int near = -1; near <= 1; near++) { cells.Add($"{kin} length {at} {(day >> at) + near}"); }
            }
        }
        if (bundle.WrittenOn is { } written)
        {
            int fortnight = Number(written) / SameTotalDays, reach = bundle.Days is null ? 1 : 0;
            for (int near = -reach; near <= reach; near++) { cells.Add($"{kin} written {fortnight + near}"); }
        }
        return cells;
    }

    private static int Number(LocalDate day) => Period.DaysBetween(new(1, 1, 1), day);

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
