using System.Buffers;

namespace ProtestArchive.Core.Extraction.Quotations;

/// <summary>Marks that can close one another, however they are drawn.</summary>
internal enum MarkFamily : byte
{
    Double,
    Single,
    Angle,
}

/// <summary>What the drawing of a mark says about its side.</summary>
internal enum MarkSide : byte
{
    Either,
    Left,
    Right,
    Low,
}

/// <summary>A quotation mark, or what may be one, in a paragraph.</summary>
internal readonly record struct QuotationMark(int Start, int Length, MarkFamily Family, MarkSide Side)
{
    public int End => Start + Length;

    /// <summary>The mark at <paramref name="at"/>; null where there is none. Agency copy writes `` and '' for the double marks.</summary>
    public static QuotationMark? At(string text, int at, int end)
    {
        char c = text[at];
        bool doubled = at + 1 < end && text[at + 1] == c;
        return c switch
        {
            '"' or '＂' => new(at, 1, MarkFamily.Double, MarkSide.Either),
            '“' or '‟' or '「' or '〝' => new(at, 1, MarkFamily.Double, MarkSide.Left),
            '”' or '」' or '〞' => new(at, 1, MarkFamily.Double, MarkSide.Right),
            '„' => new(at, 1, MarkFamily.Double, MarkSide.Low),
            '«' or '‹' => new(at, 1, MarkFamily.Angle, MarkSide.Left),
            '»' or '›' => new(at, 1, MarkFamily.Angle, MarkSide.Right),
            '`' when doubled => new(at, 2, MarkFamily.Double, MarkSide.Left),
            '\'' when doubled => new(at, 2, MarkFamily.Double, MarkSide.Either),
            '‘' when doubled => new(at, 2, MarkFamily.Double, MarkSide.Left),
            '’' when doubled => new(at, 2, MarkFamily.Double, MarkSide.Right),
            '\'' => new(at, 1, MarkFamily.Single, MarkSide.Either),
            '‘' or '‛' or '`' => new(at, 1, MarkFamily.Single, MarkSide.Left),
            '’' => new(at, 1, MarkFamily.Single, MarkSide.Right),
            '‚' => new(at, 1, MarkFamily.Single, MarkSide.Low),
            _ => null,
        };
    }

    /// <summary>All characters that may be marks.</summary>
    public static SearchValues<char> All { get; } = SearchValues.Create("\"“”„‟«»‹›'‘’‚`＂「」〝〞‛");

    public static bool IsMark(char c) => All.Contains(c);
}
