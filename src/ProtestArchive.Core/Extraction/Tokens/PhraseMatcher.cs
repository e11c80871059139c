using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Tokens;

/// <summary>
/// Phrases of one or more words, each with a value, compiled into a tree over the numbers of their words: the longest that begins at a token is found
/// in one step a word. Hyphens do not matter: “round-up”, “round up” and a phrase given either way are one.
/// </summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
public sealed class PhraseMatcher<T>
{
    private readonly List<T> _values = [];
    private readonly List<int> _valueOf = [-1]; // by node, into _values; node 0 is the root
    private readonly ulong[] _first = new ulong[(Vocabulary.Count >> 6) + 1]; // the words that begin a phrase: most tokens end here
    private ulong[] _edges = new ulong[256]; // node, word, next node, in 21 bits each; 0 is free; half of them at least are
    private int _held;

    /// <summary>Adds a phrase, cut into words as texts are. A phrase that is given twice keeps its first value.</summary>
    /// <exception cref="ArgumentException">The phrase has no words, or one that no lexicon holds: it could never be found.</exception>
    public void Add(string phrase, T value)
    {
        List<Token> tokens = [];
        Tokenizer.Tokenize(phrase, new TextSpan(0, phrase.Length), tokens);
        int node = 0;
        foreach (Token token in tokens)
        {
            if (token.WordNumber == Grammar.Hyphen) { continue; }
            if (token.WordNumber == 0) { throw new ArgumentException($"No lexicon holds the word “{token.In(phrase)}” of “{phrase}”.", nameof(phrase)); }
            if (node == 0) { _first[token.WordNumber >> 6] |= 1UL << (token.WordNumber & 63); }
            node = Step(node, token.WordNumber) is var known and not 0 ? known : Grow(node, token.WordNumber);
        }
        if (node == 0) { throw new ArgumentException("The phrase has no words.", nameof(phrase)); }
        if (_valueOf[node] >= 0) { return; }
        _valueOf[node] = _values.Count;
        _values.Add(value);
    }

    /// <summary>Whether some phrase begins with the word of that number.</summary>
    public bool MayBegin(int wordNumber) => (_first[wordNumber >> 6] & (1UL << (wordNumber & 63))) != 0;

    /// <summary>The longest phrase that begins at token <paramref name="at"/> of <paramref name="tokens"/>, which may end where a sentence does.</summary>
    /// <returns>The number of tokens that it covers, hyphens between its words with them; 0 where none begins there.</returns>
    public int Match(ReadOnlySpan<Token> tokens, int at, out T? value)
    {
        value = default;
        if ((uint)at >= (uint)tokens.Length || !MayBegin(tokens[at].WordNumber)) { return 0; }
        int node = 0, length = 0;
        for (int i = at; i < tokens.Length; i++)
        {
            int word = tokens[i].WordNumber;
            if (word == Grammar.Hyphen && i > at) { continue; }
            if (word == 0 || Step(node, word) is not (var next and not 0)) { break; }
            node = next;
            if (_valueOf[node] < 0) { continue; }
            length = i + 1 - at;
            value = _values[_valueOf[node]];
        }
        return length;
    }

    private int Step(int node, int word)
    {
        ulong key = Key(node, word);
        for (uint at = Hash(key); ; at++)
        {
            ulong edge = _edges[at & (uint)(_edges.Length - 1)];
            if (edge == 0) { return 0; }
            if (edge >> 21 == key) { return (int)(edge & 0x1FFFFF); }
        }
    }

    private int Grow(int node, int word)
    {
        _valueOf.Add(-1);
        if (++_held * 2 > _edges.Length)
        {
            ulong[] held = _edges;
            _edges = new ulong[held.Length * 2];
            foreach (ulong edge in held)
            {
                if (edge != 0) { Place(edge); }
            }
        }
        Place((Key(node, word) << 21) | (uint)(_valueOf.Count - 1));
        return _valueOf.Count - 1;
    }

    private void Place(ulong edge)
    {
        uint at = Hash(edge >> 21);
        while (_edges[at & (uint)(_edges.Length - 1)] != 0) { at++; }
        _edges[at & (uint)(_edges.Length - 1)] = edge;
    }

    private static ulong Key(int node, int word) => ((ulong)node << 21) | (uint)word;

    private static uint Hash(ulong key) => (uint)((key * 0x9E3779B97F4A7C15) >> 32);
}
