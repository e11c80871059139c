namespace ProtestArchive.Core.Extraction.Names;

/// <summary>Numbers the distinct words of a report from 1: those of the vocabulary by their number there, others by their folded letters.</summary>
internal sealed class UseIndex(char[] folded, int expected)
{
    private readonly int[] _slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(32, expected))];
    private readonly int[] _known = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(32, expected))];
    private KeyIndex? _unknown;
    private int[] _ofUnknown = [];

    /// <summary>The highest number given.</summary>
    public int Count { get; private set; }

    /// <summary>The number of the word that the vocabulary numbers so, or, where it is 0, of the folded slice.</summary>
    public int Add(int wordNumber, int start, int length)
    {
        if (wordNumber == 0) { return AddUnknown(start, length); }
        int mask = _slots.Length - 1, slot = (int)((uint)wordNumber * 2654435769u >> 7) & mask;
        // At most as many words as tokens: with as many slots the search ends, and words are far fewer than tokens.
        for (int tried = 0; tried <= mask; tried++, slot = (slot + 1) & mask)
        {
            if (_slots[slot] == 0) { (_slots[slot], _known[slot]) = (wordNumber, ++Count); }
            if (_slots[slot] == wordNumber) { return _known[slot]; }
        }
        return 0;
    }

    private int AddUnknown(int start, int length)
    {
        int number = (_unknown ??= new(folded, 64)).Add(start, length);
        if (number >= _ofUnknown.Length) { Array.Resize(ref _ofUnknown, Math.Max(64, number * 2)); }
        if (_ofUnknown[number] == 0) { _ofUnknown[number] = ++Count; }
        return _ofUnknown[number];
    }
}
