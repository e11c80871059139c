using System.Globalization;

namespace ProtestArchive.Core.Events.Comparison;

/// <summary>Bounds and numbers in words, as pages and reasons show them.</summary>
public static class Wording
{
    /// <summary>“401 or more”, “up to 9,999”, “20,000 to 99,999”, “114”; “no number” where nothing bounds.</summary>
    public static string Of(Bounds bounds) => bounds switch
    {
        { Low: { } low, High: { } high } when low == high => Number(low),
        { Low: { } low, High: { } high } => $"{Number(low)} to {Number(high)}",
        { Low: { } low } => $"{Number(low)} or more",
        { High: { } high } => $"up to {Number(high)}",
        _ => "no number",
    };

    /// <summary>A number with commas between thousands.</summary>
    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    internal static string All(int reports) => reports == 2 ? "both" : $"all {Small(reports)}";

    internal static string Reports(int count) => count == 2 ? "Both reports" : $"All {Small(count)} reports";

    private static string Small(int number) => number switch
    {
        3 => "three",
        4 => "four",
        5 => "five",
        6 => "six",
        7 => "seven",
        8 => "eight",
        9 => "nine",
        _ => Number(number),
    };
}
