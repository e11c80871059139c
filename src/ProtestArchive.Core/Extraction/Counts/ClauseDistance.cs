using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>
/// How far apart two tokens of a sentence stand, clause borders weighed in: what belongs together stands in one clause. The weights are added up once, so
/// that a distance is a difference of two sums.
/// </summary>
internal sealed class ClauseDistance
{
    /// <summary>Tokens farther apart than this have nothing to do with each other: it bounds the work on a sentence as long as a report.</summary>
    public const int Farthest = 120;

    private const int Contrast = 40;
    private const int Clause = 12;
    private const int Comma = 4;
    private static readonly WordSet Contrasts = Lexicon.Load("counts-frames").Set("contrast");
    private static readonly WordSet Pauses = Lexicon.Load("counts-frames").Set("pause");
    private static readonly int Semicolon = Vocabulary.Number(";");
    private readonly int[] _sums; // of the weights of all tokens up to this one, itself included

    public ClauseDistance(Document document, CountWord[] words)
    {
        _sums = new int[words.Length];
        int sum = 0;
        for (int i = 0; i < _sums.Length; i++)
        {
            sum += Weight(document, words, i);
            _sums[i] = sum;
        }
    }

    /// <summary>The distance between two tokens, in tokens and weights; without end where they are too far apart.</summary>
    public int Between(int from, int to)
    {
        int low = Math.Min(from, to), high = Math.Max(from, to);
        return high - low > Farthest ? int.MaxValue : high - low + _sums[high] - _sums[low];
    }

    private static int Weight(Document document, CountWord[] words, int i)
    {
        int number = document.Tokens[i].WordNumber;
        if (document.Tokens[i].Kind == TokenKind.Punctuation) { return number == Semicolon ? Contrast : Pauses.Contains(number) ? Comma : 0; }
        if (Contrasts.Contains(number)) { return Contrast; }
        if (words[i].Is(WordTraits.Subordinator | WordTraits.Relative)) { return Clause; }
        return number == Grammar.And && i + 1 < words.Length && !words[i + 1].Is(WordTraits.Person) ? Comma : 0;
    }
}
