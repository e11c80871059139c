using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ProtestArchive.Web.Api;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows a page.</param>
public readonly record struct Paging(int Page, int Size)
{
    /// <summary>How many rows come before the page's first.</summary>
    [JsonIgnore]
    public int Skip => (int)Math.Min(int.MaxValue, ((long)Page - 1) * Size);

    /// <summary>How many pages <paramref name="total"/> rows fill; at least one.</summary>
    public int Pages(int total) => Math.Max(1, (int)Math.Ceiling(total / (double)Size));
}

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows of the page.</param>
/// <param name="Total">How many rows match in all.</param>
/// <param name="Next">The address of the next page's JSON (<see cref="Parameters.Next"/>); null on the last.</param>
public record ListRecord<TItem>(
    [property: JsonPropertyOrder(-3)] ImmutableArray<TItem> Items,
    [property: JsonPropertyOrder(-2)] int Total,
    [property: JsonPropertyOrder(-1)] string? Next) : ICsvRecord where TItem : ICsvRow
{
    CsvTable ICsvRecord.Csv => CsvTable.Of(Items);

    bool ICsvRecord.HasMore => Next is not null;
}
