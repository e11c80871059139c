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
    private static readonly WordSet Nobody = Words.Set("nobody");
    private static readonly WordSet Articles = Words.Set("article");

    /// <summary>Whether something before <paramref name="token"/>, in the sentence that begins at <paramref name="sentence"/>, denies what it is part of.</summary>
    public static bool Before(Document document, int token, int sentence)
    {
        int start = Math.Max(sentence, token - Far);
        if (token > start && Direct.Contains(document.Word(token - 1))) { return true; }
        if (IsOfNobody(document, token, start)) { return true; }
        for (int at = token - 1; at >= start; at--)
        {
            ReadOnlySpan<char> word = document.Word(at);
            if (word is ";" or "”" || Ends.Contains(word)) { return false; }
            bool that = word.Equals("that", StringComparison.OrdinalIgnoreCase);
            if (that && Verbs.Contains(document.Word(at - 1))) { return true; }
            if ((that || word.Equals("of", StringComparison.OrdinalIgnoreCase)) && IsDisbelieved(document, at - 1, sentence)) { return true; }
        }
        return false;
    }

    // “no evidence”, “is not true”, “dismissed the reports”
    private static bool IsDisbelieved(Document document, int noun, int sentence)
    {
        bool story = Stories.Contains(document.Word(noun));
        if (noun <= sentence || (!story && !Beliefs.Contains(document.Word(noun)))) { return false; }
        for (int at = noun - 1; at >= Math.Max(sentence, noun - Near); at--)
        {
            if (document.Tokens[at].Kind == TokenKind.Punctuation || Ends.Contains(document.Word(at))) { return false; }
            if ((story ? Verbs : Negations).Contains(document.Word(at))) { return true; }
        }
        return false;
    }

    // “nobody among the 300”, “none of 40”, “not one of the 12”
    private static bool IsOfNobody(Document document, int token, int start)
    {
        int at = token - 1;
        while (at > start && Articles.Contains(document.Word(at))) { at--; }
        if (at <= start || document.Word(at) is not ("of" or "among" or "amongst")) { return false; }
        return Nobody.Contains(document.Word(at - 1)) || (document.Word(at - 1) is "one" && document.Word(at - 2) is "No" or "no" or "Not" or "not");
    }
}
