using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Tokens;

/// <summary>The numbers of those few words and marks that rules name one by one; see <see cref="Vocabulary"/>.</summary>
internal static class Grammar
{
    public static readonly int A = Vocabulary.Number("a");
    public static readonly int According = Vocabulary.Number("according");
    public static readonly int An = Vocabulary.Number("an");
    public static readonly int And = Vocabulary.Number("and");
    public static readonly int At = Vocabulary.Number("at");
    public static readonly int But = Vocabulary.Number("but");
    public static readonly int By = Vocabulary.Number("by");
    public static readonly int From = Vocabulary.Number("from");
    public static readonly int Hyphen = Vocabulary.Number("-");
    public static readonly int In = Vocabulary.Number("in");
    public static readonly int Of = Vocabulary.Number("of");
    public static readonly int On = Vocabulary.Number("on");
    public static readonly int One = Vocabulary.Number("one");
    public static readonly int Or = Vocabulary.Number("or");
    public static readonly int That = Vocabulary.Number("that");
    public static readonly int The = Vocabulary.Number("the");
    public static readonly int To = Vocabulary.Number("to");
}
