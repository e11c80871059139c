using ProtestArchive.Core.Extraction.Tokens;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>Names in tables and lists of sport.</summary>
internal sealed partial class NameEvidence
{
    // c Russell b Cork 176 · Crawley lbw b Younis · Cork 36.1-6-100-2 · Stewart not out
    private bool IsOnCard(Candidate candidate)
    {
        int p = candidate.First - 1, n = candidate.End;
        if (IsDismissal(p) && (text.IsCapitalized(p - 1) || IsDismissal(p - 1) || text.IsMark(p - 1, '&') || text.Equals(p - 1, "and") || text.Equals(p - 1, "sub"))) { return true; }
        if (IsDismissal(n) && (text.IsCapitalized(n + 1) || IsDismissal(n + 1) || text.IsMark(n + 1, '&') || text.Equals(n + 1, "and"))) { return true; }
        return IsFigure(n) && text.IsHyphen(n + 1) && IsFigure(n + 2) && text.IsHyphen(n + 3) && IsFigure(n + 4) && text.IsHyphen(n + 5) && IsFigure(n + 6);
    }

    private bool IsDismissal(int i) => text.IsLower(i) && (text.Equals(i, "c") || text.Equals(i, "b") || text.Equals(i, "lbw") || text.Equals(i, "st"));

    private bool IsFigure(int i) => (uint)i < (uint)text.Count && text[i].Kind == TokenKind.Number;
}
