using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace ProtestArchive.Core.Text;

/// <summary>
/// Words by class, read once from an embedded <c>Lexicons/*.tsv</c>: a line a class, the class, a tab, its words separated by <c>|</c>;
/// a class may stand on several lines; lines that begin with <c>#</c> are comments.
/// </summary>
public sealed class Lexicon
{
    private static readonly ConcurrentDictionary<string, Lexicon> Loaded = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, WordSet> _classes;
    private readonly string _name;

    private Lexicon(string name, IEnumerable<string> lines)
    {
        _name = name;
        _classes = lines
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t', 2))
            .Where(cells => cells.Length == 2)
            .GroupBy(cells => cells[0].Trim(), StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => new WordSet(group.SelectMany(cells => cells[1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))),
                StringComparer.Ordinal);
    }

    /// <summary>The lexicon of that file name, without its ending.</summary>
    /// <exception cref="ArgumentException">There is no such file in the assembly.</exception>
    public static Lexicon Load(string name) => Loaded.GetOrAdd(name, static name =>
    {
        using Stream stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"Lexicons/{name}.tsv")
            ?? throw new ArgumentException($"There is no lexicon “{name}”.", nameof(name));
        using StreamReader reader = new(stream);
        return new Lexicon(name, reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries));
    });

    /// <summary>The first word that the file gives in a class.</summary>
    public string First(string name) => Set(name).First;

    /// <summary>The names of all classes, for lexicons whose classes are themselves names (an outlet and its hosts).</summary>
    public IEnumerable<string> Classes => _classes.Keys;

    /// <summary>The words of one class.</summary>
    /// <exception cref="ArgumentException">The lexicon has no such class: a misspelt class must not switch a rule off in silence.</exception>
    public WordSet Set(string name) => _classes.TryGetValue(name, out WordSet? words)
        ? words
        : throw new ArgumentException($"The lexicon “{_name}” has no class “{name}”.", nameof(name));
}

/// <summary>Words looked up without regard to case and without making a string.</summary>
public sealed class WordSet
{
    private readonly string[] _ordered;
    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>The set of <paramref name="words"/>.</summary>
    public WordSet(IEnumerable<string> words)
    {
        _ordered = [.. words.Distinct(StringComparer.OrdinalIgnoreCase)];
        _words = _ordered.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether the set holds <paramref name="word"/>, in any case.</summary>
    public bool Contains(ReadOnlySpan<char> word) => _lookup.Contains(word);

    /// <summary>The word that was given first; empty where there is none.</summary>
    public string First => _ordered.Length > 0 ? _ordered[0] : "";

    /// <summary>All words of the set, in the order of the file.</summary>
    public IReadOnlyList<string> Words => _ordered;
}
