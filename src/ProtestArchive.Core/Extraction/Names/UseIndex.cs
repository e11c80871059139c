using System.Buffers;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>Numbers the distinct words of a report from 1: those of the vocabulary by their number there, others by their folded letters.</summary>
internal sealed class UseIndex
{
    private readonly char[] _folded;
    private readonly int _mask;
    private readonly (int Word, int Number)[] _slots;
    private KeyIndex? _unknown;
    private int[] _ofUnknown = [];

    public UseIndex(char[] folded, int expected)
    {
        _folded = folded;
        int slots = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(32, expected));
        _mask = slots - 1;
        _slots = ArrayPool<(int, int)>.Shared.Rent(slots);
        Array.Clear(_slots, 0, slots);
    }

    /// <summary>The highest number given.</summary>
    public int Count { get; private set; }

    /// <summary>The number of the word that the vocabulary numbers so, or, where it is 0, of the folded slice.</summary>
    public int Add(int wordNumber, int start, int length)
    {
        if (wordNumber == 0) { return AddUnknown(start, length); }
        int mask = _mask, slot = (int)((uint)wordNumber * 2654435769u >> 7) & mask;
        // At most as many words as tokens: with as many slots the search ends, and words are far fewer than tokens.
        for (int tried = 0; tried <= mask; tried++, slot = (slot + 1) & mask)
        {
            ref (int Word, int Number) known = ref _slots[slot];
            if (known.Word == 0) { known = (wordNumber, ++Count); }
            if (known.Word == wordNumber) { return known.Number; }
        }
        return 0;
    }

    /// <summary>Gives the table back.</summary>
    public void Release() => ArrayPool<(int, int)>.Shared.Return(_slots);

    private int AddUnknown(int start, int length)
    {
        int number = (_unknown ??= new(_folded, 64)).Add(start, length);
        if (number >= _ofUnknown.Length) { Array.Resize(ref _ofUnknown, Math.Max(64, number * 2)); }
        if (_ofUnknown[number] == 0) { _ofUnknown[number] = ++Count; }
        return _ofUnknown[number];
    }
}
