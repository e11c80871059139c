using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>Finds numbers with their qualifiers, by the codebook's table, in one pass; sorts out years, ages, money, ranks and measures.</summary>
internal sealed class QuantityScanner(Document document, CountWord[] words)
{
    private static readonly PhraseMatcher<Qualifier> Before = Load(
        ("at-least", Qualifier.AtLeast), ("more-than", Qualifier.MoreThan), ("about", Qualifier.About), ("nearly", Qualifier.Nearly),
        ("up-to", Qualifier.UpTo), ("less-than", Qualifier.LessThan), ("plain", Qualifier.Exact));
    private static readonly PhraseMatcher<Qualifier> Behind = Load(("or-more", Qualifier.AtLeast), ("or-so", Qualifier.About), ("or-fewer", Qualifier.UpTo));
    private static readonly PhraseMatcher<Qualifier> Anaphors = Load(("anaphor", Qualifier.About));

    private static readonly WordSet Abbreviations = Lexicon.Load("counts-numbers").Set("about-abbreviation");

    private readonly NumberReader _numbers = new(document, words);
    private readonly IndividualReader _individuals = new(document, words);

    /// <summary>All quantities of the document, in order, without overlap.</summary>
    public List<Quantity> Scan()
    {
        List<Quantity> found = [];
        ReadOnlySpan<Token> tokens = document.Tokens.AsSpan();
        for (int at = 0; at < tokens.Length; at++)
        {
            if ((tokens[at].Kind == TokenKind.Number || words[at].Is(WordTraits.OpensQuantity | WordTraits.OpensNumber)) && ReadAt(at) is { } quantity)
            {
                found.Add(quantity);
                at = Math.Max(quantity.End - 1, at);
            }
        }
        return found;
    }

    private Quantity? ReadAt(int at)
    {
        if (words[at].Is(WordTraits.OpensQuantity) && Match(Anaphors, at, out _) is var length and > 0 && !Is(at + length, "as"))
        {
            int end = at + length - (Is(at + length - 1, "of") ? 1 : 0);
            return new(at, at, end, new(null, null, Qualifier.About, Text(at, end))) { IsAnaphor = true, IsPluralNoun = true };
        }
        (int number, Qualifier? qualifier, int between) = words[at].Is(WordTraits.OpensQuantity) ? ReadBefore(at) : (at, null, -1);
        bool opens = number < words.Length && (document.Tokens[number].Kind == TokenKind.Number || words[number].Is(WordTraits.OpensNumber));
        if (!opens || _numbers.Read(number) is not { } first) { return _individuals.Read(at); }
        if (!IsAlone(number, first)) { return null; }
        if ((between >= 0 || RangeWord(first.End) > 0) && ReadRange(at, number, first, between >= 0) is { } range) { return range; }
        (int after, Qualifier? behind) = ReadBehind(first.End);
        if (ReadStrong(after) is not { } strong) { return null; }
        return Make(between == at ? at + 1 : at, number, strong.End, first, qualifier ?? behind ?? (first.IsRough ? Qualifier.About : null)) with { IsAttribute = strong.IsAttribute };
    }

    // “-strong”, “-person”; null where something else is joined to the number.
    private (int End, bool IsAttribute)? ReadStrong(int at)
    {
        if (document.Word(at) is "-" or "–" && at + 1 < words.Length && !document.Tokens[at].SpaceBefore && !document.Tokens[at + 1].SpaceBefore)
        {
            return words[at + 1].Is(WordTraits.Strong) ? (at + 2, true) : null;
        }
        return Is(at, "strong") ? (at + 1, true) : (at, false);
    }

    // Between: the token of “between” or “from”; -1 where none stands there.
    private (int Number, Qualifier? Qualifier, int Between) ReadBefore(int at)
    {
        Qualifier? found = null;
        int i = at, between = -1;
        while (i - at < 12 && i < words.Length && words[i].Is(WordTraits.OpensQuantity))
        {
            if (between < 0 && (Is(i, "between") || (Is(i, "from") && !GrowsBefore(i))))
            {
                between = i++;
                continue;
            }
            if (document.Is(i, Abbreviations))
            {
                found ??= Qualifier.About;
                i++;
                continue;
            }
            if (Match(Before, i, out Qualifier phrase) is not (var length and > 0)) { break; }
            // “a couple of hundred”, “a few hundred”: the number's own words
            if (phrase == Qualifier.About && Is(i, "a") && _numbers.Read(i) is not null) { break; }
            if (phrase != Qualifier.Exact && found is null or Qualifier.About) { found = phrase == Qualifier.Exact ? found : phrase; }
            i += length;
        }
        return (i, found, between);
    }

