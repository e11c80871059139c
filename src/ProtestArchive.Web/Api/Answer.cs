using System.Collections.Immutable;

namespace ProtestArchive.Web.Api;

/// <summary>What a page's query came to: its record, nothing, or another address.</summary>
public readonly struct Answer<TRecord> where TRecord : class
{
    public TRecord? Record { get; private init; }

    public Missing? Missing { get; private init; }

    public Moved? Moved { get; private init; }

    public static implicit operator Answer<TRecord>(TRecord record) => new() { Record = record };

    public static implicit operator Answer<TRecord>(Missing missing) => new() { Missing = missing };

    public static implicit operator Answer<TRecord>(Moved moved) => new() { Moved = moved };
}

/// <summary>There is nothing at the address.</summary>
/// <param name="What">A sentence that says so (“There is no report at this address.”).</param>
public sealed record Missing(string What)
{
    /// <summary>Where the reader may have wanted to go; a search for the address's words is always offered.</summary>
    public ImmutableArray<Suggestion> Suggestions { get; init; } = [];
}

/// <summary>A way on from an error page.</summary>
public sealed record Suggestion(string Text, string Address);

/// <summary>The record lives at another address of the archive (its page's address, without query).</summary>
public sealed record Moved(string Address);
