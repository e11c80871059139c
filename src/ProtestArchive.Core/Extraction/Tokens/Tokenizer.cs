using System.Globalization;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Tokens;

/// <summary>
/// The one tokenization that all annotators share. Time grows with the text's length whatever the text is; no strings are made.
/// </summary>
public static class Tokenizer
{
    /// <summary>The tokens of <paramref name="span"/>, appended to <paramref name="tokens"/>.</summary>
    public static void Tokenize(string text, TextSpan span, List<Token> tokens)
    {
        int at = span.Start;
        bool space = true;
        bool quoting = false; // inside ‘…’, where a bare apostrophe closes the quotation
        while (at < span.End)
        {
            char c = text[at];
            if (c == ' ' || char.IsWhiteSpace(c) || IsInvisible(c))
            {
                space = true;
                at++;
                continue;
            }
            Token token = PlainWord.Read(text, at, span.End, space);
            if (token.Length == 0)
            {
                token = Next(text, at, span.End, space);
                if (IsApostrophe(c) && token.Length == 1)
                {
                    if (!quoting && !space && EndsPlural(text, at, span)) { token = token with { Kind = TokenKind.Possessive }; }
                    else { quoting = space && at + 1 < span.End && char.IsLetterOrDigit(text[at + 1]); }
                }
                token = token with { WordNumber = Vocabulary.Find(token.In(text)) };
            }
            tokens.Add(token);
            at = token.End;
            space = false;
        }
    }

    // workers’ rights
    private static bool EndsPlural(string text, int apostrophe, TextSpan span) =>
        apostrophe > span.Start && text[apostrophe - 1] is 's' or 'S' && apostrophe + 2 < span.End && char.IsWhiteSpace(text[apostrophe + 1]) && char.IsLetter(text[apostrophe + 2]);

    private static Token Next(string text, int at, int end, bool space)
    {
        char c = text[at];
        if (char.IsLetter(c) || IsMark(c))
        {
            int address = AddressEnd(text, at, end);
            return address > 0 ? new(at, address - at, TokenKind.Address, LetterCase.None, space) : Word(text, at, end, space);
        }
        if (char.IsAsciiDigit(c))
        {
            return Number(text, at, end, space);
        }
        if (IsApostrophe(c) && !space)
        {
            int s = at + 1;
            if (s < end && text[s] is 's' or 'S' && !(s + 1 < end && char.IsLetterOrDigit(text[s + 1])))
            {
                return new(at, 2, TokenKind.Possessive, LetterCase.None, space);
            }
        }
        int length = char.IsHighSurrogate(c) && at + 1 < end && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        if (length == 2 && Rune(text, at) is { } rune && System.Text.Rune.IsLetter(rune))
        {
            return Word(text, at, end, space);
        }
        return new(at, length, TokenKind.Punctuation, LetterCase.None, space);
    }

    private static System.Text.Rune? Rune(string text, int at) => System.Text.Rune.TryGetRuneAt(text, at, out var rune) ? rune : null;

    private static Token Word(string text, int start, int end, bool space)
    {
        int at = start;
        bool dots = false;
        while (at < end)
        {
            char c = text[at];
            if (char.IsLetter(c) || IsMark(c)) { at++; continue; }
            if (char.IsHighSurrogate(c) && Rune(text, at) is { } rune && System.Text.Rune.IsLetter(rune)) { at += 2; continue; }
            if (char.IsAsciiDigit(c) && at > start) { at++; continue; }
            if (IsApostrophe(c) && at + 1 < end && char.IsLetter(text[at + 1]) && !IsPossessive(text, at, end)) { at++; continue; }
            if (c == '.' && at - start <= LongestDotted && at + 1 < end && char.IsLetter(text[at + 1]) && (IsInitials(text, start, at) || IsHostName(text, start, at, end))) { dots = true; at++; continue; }
            break;
        }
        if (at < end && text[at] == '.' && at - start <= LongestDotted && (IsInitials(text, start, at) || (!dots && Abbreviation.Ends(text, start, at, end))))
        {
            at++;
        }
        return new(start, at - start, TokenKind.Word, CaseOf(text.AsSpan(start, at - start)), space);
    }

    private static Token Number(string text, int start, int end, bool space)
    {
        int at = start;
        while (at < end && (char.IsAsciiDigit(text[at]) || (text[at] is ',' or '.' or ':' && at + 1 < end && char.IsAsciiDigit(text[at + 1]))))
        {
            at++;
        }
        int letters = at;
        while (letters < end && char.IsLetter(text[letters])) { letters++; }
        if (letters > at && IsNumberEnding(text.AsSpan(at, letters - at))) { at = letters; }
        return new(start, at - start, TokenKind.Number, LetterCase.None, space);
    }

