using System.Globalization;
using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Core.Text;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Wording;

/// <summary>Figures as the pages write what was read: “401 or more”, “20,000 to 99,999”, “about 2,000”.</summary>
public static class FigureWords
{
    /// <summary>What a figure's words admit.</summary>
    public static string Of(CountRange range) => Of(range.Low, range.High, range.Qualifier);

    /// <inheritdoc cref="Of(CountRange)"/>
    public static string Of(long? low, long? high, Qualifier qualifier) => (qualifier, low, high) switch
    {
        (Qualifier.About, { } n, _) => Say("Figure.About", n),
        (Qualifier.Nearly, _, { } n) => Say("Figure.Nearly", n),
        (_, null, null) => Say("Figure.None"),
        _ => Of(new Bounds(low, high)),
    };

    /// <summary>Bounds, both included: “401 or more”, “up to 99”, “114”, “24 to 99”.</summary>
    public static string Of(Bounds bounds) => bounds switch
    {
        { Low: { } low, High: { } high } when low == high => Number(low),
        { Low: { } low, High: { } high } => Say("Figure.Between", low, high),
        { Low: { } low } => Say("Figure.OrMore", low),
        { High: { } high } => Say("Figure.UpTo", high),
        _ => Say("Figure.None"),
    };

    /// <summary>20,000.</summary>
    public static string Number(long number) => number.ToString("#,0", CultureInfo.CurrentCulture);

    /// <summary>“one report”, “12 reports”, “1,200 reports”: a number with its noun, words up to ten.</summary>
    /// <param name="number">How many.</param>
    /// <param name="noun">The noun's name among the phrases (“report” is <c>Count.report</c>).</param>
    public static string Count(long number, string noun) => SayFor(number, $"Count.{noun}", InWords(number));

    /// <summary>“once”, “twice”, “5 times”.</summary>
    public static string Times(long number) => number switch { 1 => Say("Times.Once"), 2 => Say("Times.Twice"), _ => Say("Times.Several", number) };

    /// <summary>Words up to ten, digits from there on.</summary>
    public static string InWords(long number) => number is >= 0 and < 11 ? Say($"Number.{number}") : Number(number);

    /// <summary>What people are counted for, as a heading.</summary>
    public static string Heading(CountKind kind) => Say($"CountKind.{kind}");

    /// <summary>The same within a sentence.</summary>
    public static string Word(CountKind kind) => Say($"CountWord.{kind}");
}
