using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>Names the group that is counted, in the report's words; for a bare number the group told before, in its sentence or the one before.</summary>
internal sealed class WhoFinder(Document document, CountWord[] words)
{
    private const int Back = 60;

    /// <summary>The group of <paramref name="framed"/>; null where the text does not say.</summary>
    /// <param name="framed">The count.</param>
    /// <param name="before">The count before it and its group.</param>
    public string? Find(Framed framed, (Framed Count, string? Who)? before)
    {
        Group group = framed.Group;
        if (group.Form is GroupForm.People or GroupForm.Name)
        {
            return group.WhoFirst < group.End ? document.SpanOf(group.WhoFirst, group.End - 1).In(document.Text) : null;
        }
        if (group.Form is not (GroupForm.Bare or GroupForm.Part)) { return null; }
        int sentence = document.SentenceOf(framed.Quantity.First);
        if (before is { Who: { } who } last && last.Count.Kind == framed.Kind && document.SentenceOf(last.Count.Quantity.First) == sentence) { return who; }
        if (framed.Kind is CountKind.Killed or CountKind.Other) { return null; }
        int least = document.Sentences[Math.Max(0, sentence - 1)].First;
        for (int i = framed.Quantity.First - 1; i >= Math.Max(least, framed.Quantity.First - Back); i--)
        {
            if (words[i].Is(WordTraits.Protester) && words[i].Is(WordTraits.Plural) && document.Tokens[i].Kind == TokenKind.Word) { return document.Word(i).ToString(); }
        }
        return null;
    }
}
