namespace ProtestArchive.Core.Extraction.Gazetteer;

/// <summary>The larger cities by how their names sound, for spellings that the gazetteer has not; made when it is first asked.</summary>
public sealed class SoundIndex
{
    // Smaller towns have too many names that sound alike.
    private const int LeastPopulation = 30_000;
    private const int None = -1;
    private static readonly Lazy<SoundIndex> Made = new(static () => new());
    private readonly int[] _first; // slot of a hash -> the most populous city of that slot
    private readonly int[] _next;  // city -> the next of its slot, less populous

    private SoundIndex()
    {
        int count = 0;
        while (count < Cities.All.Count && Cities.All[count].Population >= LeastPopulation) { count++; }
        _first = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)count * 2)];
        _next = new int[count];
        Array.Fill(_first, None);
        Span<char> key = stackalloc char[SoundKey.Longest];
        for (int i = count - 1; i >= 0; i--)
        {
            int slot = SlotOf(key[..KeyOf(i, key)]);
            _next[i] = _first[slot];
            _first[slot] = i;
        }
    }

    /// <summary>The index of all cities that it holds.</summary>
    public static SoundIndex All => Made.Value;

    /// <summary>Index among <see cref="Cities.All"/> of the most populous city that sounds like the folded <paramref name="name"/>; negative where there is none.</summary>
    public int Find(ReadOnlySpan<char> name)
    {
        Span<char> key = stackalloc char[SoundKey.Longest];
        int length = SoundKey.Write(name, key);
        return length == 0 ? None : Match(_first[SlotOf(key[..length])], key[..length]);
    }

    /// <summary>Index of the next most populous city that sounds the same; negative where there is none.</summary>
    public int FindNext(int city, ReadOnlySpan<char> name)
    {
        Span<char> key = stackalloc char[SoundKey.Longest];
        return Match(_next[city], key[..SoundKey.Write(name, key)]);
    }

    private int Match(int city, ReadOnlySpan<char> key)
    {
        Span<char> candidate = stackalloc char[SoundKey.Longest];
        while (city >= 0 && !candidate[..KeyOf(city, candidate)].SequenceEqual(key)) { city = _next[city]; }
        return city;
    }

    private static int KeyOf(int city, Span<char> key)
    {
        string name = Cities.All.NameOf(city);
        Span<char> folded = stackalloc char[512];
        return SoundKey.Write(folded[..Folding.Fold(name, folded)], key);
    }

    private int SlotOf(ReadOnlySpan<char> key)
    {
        uint hash = 2166136261;
        foreach (char c in key) { hash = (hash ^ c) * 16777619; }
        return (int)((hash ^ (hash >> 15)) & (uint)(_first.Length - 1));
    }
}
