using Microsoft.Extensions.Caching.Memory;

namespace ProtestArchive.Web.Accounts;

/// <summary>
/// How long a wrong password is answered with silence: twice as long with each that was given for the name. Names that nobody has are
/// counted as those of accounts are, so that the wait tells nothing.
/// </summary>
public sealed class SignInDelays : IDisposable
{
    private const int MostNames = 10_000;
    private const int LongestDoubling = 6;
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(125);
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(15);
    private readonly MemoryCache _failures = new(new MemoryCacheOptions { SizeLimit = MostNames });

    /// <summary>Notes a wrong password for a name, and says how long to wait before it is answered.</summary>
    public TimeSpan AfterFailure(string name)
    {
        int failures = _failures.TryGetValue(Key(name), out int known) ? known : 0;
        _failures.Set(Key(name), failures + 1, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Memory });
        return First * (1 << Math.Min(failures, LongestDoubling));
    }

    public void Forget(string name) => _failures.Remove(Key(name));

    public void Dispose() => _failures.Dispose();

    private static string Key(string name) => name.Normalize().ToUpperInvariant();
}
