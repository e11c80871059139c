namespace ProtestArchive.Core.Extraction.Tokens;

/// <summary>
/// The dateline that may open a paragraph: “PARIS, March 3 (Reuters) —”, “LIMA, 25 OCT 89 (AFP) --”, “AHMEDABAD:”. Its day is that of writing, not of what
/// the sentence behind it tells.
/// </summary>
internal static class Dateline
{
    private const int Longest = 16;
    private static readonly int Dash = Text.Vocabulary.Number("-"), Long = Text.Vocabulary.Number("—"), Middle = Text.Vocabulary.Number("–");
    private static readonly int Colon = Text.Vocabulary.Number(":"), Open = Text.Vocabulary.Number("("), Close = Text.Vocabulary.Number(")");

    /// <summary>The token behind the dateline that opens at <paramref name="first"/>; <paramref name="first"/> itself where none does.</summary>
    public static int End(Document document, int first, int end)
    {
        if (first >= end || document.Tokens[first] is not { Case: LetterCase.Upper, Length: > 2 }) { return first; }
        bool inside = false;
        for (int i = first + 1; i < end && i < first + Longest; i++)
        {
            Token token = document.Tokens[i];
            int word = token.WordNumber;
            if (word == Open) { inside = true; }
            else if (word == Close) { inside = false; }
            else if (inside) { continue; }
            else if (token.Case == LetterCase.Lower) { break; }
            else if (word == Colon) { return i + 1; }
            else if (word == Long || word == Middle || (word == Dash && token.SpaceBefore)) { return document.WordNumber(i + 1) == Dash ? i + 2 : i + 1; }
        }
        return first;
    }
}
