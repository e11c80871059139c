namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>Phrases of several tokens, found by their first word; hyphens between words may be left out of the text or stand in it.</summary>
internal sealed class PhraseTable<T>
{
    private const int LongestFirst = 31;
    private readonly Dictionary<string, List<(string[] Tail, T Value)>> _byFirst = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<(string[] Tail, T Value)>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly uint[] _initials = new uint[LongestFirst + 1]; // by the first word's length, its first letters: most words of a text begin no phrase

    public PhraseTable() => _lookup = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a phrase whose words spaces separate.</summary>
    public void Add(string phrase, T value)
    {
        string[] words = phrase.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        _initials[Math.Min(words[0].Length, LongestFirst)] |= Initial(words[0]);
        if (!_byFirst.TryGetValue(words[0], out List<(string[], T)>? list)) { _byFirst[words[0]] = list = []; }
        list.Add((words[1..], value));
        list.Sort(static (a, b) => b.Item1.Length.CompareTo(a.Item1.Length));
    }

    /// <summary>The longest phrase that begins at token <paramref name="at"/> and the number of tokens that it covers; null where none does.</summary>
    public (T Value, int Length)? Match(Document document, int at)
    {
        ReadOnlySpan<char> first = document.Word(at);
        if ((_initials[Math.Min(first.Length, LongestFirst)] & Initial(first)) == 0 || !_lookup.TryGetValue(first, out List<(string[] Tail, T Value)>? list)) { return null; }
        foreach ((string[] rest, T value) in list)
        {
            int i = at + 1;
            bool all = true;
            foreach (string word in rest)
            {
                if (document.Word(i) is "-") { i++; }
                if (!document.Word(i).Equals(word, StringComparison.OrdinalIgnoreCase)) { all = false; break; }
                i++;
            }
            if (all) { return (value, i - at); }
        }
        return null;
    }

    // A bit for each letter of the alphabet in either case; all else shares one.
    private static uint Initial(ReadOnlySpan<char> word) => word.IsEmpty ? 0 : char.IsAsciiLetter(word[0]) ? 1u << ((word[0] | ' ') - 'a') : 1u << 31;
}
