using NodaTime;

namespace ProtestArchive.Core.Reading.Masthead;

/// <summary>The day, or the year, that an address states in its path: <c>/2020/09/13/</c>, <c>/2020/sep/13/</c>, <c>/20200913-…</c>.</summary>
internal static class AddressDate
{
    private const int LongestPath = 400;

    public static LocalDate? Day(string? address) => WrittenDate.In(Path(address), order: DateOrder.DayFirst) is { } date && IsOfTheWeb(date.Day.Year) ? date.Day : null;

    /// <summary>The year of a path that has a segment of four digits and no whole day; null where there is none.</summary>
    public static int? Year(string? address)
    {
        foreach (string segment in Path(address).ToString().Split('/'))
        {
            if (segment.Length == 4 && int.TryParse(segment, out int year) && IsOfTheWeb(year)) { return year; }
        }
        return null;
    }

    /// <summary>A number in an older address is an identifier.</summary>
    private static bool IsOfTheWeb(int year) => year is >= 1990 and <= 2100;

    private static ReadOnlySpan<char> Path(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https")) { return default; }
        ReadOnlySpan<char> path = uri.AbsolutePath;
        return path.Length > LongestPath ? path[..LongestPath] : path;
    }
}
