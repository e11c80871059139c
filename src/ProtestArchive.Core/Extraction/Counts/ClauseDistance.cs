using ProtestArchive.Core.Extraction.Tokens;

namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>How far apart two tokens of a sentence stand, clause borders weighed in: what belongs together stands in one clause.</summary>
internal sealed class ClauseDistance(Document document, CountWord[] words)
{
    private const int Contrast = 40;
    private const int Clause = 12;
    private const int Comma = 4;
    private const int Farthest = 120;

    /// <summary>The distance from <paramref name="from"/> to <paramref name="to"/>, in tokens and penalties; capped, so that long sentences cost no more.</summary>
    public int Between(int from, int to)
    {
        int low = Math.Min(from, to), high = Math.Max(from, to);
        if (high - low > Farthest) { return int.MaxValue; }
        int cost = high - low;
        for (int i = low + 1; i <= high; i++)
        {
            Token token = document.Tokens[i];
            if (token.Kind == TokenKind.Punctuation)
            {
                cost += document.Word(i) switch { ";" => Contrast, "," or "—" or "–" or "(" or ")" or ":" => Comma, _ => 0 };
                continue;
            }
            ReadOnlySpan<char> word = document.Word(i);
            if (Is(word, "while") || Is(word, "whereas") || Is(word, "but")) { cost += Contrast; }
            else if (words[i].Is(WordTraits.Subordinator) || words[i].Is(WordTraits.Relative)) { cost += Clause; }
            else if (Is(word, "and") && i + 1 < words.Length && !words[i + 1].Is(WordTraits.Person)) { cost += Comma; }
        }
        return cost;
    }

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
