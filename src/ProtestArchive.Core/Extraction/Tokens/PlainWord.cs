using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Tokens;

/// <summary>
/// Reads the words that nine of ten tokens are: letters of English and nothing else, with an end that leaves no doubt. One walk finds where the word
/// ends, how it is written and its number.
/// </summary>
internal static class PlainWord
{
    /// <summary>The word at <paramref name="start"/>; an empty token where something else stands there, or a word that needs a closer look.</summary>
    public static Token Read(string text, int start, int end, bool space)
    {
        int at = start, upper = 0;
        uint steps = WordIndex.FirstStep;
        for (; at < end; at++)
        {
            uint letter = text[at] | 0x20u;
            if (letter - 'a' > 'z' - 'a') { break; }
            if (letter != text[at]) { upper++; }
            steps = WordIndex.Step(steps, letter);
        }
        int length = at - start;
        if (length == 0) { return default; }
        bool stop = at < end && text[at] == '.';
        if (stop ? !IsLastBeforeGap(text, length, at, end) : at < end && !EndsHere(text, start, at, end)) { return default; }
        int number = Vocabulary.Find(text.AsSpan(start, length), steps);
        LetterCase written = upper == 0 ? LetterCase.Lower
            : upper == length ? LetterCase.Upper
            : upper == 1 && char.IsAsciiLetterUpper(text[start]) ? LetterCase.Capitalized : LetterCase.Mixed;
        if (!stop || !Abbreviation.Ends(text, start, at, end, number)) { return new(start, length, TokenKind.Word, written, space, number); }
        length++;
        return new(start, length, TokenKind.Word, written, space, Vocabulary.Find(text.AsSpan(start, length)));
    }

    // A full stop with a gap or a closing mark behind it is no part of a host or of initials, but of an abbreviation or a sentence.
    private static bool IsLastBeforeGap(string text, int length, int dot, int end) => length > 1 && (dot + 1 >= end || text[dot + 1] is ' ' or '\n' or '\r' or '\t' or '”' or '"');

    private static bool EndsHere(string text, int start, int at, int end) => text[at] switch
    {
        ' ' or ',' or ';' or '!' or '?' or '(' or ')' or '"' or '“' or '”' or '—' or '–' or '…' or '\n' or '\r' or '\t' => true,
        '\'' or '’' => at + 1 < end && Tokenizer.IsPossessive(text, at, end),
        '-' => Tokenizer.MailEnd(text, start, end) == start,
        _ => false,
    };
}
