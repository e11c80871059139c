using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Attributions;

/// <summary>Tells sentences that go on with figures of the sentence before: “Another 30 …”, “Of those, 12 …”, “Two others …”, “About 12 had been hurt”.</summary>
internal static class Continuation
{
    private const int FarthestWord = 6;
    private static readonly int Had = Vocabulary.Number("had");
    private static readonly int Among = Vocabulary.Number("among");
    private static readonly int More = Vocabulary.Number("more");
    private static readonly int They = Vocabulary.Number("they");
    private static readonly WordSet Include = Lexicon.Load("speech").Set("include");

    /// <summary>Whether <paramref name="sentence"/> goes on with the one before it.</summary>
    public static bool Is(Wording wording, Sentence sentence)
    {
        int first = sentence.First;
        if (wording.QuotationOf(first) >= 0) { return false; }
        int number = wording.Document.WordNumber(first);
        if (number == They) { return wording.Document.Is(first + 1, Include) || IsPastPerfect(wording, sentence); }
        if (wording.Is(first, Role.Further)) { return true; }
        bool led = number == Grammar.Of || number == Among || number == Grammar.A || number == Grammar.An || number == Grammar.The;
        if (led && first + 1 < sentence.End && wording.Is(first + 1, Role.Further)) { return true; }
        for (int i = first; i < sentence.End && i < first + FarthestWord; i++)
        {
            if (wording.Document.Tokens[i].Kind == TokenKind.Punctuation) { return IsPastPerfect(wording, sentence); }
            bool counted = i > first && (wording.Document.Tokens[i - 1].Kind == TokenKind.Number || wording.Is(i - 1, Role.Determiner));
            int word = wording.Document.WordNumber(i);
            if (counted && (word == More || wording.Is(i, Role.Further) || (word == Grammar.Of && wording.Is(i + 1, Role.Further)))) { return true; }
        }
        return IsPastPerfect(wording, sentence);
    }

    // What somebody said in the past had happened before: the tense of indirect speech that goes on.
    private static bool IsPastPerfect(Wording wording, Sentence sentence)
    {
        Clause clause = new(wording, sentence.First, sentence.End, -1);
        int first = NounPhrases.QuantityEnd(wording, sentence.First), end = NounPhrases.Forward(clause, first, withPlace: true);
        return end > first && clause.IsPlain(end) && wording.Document.WordNumber(end) == Had;
    }
}