    private (int End, Qualifier? Qualifier) ReadBehind(int end)
    {
        if (document.Word(end) is "+") { return (end + 1, Qualifier.AtLeast); }
        int at = document.Word(end) is "-" && !document.Tokens[end].SpaceBefore ? end + 1 : end;
        return Match(Behind, at, out Qualifier qualifier) is var length and > 0 && (at == end || !document.Tokens[at].SpaceBefore) ? (at + length, qualifier) : (end, null);
    }

    // The token behind “to”, “or”, a dash; 0 where none stands there.
    private int RangeWord(int at)
    {
        if (at >= words.Length) { return 0; }
        if (IsDash(at)) { return !document.Tokens[at].SpaceBefore || IsSpacedRange(at) ? at + 1 : 0; }
        return Is(at, "to") || Is(at, "or") ? at + 1 : 0;
    }

    // “15 - 20 people”: figures on both sides, and nothing or people behind them.
    private bool IsSpacedRange(int dash) => dash + 1 < words.Length && document.Tokens[dash + 1] is { Kind: TokenKind.Number, SpaceBefore: true }
        && dash > 0 && document.Tokens[dash - 1].Kind == TokenKind.Number
        && (dash + 2 >= words.Length || words[dash + 2].Is(WordTraits.Person) || document.Tokens[dash + 2].Kind == TokenKind.Punctuation);

    private bool IsDash(int at) => document.Word(at) is "-" or "–" or "—" or "‑" or "−";

    private Quantity? ReadRange(int at, int number, Number first, bool between)
    {
        int next = RangeWord(first.End);
        if (between && next == 0 && Is(first.End, "and")) { next = first.End + 1; }
        if (next == 0) { return null; }
        while (next < words.Length && (Is(next, "about") || Is(next, "around") || Is(next, "even") || Is(next, "as") || Is(next, "many") || Is(next, "perhaps"))) { next++; }
        if (_numbers.Read(next) is not { Low: not null, High: not null } second || first.Low is not { } low || first.High is null) { return null; }
        // “10 to 15 thousand”, “two or three dozen”: the magnitude belongs to both
        if (!first.IsVague && !second.IsVague && second.High >= 12 && low < second.High && words[second.End - 1].Is(WordTraits.Magnitude | WordTraits.ShortMagnitude)
            && !words[first.End - 1].Is(WordTraits.Magnitude | WordTraits.ShortMagnitude) && low < 1000)
        {
            long unit = words[second.End - 1].Value;
            if (low < unit && second.High / unit >= low) { low *= unit; }
        }
        // “10-15,000”: the thousands are written once
        if (IsDash(first.End) && low < 1000 && second.High >= 1000 && second.High % 1000 == 0 && second.High < 1_000_000 && low < second.High / 1000) { low *= 1000; }
        if (low >= second.High || (!between && Is(first.End, "or") && second.High > low * 4 && !first.IsVague)) { return null; }
        (int end, _) = ReadBehind(second.End);
        if (ReadStrong(end) is not { } strong) { return null; }
        Qualifier qualifier = first.IsVague || second.IsVague ? Qualifier.Vague : Qualifier.Range;
        return new(at, number, strong.End, new(low, second.High, qualifier, Text(number, second.End))) { IsAttribute = strong.IsAttribute };
    }

    private Quantity Make(int at, int number, int end, Number value, Qualifier? qualifier)
    {
        string text = Text(number, value.End);
        CountRange range = (qualifier, value.IsVague) switch
        {
            (_, true) when value.Low is null => new(null, null, Qualifier.Vague, text),
            (Qualifier.AtLeast, _) => new(value.Low, null, Qualifier.AtLeast, text),
            (Qualifier.MoreThan, true) => new(value.Low, null, Qualifier.MoreThan, text),
            (Qualifier.MoreThan, _) => new(value.Low + 1, null, Qualifier.MoreThan, text),
            (Qualifier.Nearly, false) => new(null, value.High, Qualifier.Nearly, text),
            (Qualifier.UpTo, _) => new(null, value.High, Qualifier.UpTo, text),
            (Qualifier.LessThan, false) => new(null, value.High - 1, Qualifier.LessThan, text),
            (_, true) => new(value.Low, value.High, Qualifier.Vague, text),
            (Qualifier.About, _) => new(value.Low, value.High, Qualifier.About, text),
            _ => new(value.Low, value.High, Qualifier.Exact, text),
        };
        return new(at, number, end, range) { IsPluralNoun = value.IsPluralNoun, ProposedReading = value.ProposedReading };
    }

