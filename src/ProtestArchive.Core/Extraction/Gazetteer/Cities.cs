using System.Buffers.Binary;
using System.Text;

namespace ProtestArchive.Core.Extraction.Gazetteer;

/// <summary>
/// All cities of GeoNames with a thousand inhabitants or more, found by name. One immutable block of bytes and an index of hashes: a few megabytes, read in some milliseconds.
/// </summary>
public sealed class Cities
{
    private const int None = -1;
    private static readonly Lazy<Cities> Loaded = new(Load);
    private readonly ReadOnlyMemory<byte> _records;
    private readonly ReadOnlyMemory<byte> _names;
    private readonly int[] _first; // slot of a hash -> the most populous city of that slot
    private readonly int[] _next;  // city -> the next of its slot, less populous
    private readonly uint[] _hashes; // city -> the hash of its name: few names are ever compared by their letters

    private Cities(ReadOnlyMemory<byte> file)
    {
        int count = BinaryPrimitives.ReadInt32LittleEndian(file.Span);
        _records = file.Slice(8, count * City.RecordBytes);
        _names = file[(8 + count * City.RecordBytes)..];
        _first = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)count + 1)];
        _next = new int[count];
        _hashes = new uint[count];
        Array.Fill(_first, None);
        Span<char> key = stackalloc char[1024];
        for (int i = count - 1; i >= 0; i--) // from the least populous: each new head is the more populous
        {
            _hashes[i] = Hash(key[..Key(i, key)]);
            int slot = SlotOf(_hashes[i]);
            _next[i] = _first[slot];
            _first[slot] = i;
        }
    }

    /// <summary>The cities of the world.</summary>
    public static Cities All => Loaded.Value;

    /// <summary>How many there are.</summary>
    public int Count => _next.Length;

    /// <summary>Index of the most populous city whose folded name is <paramref name="key"/>; negative where there is none.</summary>
    public int Find(ReadOnlySpan<char> key)
    {
        uint hash = Hash(key);
        return Match(_first[SlotOf(hash)], hash, key);
    }

    /// <summary>Index of the next most populous city of the same name; negative where there is none.</summary>
    public int FindNext(int city, ReadOnlySpan<char> key) => Match(_next[city], _hashes[city], key);

    /// <summary>The city at <paramref name="index"/>; cities stand in order of population.</summary>
    public City this[int index] => new(_records.Slice(index * City.RecordBytes, City.RecordBytes));

    /// <summary>GeoNames' name of the city at <paramref name="index"/>.</summary>
    public string NameOf(int index) => Encoding.UTF8.GetString(NameBytes(index));

    private int Match(int city, uint hash, ReadOnlySpan<char> key)
    {
        while (city >= 0 && (_hashes[city] != hash || !IsNamed(city, key))) { city = _next[city]; }
        return city;
    }

    private bool IsNamed(int city, ReadOnlySpan<char> key)
    {
        Span<char> name = stackalloc char[512];
        return name[..Key(city, name)].SequenceEqual(key);
    }

    private int Key(int city, Span<char> key)
    {
        Span<char> name = stackalloc char[256];
        return Folding.Fold(name[..Encoding.UTF8.GetChars(NameBytes(city), name)], key);
    }

    private ReadOnlySpan<byte> NameBytes(int index)
    {
        City city = this[index];
        return _names.Span.Slice(city.NameOffset, city.NameLength);
    }

    private static uint Hash(ReadOnlySpan<char> key)
    {
        uint hash = 2166136261;
        foreach (char c in key) { hash = (hash ^ c) * 16777619; }
        return hash;
    }

    private int SlotOf(uint hash) => (int)((hash ^ (hash >> 15)) & (uint)(_first.Length - 1));

    private static Cities Load()
    {
        using Stream stream = typeof(Cities).Assembly.GetManifestResourceStream("Gazetteer/cities.bin")
            ?? throw new InvalidOperationException("The assembly was built without its gazetteer of cities.");
        byte[] file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new(file);
    }
}
