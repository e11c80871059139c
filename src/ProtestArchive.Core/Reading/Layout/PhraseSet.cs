using System.Buffers;

namespace ProtestArchive.Core.Reading.Layout;

/// <summary>Phrases looked for in a line all at once, in any case.</summary>
internal sealed class PhraseSet
{
    private readonly SearchValues<string> _phrases;
    private readonly int _longest;

    public PhraseSet(IReadOnlyCollection<string> phrases)
    {
        _phrases = SearchValues.Create([.. phrases], StringComparison.OrdinalIgnoreCase);
        _longest = phrases.Max(phrase => phrase.Length);
    }

    /// <summary>Whether the line begins with one of them.</summary>
    public bool Opens(ReadOnlySpan<char> line) => line[..Math.Min(line.Length, _longest)].IndexOfAny(_phrases) == 0;

    /// <summary>Whether one of them stands in the line.</summary>
    public bool StandsIn(ReadOnlySpan<char> line) => line.ContainsAny(_phrases);

    /// <summary>How many stand in the line, those that overlap counted once, up to <paramref name="most"/>.</summary>
    public int Count(ReadOnlySpan<char> line, int most)
    {
        int count = 0;
        while (count < most && line.IndexOfAny(_phrases) is var at && at >= 0)
        {
            count++;
            line = line[Math.Min(line.Length, at + 4)..];
        }
        return count;
    }
}
