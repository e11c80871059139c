using System.Buffers.Binary;
using System.Globalization;

namespace ProtestArchive.Core.Extraction.Gazetteer;

/// <summary>A city, town or village of GeoNames.</summary>
/// <remarks>
/// A view of the 28 bytes that the build writes for it (see Build/compact.mjs), little-endian: GeoNames id, latitude and longitude in 1e-5 degrees,
/// population, offset of its name among the names (32 bits each); the name's length in bytes, what it is a seat of (8 bits each), its country (two ASCII letters), GeoNames' code of its first-level division (up to four ASCII letters).
/// </remarks>
public readonly struct City
{
    internal const int RecordBytes = 28;
    private readonly ReadOnlyMemory<byte> _record;

    internal City(ReadOnlyMemory<byte> record) => _record = record;

    /// <summary>The key that stays the same whatever the spelling: “geonames:625144”.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"geonames:{GeoNamesId}");

    /// <summary>The number that GeoNames knows it by.</summary>
    public int GeoNamesId => Int32(0);

    /// <summary>Degrees north, WGS 84.</summary>
    public double Latitude => Int32(4) / 1e5;

    /// <summary>Degrees east, WGS 84.</summary>
    public double Longitude => Int32(8) / 1e5;

    /// <summary>Inhabitants; 0 where GeoNames does not know.</summary>
    public int Population => Int32(12);

    /// <summary>Whether it is a country's capital.</summary>
    public bool IsCapital => _record.Span[21] == 1;

    /// <summary>Whether it is the seat of a country's first-level division.</summary>
    public bool IsRegionalSeat => _record.Span[21] == 2;

    /// <summary>Whether it is a part of a larger city.</summary>
    public bool IsDistrict => _record.Span[21] == 3;

    /// <summary>ISO 3166-1 alpha-2 of its country.</summary>
    public string Country => string.Create(2, _record, static (chars, record) =>
    {
        chars[0] = (char)record.Span[22];
        chars[1] = (char)record.Span[23];
    });

    internal bool IsIn(ReadOnlySpan<char> country) => country.Length == 2 && _record.Span[22] == country[0] && _record.Span[23] == country[1];

    /// <summary>Whether both lie in one first-level division (state, province) of one country.</summary>
    public bool IsInRegionOf(City other) => IsIn(other.Country) && Int32(24) == other.Int32(24);

    internal int NameOffset => Int32(16);

    internal int NameLength => _record.Span[20];

    private int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(_record.Span[at..]);
}
