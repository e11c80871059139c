namespace ProtestArchive.Core.Text;

/// <summary>
/// Words by class, read once from an embedded <c>Lexicons/*.tsv</c>: a line a class, the class, a tab, its words separated by <c>|</c>;
/// a class may stand on several lines; lines that begin with <c>#</c> are comments. The classes <c>(verbs)</c> and <c>(nouns)</c> hold no words but
/// name the classes whose words are inflected.
/// </summary>
public sealed class Lexicon
{
    private readonly Dictionary<string, WordSet> _classes = new(StringComparer.Ordinal);
    private readonly string _name;

    internal Lexicon(string name, string text, Func<string[], EntryForms, int[]> numbersOf)
    {
        _name = name;
        Dictionary<string, List<string>> entries = new(StringComparer.Ordinal);
        foreach (string line in text.Split('\n', StringSplitOptions.TrimEntries))
        {
            int tab = line.StartsWith('#') ? -1 : line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0) { continue; }
            string heading = line[..tab].Trim();
            if (!entries.TryGetValue(heading, out List<string>? list)) { entries[heading] = list = []; }
            list.AddRange(line[(tab + 1)..].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
        HashSet<string> verbs = Inflected(entries, "(verbs)"), nouns = Inflected(entries, "(nouns)");
        foreach ((string heading, List<string> list) in entries)
        {
            string[] distinct = [.. list.Distinct(StringComparer.OrdinalIgnoreCase)];
            EntryForms forms = verbs.Contains(heading) ? EntryForms.Verb : nouns.Contains(heading) ? EntryForms.Noun : EntryForms.AsWritten;
            _classes.Add(heading, new WordSet(distinct, numbersOf(distinct, forms)));
        }
    }

    /// <summary>The lexicon of that file name, without its ending.</summary>
    /// <exception cref="ArgumentException">There is no such file in the assembly.</exception>
    public static Lexicon Load(string name) => Vocabulary.Lexicons.TryGetValue(name, out Lexicon? lexicon)
        ? lexicon
        : throw new ArgumentException($"There is no lexicon “{name}”.", nameof(name));

    /// <summary>The first word that the file gives in a class.</summary>
    public string First(string name) => Set(name).First;

    /// <summary>The names of all classes in the file's order, for lexicons whose classes are themselves names (an outlet and its hosts).</summary>
    public IEnumerable<string> Classes => _classes.Keys;

    /// <summary>The words of one class.</summary>
    /// <exception cref="ArgumentException">The lexicon has no such class: a misspelt class must not switch a rule off in silence.</exception>
    public WordSet Set(string name) => _classes.TryGetValue(name, out WordSet? words)
        ? words
        : throw new ArgumentException($"The lexicon “{_name}” has no class “{name}”.", nameof(name));

    private HashSet<string> Inflected(Dictionary<string, List<string>> entries, string heading)
    {
        if (!entries.Remove(heading, out List<string>? classes)) { return []; }
        foreach (string name in classes)
        {
            if (!entries.ContainsKey(name)) { throw new InvalidDataException($"The lexicon “{_name}” has no class “{name}” to inflect."); }
        }
        return [.. classes];
    }
}

/// <summary>How a class's entries are inflected.</summary>
internal enum EntryForms : byte
{
    AsWritten,
    Verb,
    Noun,
}
