using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>Reads numbers in figures and words: 1.2 million, two hundred and fifty, half a million, several hundred, tens of thousands.</summary>
internal sealed class NumberReader(Document document, CountWord[] words)
{
    private const long Most = 10_000_000_000;
    private static readonly WordSet BehindA = Lexicon.Load("counts-numbers").Set("behind-a");
    private readonly RoundNumbers _round = new(document, words);

    /// <summary>The number that begins at token <paramref name="at"/>; null where none does.</summary>
    public Number? Read(int at)
    {
        if (at >= words.Length) { return null; }
        if (document.Tokens[at].Kind == TokenKind.Number) { return Figure(at); }
        ReadOnlySpan<char> word = document.Word(at);
        if (Is(word, "half")) { return Half(at + 1); }
        if (Is(word, "a") || Is(word, "an")) { return Indefinite(at + 1); }
        if (Traits(at).HasFlag(WordTraits.PluralMagnitude)) { return PluralMagnitudes(at); }
        if ((Traits(at) & RoundNumbers.Parts) != 0) { return _round.Part(at); }
        if (Is(word, "three") && Is(document.Word(at + (document.Word(at + 1) is "-" ? 2 : 1)), "quarters"))
        {
            return Quarter(at + (document.Word(at + 1) is "-" ? 3 : 2)) is { } quarter ? new(quarter.End, quarter.Low * 3, quarter.High * 3) : null;
        }
        if (Traits(at).HasFlag(WordTraits.Value)) { return Cardinal(at, 0); }
        if (Is(word, "couple")) { return Couple(at + 1); }
        if (Traits(at).HasFlag(WordTraits.Several)) { return Several(at); }
        return Traits(at).HasFlag(WordTraits.Magnitude) && (IsAfterAnother(at) || Traits(at + 1).HasFlag(WordTraits.Person)) ? Cardinal(at, 1) : null;
    }

    // Behind “a”: half a million, a few, a handful, a couple, a small group, a pair of activists, a lone protester, a hundred.
    private Number? Indefinite(int at)
    {
        if (!document.Is(at, BehindA)) { return null; }
        ReadOnlySpan<char> word = document.Word(at);
        if (Is(word, "half")) { return Half(at + 1); }
        if (Is(word, "quarter")) { return Quarter(at + 1); }
        if (Is(word, "handful") || Is(word, "few")) { return Few(at + 1, 3, 9); }
        if (Is(word, "couple")) { return Couple(at + 1); }
        if (Is(word, "good") || Is(word, "small"))
        {
            ReadOnlySpan<char> next = document.Word(at + 1);
            if (Is(next, "handful") || Is(next, "few") || Is(next, "number")) { return Few(at + 2, 3, 9); }
            return Is(word, "small") && Is(next, "group") && IsGroupOfUnknownSize(at + 2) ? Few(at + 2, 3, 9) : null;
        }
        if (Traits(at).HasFlag(WordTraits.SetOf)) { return Is(document.Word(at + 1), "of") ? new(at + 1, words[at].Value, words[at].Value) { IsPluralNoun = true } : null; }
        if (Traits(at).HasFlag(WordTraits.Alone) && Traits(at + 1).HasFlag(WordTraits.Person)) { return new(at + 1, 1, 1); }
        return Traits(at).HasFlag(WordTraits.Magnitude) ? Cardinal(at, 1) : null;
    }

    // “a small group of women”, but “a small group of about 20”
    private bool IsGroupOfUnknownSize(int at)
    {
        if (!Is(document.Word(at), "of")) { return at >= words.Length || document.Tokens[at].Kind == TokenKind.Punctuation; }
        for (int i = at + 1; i < Math.Min(words.Length, at + 6); i++)
        {
            if (document.Tokens[i].Kind == TokenKind.Number || (Traits(i) & (WordTraits.Value | WordTraits.Magnitude | WordTraits.PluralMagnitude)) != 0) { return false; }
            if (Traits(i).HasFlag(WordTraits.Person)) { return true; }
        }
        return false;
    }

    private Number? Figure(int at)
    {
        int next = at + 1;
        CountWord follow = next < words.Length ? words[next] : CountWord.Unknown;
        bool joined = next < words.Length && !document.Tokens[next].SpaceBefore;
        bool magnitude = follow.Is(WordTraits.Magnitude | WordTraits.PluralMagnitude) || (joined && follow.Is(WordTraits.ShortMagnitude));
        if (_round.UnitAt(at) is not null) { return PluralMagnitudes(at); }
        if (Figures.Read(document.Word(at), magnitude) is not { } value) { return null; }
        if (magnitude)
        {
            // 5.5 million · 300 thousands, as some agencies write
            value *= follow.Value;
            next++;
            if (next < words.Length && words[next].Is(WordTraits.Magnitude) && words[next].Value > follow.Value)
            {
                value *= words[next].Value;
                next++;
            }
        }
        else
        {
            while (next < words.Length && value is >= 1 and < 1_000_000 && document.Tokens[next].SpaceBefore && document.Word(at).Length <= 3
                && Figures.IsGroup(document.Tokens[next], document.Word(next)))
            {
                value = (value * 1000) + decimal.Parse(document.Word(next), System.Globalization.CultureInfo.InvariantCulture);
                next++;
            }
        }
        return value <= Most && value == decimal.Truncate(value) ? new(next, (long)value, (long)value) : null;
    }

