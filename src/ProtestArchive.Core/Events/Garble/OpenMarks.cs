using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Garble;

/// <summary>Finds curly quotation marks that are never closed, never opened, or turned round. Straight marks have no sides and are left alone.</summary>
internal static class OpenMarks
{
    private const char Open = '“', Close = '”';

    public static IEnumerable<GarbleFlag> Find(ReportWords[] reports) => reports.SelectMany(report => Of(report.Annotated));

    private static IEnumerable<GarbleFlag> Of(AnnotatedReport annotated)
    {
        string text = annotated.Report.Text;
        Paragraph[] paragraphs = [.. annotated.Report.Paragraphs.Where(paragraph => paragraph.Kind != ParagraphKind.Furniture)];
        if (text.Contains('„')) { yield break; } // other languages close with the mark that English opens with
        for (int p = 0; p < paragraphs.Length; p++)
        {
            int open = -1;
            for (int i = paragraphs[p].Span.Start; i < paragraphs[p].Span.End; i++)
            {
                if (text[i] == Close)
                {
                    open = -1;
                    continue;
                }
                if (text[i] != Open) { continue; }
                if (open < 0)
                {
                    open = i;
                    continue;
                }
                bool turned = i > 0 && (IsEnd(text[i - 1]) || (char.IsWhiteSpace(text[i - 1]) && i > 1 && IsEnd(text[i - 2])));
                if (turned) { yield return GarbleFlag.Of(annotated, new(i, 1), GarbleKind.Quotation, "A quotation mark that closes is written as one that opens.", "”", []); }
                open = turned ? -1 : i;
            }
            // Where the next paragraph opens anew, the quotation runs on: only its last paragraph is closed.
            bool runsOn = p + 1 < paragraphs.Length && text[paragraphs[p + 1].Span.Start] == Open;
            if (open >= 0 && !runsOn)
            {
                yield return GarbleFlag.Of(annotated, new(open, 1), GarbleKind.Quotation, "The quotation mark is opened and never closed: where the quotation ends cannot be told.", null, []);
            }
        }
    }

    private static bool IsEnd(char c) => c is '.' or ',' or '!' or '?' or '…';
}
