using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Attributions;

/// <summary>
/// The part of a sentence that lies on one level of quotation: tokens of a deeper level are a block in it that only counts as a
/// whole, tokens of the level above end it.
/// </summary>
internal readonly record struct Clause(Wording Wording, int First, int End, int Level)
{
    private const int MostBlocks = 16;

    /// <summary>The clause of <paramref name="sentence"/> that holds token <paramref name="token"/>.</summary>
    public static Clause Around(Wording wording, Sentence sentence, int token)
    {
        int level = wording.QuotationOf(token);
        if (level < 0) { return new(wording, sentence.First, sentence.End, level); }
        Document document = wording.Document;
        TextSpan words = wording.Quotations[level].Words;
        int first = Math.Max(sentence.First, document.TokenAt(words.Start));
        int end = Math.Min(sentence.End, document.TokenAt(words.End - 1) + 1);
        return new(wording, first, end, level);
    }

    public bool Holds(int token) => token >= First && token < End;

    /// <summary>Whether the token is the clause’s own, not part of a quotation in it.</summary>
    public bool IsPlain(int token) => Holds(token) && Wording.QuotationOf(token) == Level;

    public bool IsQuoted(int token) => Holds(token) && Wording.QuotationOf(token) != Level;

    public bool IsComma(int token) => IsPlain(token) && Wording.IsMark(token, ',');

    /// <summary>Whether a part of the sentence ends at the token: a comma, semicolon, colon, dash or bracket.</summary>
    public bool IsBreak(int token)
    {
        if (!IsPlain(token) || Wording.Document.Tokens[token] is not { Kind: TokenKind.Punctuation } mark) { return false; }
        return Wording.Document.Text[mark.Start] switch
        {
            ',' or ';' or ':' or '—' or '–' or '(' or ')' or '[' or ']' or '•' or '|' => true,
            '-' => mark.SpaceBefore,
            _ => false,
        };
    }

    /// <summary>Whether the sentence is over at the token, but for its last marks.</summary>
    public bool IsOver(int token) => token >= End
        || (IsPlain(token) && (Wording.IsMark(token, '.') || Wording.IsMark(token, '!') || Wording.IsMark(token, '?') || Wording.IsMark(token, '…')));

    /// <summary>Index of the first token of the quotation block that ends just before <paramref name="token"/>.</summary>
    public int BlockBefore(int token)
    {
        for (int blocks = 0; blocks < MostBlocks && token - 1 >= First && IsQuoted(token - 1); blocks++)
        {
            token = Math.Max(First, Math.Min(token - 1, Wording.FirstTokens[Wording.QuotationOf(token - 1)]));
        }
        return token;
    }
}
