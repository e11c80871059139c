using ProtestArchive.Core.Extraction.Tokens;

namespace ProtestArchive.Core.Extraction.Attributions;

/// <summary>
/// Finds who says what: “The ministry said 121 …”, “…, said Ms X”, “according to X”, “X told AFP that …”, “X put the number at …”,
/// “by X’s count”. What a sentence inherits from the one before it, <see cref="Statements"/> tells.
/// </summary>
public static class StatementFinder
{
    private const int MostInSentence = 24;

    /// <summary>All statements of <paramref name="document"/>, whose layers of names and times are used as far as they are filled.</summary>
    public static Statements Find(Document document)
    {
        Wording wording = document.Wording;
        List<Statement> found = [];
        CueReader reader = new(wording, found);
        int paragraph = -1;
        foreach (Sentence sentence in document.Sentences)
        {
            int before = found.Count;
            reader.Begin(sentence);
            for (int i = sentence.First; i < sentence.End && found.Count - before < MostInSentence; i++) { reader.Read(i); }
            reader.ReadHeadline(sentence.Paragraph != paragraph);
            paragraph = sentence.Paragraph;
        }
        found.Sort(static (left, right) => left.CueStart.CompareTo(right.CueStart));
        return new(document, wording, [.. found]);
    }
}
