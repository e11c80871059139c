using ProtestArchive.Core.Extraction.Tokens;

namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>Reads numbers in figures and words: 1.2 million, two hundred and fifty, half a million, several hundred, tens of thousands.</summary>
internal sealed class NumberReader(Document document, CountWord[] words)
{
    private const long Most = 10_000_000_000;

    /// <summary>The number that begins at token <paramref name="at"/>; null where none does.</summary>
    public Number? Read(int at)
    {
        if (at >= words.Length) { return null; }
        if (document.Tokens[at].Kind == TokenKind.Number) { return Figure(at); }
        ReadOnlySpan<char> word = document.Word(at);
        if (Is(word, "half")) { return Half(at + 1); }
        if (Is(word, "a") || Is(word, "an"))
        {
            ReadOnlySpan<char> next = document.Word(at + 1);
            if (Is(next, "half")) { return Half(at + 2); }
            if (Is(next, "quarter")) { return Quarter(at + 2); }
            if (Is(next, "handful")) { return Few(at + 2, 3, 9); }
            if (Is(next, "few")) { return Few(at + 2, 3, 9); }
            if (Is(next, "couple")) { return Couple(at + 2); }
            if (Is(next, "good") || Is(next, "small"))
            {
                return Is(document.Word(at + 2), "handful") || Is(document.Word(at + 2), "few") ? Few(at + 3, 3, 9) : null;
            }
            return Traits(at + 1).HasFlag(WordTraits.Magnitude) ? Cardinal(at + 1, 1) : null;
        }
        if (Traits(at).HasFlag(WordTraits.PluralMagnitude)) { return PluralMagnitudes(at); }
        if (Is(word, "three") && Is(document.Word(at + (document.Word(at + 1) is "-" ? 2 : 1)), "quarters"))
        {
            return Quarter(at + (document.Word(at + 1) is "-" ? 3 : 2)) is { } quarter ? new(quarter.End, quarter.Low * 3, quarter.High * 3) : null;
        }
        if (Traits(at).HasFlag(WordTraits.Value)) { return Cardinal(at, 0); }
        if (Traits(at).HasFlag(WordTraits.Several)) { return Several(at); }
        return Traits(at).HasFlag(WordTraits.Magnitude) && IsAfterAnother(at) ? Cardinal(at, 1) : null;
    }

    private Number? Figure(int at)
    {
        int next = at + 1;
        CountWord follow = next < words.Length ? words[next] : CountWord.Unknown;
        bool joined = next < words.Length && !document.Tokens[next].SpaceBefore;
        bool magnitude = follow.Is(WordTraits.Magnitude | WordTraits.PluralMagnitude) || (joined && follow.Is(WordTraits.ShortMagnitude));
        if (Figures.ReadPlural(document.Word(at)) is { } unit) { return Vague(next, unit); }
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
        if (at < words.Length && words[at].Is(WordTraits.Magnitude | WordTraits.PluralMagnitude)) { return Vague(at + 1, words[at].Value) with { IsPluralNoun = false }; }
        bool of = Is(document.Word(at), "of");
        if (of && at + 1 < words.Length && words[at + 1].Is(WordTraits.Magnitude | WordTraits.PluralMagnitude)) { return Vague(at + 2, words[at + 1].Value); }
        return new(at, low, high) { IsVague = true, IsPluralNoun = of };
    }

    private Number? Several(int at)
    {
        bool several = Is(document.Word(at), "several");
        int next = at + 1;
        if (document.Word(next) is "-") { next++; }
        if (Is(document.Word(next), "of")) { next++; }
        if (next < words.Length && words[next].Is(WordTraits.Magnitude | WordTraits.PluralMagnitude))
        {
            // “several dozen”, “several tens of thousands”
            Number? inner = words[next].Is(WordTraits.PluralMagnitude) ? PluralMagnitudes(next) : Vague(next + 1, words[next].Value);
            return inner is { } number ? number with { IsPluralNoun = false } : null;
        }
        return several ? new(at + 1, 3, 9) { IsVague = true } : null;
    }

    private Number? PluralMagnitudes(int at)
    {
        long unit = words[at].Value;
        int of = at + 1;
        bool linked = Is(document.Word(of), "of") || Is(document.Word(of), "upon") || Is(document.Word(of), "and");
        if (linked && of + 1 < words.Length && words[of + 1].Is(WordTraits.PluralMagnitude))
        {
            long other = words[of + 1].Value;
            if (other == unit && !Is(document.Word(of), "of")) { return Vague(of + 2, unit); }
            if (!Is(document.Word(of), "of")) { return Vague(at + 1, unit); }
            return other >= 1000 && unit < 1000
                ? Vague(of + 2, unit * other, unit)
                : new(of + 2, null, null) { IsVague = true, IsPluralNoun = true, ProposedReading = Proposal(unit) };
        }
        return AlternativeOf(at, unit) ?? Vague(at + 1, unit);
    }

    // “hundreds if not thousands”, “hundreds, perhaps thousands”, “dozens or even hundreds”
    private Number? AlternativeOf(int at, long unit)
    {
        int i = at + 1;
        while (i - at < 5 && i < words.Length && IsAlternative(document.Word(i))) { i++; }
        if (i <= at + 1 || i >= words.Length || !words[i].Is(WordTraits.PluralMagnitude) || words[i].Value <= unit) { return null; }
        if (document.Word(at + 1) is "," && i == at + 2) { return null; }
        Number more = PluralMagnitudes(i) is { High: not null } number ? number : Vague(i + 1, words[i].Value);
        return more with { Low = Vague(0, unit).Low };
    }

    private static bool IsAlternative(ReadOnlySpan<char> word) =>
        word is "," or "–" or "—" || Is(word, "if") || Is(word, "not") || Is(word, "or") || Is(word, "even") || Is(word, "perhaps") || Is(word, "possibly") || Is(word, "maybe") || Is(word, "to");

    // Garbled by a translator or a rewriter: the smaller unit was most likely the greater one.
    private static string Proposal(long unit) => unit switch
    {
        10 => "tens of thousands",
        100 => "hundreds of thousands",
        _ => "thousands",
    };

    // dozens 24–99, hundreds 200–999: twice the unit up to below the next one.
    private static Number Vague(int end, long unit, long factor = 0)
    {
        long high = factor is 12 or 20 ? (unit / factor * 100) - 1
            : unit is 12 or 20 ? 99
            : unit == 100_000 && factor == 0 ? (unit * 100) - 1 // lakhs, up to a crore
            : (unit * 10) - 1;
        return new(end, unit * 2, high) { IsVague = true, IsPluralNoun = true };
    }

    // “another dozen”, “a further hundred”: no article stands before the magnitude.
    private bool IsAfterAnother(int at)
    {
        ReadOnlySpan<char> before = document.Word(at - 1);
        return Is(before, "another") || Is(before, "further") || Is(before, "additional") || Is(before, "a") || Is(before, "estimated") || Is(before, "half");
    }

    private WordTraits Traits(int at) => at < words.Length ? words[at].Traits : WordTraits.None;

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
