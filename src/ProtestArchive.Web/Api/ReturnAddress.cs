namespace ProtestArchive.Web.Api;

/// <summary>Where a form leads back to, as the form itself says.</summary>
public static class ReturnAddress
{
    private const int Longest = 2_000;

    /// <summary><paramref name="address"/> where it is a path of this site; else <paramref name="otherwise"/>.</summary>
    public static string Or(string? address, string otherwise = "/") => IsLocal(address) ? address! : otherwise;

    /// <summary>A path of this site: not “//host”, “/\host” or anything with a scheme, a line break or a letter that a header cannot hold.</summary>
    public static bool IsLocal(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && address.Length < Longest && address.All(letter => char.IsAscii(letter) && !char.IsControl(letter));
}
