using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Tokens;

/// <summary>Cuts a paragraph's tokens into sentences. Time grows with the number of tokens whatever they are.</summary>
public static class SentenceSplitter
{
    private static readonly WordSet NeverLast = Lexicon.Load("abbreviations").Set("never-last");
    private static readonly WordSet SentenceOpeners = Lexicon.Load("abbreviations").Set("sentence-opener");
    private static readonly WordSet AfterHour = Lexicon.Load("abbreviations").Set("after-hour");

    /// <summary>The sentences of the tokens from <paramref name="first"/> to the end of <paramref name="tokens"/>, appended to <paramref name="sentences"/>.</summary>
    public static void Split(string text, List<Token> tokens, int first, int paragraph, List<Sentence> sentences)
    {
        int start = first;
        int i = first;
        while (i < tokens.Count)
        {
            if (!MayEnd(text, tokens[i])) { i++; continue; }
            int end = i + 1;
            while (end < tokens.Count && !tokens[end].SpaceBefore && IsClosing(text, tokens[end])) { end++; }
            if (Ends(text, tokens, i, end))
            {
                sentences.Add(new(start, end, paragraph));
                start = end;
            }
            i = end;
        }
        if (start < tokens.Count) { sentences.Add(new(start, tokens.Count, paragraph)); }
    }

    private static bool MayEnd(string text, Token token) => text[token.End - 1] is '.' or '…' || (token.Length == 1 && text[token.Start] is '!' or '?');

    // The token at i ends in a stop; next is the first token behind it and the marks that close with it.
    private static bool Ends(string text, List<Token> tokens, int i, int next)
    {
        if (next >= tokens.Count) { return true; }
        Token token = tokens[i], following = tokens[next];
        if (token.Kind == TokenKind.Word) { return EndsInAbbreviation(token, following); }
        if (!following.SpaceBefore && next == i + 1 && !following.IsCapitalized && !IsQuote(text, following)) { return false; } // .com, 3…5
        return following.Case != LetterCase.Lower && !GoesOn(text, following);
    }

    // “U.S. forces” goes on; “in the U.S. The army …” does not: only a word that begins sentences ends it there.
    private static bool EndsInAbbreviation(Token token, Token following)
    {
        if (!following.IsCapitalized || !following.SpaceBefore || NeverLast.Contains(token.WordNumber)) { return false; }
        int next = following.WordNumber;
        return SentenceOpeners.Contains(next) || (token.Case == LetterCase.Lower && following.Case == LetterCase.Capitalized && !AfterHour.Contains(next)); // 5 p.m. Protesters …
    }

    // “Leave!”, the crowd sang: a comma behind the quotation goes on with the sentence.
    private static bool GoesOn(string text, Token following) => following.Length == 1 && text[following.Start] is ',' or ';' or ':';

    private static bool IsQuote(string text, Token token) => token.Length == 1 && text[token.Start] is '"' or '“' or '‘' or '\'' or '«' or '(' or '[';

    private static bool IsClosing(string text, Token token) =>
        token.Length == 1 && text[token.Start] is '"' or '”' or '’' or '\'' or ')' or ']' or '»' or '.' or '!' or '?' or '…';
}