    private static bool IsNumberEnding(ReadOnlySpan<char> letters) =>
        letters.Equals("s", StringComparison.OrdinalIgnoreCase) || letters.Equals("st", StringComparison.OrdinalIgnoreCase)
        || letters.Equals("nd", StringComparison.OrdinalIgnoreCase) || letters.Equals("rd", StringComparison.OrdinalIgnoreCase)
        || letters.Equals("th", StringComparison.OrdinalIgnoreCase);

    // U.S, J.R.R: single letters between full stops.
    private static bool IsInitials(string text, int start, int dot)
    {
        for (int i = start; i < dot; i++)
        {
            bool letterPlace = (i - start) % 2 == 0;
            if (letterPlace ? !char.IsLetter(text[i]) : text[i] != '.') { return false; }
        }
        // One small letter begins initials only where more follow: a.m., p.m., i.e., but not “plan b.”.
        return (dot - start) % 2 == 1 && (dot - start > 1 || char.IsUpper(text[start])
            || (dot + 2 < text.Length && char.IsLetter(text[dot + 1]) && text[dot + 2] == '.'));
    }

    // TUT.BY, Tut.by, Amazon.com, but not “end.The next”, a slip for two sentences.
    private static bool IsHostName(string text, int start, int dot, int end)
    {
        int tail = dot + 1;
        while (tail < end && char.IsLetter(text[tail])) { tail++; }
        ReadOnlySpan<char> after = text.AsSpan(dot + 1, tail - dot - 1);
        if (after.Length is < 2 or > 4 || dot - start < 2) { return false; }
        LetterCase before = CaseOf(text.AsSpan(start, dot - start));
        LetterCase behind = CaseOf(after);
        if (!TopLevelDomains.Contains(after) || (before == LetterCase.Lower && WordDomains.Contains(after))) { return false; }
        return behind == LetterCase.Lower || (behind == LetterCase.Upper && before == LetterCase.Upper);
    }

    private static int AddressEnd(string text, int at, int end)
    {
        if (MailEnd(text, at, end) is var mail && mail > at) { return mail; }
        ReadOnlySpan<char> rest = text.AsSpan(at, end - at);
        bool address = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("pic.twitter.com/", StringComparison.OrdinalIgnoreCase);
        if (!address) { return 0; }
        int stop = at;
        while (stop < end && !char.IsWhiteSpace(text[stop]) && text[stop] is not ('<' or '>' or '"' or '”' or ')' or ']')) { stop++; }
        while (stop > at && text[stop - 1] is '.' or ',' or ';' or ':' or '!' or '?') { stop--; }
        return stop;
    }

    // name@host.org
    internal static int MailEnd(string text, int at, int end)
    {
        int sign = at;
        while (sign < end && sign - at <= LongestDotted && IsMailLetter(text[sign])) { sign++; }
        if (sign == at || sign >= end || text[sign] != '@') { return at; }
        int stop = sign + 1;
        while (stop < end && IsMailLetter(text[stop])) { stop++; }
        while (stop > sign && text[stop - 1] is '.' or '-') { stop--; }
        return text.AsSpan(sign, stop - sign).Contains('.') ? stop : at;
    }

    private static bool IsMailLetter(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '%';

    internal static bool IsPossessive(string text, int apostrophe, int end) =>
        text[apostrophe + 1] is 's' or 'S' && !(apostrophe + 2 < end && char.IsLetterOrDigit(text[apostrophe + 2]));

    internal static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘' or '`';

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    private static LetterCase CaseOf(ReadOnlySpan<char> word)
    {
        int upper = 0, lower = 0;
        bool first = false;
        for (int i = 0; i < word.Length; i++)
        {
            if (char.IsUpper(word[i])) { upper++; first |= i == 0; }
            else if (char.IsLetter(word[i])) { lower++; }
        }
        return (upper, lower) switch
        {
            (0, 0) => LetterCase.None,
            (0, _) => LetterCase.Lower,
            (_, 0) => LetterCase.Upper,
            (1, _) when first => LetterCase.Capitalized,
            _ => LetterCase.Mixed,
        };
    }

    // Longer words are neither initials nor hosts; it keeps the work on a.a.a.a… in proportion to its length.
    private const int LongestDotted = 64;

    private static readonly WordSet WordDomains = Lexicon.Load("abbreviations").Set("word-domain");
    private static readonly WordSet TopLevelDomains = Lexicon.Load("abbreviations").Set("top-level-domain");
}
