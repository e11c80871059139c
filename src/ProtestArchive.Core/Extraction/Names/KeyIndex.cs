namespace ProtestArchive.Core.Extraction.Names;

/// <summary>Numbers the distinct slices of one buffer, from 0 in order of appearance, without making strings.</summary>
internal sealed class KeyIndex
{
    private readonly char[] _buffer;
    private readonly List<(int Start, int Length)> _keys;
    private int[] _slots;

    public KeyIndex(char[] buffer, int expected)
    {
        _buffer = buffer;
        _keys = new(Math.Max(16, expected / 2));
        _slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(32, expected))];
    }

    public int Count => _keys.Count;

    /// <summary>The number of the slice, given to it now if it has none.</summary>
    public int Add(int start, int length)
    {
        int slot = Slot(_buffer.AsSpan(start, Math.Max(0, length)));
        if (_slots[slot] != 0) { return _slots[slot] - 1; }
        _keys.Add((start, Math.Max(0, length)));
        _slots[slot] = _keys.Count;
        if (_keys.Count * 2 > _slots.Length) { Grow(); }
        return _keys.Count - 1;
    }

    /// <summary>The number of <paramref name="key"/>; negative where it has none.</summary>
    public int Find(ReadOnlySpan<char> key) => _slots[Slot(key)] - 1;

    public ReadOnlySpan<char> Key(int number) => _buffer.AsSpan(_keys[number].Start, _keys[number].Length);

    private int Slot(ReadOnlySpan<char> key)
    {
        // Randomised by the runtime: hostile text cannot choose keys that collide.
        int slot = string.GetHashCode(key) & (_slots.Length - 1);
        while (_slots[slot] != 0 && !Key(_slots[slot] - 1).SequenceEqual(key)) { slot = (slot + 1) & (_slots.Length - 1); }
        return slot;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (int i = 0; i < _keys.Count; i++) { _slots[Slot(Key(i))] = i + 1; }
    }
}
