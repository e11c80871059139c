using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Search;

/// <summary>
/// What somebody typed, taken apart: operators such as <c>city:Minsk</c>, and the words and “phrases” beside them. A colon behind
/// any other word is no more than a colon.
/// </summary>
/// <param name="Words">The words and phrases, as typed.</param>
/// <param name="Operators">The operators, in order, each once.</param>
public sealed record SearchText(string Words, ImmutableArray<SearchOperator> Operators)
{
    /// <summary>Longest text that is searched for.</summary>
    public const int Longest = 1_000;

    private const int MostOperators = 16;
    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"“”„«»");

    /// <summary>The words and phrases one by one.</summary>
    public ImmutableArray<FullTextTerm> Terms { get; } = FullTextQuery.Parse(Words).Terms;

    /// <summary>What cannot be used, with what is allowed instead.</summary>
    public ImmutableArray<ParameterProblem> Problems { get; init; } = [];

    /// <summary>Whether nothing was typed.</summary>
    public bool IsEmpty => Words.Length == 0 && Operators.IsEmpty;

    /// <summary>Whether there is nothing to look for: no letter, no digit, no operator.</summary>
    public bool IsVoid => Terms.IsEmpty && Operators.IsEmpty;

    /// <summary>Whether there are words that a report must hold.</summary>
    public bool HasWords => Terms.Any(term => !term.IsExcluded);

    /// <summary>The text with one operator more.</summary>
    public string With(SearchOperator added) => Joined(Words, Operators.Add(added));

    /// <summary>The text without one operator.</summary>
    public string Without(SearchOperator left) => Joined(Words, Operators.Remove(left));

    /// <summary>The text with one operator put in place of another.</summary>
    public string With(SearchOperator old, SearchOperator other) => Joined(Words, Operators.Replace(old, other));

    /// <summary>The text with other words in place of a term; null leaves it out.</summary>
    public string With(FullTextTerm old, string? other) =>
        Joined(string.Join(' ', Terms.Select(term => ReferenceEquals(term, old) ? other : Typed(term)).Where(words => words is not null)), Operators);

    /// <summary>A term as a person types it.</summary>
    public static string Typed(FullTextTerm term) =>
        $"{(term.IsExcluded ? "-" : "")}{(term.IsPhrase ? $"\"{term.Text}\"" : term.Text)}{(term.IsPrefix ? "*" : "")}";

    public override string ToString() => Joined(Words, Operators);

    /// <summary>Reads what was typed; nothing is an error but days that are none and operators without end.</summary>
    public static SearchText Parse(string? typed)
    {
        ReadOnlySpan<char> rest = typed;
        StringBuilder words = new();
        List<SearchOperator> operators = [];
        List<ParameterProblem> problems = [];
        while ((rest = rest.TrimStart()).Length > 0)
        {
            if (Operator(ref rest, problems) is { } found)
            {
                if (!operators.Contains(found)) { operators.Add(found); }
                continue;
            }
            int end = WordEnd(rest);
            if (words.Length > 0) { words.Append(' '); }
            words.Append(rest[..end]);
            rest = rest[end..];
        }
        if (operators.Count > MostOperators) { problems.Add(new("operators", Say("Allowed.OperatorsGiven", $"{operators.Count}"), Say("Allowed.AtMost", $"{MostOperators}"))); }
        if (operators.Find(one => one.Field is SearchField.After) is { Days: { } after } from
            && operators.Find(one => one.Field is SearchField.Before) is { Days: { } before } to && before.First <= after.First)
        {
            problems.Add(new(Name(to.Field), to.Value, Say("Allowed.LaterThan", from)));
        }
        return new(words.ToString(), [.. operators.Take(MostOperators)]) { Problems = [.. problems] };
    }

    /// <summary>The operator at the start of <paramref name="rest"/>, which is moved behind it; null where a word stands there.</summary>
    private static SearchOperator? Operator(ref ReadOnlySpan<char> rest, List<ParameterProblem> problems)
    {
        bool excluded = rest[0] is '-' or '−';
        ReadOnlySpan<char> named = excluded ? rest[1..] : rest;
        int colon = named.IndexOf(':');
        if (colon <= 0 || Field(named[..colon]) is not { } field) { return null; }
        ReadOnlySpan<char> behind = named[(colon + 1)..];
        bool spaced = behind.TrimStart().Length < behind.Length;
        behind = behind.TrimStart();
        (string value, int length) = Value(behind);
        DayRange? days = SearchOperator.IsOfDays(field) ? DayWord.Parse(value) : null;
        EventKind? kind = field is SearchField.Kind ? KindOf(value) : null;
        // “the day after: a protest” names no day, “of a kind: new” no kind; “city: Minsk” is meant as it looks.
        if (value.Length == 0 || (spaced && days is null && kind is null && (SearchOperator.IsOfDays(field) || field is SearchField.Kind))) { return null; }
        rest = behind[length..];
        if (field is SearchField.Kind && kind is null) { problems.Add(new(Name(field), value, Say("Allowed.OneOf", string.Join(", ", Enum.GetValues<EventKind>().Select(Parameters.Word))))); }
        if (SearchOperator.IsOfDays(field))
        {
            if (days is null) { problems.Add(new(Name(field), value, DayWord.Allowed)); }
            else if (excluded) { problems.Add(new("-" + Name(field), value, Say("Allowed.NoMinus"))); }
        }
        return new(field, value) { IsExcluded = excluded, Days = days, Kind = kind };
    }

    private static (string Value, int Length) Value(ReadOnlySpan<char> behind)
    {
        if (behind.IsEmpty || !QuotationMarks.Contains(behind[0]))
        {
            int space = 0;
            while (space < behind.Length && !char.IsWhiteSpace(behind[space]) && !QuotationMarks.Contains(behind[space])) { space++; }
            return (behind[..space].ToString(), space);
        }
        int end = behind[1..].IndexOfAny(QuotationMarks);
        return end < 0 ? (behind[1..].Trim().ToString(), behind.Length) : (behind[1..(end + 1)].Trim().ToString(), end + 2);
    }

    /// <summary>Where the word or phrase at the start of the text ends; nothing inside a phrase is an operator.</summary>
    private static int WordEnd(ReadOnlySpan<char> text)
    {
        int end = text[0] is '-' or '−' && text.Length > 1 ? 1 : 0;
        if (QuotationMarks.Contains(text[end]))
        {
            int close = text[(end + 1)..].IndexOfAny(QuotationMarks);
            end = close < 0 ? text.Length : end + close + 2;
            return end < text.Length && text[end] == '*' ? end + 1 : end;
        }
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && !QuotationMarks.Contains(text[end])) { end++; }
        return Math.Max(end, 1);
    }

    private static SearchField? Field(ReadOnlySpan<char> name)
    {
        if (name.Equals("organization", StringComparison.OrdinalIgnoreCase) || name.Equals("organisation", StringComparison.OrdinalIgnoreCase)) { return SearchField.Org; }
        foreach (SearchField field in Enum.GetValues<SearchField>())
        {
            if (name.Equals(Parameters.Word(field), StringComparison.OrdinalIgnoreCase)) { return field; }
        }
        return null;
    }

    private static EventKind? KindOf(string word)
    {
        foreach (EventKind kind in Enum.GetValues<EventKind>())
        {
            if (word.Equals(Parameters.Word(kind), StringComparison.OrdinalIgnoreCase)) { return kind; }
        }
        return null;
    }

    private static string Name(SearchField field) => Parameters.Word(field) + ":";

    private static string Joined(string words, IEnumerable<SearchOperator> operators) =>
        string.Join(' ', operators.Select(one => one.ToString()).Prepend(words).Where(part => part.Length > 0));
}
