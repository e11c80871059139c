using System.Collections.Frozen;
using System.Globalization;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Masthead;

/// <summary>A word or a number of a line in which a date is looked for.</summary>
/// <param name="Start">Offset in the line.</param>
/// <param name="End">Offset behind it.</param>
/// <param name="Number">Its value, of more than eight digits the first eight; 0 for a word.</param>
/// <param name="Digits">How many digits it has; 0 for a word.</param>
/// <param name="Month">1 to 12 for a month's name; else 0.</param>
/// <param name="Joint">The single character between it and the part before; a space where there is another gap.</param>
internal readonly record struct DatePart(int Start, int End, int Number, int Digits, int Month, char Joint)
{
    private const int LongestNumber = 8;

    private static readonly FrozenDictionary<string, int> Months = Enumerable.Range(1, 12)
        .SelectMany(month => Lexicon.Load("reading").Set($"month-{month.ToString(CultureInfo.InvariantCulture)}").Words.Select(word => (word, month)))
        .DistinctBy(pair => pair.word, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(pair => pair.word, pair => pair.month, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> MonthOf = Months.GetAlternateLookup<ReadOnlySpan<char>>();

    private enum Sign : byte
    {
        None,
        Particle,
        Year,
        Month,
    }

    private Sign Meaning { get; init; }

    /// <summary>The “of” and “de” of “13 de septiembre de 2020”.</summary>
    public bool IsParticle => Meaning == Sign.Particle;

    /// <summary>The sign that East Asian dates write behind a year.</summary>
    public bool IsYearSign => Meaning == Sign.Year;

    /// <summary>The sign that they write behind a month's number.</summary>
    public bool IsMonthSign => Meaning == Sign.Month;

    /// <summary>Splits a line; what is more than <paramref name="parts"/> holds is not looked at.</summary>
    /// <returns>How many parts there are.</returns>
    public static int Split(ReadOnlySpan<char> line, Span<DatePart> parts)
    {
        int count = 0;
        for (int i = 0; i < line.Length && count < parts.Length;)
        {
            int start = i;
            if (char.IsDigit(line[i]))
            {
                int number = 0;
                for (; i < line.Length && char.IsDigit(line[i]); i++)
                {
                    if (i - start < LongestNumber) { number = (number * 10) + CharUnicodeInfo.GetDecimalDigitValue(line[i]); }
                }
                parts[count++] = new(start, i, number, i - start, 0, JointBefore(line, start));
                i = SkipOrdinal(line, i);
            }
            else if (IsWord(line[i]))
            {
                while (i < line.Length && IsWord(line[i])) { i++; }
                ReadOnlySpan<char> word = line[start..i];
                MonthOf.TryGetValue(word, out int month);
                parts[count++] = new(start, i, 0, 0, month, JointBefore(line, start)) { Meaning = MeaningOf(word) };
            }
            else { i++; }
        }
        return count;
    }

    /// <summary>Signs that stand between digits are words by themselves; the marks of Indian and Thai vowels belong to theirs.</summary>
    private static bool IsWord(char c) => char.IsLetter(c) || (c > '\u02FF' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static Sign MeaningOf(ReadOnlySpan<char> word) => word switch
    {
        "年" or "년" => Sign.Year,
        "月" or "월" => Sign.Month,
        _ => word.Length == 2 && (word.Equals("of", StringComparison.OrdinalIgnoreCase) || word.Equals("de", StringComparison.OrdinalIgnoreCase)) ? Sign.Particle : Sign.None,
    };

    private static int SkipOrdinal(ReadOnlySpan<char> line, int i)
    {
        if (i + 2 > line.Length || (i + 2 < line.Length && char.IsLetter(line[i + 2]))) { return i; }
        ReadOnlySpan<char> ending = line.Slice(i, 2);
        bool ordinal = ending.Equals("st", StringComparison.OrdinalIgnoreCase) || ending.Equals("nd", StringComparison.OrdinalIgnoreCase)
            || ending.Equals("rd", StringComparison.OrdinalIgnoreCase) || ending.Equals("th", StringComparison.OrdinalIgnoreCase);
        return ordinal ? i + 2 : i;
    }

    private static char JointBefore(ReadOnlySpan<char> line, int start) =>
        start > 1 && char.IsLetterOrDigit(line[start - 2]) ? line[start - 1] : ' ';
}
