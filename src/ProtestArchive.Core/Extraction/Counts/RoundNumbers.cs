using ProtestArchive.Core.Extraction.Tokens;

namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>Reads the plurals that stand for no figure: dozens, tens of thousands, 1,000s, the low hundreds, lakhs.</summary>
internal sealed class RoundNumbers(Document document, CountWord[] words)
{
    /// <summary>Words that tell a part of a range: low, mid, high.</summary>
    public const WordTraits Parts = WordTraits.LowPart | WordTraits.MidPart | WordTraits.HighPart;

    private const long Lakh = 100_000;

    /// <summary>A unit that stands in the plural, and the index behind it.</summary>
    public readonly record struct Magnitude(long Unit, int End, bool IsPlural);

    /// <summary>“hundreds”, “100s”, “100’s”, at a token; null where there is none.</summary>
    public (long Unit, int End)? UnitAt(int at)
    {
        if (at >= words.Length) { return null; }
        if (words[at].Is(WordTraits.PluralMagnitude)) { return (words[at].Value, at + 1); }
        if (document.Tokens[at].Kind != TokenKind.Number) { return null; }
        if (Figures.ReadPlural(document.Word(at)) is { } unit) { return (unit, at + 1); }
        bool possessive = at + 1 < words.Length && document.Tokens[at + 1] is { Kind: TokenKind.Possessive, Length: 2 };
        return possessive && Figures.PowerOfTen(document.Word(at)) is { } power ? (power, at + 2) : null;
    }

    /// <summary>A magnitude in the singular or plural (“few hundred”, “few hundreds”); null where there is none.</summary>
    public Magnitude? MagnitudeAt(int at) =>
        UnitAt(at) is { } unit ? new(unit.Unit, unit.End, true)
        : at < words.Length && words[at].Is(WordTraits.Magnitude) ? new(words[at].Value, at + 1, false)
        : null;

    /// <summary>The number that begins with a plural magnitude: “tens of thousands”, “thousands upon thousands”, “hundreds”.</summary>
    public Number? Read(int at)
    {
        if (UnitAt(at) is not (long unit, int next)) { return null; }
        bool of = Is(next, "of");
        if ((of || Is(next, "upon") || Is(next, "and")) && UnitAt(next + 1) is (long other, int end))
        {
            if (!of) { return Vague(other == unit ? end : next, unit); }
            return other >= 1000 && unit < 1000
                ? Vague(end, unit * other, unit)
                : new(end, null, null) { IsVague = true, IsPluralNoun = true, ProposedReading = Proposal(unit) };
        }
        return unit == Lakh && words[at].Is(WordTraits.PluralMagnitude) ? new(next, 2 * Lakh, (100 * Lakh) - 1) { IsVague = true, IsPluralNoun = true } : Vague(next, unit); // up to a crore
    }

    /// <summary>“low hundreds”, “mid-thousands”, “mid to high hundreds”: fifths of what the plural admits; null where no plural follows.</summary>
    public Number? Part(int at)
    {
        WordTraits first = words[at].Traits & Parts, last = first;
        int next = Is(at + 1, "-") ? at + 2 : at + 1;
        if (Is(next, "to"))
        {
            int second = Is(next + 1, "-") ? next + 2 : next + 1;
            if (second >= words.Length || (words[second].Traits & Parts) is not (var upper and not 0)) { return null; }
            last = upper;
            next = Is(second + 1, "-") ? second + 2 : second + 1;
        }
        if (UnitAt(next) is not (long unit, int end) || unit is 12 or 20) { return null; }
        long low = first switch { WordTraits.LowPart => 2, WordTraits.MidPart => 4, _ => 7 };
        long high = last switch { WordTraits.LowPart => 4, WordTraits.MidPart => 7, _ => 10 };
        return low < high ? new(end, low * unit, (high * unit) - 1) { IsVague = true, IsPluralNoun = true } : null;
    }

    /// <summary>dozens 24–99, hundreds 200–999: twice the unit up to below the next one.</summary>
    public static Number Vague(int end, long unit, long factor = 0)
    {
        long high = factor is 12 or 20 ? (unit / factor * 100) - 1 : unit is 12 or 20 ? 99 : (unit * 10) - 1;
        return new(end, unit * 2, high) { IsVague = true, IsPluralNoun = true };
    }

    // Garbled by a translator or a rewriter: the smaller unit was most likely the greater one.
    private static string Proposal(long unit) => unit switch
    {
        10 => "tens of thousands",
        100 => "hundreds of thousands",
        _ => "thousands",
    };

    private bool Is(int at, string word) => document.Word(at).Equals(word, StringComparison.OrdinalIgnoreCase);
}
