namespace ProtestArchive.Core.Text;

/// <summary>The words of one class of a lexicon: asked by a word's number, or by its letters, without regard to case and without making a string.</summary>
public sealed class WordSet
{
    private readonly string[] _entries;
    private readonly ulong[] _bits;
    private readonly int _first; // of the words that the bits stand for
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>>? _phrases;

    internal WordSet(string[] entries, int[] numbers)
    {
        _entries = entries;
        Numbers = numbers;
        _first = numbers.Length > 0 ? numbers.Min() & ~63 : 0;
        _bits = new ulong[numbers.Length > 0 ? ((numbers.Max() - _first) >> 6) + 1 : 0];
        foreach (int number in numbers) { _bits[(number - _first) >> 6] |= 1UL << (number & 63); }
        string[] phrases = [.. entries.Where(entry => entry.Contains(' ', StringComparison.Ordinal))];
        if (phrases.Length > 0) { _phrases = phrases.ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>(); }
    }

    /// <summary>Whether the set holds the word of that number (<see cref="Vocabulary"/>); never for 0, the unknown word.</summary>
    public bool Contains(int wordNumber)
    {
        uint place = (uint)(wordNumber - _first);
        ulong[] bits = _bits;
        return place >> 6 < (uint)bits.Length && (bits[place >> 6] & (1UL << (wordNumber & 63))) != 0;
    }

    /// <summary>Whether the set holds <paramref name="word"/>, in any case; it may be a phrase, written as the lexicon does.</summary>
    public bool Contains(ReadOnlySpan<char> word) =>
        Contains(Vocabulary.Find(word)) || (_phrases is { } phrases && word.Contains(' ') && phrases.Contains(word));

    /// <summary>The entry that was given first; empty where there is none.</summary>
    public string First => _entries.Length > 0 ? _entries[0] : "";

    /// <summary>All entries of the set, words and phrases, in the order of the file.</summary>
    public IReadOnlyList<string> Words => _entries;

    /// <summary>The numbers of those entries that are single words.</summary>
    public IReadOnlyList<int> Numbers { get; }
}
