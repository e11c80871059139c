using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Comparison;

/// <summary>
/// A headline has no room for “more than”: its bare “100,000” over a text that says “more than 100,000” is the same figure, rounded, and not a report
/// that contradicts itself. Such a figure is shown with that reason and compared with none; the text's own takes part.
/// </summary>
internal static class HeadlineRounding
{
    /// <summary>What the headline's figure rounds, as a reason; null where it stands on its own.</summary>
    /// <param name="claim">A figure.</param>
    /// <param name="same">The figures of its kind at the same event, of all reports.</param>
    public static string? Of(Claim claim, ImmutableArray<Claim> same)
    {
        if (!claim.InHeadline) { return null; }
        foreach (Claim other in same)
        {
            if (other.InHeadline || other.ReportSha256 != claim.ReportSha256) { continue; }
            if (Rounds(claim.Mention.Range, other.Mention.Range)) { return $"the headline’s rounding of “{other.Words}” in the text"; }
        }
        return null;
    }

    private static bool Rounds(CountRange headline, CountRange text)
    {
        if (headline is { Low: null, High: null }) { return false; }
        if (headline.Qualifier == Qualifier.Vague) { return Bounds.Of(headline).Intersect(Bounds.Of(text)) is not null; }
        return Named(headline) is { } round && Named(text) is { } named && ToDigits(named, SignificantDigits(round)) == round;
    }

    // The number that the words name, without what qualifies it.
    private static long? Named(CountRange range) => range.Qualifier switch
    {
        Qualifier.Vague or Qualifier.Range => null,
        Qualifier.MoreThan => range.Low - 1,
        Qualifier.LessThan => range.High + 1,
        _ => range.Low ?? range.High,
    };

    private static int SignificantDigits(long number)
    {
        while (number != 0 && number % 10 == 0) { number /= 10; }
        int digits = 0;
        for (; number > 0; number /= 10) { digits++; }
        return digits;
    }

    private static long ToDigits(long number, int digits)
    {
        long unit = 1;
        while (number / unit >= Math.Pow(10, digits)) { unit *= 10; }
        return (number + unit / 2) / unit * unit;
    }
}
