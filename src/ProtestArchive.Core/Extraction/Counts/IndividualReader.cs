using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>
/// Finds single persons who are told of without a number: “a policeman was killed”, “and another injured”. Each is one killed or hurt where the sentence
/// says so in plain words: the dead and the hurt are counted to the last, while “a man was arrested” states no number of arrests.
/// </summary>
internal sealed class IndividualReader(Document document, CountWord[] words)
{
    private const int MostModifiers = 6;
    private static readonly int Another = Vocabulary.Number("another");

    /// <summary>The person that “a”, “an” or “another” at token <paramref name="at"/> begins to tell of; null where it does not.</summary>
    public Quantity? Read(int at)
    {
        int opener = document.WordNumber(at);
        bool another = opener == Another;
        if (!another && opener != Grammar.A && opener != Grammar.An) { return null; }
        if (another && at + 1 < words.Length && (words[at + 1].Is(WordTraits.Be) || (words[at + 1].Form & VerbForm.Participle) != 0 && words[at + 1].Patient is CountKind.Killed or CountKind.Injured)) { return Make(at); }
        for (int i = at + 1; i < Math.Min(words.Length, at + 2 + MostModifiers); i++)
        {
            CountWord word = words[i];
            if (i + 1 < words.Length && document.Word(i + 1) is "-" && !document.Tokens[i + 1].SpaceBefore && !word.Is(WordTraits.Person)) { continue; } // off-duty, 12-year-old
            if (document.Tokens[i].Kind != TokenKind.Word && document.Word(i) is not "-") { return null; }
            if (word.Is(WordTraits.Preposition | WordTraits.Determiner | WordTraits.Be | WordTraits.Have | WordTraits.Modal | WordTraits.Pronoun | WordTraits.Subordinator)) { return null; }
            if (!word.Is(WordTraits.Person)) { continue; }
            if (i + 1 < words.Length && (words[i + 1].Is(WordTraits.Person | WordTraits.ThingOfPeople) && document.Tokens[i + 1].SpaceBefore || document.Word(i + 1) is "-" || document.Tokens[i + 1].Kind == TokenKind.Possessive)) { continue; }
            return word.Is(WordTraits.Plural) ? null : Make(at);
        }
        return null;
    }

    private Quantity Make(int at) => new(at, at, at + 1, new(1, 1, Qualifier.Exact, document.Word(at).ToString())) { IsIndefinite = true };
}
