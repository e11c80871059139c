using System.Text;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Quotations;

/// <summary>Gives quotations that stand alone as a heading the speaker of the words that they repeat.</summary>
internal static class Headings
{
    private const int LongestWords = 80;
    private const int LongestTitle = 160;
    private const int Most = 24;

    /// <summary>Fills in the speakers that are missing in <paramref name="found"/>.</summary>
    public static void Fill(Document document, List<(Quotation Quotation, Speaker? Speaker)> found)
    {
        string[]? folded = null;
        for (int i = 0, tried = 0; i < found.Count && tried < Most; i++)
        {
            Quotation heading = found[i].Quotation;
            if (!IsHeading(document, heading, found[i].Speaker)) { continue; }
            tried++;
            folded ??= [.. found.Select(other => Fold(document.Text, other.Quotation.Words))];
            for (int j = 0; j < found.Count; j++)
            {
                if (j == i || found[j].Speaker is not { } speaker || folded[j].Length < folded[i].Length || !folded[j].Contains(folded[i], StringComparison.Ordinal)) { continue; }
                found[i] = (heading, new(speaker.Name, speaker.Phrase, null, null, "heading"));
                break;
            }
        }
    }

    private static bool IsHeading(Document document, Quotation quotation, Speaker? speaker)
    {
        Paragraph paragraph = document.Report.Paragraphs[quotation.Paragraph];
        bool whole = paragraph.Kind is ParagraphKind.Subheading or ParagraphKind.Headline || (quotation.Words.Length <= LongestWords && (quotation.Outer == paragraph.Span || IsTitle(document, paragraph)));
        return whole && (speaker is null || speaker.Value.Cue is null);
    }

    // A short paragraph without a stop at its end.
    private static bool IsTitle(Document document, Paragraph paragraph) => paragraph.Span.Length <= LongestTitle && paragraph.Span.Length > 0
        && document.Text[paragraph.Span.End - 1] is not ('.' or '!' or '?' or '”' or '"');

    // “ heroic people ”: letters and digits in lower case, one blank between words and at both ends.
    private static string Fold(string text, TextSpan span)
    {
        StringBuilder folded = new(span.Length + 2);
        folded.Append(' ');
        for (int i = span.Start; i < span.End; i++)
        {
            if (char.IsLetterOrDigit(text[i])) { folded.Append(char.ToLowerInvariant(text[i])); }
            else if (text[i] is not ('\'' or '’') && folded[^1] != ' ') { folded.Append(' '); }
        }
        if (folded[^1] != ' ') { folded.Append(' '); }
        return folded.ToString();
    }
}
