using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Masthead;

/// <summary>A line that does nothing but state the day of writing.</summary>
/// <param name="Date">The day and its words.</param>
/// <param name="IsUpdate">Whether it says when the report was changed, not when it was written.</param>
/// <param name="Beside">What else stands on the line (an outlet, a place); null where nothing does.</param>
/// <param name="IsLabelled">Whether a word such as “Published” says so.</param>
internal readonly record struct DateLineText(WrittenDate Date, bool IsUpdate, string? Beside, bool IsLabelled)
{
    private const int Longest = 200;
    private const int LongestByline = 60;
    private const int LongestLabel = 16;
    private static readonly WordSet LineWords = Lexicon.Load("reading").Set("date-line-word");
    private static readonly WordSet Weekdays = Lexicon.Load("reading").Set("weekday");
    private static readonly WordSet Updated = Lexicon.Load("reading").Set("updated-label");
    private static readonly WordSet Published = Lexicon.Load("reading").Set("published-label");

    public static DateLineText? Of(string line, DateOrder order = DateOrder.Unknown)
    {
        if (line.Length is 0 or > Longest || WrittenDate.In(line, order: order) is not { } date) { return null; }
        ReadOnlySpan<char> before = line.AsSpan(0, date.Span.Start), after = WithoutByline(line.AsSpan(date.Span.End));
        if (after.TrimEnd().EndsWith(".", StringComparison.Ordinal) && Letters(after) > 0) { return null; }
        if (after.IsWhiteSpace() && IsBroadcastHour(before)) { return new(date, false, null, false); }
        string beside = string.Join(' ', ((string[])[Residue(before, true), Residue(after, false)]).Where(part => part.Length > 0));
        if (beside == Refused || beside.Contains(Refused, StringComparison.Ordinal)) { return null; }
        bool update = false, labelled = false;
        foreach (Range range in before.SplitAny(" :,|("))
        {
            update |= Updated.Contains(before[range]);
            labelled |= Published.Contains(before[range]);
        }
        return new(date, update && FirstLabelIsUpdate(before), beside.Length == 0 ? null : beside, labelled);
    }

    /// <summary>“LIMA TELEVISION 0100 GMT” before the day: how monitors of broadcasts note what they heard, and when.</summary>
    private static bool IsBroadcastHour(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> zone = before.TrimEnd();
        if (zone.Length < 8 || !zone.EndsWith(" gmt", StringComparison.OrdinalIgnoreCase)) { return false; }
        return !zone[^8..^4].ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>Whether a word such as “Updated” stands there.</summary>
    public static bool SaysUpdate(ReadOnlySpan<char> words)
    {
        foreach (Range range in words.SplitAny(" :,|("))
        {
            if (Updated.Contains(words[range])) { return true; }
        }
        return false;
    }

    private const string Refused = "\0";

    /// <summary>“12 March 2019 by Jane Doe”: who wrote is read elsewhere.</summary>
    private static ReadOnlySpan<char> WithoutByline(ReadOnlySpan<char> after)
    {
        int by = after.IndexOf(" by ", StringComparison.OrdinalIgnoreCase);
        return by >= 0 && after.Length - by < LongestByline ? after[..by] : after;
    }

    /// <summary>“First published … updated …” states the first; “Updated …” alone states a change.</summary>
    private static bool FirstLabelIsUpdate(ReadOnlySpan<char> before)
    {
        foreach (Range range in before.SplitAny(" :,|("))
        {
            if (before[range].Trim().IsEmpty || Weekdays.Contains(before[range])) { continue; }
            return Updated.Contains(before[range]) || before[range].Equals("last", StringComparison.OrdinalIgnoreCase);
        }
        return false;
    }

    /// <summary>The words that are no label, hour or weekday: at most four capitalised ones, parted from the date by a mark, else it is running text.</summary>
    private static string Residue(ReadOnlySpan<char> text, bool isBefore)
    {
        List<string> words = [];
        bool seenSecondDate = WrittenDate.In(text) is not null;
        foreach (Range range in text.SplitAny(" ,|•·—–-/():;\u00A0"))
        {
            ReadOnlySpan<char> word = text[range].Trim(".*_'");
            if (word.IsEmpty || !ContainsLetter(word) || LineWords.Contains(word) || Weekdays.Contains(word)) { continue; }
            if (char.IsAsciiDigit(word[0]) && word.Length <= 8) { continue; }
            if (seenSecondDate && WrittenDate.In($"1 {word} 2000") is not null) { continue; }
            if (!char.IsUpper(word[0]) && !char.IsLower(word[0])) { continue; } // scripts without capitals
            if (!char.IsUpper(word[0])) { return Refused; }
            words.Add(word.ToString());
        }
        if (words.Count == 0) { return ""; }
        ReadOnlySpan<char> edge = isBefore ? text.TrimEnd() : text.TrimStart();
        char mark = isBefore ? edge[^1] : edge[0];
        bool parted = mark is ',' or '|' or '•' or '·' or '—' or '–' or '-' or '/' or '(' or ')' or ':' or ';';
        if (!parted)
        {
            // A weekday or a label may stand between the mark and the date: “Minsk, Sunday 13 September 2020”.
            parted = isBefore ? text.ContainsAny(",|•·—") || (words.Count == 1 && text.Trim().Length <= LongestLabel) : text.ContainsAny("|•·—");
        }
        return words.Count <= 4 && parted ? string.Join(' ', words) : Refused;
    }

    private static bool ContainsLetter(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsLetter(c)) { return true; }
        }
        return false;
    }

    private static int Letters(ReadOnlySpan<char> text)
    {
        int letters = 0;
        foreach (char c in text)
        {
            if (char.IsLetter(c)) { letters++; }
        }
        return letters;
    }
}
