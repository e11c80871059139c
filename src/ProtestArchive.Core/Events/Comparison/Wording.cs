using System.Globalization;

namespace ProtestArchive.Core.Events.Comparison;

/// <summary>Bounds and numbers in words, as pages and reasons show them.</summary>
public static class Wording
{
    private static readonly string[] Words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

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

    // What somebody says by a figure: “exactly 250”, “at least 401”.
    internal static string Said(Bounds bounds) => bounds switch
    {
        { Low: { } low, High: { } high } when low == high => $"exactly {Number(low)}",
        { Low: { } low, High: { } high } => $"from {Number(low)} to {Number(high)}",
        { Low: { } low } => $"at least {Number(low)}",
        { High: { } high } => $"at most {Number(high)}",
        _ => "no number",
    };

    internal static string All(int reports) => reports == 2 ? "both" : $"all {Small(reports)}";

    internal static string Reports(int count) => count == 2 ? "Both reports" : $"All {Small(count)} reports";

    internal static string Small(int number) => number < Words.Length ? Words[number] : Number(number);

    internal static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
