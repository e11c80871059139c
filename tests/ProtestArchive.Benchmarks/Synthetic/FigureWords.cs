using System.Globalization;

namespace ProtestArchive.Benchmarks.Synthetic;

/// <summary>Puts a number of people into words, as sources and outlets do: exact, rounded, bounded, vague.</summary>
internal static class FigureWords
{
    private static readonly Dictionary<string, string[]> Nouns = new(StringComparer.Ordinal)
    {
        ["crowd"] = ["people", "protesters", "demonstrators", "people"],
        ["detained"] = ["people", "protesters", "demonstrators"],
        ["injured"] = ["people", "protesters"],
        ["killed"] = ["people", "protesters", "demonstrators"],
        ["strikers"] = ["workers", "miners", "workers"],
        ["released"] = ["people", "detainees", "protesters"],
    };

    /// <summary>The words for <paramref name="number"/> people of a kind of figure.</summary>
    public static string Of(string kind, int number, Dice dice)
    {
        string noun = dice.Of(Nouns[kind]);
        if (number < 10) { return $"{(dice.Falls(0.4) ? "at least " : "")}{Small[number]} {noun}"; }
        int round = Round(number);
        return dice.Next() switch
        {
            < 0.25 => $"{Text(number)} {noun}",
            < 0.45 => $"at least {Text(round)} {noun}",
            < 0.6 => $"more than {Text(round)} {noun}",
            < 0.75 => $"about {Text(round)} {noun}",
            < 0.8 => $"nearly {Text(Round(number, up: true))} {noun}",
            < 0.9 => $"{Text(number)} {noun}",
            _ => $"{Vague(number)} {noun}",
        };
    }

    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    private static string Vague(int number) => number switch
    {
        < 150 => "dozens of",
        < 1500 => "hundreds of",
        < 15000 => "thousands of",
        _ => "tens of thousands of",
    };

    private static int Round(int number, bool up = false)
    {
        int unit = number < 100 ? 10 : (int)Math.Pow(10, Math.Floor(Math.Log10(number)) - 1) * 5;
        return up ? (number / unit + 1) * unit : Math.Max(unit, number / unit * unit);
    }

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
