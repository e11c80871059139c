using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>Marks at the edges of a name: the full stop that ends its sentence, the apostrophe that begins the name.</summary>
internal sealed class NameEdges(NameText text)
{
    // No look for a closing quotation mark goes further.
    private const int Reach = 60;

    /// <summary>Where the mention <paramref name="candidate"/> stands in the text.</summary>
    public TextSpan SpanOf(Candidate candidate)
    {
        TextSpan span = text.Document.SpanOf(candidate.First, candidate.End - 1);
        if (candidate.Kind == EntityKind.Organization && EndsSentence(candidate)) { return new(span.Start, span.Length - 1); }
        if (candidate.Kind == EntityKind.Place && text.IsHyphen(candidate.First - 1) && text.IsMark(candidate.End, '.') && text.Mark(candidate.End + 1) is (',' or ')') && KnownNames.FindState(text.Key(candidate.First, candidate.End)) is not null) { return new(span.Start, span.Length + 1); } // D-Mass.
        return candidate.Kind == EntityKind.Person && BeginsWithApostrophe(candidate.First) ? new(span.Start - 1, span.Length + 1) : span;
    }

    // “… of Keffi Ventures Ltd.” at a sentence's end: one full stop, and it is the sentence's.
    private bool EndsSentence(Candidate candidate)
    {
        int last = candidate.End - 1;
        if (candidate.Tokens < 2 || !text.Is(last, WordClass.CompanySuffix) || text[last].Length < 3 || text.Document.Text[text[last].End - 1] != '.') { return false; }
        return text.Document.Sentences[text.Document.SentenceOf(last)].End == candidate.End;
    }

    // 'Akilisi, ‘Abd: no quotation begins there that ends in the sentence.
    private bool BeginsWithApostrophe(int first)
    {
        if (text[first].SpaceBefore || text.Mark(first - 1) is not ('\'' or '‘' or '’' or '`')) { return false; }
        int end = Math.Min(text.Document.Sentences[text.Document.SentenceOf(first)].End, first + Reach);
        for (int i = first; i < end; i++)
        {
            if (text.Mark(i) is '\'' or '’') { return false; }
        }
        return true;
    }
}
