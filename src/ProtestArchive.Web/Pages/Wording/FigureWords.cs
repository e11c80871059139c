using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Text;
using Plain = ProtestArchive.Core.Events.Comparison.Wording;

namespace ProtestArchive.Web.Pages.Wording;

/// <summary>Figures as the pages write what was read: “401 or more”, “20,000 to 99,999”, “about 2,000”.</summary>
public static class FigureWords
{
    /// <summary>What a figure's words admit.</summary>
    public static string Of(CountRange range) => Of(range.Low, range.High, range.Qualifier);

    /// <inheritdoc cref="Of(CountRange)"/>
    public static string Of(long? low, long? high, Qualifier qualifier) => (qualifier, low, high) switch
    {
        (Qualifier.About, { } n, _) => "about " + Number(n),
        (Qualifier.Nearly, _, { } n) => "nearly " + Number(n),
        (_, null, null) => "no figure",
        _ => Of(new Bounds(low, high)),
    };

    /// <summary>Bounds, both included: “401 or more”, “up to 99”, “114”, “24 to 99”.</summary>
    public static string Of(Bounds bounds) => Plain.Of(bounds);

    /// <summary>20,000.</summary>
    public static string Number(long number) => Plain.Number(number);

    /// <summary>“one report”, “12 reports”, “1,200 reports”: a number with its noun, words up to ten.</summary>
    public static string Count(long number, string one, string? several = null) =>
        $"{InWords(number)} {(number == 1 ? one : several ?? one + "s")}";

    /// <summary>Words up to ten, digits from there on.</summary>
    public static string InWords(long number) => number is >= 0 and < 11
        ? new[] { "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten" }[number]
        : Number(number);

    /// <summary>What people are counted for, as a heading.</summary>
    public static string Heading(CountKind kind) => kind is CountKind.Other ? "Other figures" : kind.ToString();
}
