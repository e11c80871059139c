namespace ProtestArchive.Benchmarks.Synthetic;

/// <summary>The tables that reports are made of: countries, names in their own letters, ways to romanize them, sentences.</summary>
internal static class SyntheticData
{
    /// <summary>Sentences, jobs, organizations …, by class.</summary>
    public static ILookup<string, string> Sentences { get; } = Rows("sentences").ToLookup(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>The sentences of a class.</summary>
    public static IReadOnlyList<string> Of(string kind) => Classes.TryGetValue(kind, out string[]? all) ? all : throw new ArgumentException($"No sentence is of the class “{kind}”.", nameof(kind));

    private static readonly Dictionary<string, string[]> Classes = Sentences.ToDictionary(rows => rows.Key, rows => rows.ToArray(), StringComparer.Ordinal);

    /// <summary>The rows of a table, their cells parted by tabs; notes left out.</summary>
    public static IEnumerable<string[]> Rows(string table)
    {
        using Stream stream = typeof(SyntheticData).Assembly.GetManifestResourceStream($"Synthetic.{table}.tsv") ?? throw new InvalidOperationException($"The table {table} is not in the assembly.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') { yield return line.Split('\t'); }
        }
    }
}
