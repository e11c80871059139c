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
    Resolve = 4096,
    AlsoBase = 8192,
}

/// <summary>The lexicon of tense, by the number of the word.</summary>
internal static class TenseWords
{
    private static readonly TenseCue[] ByNumber = Read();

    /// <summary>All that the word of that number may say.</summary>
    public static TenseCue Of(int number) => ByNumber[number];

    private static TenseCue[] Read()
    {
        Lexicon lexicon = Lexicon.Load("times-tense");
        TenseCue[] cues = Vocabulary.Table<TenseCue>();
        foreach (string name in lexicon.Classes)
        {
            TenseCue cue = Enum.Parse<TenseCue>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (int number in lexicon.Set(name).Numbers) { cues[number] |= cue; }
        }
        return cues;
    }
}