    // “two hundred and fifty thousand”, “twenty-five”, “one and a half million”; total 1 where “a” stands for one.
    private Number? Cardinal(int at, long current)
    {
        long total = 0;
        int i = at, end = at;
        bool any = current > 0;
        while (i < words.Length && i - at < 16)
        {
            CountWord word = words[i];
            if (word.Is(WordTraits.Value))
            {
                if (any && current % 100 != 0 && !(current % 10 == 0 && current % 100 >= 20 && word.Value < 10)) { break; }
                if (current > 0 && current < 100 && word.Value >= 10) { break; }
                current += word.Value;
            }
            else if (word.Is(WordTraits.Magnitude) && any)
            {
                if (word.Value >= 1000 || word.Value == 12 || word.Value == 20) { total += Math.Max(current, 1) * word.Value; current = 0; }
                else { current = Math.Max(current, 1) * word.Value; }
            }
            else { break; }
            any = true;
            end = ++i;
            if (total + current > Most) { return null; }
            if (Is(document.Word(i), "and") && HalfFollows(i) is { } half)
            {
                return new(half.End, (long)((current + 0.5m) * half.Magnitude), (long)((current + 0.5m) * half.Magnitude));
            }
            if (word.Is(WordTraits.Magnitude) && Is(document.Word(i), "and") && Is(document.Word(i + 1), "a") && Is(document.Word(i + 2), "half"))
            {
                return new(i + 3, total + current + (word.Value / 2), total + current + (word.Value / 2)); // “a million and a half”
            }
            if (document.Word(i) is "-" && !document.Tokens[i].SpaceBefore && i + 1 < words.Length && words[i + 1].Is(WordTraits.Value | WordTraits.Magnitude)) { i++; }
            else if (Is(document.Word(i), "and") && i + 1 < words.Length && words[i + 1].Is(WordTraits.Value) && end > at && words[end - 1].Is(WordTraits.Magnitude) && words[end - 1].Value >= 100) { i++; }
        }
        return any && end > at ? new(end, total + current, total + current) : null;
    }

    private (int End, long Magnitude)? HalfFollows(int and) =>
        Is(document.Word(and + 1), "a") && Is(document.Word(and + 2), "half") && and + 3 < words.Length && words[and + 3].Is(WordTraits.Magnitude)
            ? (and + 4, words[and + 3].Value)
            : null;

    private Number? Half(int at)
    {
        if (document.Word(at) is "-") { at++; }
        if (Is(document.Word(at), "a") || Is(document.Word(at), "of")) { at++; }
        return at < words.Length && words[at].Is(WordTraits.Magnitude) ? new(at + 1, words[at].Value / 2, words[at].Value / 2) : null;
    }

    private Number? Quarter(int at)
    {
        if (document.Word(at) is "-") { at++; }
        if (Is(document.Word(at), "of")) { at++; }
        if (Is(document.Word(at), "a")) { at++; }
        return at < words.Length && words[at].Is(WordTraits.Magnitude) ? new(at + 1, words[at].Value / 4, words[at].Value / 4) : null;
    }

    private Number? Couple(int at)
    {
        int i = Is(document.Word(at), "of") ? at + 1 : at;
        if (i < words.Length && words[i].Is(WordTraits.Magnitude | WordTraits.PluralMagnitude))
        {
            return new(i + 1, 2 * words[i].Value, 2 * words[i].Value) { IsRough = true };
        }
        return i > at && i < words.Length && words[i].Is(WordTraits.Person) ? new(at, 2, 2) { IsPluralNoun = true } : null;
    }

    // “a few”, “a handful”, then perhaps a magnitude: “a few hundred”.
    private Number? Few(int at, long low, long high)
    {
        bool of = Is(document.Word(at), "of");
        if (_round.MagnitudeAt(of ? at + 1 : at) is { } magnitude) { return RoundNumbers.Vague(magnitude.End, magnitude.Unit) with { IsPluralNoun = of || magnitude.IsPlural }; }
        return new(at, low, high) { IsVague = true, IsPluralNoun = of };
    }

    private Number? Several(int at)
    {
        int next = at + 1;
        if (document.Word(next) is "-") { next++; }
        if (Is(document.Word(next), "of")) { next++; }
        if (_round.MagnitudeAt(next) is { } magnitude)
        {
            // “several dozen”, “several tens of thousands”
            return magnitude.IsPlural ? PluralMagnitudes(next) : RoundNumbers.Vague(magnitude.End, magnitude.Unit) with { IsPluralNoun = false };
        }
        return Is(document.Word(at), "several") ? new(at + 1, 3, 9) { IsVague = true } : null;
    }

    private Number? PluralMagnitudes(int at) => _round.Read(at) is { } number ? AlternativeOf(number.End, number) ?? number : null;

    // “hundreds if not thousands”, “hundreds, perhaps thousands”, “dozens or even hundreds”
    private Number? AlternativeOf(int at, Number less)
    {
        int i = at;
        while (i - at < 4 && i < words.Length && IsAlternative(document.Word(i))) { i++; }
        if (i == at || less.Low is null || (i == at + 1 && document.Word(at) is ",") || _round.UnitAt(i) is null) { return null; }
        return _round.Read(i) is { High: not null } more && more.High > less.High ? more with { Low = less.Low } : null;
    }

    private static bool IsAlternative(ReadOnlySpan<char> word) =>
        word is "," or "–" or "—" || Is(word, "if") || Is(word, "not") || Is(word, "or") || Is(word, "even") || Is(word, "perhaps") || Is(word, "possibly") || Is(word, "maybe") || Is(word, "to");

    // “another dozen”, “a further hundred”: no article stands before the magnitude.
    private bool IsAfterAnother(int at)
    {
        ReadOnlySpan<char> before = document.Word(at - 1);
        return Is(before, "another") || Is(before, "further") || Is(before, "additional") || Is(before, "a") || Is(before, "estimated") || Is(before, "half");
    }

    private WordTraits Traits(int at) => at < words.Length ? words[at].Traits : WordTraits.None;

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
