using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction;

/// <summary>Tells what a sentence denies or does not believe: “denied that 30 had died”, “no evidence that …”, “not true that …”, “none of the 300”.</summary>
internal static class Denial
{
    private const int Far = 24;
    private const int Near = 4;
    private static readonly Lexicon Words = Lexicon.Load("denials");
    private static readonly WordSet Verbs = Words.Set("verb");
    private static readonly WordSet Direct = Words.Set("direct");
    private static readonly WordSet Negations = Words.Set("negation");
    private static readonly WordSet Beliefs = Words.Set("belief");
    private static readonly WordSet Stories = Words.Set("story");
    private static readonly WordSet Ends = Words.Set("end");
    private static readonly WordSet Stops = Words.Set("stop");
    private static readonly WordSet Among = Words.Set("among");
    private static readonly WordSet Not = Words.Set("not-one");
    private static readonly WordSet Nobody = Words.Set("nobody");
    private static readonly WordSet Concessions = Words.Set("concession");
    private static readonly WordSet Doubts = Words.Set("doubt");
    private static readonly WordSet Articles = Words.Set("article");

    /// <summary>Whether something before <paramref name="token"/>, in the sentence that begins at <paramref name="sentence"/>, denies what it is part of.</summary>
    public static bool Before(Document document, int token, int sentence)
    {
        int start = Math.Max(sentence, token - Far);
        if (token > start && document.Is(token - 1, Direct)) { return true; }
        if (IsOfNobody(document, token, start)) { return true; }
        for (int at = token - 1; at >= start; at--)
        {
            int word = document.WordNumber(at);
            if (Stops.Contains(word) || Ends.Contains(word)) { return false; }
            if (word == Grammar.That && document.Is(at - 1, Verbs)) { return true; }
            if (Doubts.Contains(word) && !document.Is(at + 1, Not) && !document.Is(at - 1, Concessions)) { return true; }
            if ((word == Grammar.That || word == Grammar.Of) && IsDisbelieved(document, at - 1, sentence)) { return true; }
        }
        return false;
    }

    // “no evidence”, “is not true”, “dismissed the reports”
    private static bool IsDisbelieved(Document document, int noun, int sentence)
    {
        bool story = document.Is(noun, Stories);
        if (noun <= sentence || (!story && !document.Is(noun, Beliefs))) { return false; }
        for (int at = noun - 1; at >= Math.Max(sentence, noun - Near); at--)
        {
            if (document.Tokens[at].Kind == TokenKind.Punctuation || document.Is(at, Ends)) { return false; }
            if (document.Is(at, story ? Verbs : Negations)) { return true; }
        }
        return false;
    }

    // “nobody among the 300”, “none of 40”, “not one of the 12”
    private static bool IsOfNobody(Document document, int token, int start)
    {
        int at = token - 1;
        while (at > start && document.Is(at, Articles)) { at--; }
        if (at <= start || !document.Is(at, Among)) { return false; }
        return document.Is(at - 1, Nobody) || (document.WordNumber(at - 1) == Grammar.One && document.Is(at - 2, Not));
    }
}
