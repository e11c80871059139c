using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ProtestArchive.Web.Store;

/// <summary>One thing that is searched for.</summary>
/// <param name="Text">The word, or the words of a phrase.</param>
public sealed record FullTextTerm(string Text)
{
    /// <summary>Whether it was written in quotation marks: its words stand beside one another.</summary>
    public bool IsPhrase { get; init; }

    /// <summary>Whether an asterisk ends it: any word that begins so.</summary>
    public bool IsPrefix { get; init; }

    /// <summary>Whether a minus stands before it: no report with it.</summary>
    public bool IsExcluded { get; init; }
}

/// <summary>
/// What a person typed, as words that must all be found: <c>"two words"</c> is a phrase, <c>arrest*</c> a beginning, <c>-word</c> is left out.
/// Anything typed is a query; nothing is an error.
/// </summary>
public sealed record FullTextQuery(ImmutableArray<FullTextTerm> Terms)
{
    /// <summary>Most terms that are read; the rest is passed over.</summary>
    public const int MaximumTerms = 32;

    private const int MaximumLength = 1000;
    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"“”„«»");

    /// <summary>Whether there is nothing to look for: no term, or only such as are left out.</summary>
    public bool IsEmpty => Terms.All(term => term.IsExcluded);

    public static FullTextQuery Parse(string? text)
    {
        ReadOnlySpan<char> rest = text.AsSpan(0, Math.Min(text?.Length ?? 0, MaximumLength));
        ImmutableArray<FullTextTerm>.Builder terms = ImmutableArray.CreateBuilder<FullTextTerm>();
        while ((rest = rest.TrimStart()).Length > 0 && terms.Count < MaximumTerms)
        {
            bool excluded = rest[0] is '-' or '−' && rest.Length > 1 && !char.IsWhiteSpace(rest[1]);
            if (excluded) { rest = rest[1..]; }
            bool phrase = QuotationMarks.Contains(rest[0]);
            int end;
            if (phrase)
            {
                rest = rest[1..];
                end = rest.IndexOfAny(QuotationMarks);
            }
            else
            {
                end = 0;
                while (end < rest.Length && !char.IsWhiteSpace(rest[end]) && !QuotationMarks.Contains(rest[end])) { end++; }
            }
            if (end < 0) { end = rest.Length; }
            ReadOnlySpan<char> words = rest[..end];
            rest = rest[(phrase ? Math.Min(end + 1, rest.Length) : end)..];
            bool prefix = words.EndsWith('*');
            if (phrase && rest.StartsWith('*'))
            {
                prefix = true;
                rest = rest[1..];
            }
            if (HasToken(words)) { terms.Add(new(words.Trim('*').ToString()) { IsPhrase = phrase, IsPrefix = prefix, IsExcluded = excluded }); }
        }
        return new(terms.ToImmutable());
    }

    /// <summary>The query in FTS5's language; null where <see cref="IsEmpty"/>.</summary>
    /// <param name="alternatives">Other wordings that a term also stands for (the spellings of a name); null for none.</param>
    public string? ToMatch(Func<FullTextTerm, IEnumerable<string>>? alternatives = null)
    {
        if (IsEmpty) { return null; }
        IEnumerable<string> wanted = Terms.Where(term => !term.IsExcluded).Select(term => Match(term, alternatives?.Invoke(term) ?? []));
        string match = string.Join(" AND ", wanted);
        string unwanted = string.Join(" OR ", Terms.Where(term => term.IsExcluded).Select(term => Match(term, [])));
        return unwanted.Length > 0 ? $"({match}) NOT ({unwanted})" : match;
    }

    private static string Match(FullTextTerm term, IEnumerable<string> alternatives)
    {
        string own = term.IsPrefix ? $"{Quoted(term.Text)} *" : Quoted(term.Text);
        string[] others = [.. alternatives.Where(other => HasToken(other)).Select(Quoted).Where(other => other != own).Distinct(StringComparer.Ordinal)];
        return others.Length > 0 ? $"({own} OR {string.Join(" OR ", others)})" : own;
    }

    /// <summary>An FTS5 string: nothing in it is an operator.</summary>
    private static string Quoted(string words) => $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal).Replace('\0', ' ')}\"";

    /// <summary>Whether FTS5 finds a word in it; an empty phrase would match nothing and spoil the rest.</summary>
    private static bool HasToken(ReadOnlySpan<char> words)
    {
        foreach (Rune rune in words.EnumerateRunes())
        {
            if (Rune.IsLetter(rune) || Rune.IsNumber(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.PrivateUse) { return true; }
        }
        return false;
    }
}
