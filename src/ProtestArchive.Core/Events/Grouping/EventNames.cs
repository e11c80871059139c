using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>Finds the name that reports give an event between quotation marks (the “Day of Rage” march).</summary>
internal static class EventNames
{
    private const int LongestName = 60;
    private static readonly WordSet EventNouns = Lexicon.Load("events").Set("event-noun");
    private static readonly WordSet NamedNouns = Lexicon.Load("events").Set("named-event-noun");

    /// <summary>The names in <paramref name="passage"/>, in order.</summary>
    public static IEnumerable<string> In(string text, TextSpan passage)
    {
        for (int open = passage.Start; open < passage.End; open++)
        {
            if (text[open] is not ('“' or '"' or '«' or '‘' or '„')) { continue; }
            int close = Close(text.AsSpan(open + 1, Math.Min(LongestName, passage.End - open - 1)), text[open]);
            if (close < 3) { continue; }
            string name = text.Substring(open + 1, close);
            if (IsTitle(name) && (HasEventNoun(name) || NamedNouns.Contains(WordAfter(text, open + close + 2, passage.End)) || NamedNouns.Contains(WordBefore(text, open, passage.Start))))
            {
                yield return name.TrimEnd(',', '.');
            }
            open += close + 1;
        }
    }

    // Where the mark closes that was opened; an apostrophe inside a word (Women’s March) closes nothing. -1 where none does.
    private static int Close(ReadOnlySpan<char> rest, char opened)
    {
        for (int i = 0; i < rest.Length; i++)
        {
            bool closes = opened switch
            {
                '“' => rest[i] == '”',
                '«' => rest[i] == '»',
                '„' => rest[i] is '“' or '”',
                '‘' => rest[i] == '’' && (i + 1 == rest.Length || !char.IsLetter(rest[i + 1])),
                _ => rest[i] == opened,
            };
            if (closes) { return i; }
        }
        return -1;
    }

    // Two to six words, capitalised but for short ones (of, the, for).
    private static bool IsTitle(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 6 && char.IsUpper(words[0][0])
            && words.All(word => char.IsUpper(word[0]) || char.IsDigit(word[0]) || word.Length <= 3) && name.IndexOfAny(['!', '?', ':', ';']) < 0;
    }

    private static bool HasEventNoun(string name)
    {
        foreach (Range word in name.AsSpan().Split(' '))
        {
            if (EventNouns.Contains(name.AsSpan()[word].Trim(',').Trim('.'))) { return true; }
        }
        return false;
    }

    private static ReadOnlySpan<char> WordAfter(string text, int at, int end)
    {
        while (at < end && !char.IsLetter(text[at])) { at++; }
        int start = at;
        while (at < end && char.IsLetter(text[at])) { at++; }
        return text.AsSpan(start, at - start);
    }

    private static ReadOnlySpan<char> WordBefore(string text, int at, int first)
    {
        int end = at;
        while (end > first && !char.IsLetter(text[end - 1])) { end--; }
        int start = end;
        while (start > first && char.IsLetter(text[start - 1])) { start--; }
        return text.AsSpan(start, end - start);
    }
}