    // A number that is none of money, a rank, an age, a year, a day of the month, a part of a name or a measure.
    private bool IsAlone(int number, Number value)
    {
        Token token = document.Tokens[number];
        if (number > 0)
        {
            CountWord before = words[number - 1];
            if (before.Is(WordTraits.Currency) || document.Word(number - 1) is "/" or ":" or "=" && !token.SpaceBefore) { return false; }
            if (before.Is(WordTraits.Month) && value.High <= 2100 && !document.Word(number).Contains(',')) { return false; }
            if (before.Is(WordTraits.LabelBefore) && token.Kind == TokenKind.Number && document.Tokens[number - 1].IsCapitalized) { return false; }
            if (Is(number - 1, "in") && Is(number - 2, "one") && words[number].Is(WordTraits.Value)) { return false; }
            if (Is(number - 1, "aged") || Is(number - 1, "age") || Is(number - 1, "ages")) { return false; }
            if (document.Word(number - 1) is "-" or "–" or "." or "’" or "'" && !token.SpaceBefore) { return false; }
            if (IsClock(number, value)) { return false; }
            if (IsYear(number, value) && words[number - 1].Is(WordTraits.YearBefore)) { return false; }
        }
        if (value is { High: 1 } && number > 0 && words[number - 1].Is(WordTraits.Not | WordTraits.Determiner) && !IsThatClause(number, value.End)) { return false; } // “no one”, “this one”
        if (value.End >= words.Length) { return true; }
        if (value.High == 1 && Is(value.End, "in") && value.End + 1 < words.Length && words[value.End + 1].Is(WordTraits.Value)) { return false; } // “one in five”
        CountWord after = words[value.End];
        if (after.Is(WordTraits.Month) && value.High <= 31 && document.Tokens[value.End].IsCapitalized) { return false; }
        return !(document.Word(value.End) is "%" or "°" or "/" || after.Is(WordTraits.Currency));
    }

    // “reported that one officer was killed”
    private bool IsThatClause(int number, int end) => Is(number - 1, "that") && number > 1 && end < words.Length && (words[end].Is(WordTraits.Person) || words[Math.Min(end + 1, words.Length - 1)].Is(WordTraits.Person))
        && (words[number - 2].Is(WordTraits.Say | WordTraits.Past | WordTraits.ReportVerb) || document.Word(number - 2).EndsWith("ed", StringComparison.OrdinalIgnoreCase));

    // “at 2200”
    private bool IsClock(int number, Number value) => document.Tokens[number] is { Kind: TokenKind.Number, Length: 4 } && value.High is < 2400 && value.High % 100 < 60 && number > 0
        && Is(number - 1, "at") && document.Word(number).IndexOfAny(',', '.') < 0 && (value.End >= words.Length || !words[value.End].Is(WordTraits.Person));

    private bool IsYear(int number, Number value) =>
        document.Tokens[number] is { Kind: TokenKind.Number, Length: 4 } && value.High is >= 1500 and < 2100 && document.Word(number).IndexOfAny(',', '.') < 0;

    // “rose from 10 to 12”: the second figure is the count.
    private bool GrowsBefore(int from) =>
        !document.Word(from - 1).StartsWith("rang", StringComparison.OrdinalIgnoreCase) && from > 0 && words[from - 1] is { IsVerb: true } or { Traits: WordTraits.Past } || from > 0 && document.Word(from - 1).EndsWith("ing", StringComparison.OrdinalIgnoreCase);

    private int Match(PhraseMatcher<Qualifier> phrases, int at, out Qualifier value) => phrases.Match(document.Tokens.AsSpan(), at, out value);

    private string Text(int first, int end) => document.SpanOf(first, end - 1).In(document.Text);

    private bool Is(int at, string word) => document.Word(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    private static PhraseMatcher<Qualifier> Load(params ReadOnlySpan<(string Class, Qualifier Qualifier)> classes)
    {
        Lexicon numbers = Lexicon.Load("counts-numbers");
        PhraseMatcher<Qualifier> table = new();
        foreach ((string name, Qualifier qualifier) in classes)
        {
            foreach (string phrase in numbers.Set(name).Words) { table.Add(phrase, qualifier); }
        }
        return table;
    }
}
