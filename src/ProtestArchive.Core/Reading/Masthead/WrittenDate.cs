using System.Globalization;
using NodaTime;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Masthead;

/// <summary>A calendar day written out in a masthead or in metadata.</summary>
/// <param name="Day">The day.</param>
/// <param name="Span">The words, in the line they were found in.</param>
internal readonly record struct WrittenDate(LocalDate Day, TextSpan Span)
{
    /// <summary>The longest line that is looked at, in code units: no masthead is longer.</summary>
    private const int LongestLine = 400;

    private static readonly Dictionary<string, int> Months = Enumerable.Range(1, 12)
        .SelectMany(month => Lexicon.Load("reading").Set($"month-{month.ToString(CultureInfo.InvariantCulture)}").Words.Select(word => (word, month)))
        .DistinctBy(pair => pair.word, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(pair => pair.word, pair => pair.month, StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> MonthOf = Months.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// The first full day in <paramref name="line"/>: day, month and year. “09/13/2020” is one, since there is no 13th month; “03/04/2020”
    /// is none, since nothing tells which is the month. <paramref name="year"/> completes a day and month where it is given.
    /// </summary>
    public static WrittenDate? In(ReadOnlySpan<char> line, int? year = null)
    {
        if (line.Length > LongestLine) { line = line[..LongestLine]; }
        List<Part> parts = Part.Of(line);
        for (int i = 0; i < parts.Count; i++)
        {
            if (At(line, parts, i, year) is { } found) { return found; }
        }
        return null;
    }

    private static WrittenDate? At(ReadOnlySpan<char> line, List<Part> parts, int i, int? year)
    {
        Part first = parts[i];
        if (first.Month > 0 && Get(parts, i + 1) is { Number: >= 1 and <= 31, Digits: <= 2 } day)
        {
            if (Year(parts, i + 2) is { } stated) { return Make(stated.Number, first.Month, day.Number, first, stated); }
            if (year is { } given && !IsTime(line, day)) { return Make(given, first.Month, day.Number, first, day); }
        }
        if (first is { Number: >= 1 and <= 31, Digits: <= 2, Month: 0 })
        {
            int next = i + 1;
            while (Get(parts, next) is { IsParticle: true }) { next++; }
            if (Get(parts, next) is { Month: > 0 } month)
            {
                int after = next + 1;
                while (Get(parts, after) is { IsParticle: true }) { after++; }
                if (Year(parts, after) is { } stated) { return Make(stated.Number, month.Month, first.Number, first, stated); }
                if (year is { } given) { return Make(given, month.Month, first.Number, first, month); }
            }
        }
        if (Get(parts, i + 1) is not { Number: >= 1, Month: 0, Joint: '-' or '/' or '.' } second || Get(parts, i + 2) is not { Number: >= 1, Month: 0 } third || third.Joint != second.Joint)
        {
            return Compact(first);
        }
        if (first.Digits == 4) { return Make(first.Number, second.Number, third.Number, first, third); }
        if (third.Digits != 4 || first.Digits > 2 || second.Digits > 2) { return null; }
        if (second.Joint == '.' || first.Number > 12) { return Make(third.Number, second.Number, first.Number, first, third); }
        return second.Number > 12 || first.Number == second.Number ? Make(third.Number, first.Number, second.Number, first, third) : null;
    }

    /// <summary>20200913, as addresses and metadata write it.</summary>
    private static WrittenDate? Compact(Part part) => part.Digits == 8
        ? Make(part.Number / 10000, part.Number / 100 % 100, part.Number % 100, part, part)
        : null;

    private static Part? Year(List<Part> parts, int index) =>
        Get(parts, index) is { Digits: 4, Number: >= 1800 and <= 2100 } part && part.Joint != ':' ? part : null;

    private static Part? Get(List<Part> parts, int index) => index < parts.Count ? parts[index] : null;

    /// <summary>“May 18:20” is an hour, not a day.</summary>
    private static bool IsTime(ReadOnlySpan<char> line, Part day) =>
        day.End + 1 < line.Length && line[day.End] is ':' && char.IsAsciiDigit(line[day.End + 1]);

    private static WrittenDate? Make(int year, int month, int day, Part first, Part last) =>
        year is >= 1800 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new(new LocalDate(year, month, day), TextSpan.FromBounds(first.Start, last.End))
            : null;

    /// <summary>A word or a number of a line.</summary>
    /// <param name="Start">Offset in the line.</param>
    /// <param name="End">Offset behind it.</param>
    /// <param name="Number">Its value; 0 for a word.</param>
    /// <param name="Digits">How many digits it has; 0 for a word.</param>
    /// <param name="Month">1 to 12 for a month's name; else 0.</param>
    /// <param name="Joint">The single character between it and the part before; a space where there is another gap.</param>
    private readonly record struct Part(int Start, int End, int Number, int Digits, int Month, char Joint)
    {
        public bool IsParticle { get; private init; }

        public static List<Part> Of(ReadOnlySpan<char> line)
        {
            List<Part> parts = [];
            for (int i = 0; i < line.Length;)
            {
                int start = i;
                if (char.IsAsciiDigit(line[i]))
                {
                    while (i < line.Length && char.IsAsciiDigit(line[i])) { i++; }
                    int digits = i - start;
                    int number = digits <= 8 ? int.Parse(line[start..i], CultureInfo.InvariantCulture) : 0;
                    parts.Add(new(start, i, number, digits, 0, JointBefore(line, start)));
                    i = SkipOrdinal(line, i);
                }
                else if (char.IsLetter(line[i]))
                {
                    while (i < line.Length && (char.IsLetter(line[i]) || line[i] is '\u0301')) { i++; }
                    ReadOnlySpan<char> word = line[start..i];
                    MonthOf.TryGetValue(word, out int month);
                    bool particle = word.Equals("of", StringComparison.OrdinalIgnoreCase) || word.Equals("de", StringComparison.OrdinalIgnoreCase);
                    parts.Add(new(start, i, 0, 0, month, JointBefore(line, start)) { IsParticle = particle });
                }
                else { i++; }
            }
            return parts;
        }

        private static int SkipOrdinal(ReadOnlySpan<char> line, int i)
        {
            bool ordinal = i + 2 <= line.Length && (line[i..].StartsWith("st", StringComparison.OrdinalIgnoreCase) || line[i..].StartsWith("nd", StringComparison.OrdinalIgnoreCase)
                || line[i..].StartsWith("rd", StringComparison.OrdinalIgnoreCase) || line[i..].StartsWith("th", StringComparison.OrdinalIgnoreCase));
            return ordinal && (i + 2 == line.Length || !char.IsLetter(line[i + 2])) ? i + 2 : i;
        }

        private static char JointBefore(ReadOnlySpan<char> line, int start) =>
            start > 1 && char.IsLetterOrDigit(line[start - 2]) ? line[start - 1] : ' ';
    }
}
