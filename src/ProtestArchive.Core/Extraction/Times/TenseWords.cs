using System.Collections.Frozen;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>What a word says about tense: the classes of the lexicon “times-tense”, which a word may share.</summary>
[Flags]
internal enum TenseCue
{
    None = 0,
    Future = 1,
    Intent = 2,
    Ahead = 4,
    Diary = 8,
    Happening = 16,
    Deferred = 32,
    Reporting = 64,
    Past = 128,
    Present = 256,
    NotPast = 512,
    NotVerbAfterTo = 1024,
    DiaryLeft = 2048,
}

/// <summary>The lexicon of tense, by word: one look-up a word.</summary>
internal static class TenseWords
{
    private static readonly FrozenDictionary<string, TenseCue> ByWord = Read();
    private static readonly FrozenDictionary<string, TenseCue>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All that <paramref name="word"/> may say.</summary>
    public static TenseCue Of(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out TenseCue cues) ? cues : TenseCue.None;

    private static FrozenDictionary<string, TenseCue> Read()
    {
        Lexicon lexicon = Lexicon.Load("times-tense");
        Dictionary<string, TenseCue> words = new(StringComparer.OrdinalIgnoreCase);
        foreach (string name in lexicon.Classes)
        {
            TenseCue cue = Enum.Parse<TenseCue>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (string word in lexicon.Set(name).Words) { words[word] = words.GetValueOrDefault(word) | cue; }
        }
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
