using System.Buffers;
using System.Collections.Frozen;

namespace ProtestArchive.Core.Reading.Layout;

/// <summary>Phrases looked for in a line all at once, in any case.</summary>
internal sealed class PhraseSet(IReadOnlyCollection<string> phrases)
{
    private readonly SearchValues<string> _phrases = SearchValues.Create([.. phrases], StringComparison.OrdinalIgnoreCase);

    /// <summary>By their first letters: few phrases begin like a given line.</summary>
    private readonly FrozenDictionary<char, string[]> _byInitial = phrases.GroupBy(phrase => char.ToUpperInvariant(phrase[0])).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Whether the line begins with one of them.</summary>
    public bool Opens(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || !_byInitial.TryGetValue(char.ToUpperInvariant(line[0]), out string[]? candidates)) { return false; }
        foreach (string phrase in candidates)
        {
            if (line.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)) { return true; }
        }
        return false;
    }

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
