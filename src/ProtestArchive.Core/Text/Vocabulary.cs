using System.Text;

namespace ProtestArchive.Core.Text;

/// <summary>
/// All single words of all lexicons, numbered: a text's words are looked up once, when it is cut into tokens, and compared as numbers from then on.
/// It holds each word of each entry, those of phrases and of names too, the forms that <see cref="WordForms"/> makes of the classes that a lexicon
/// lists under <c>(verbs)</c> and <c>(nouns)</c>, and words with accents without them as well. Read once, never changed.
/// </summary>
/// <remarks>
/// What an annotator knows of words it keeps in arrays by number (<see cref="Table{T}"/>), filled from <see cref="WordSet.Numbers"/>, or asks of a
/// <see cref="WordSet"/>, which is a test of one bit. Numbers are those of this process: they are never stored.
/// </remarks>
public static class Vocabulary
{
    private static readonly WordIndex Index = new();

    static Vocabulary() => Lexicons = ReadAll();

    /// <summary>One more than the highest number: the length of an array by number, in which 0 is the unknown word.</summary>
    public static int Count => Index.Count;

    /// <summary>All lexicons by name.</summary>
    internal static Dictionary<string, Lexicon> Lexicons { get; }

    /// <summary>The number of <paramref name="word"/>, in any case and with any apostrophe; 0 where no lexicon holds it.</summary>
    public static int Find(ReadOnlySpan<char> word) => Index.Find(word);

    /// <summary>The same, for letters whose <see cref="WordIndex.Step"/>s were taken while they were read.</summary>
    internal static int Find(ReadOnlySpan<char> word, uint steps) => Index.Find(word, steps);

    /// <summary>The number of a word that a lexicon holds.</summary>
    /// <exception cref="ArgumentException">None does: put it into one, <c>grammar.tsv</c> where it belongs to no subject. A misspelt word must not switch a rule off in silence.</exception>
    public static int Number(string word) => Index.Find(word) is var number and not 0
        ? number
        : throw new ArgumentException($"No lexicon holds the word “{word}”.", nameof(word));

    /// <summary>An array by number, to be filled with what an annotator knows of each word; 0 is the unknown word.</summary>
    public static T[] Table<T>() => new T[Count];

    private static Dictionary<string, Lexicon> ReadAll()
    {
        const string Folder = "Lexicons/", Ending = ".tsv";
        Dictionary<string, Lexicon> lexicons = new(StringComparer.Ordinal);
        // The words of grammar, most of any text, come first: neighbours in every array by number.
        foreach (string file in typeof(Vocabulary).Assembly.GetManifestResourceNames()
            .Where(file => file.StartsWith(Folder, StringComparison.Ordinal))
            .OrderBy(file => file != Folder + "grammar" + Ending)
            .ThenBy(file => file, StringComparer.Ordinal))
        {
            using StreamReader reader = new(typeof(Vocabulary).Assembly.GetManifestResourceStream(file)!);
            string name = file[Folder.Length..^Ending.Length];
            lexicons.Add(name, new Lexicon(name, reader.ReadToEnd(), Numbers));
        }
        return lexicons;
    }

    // The numbers of entries that are single words; the words of all others are only taken in.
    private static int[] Numbers(IEnumerable<string> entries, EntryForms forms)
    {
        List<int> numbers = [];
        foreach (string entry in entries)
        {
            if (!entry.AsSpan().ContainsAny(' ', '=')) { numbers.Add(Index.Add(entry)); }
            AddWords(entry);
            if (forms == EntryForms.Verb)
            {
                foreach ((string text, _) in WordForms.OfVerb(entry)) { AddWords(text); }
            }
            else if (forms == EntryForms.Noun)
            {
                foreach ((string text, _) in WordForms.OfNoun(entry)) { AddWords(text); }
            }
        }
        return [.. numbers];
    }

    private static void AddWords(string entry)
    {
        AddTokens(entry);
        if (System.Text.Ascii.IsValid(entry)) { return; }
        StringBuilder plain = new(entry.Length);
        foreach (char c in entry.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark) { plain.Append(c); }
        }
        AddTokens(plain.ToString());
    }

    // As the tokenizer cuts them: marks are words of their own, full stops and apostrophes belong to words, a possessive is split off.
    private static void AddTokens(ReadOnlySpan<char> entry)
    {
        int at = 0;
        while (at < entry.Length)
        {
            int start = at;
            while (at < entry.Length && IsOfWord(entry[at])) { at++; }
            if (at == start) { at++; }
            ReadOnlySpan<char> word = entry[start..at];
            if (word is " ") { continue; }
            Index.Add(word);
            if (word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '’') { Index.Add(word[..^2]); Index.Add(word[^2..]); }
            if (word.Length > 1 && word[^1] is '\'' or '’' or '.') { Index.Add(word[..^1]); }
        }
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is '.' or '\'' or '’' or 'ʼ'
        || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;
}
