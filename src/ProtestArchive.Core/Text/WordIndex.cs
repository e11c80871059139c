namespace ProtestArchive.Core.Text;

/// <summary>
/// Words numbered from 1 in the order in which they were added, found by their letters without making a string. Case does not matter, nor which
/// apostrophe or hyphen a word is written with; an apostrophe that stands alone is itself (’ and ‘ are two marks).
/// </summary>
internal sealed class WordIndex
{
    /// <summary>Where <see cref="Step"/> begins.</summary>
    public const uint FirstStep = 2166136261;

    private const int LongestWord = 60; // longer ones are found nowhere, which bounds the work on a line of letters
    private static readonly char[] Folded = BuildFolded();

    private char[] _letters = new char[4096];
    private int[] _ends = new int[512]; // word n is _letters[_ends[n - 1].._ends[n]]
    private ulong[] _slots = new ulong[1024]; // a hash above, a number below; 0 is free; half of them at least are

    /// <summary>One more than the highest number: the length of an array by number, in which 0 is the unknown word.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>The number of <paramref name="word"/>; 0 where it is not held.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        if ((uint)(word.Length - 1) >= LongestWord) { return 0; }
        return Find(word, Steps(word));
    }

    /// <summary>The same, for letters whose <see cref="Step"/>s were taken while they were read.</summary>
    public int Find(ReadOnlySpan<char> word, uint steps)
    {
        if ((uint)(word.Length - 1) >= LongestWord) { return 0; }
        uint hash = steps ^ (steps >> 15);
        ulong[] slots = _slots;
        for (uint at = hash; ; at++)
        {
            ulong slot = slots[at & (uint)(slots.Length - 1)];
            if (slot == 0) { return 0; }
            if ((uint)(slot >> 32) == hash && IsWord((int)(uint)slot, word)) { return (int)(uint)slot; }
        }
    }

    /// <summary>The number of <paramref name="word"/>, which is added where it is not held; 0 where it is empty or too long.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        if ((uint)(word.Length - 1) >= LongestWord) { return 0; }
        if (Find(word) is var known and not 0) { return known; }
        int start = _ends[Count - 1], end = start + word.Length;
        if (end > _letters.Length) { Array.Resize(ref _letters, _letters.Length * 2); }
        if (Count == _ends.Length) { Array.Resize(ref _ends, _ends.Length * 2); }
        for (int i = 0; i < word.Length; i++) { _letters[start + i] = Fold(word[i], word.Length); }
        _ends[Count] = end;
        if (Count * 2 >= _slots.Length) { Spread(); }
        uint steps = Steps(word);
        Place(steps ^ (steps >> 15), Count);
        return Count++;
    }

    /// <summary>From the steps over a word's letters so far to those with the next; begins at <see cref="FirstStep"/>. A letter is in lower case.</summary>
    public static uint Step(uint steps, uint letter) => (steps ^ letter) * 16777619;

    private bool IsWord(int number, ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> letters = _letters.AsSpan(_ends[number - 1], _ends[number] - _ends[number - 1]);
        if (letters.Length != word.Length) { return false; }
        if (letters.SequenceEqual(word)) { return true; } // most words are written as they are held
        for (int i = 0; i < letters.Length; i++)
        {
            if (letters[i] != Fold(word[i], word.Length)) { return false; }
        }
        return true;
    }

    private void Spread()
    {
        ulong[] held = _slots;
        _slots = new ulong[held.Length * 2];
        foreach (ulong slot in held)
        {
            if (slot != 0) { Place((uint)(slot >> 32), (int)(uint)slot); }
        }
    }

    private void Place(uint hash, int number)
    {
        uint at = hash;
        while (_slots[at & (uint)(_slots.Length - 1)] != 0) { at++; }
        _slots[at & (uint)(_slots.Length - 1)] = ((ulong)hash << 32) | (uint)number;
    }

    private static uint Steps(ReadOnlySpan<char> word)
    {
        uint steps = FirstStep;
        foreach (char c in word) { steps = Step(steps, Fold(c, word.Length)); }
        return steps;
    }

    private static char Fold(char c, int length)
    {
        if (c < Folded.Length) { return c == '`' && length == 1 ? c : Folded[c]; }
        return c switch
        {
            '’' or '‘' or 'ʼ' => length == 1 ? c : '\'',
            '\u2010' or '\u2011' => '-',
            _ => char.ToLowerInvariant(c),
        };
    }

    private static char[] BuildFolded()
    {
        char[] folded = new char[128];
        for (int i = 0; i < folded.Length; i++) { folded[i] = char.ToLowerInvariant((char)i); }
        folded['`'] = '\'';
        return folded;
    }
}
