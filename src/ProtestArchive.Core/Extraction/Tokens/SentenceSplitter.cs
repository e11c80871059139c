using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Tokens;

/// <summary>Cuts a paragraph's tokens into sentences.</summary>
public static class SentenceSplitter
{
    private static readonly WordSet NeverLast = Lexicon.Load("abbreviations").Set("never-last");

    /// <summary>The sentences of the tokens from <paramref name="first"/> to the end of <paramref name="tokens"/>, appended to <paramref name="sentences"/>.</summary>
    public static void Split(string text, List<Token> tokens, int first, int paragraph, List<Sentence> sentences)
    {
        int start = first;
        for (int i = first; i < tokens.Count; i++)
        {
            if (!Ends(text, tokens, i)) { continue; }
            int end = i + 1;
            while (end < tokens.Count && !tokens[end].SpaceBefore && IsClosing(text, tokens[end])) { end++; }
            sentences.Add(new(start, end, paragraph));
            start = end;
            i = end - 1;
        }
        if (start < tokens.Count) { sentences.Add(new(start, tokens.Count, paragraph)); }
    }

    private static bool Ends(string text, List<Token> tokens, int i)
    {
        Token token = tokens[i];
        char last = text[token.End - 1];
        if (last is '!' or '?' && token.Length == 1) { return !ContinuesInLowerCase(tokens, i + 1, text); }
        if (last != '.' && last != '…') { return false; }
        int next = i + 1;
        while (next < tokens.Count && !tokens[next].SpaceBefore && IsClosing(text, tokens[next])) { next++; }
        if (next >= tokens.Count) { return true; }
        if (token.Kind == TokenKind.Word)
        {
            // “U.S. forces” goes on; “in the U.S. The army …” does not: only a word that begins sentences ends it there.
            if (NeverLast.Contains(token.In(text)) || token.Length == 2) { return false; }
            return tokens[next].IsCapitalized && tokens[next].SpaceBefore && SentenceOpeners.Contains(tokens[next].In(text));
        }
        if (!tokens[next].SpaceBefore && next == i + 1 && !tokens[next].IsCapitalized) { return false; }
        return !ContinuesInLowerCase(tokens, next, text);
    }

    private static bool ContinuesInLowerCase(List<Token> tokens, int next, string text)
    {
        while (next < tokens.Count && IsClosing(text, tokens[next]) && !tokens[next].SpaceBefore) { next++; }
        return next < tokens.Count && tokens[next].Case == LetterCase.Lower;
    }

    private static bool IsClosing(string text, Token token) =>
        token.Length == 1 && text[token.Start] is '"' or '”' or '’' or '\'' or ')' or ']' or '»' or '.' or '!' or '?' or '…';

    private static readonly WordSet SentenceOpeners = Lexicon.Load("abbreviations").Set("sentence-opener");
}
