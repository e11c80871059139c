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

    private const int MostParts = 64;

    /// <summary>How far the Buddhist era, which Thailand writes, is ahead.</summary>
    private const int BuddhistEra = 543;

    /// <summary>
    /// The first full day in <paramref name="line"/>: day, month and year. “09/13/2020” is one, since there is no 13th month; “03/04/2020”
    /// is none unless <paramref name="order"/> says which is the month. <paramref name="year"/> completes a day and month where it is given.
    /// </summary>
    public static WrittenDate? In(ReadOnlySpan<char> line, int? year = null, DateOrder order = DateOrder.Unknown)
    {
        if (line.Length > LongestLine) { line = line[..LongestLine]; }
        if (!MayHold(line, year)) { return null; }
        Span<DatePart> room = stackalloc DatePart[MostParts];
        Reading reading = new(line, room[..DatePart.Split(line, room)], order);
        for (int i = 0; i < reading.Parts.Length; i++)
        {
            if (reading.At(i, year) is { } found) { return found; }
        }
        return null;
    }

    /// <summary>A day and a year are two numbers, or one of eight digits; where the year is given, the day is one.</summary>
    private static bool MayHold(ReadOnlySpan<char> line, int? year)
    {
        int numbers = year is null ? 0 : 1;
        for (int i = 0; i < line.Length && numbers < 2; i++)
        {
            if (!char.IsDigit(line[i])) { continue; }
            int start = i;
            while (i + 1 < line.Length && char.IsDigit(line[i + 1])) { i++; }
            numbers += i - start >= 7 ? 2 : 1;
        }
        return numbers > 1;
    }

    /// <summary>The parts of one line, in which every form of a date is tried at every place.</summary>
    private readonly ref struct Reading(ReadOnlySpan<char> line, ReadOnlySpan<DatePart> parts, DateOrder order)
    {
        private readonly ReadOnlySpan<char> _line = line;
        private readonly DateOrder _order = order;

        public ReadOnlySpan<DatePart> Parts { get; } = parts;

        public WrittenDate? At(int i, int? year)
        {
            DatePart first = Parts[i];
            if (first.Month > 0) { return MonthFirst(i, year); }
            if (first.Digits is 1 or 2 && DayFirst(i, year) is { } written) { return written; }
            return first.Digits switch
            {
                0 => null,
                4 => YearFirst(i) ?? Digits(i),
                _ => Digits(i),
            };
        }

        /// <summary>“September 13, 2020”, “Sept. 13th 2020”.</summary>
        private WrittenDate? MonthFirst(int i, int? year)
        {
            DatePart month = Parts[i], day = Get(i + 1);
            if (day.Digits is not (1 or 2) || day.Number is < 1 or > 31) { return null; }
            if (IsYear(Get(i + 2))) { return Make(Get(i + 2).Number, month.Month, day.Number, month, Get(i + 2)); }
            return year is { } given && !IsTime(day) ? Make(given, month.Month, day.Number, month, day) : null;
        }

        /// <summary>“13 September 2020”, “13th of Sept., 2020”, “13-Sep-2020”, “19 MAR 89”.</summary>
        private WrittenDate? DayFirst(int i, int? year)
        {
            DatePart day = Parts[i];
            if (day.Number is < 1 or > 31) { return null; }
            int next = i + 1;
            while (Get(next).IsParticle) { next++; }
            DatePart month = Get(next);
            if (month.Month == 0) { return null; }
            next++;
            while (Get(next).IsParticle) { next++; }
            DatePart stated = Get(next);
            if (IsYear(stated)) { return Make(stated.Number, month.Month, day.Number, day, stated); }
            if (IsShortYear(stated)) { return Make(stated.Number + (stated.Number < 50 ? 2000 : 1900), month.Month, day.Number, day, stated); }
            return year is { } given ? Make(given, month.Month, day.Number, day, month) : null;
        }

        /// <summary>“2020 September 13”, “2020. szeptember 13.”, “2020年9月13日”.</summary>
        private WrittenDate? YearFirst(int i)
        {
            DatePart year = Parts[i], month = Get(i + 1), day = Get(i + 2);
            if (!IsYear(year)) { return null; }
            if (month.Month > 0) { return day.Digits is 1 or 2 && day.Number <= 31 && !IsTime(day) ? Make(year.Number, month.Month, day.Number, year, day) : null; }
            return month.IsYearSign && day.Digits is 1 or 2 && Get(i + 3).IsMonthSign && Get(i + 4).Digits is 1 or 2
                ? Make(year.Number, day.Number, Get(i + 4).Number, year, Get(i + 4))
                : null;
        }

        /// <summary>“2020-09-13”, “13.9.2020”, “09/13/20”, “20200913”.</summary>
        private WrittenDate? Digits(int i)
        {
            DatePart first = Parts[i], second = Get(i + 1), third = Get(i + 2);
            if (second.Digits is < 1 or > 2 || second.Joint is not ('-' or '/' or '.') || third.Digits == 0 || third.Joint != second.Joint) { return Compact(first); }
            if (first.Digits == 4) { return third.Digits <= 2 ? Make(first.Number, second.Number, third.Number, first, third) : null; }
            if (first.Digits > 2 || third.Digits is not (2 or 4) || first.Joint == second.Joint || Get(i + 3) is { Digits: > 0, Joint: '-' or '/' or '.' }) { return null; }
            int year = third.Digits == 4 ? third.Number : third.Number + (third.Number < 50 ? 2000 : 1900);
            if (third.Digits == 2 && second.Joint == '.' && first.Digits != 2) { return null; } // 1.2.15 numbers a section
            if (first.Number > 12 || (second.Joint == '.' && third.Digits == 4)) { return Make(year, second.Number, first.Number, first, third); }
            if (second.Number > 12 || first.Number == second.Number) { return Make(year, first.Number, second.Number, first, third); }
            return _order switch
            {
                DateOrder.DayFirst => Make(year, second.Number, first.Number, first, third),
                DateOrder.MonthFirst => Make(year, first.Number, second.Number, first, third),
                _ => null,
            };
        }

        /// <summary>20200913 and 202009131021, as addresses and metadata write it.</summary>
        private static WrittenDate? Compact(DatePart part) => part.Digits is 8 or 12 or 14
            ? Make(part.Number / 10000, part.Number / 100 % 100, part.Number % 100, part, part)
            : null;

        private DatePart Get(int index) => index < Parts.Length ? Parts[index] : default;

        private static bool IsYear(DatePart part) => part is { Digits: 4, Number: >= 1800 and <= 2100 + BuddhistEra } && part.Joint != ':';

        /// <summary>“12 March 15 people …” has no year; “12 March 98” before a mark or the line's end has one.</summary>
        private bool IsShortYear(DatePart part)
        {
            if (part.Digits != 2 || part.Joint == ':' || IsTime(part)) { return false; }
            ReadOnlySpan<char> rest = _line[part.End..].TrimStart();
            return rest.IsEmpty || !(char.IsLetterOrDigit(rest[0]) || rest[0] is '.' or '%' or '-' or '/' or ',' or '\'' or '’') || rest.StartsWith("--", StringComparison.Ordinal) || rest.StartsWith("- ", StringComparison.Ordinal);
        }

        /// <summary>“May 18:20” is an hour, not a day.</summary>
        private bool IsTime(DatePart day) => day.End + 1 < _line.Length && _line[day.End] is ':' && char.IsDigit(_line[day.End + 1]);

        private static WrittenDate? Make(int year, int month, int day, DatePart first, DatePart last)
        {
            if (year is >= 2400 and <= 2100 + BuddhistEra) { year -= BuddhistEra; }
            return year is >= 1800 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
                ? new(new LocalDate(year, month, day), TextSpan.FromBounds(first.Start, last.End))
                : null;
        }
    }
}
