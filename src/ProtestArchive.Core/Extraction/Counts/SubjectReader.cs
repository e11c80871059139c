using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>What a clause says of its subject.</summary>
/// <param name="Kind">What the subject is counted for; null where the verb tells nothing.</param>
/// <param name="At">Token of the verb.</param>
/// <param name="IsAsserted">Whether it is stated as having happened.</param>
internal readonly record struct Predicate(CountKind? Kind, int At, bool IsAsserted)
{
    /// <summary>The verb is the clause's own, not one of a relative clause.</summary>
    public bool IsMain { get; init; }

    /// <summary>Present perfect.</summary>
    public bool IsPresentPerfect { get; init; }

    /// <summary>Only “be” or “have” stands there.</summary>
    public bool IsBare { get; init; }
}

/// <summary>Finds the verb whose subject a noun phrase is, past what stands between: prepositions, relative clauses, appositions.</summary>
internal sealed class SubjectReader(Document document, CountWord[] words, VerbGroupReader verbs)
{
    private const int Farthest = 34;
    private const int LongestAside = 22;

    /// <summary>The predicate of the noun phrase that ends before <paramref name="at"/>; null where it has none.</summary>
    /// <param name="at">Index just behind the noun phrase.</param>
    /// <param name="limit">End of the sentence.</param>
    /// <param name="opens">Whether the noun phrase opens the sentence, so that a comma before its verb is one too many.</param>
    /// <param name="isWhole">Whether it is the whole of which a part is the subject: only what its own relative clause or participle says counts.</param>
    public Predicate? Read(int at, int limit, bool opens, bool isWhole)
    {
        int end = Math.Min(limit, at + Farthest);
        Predicate? aside = null;
        bool relative = false;
        bool first = true;
        for (int i = at; i < end; i++, first = false)
        {
            Token token = document.Tokens[i];
            if (token.Kind == TokenKind.Punctuation)
            {
                int next = opens && first && document.Word(i) is "," && i + 1 < end && MayBegin(i + 1) && !IsIng(i + 1) && !IsParticipleAside(i + 1) ? i + 1 : BehindAside(i, end);
                if (next < 0) { break; }
                i = next - 1;
                continue;
            }
            CountWord word = words[i];
            if (word.Is(WordTraits.Relative) && !word.Is(WordTraits.Determiner)) { relative = true; continue; }
            if (Is(i, "that") && !first) { break; }
            if (word.Is(WordTraits.Subordinator) && !(Is(i, "since") && first) && !Is(i, "as") && !(word.Is(WordTraits.Preposition))) { break; }
            if (Is(i, "as") && !Is(i + 1, "well")) { break; }
            if (Is(i, "but") || Is(i, "there")) { break; }
            if (!MayBegin(i)) { continue; }
            if (verbs.Read(i, end) is not { } group) { continue; }
            Predicate predicate = Describe(group, limit) with { IsMain = !relative };
            bool reduced = !relative && IsReduced(group, i == at, limit);
            if (relative || reduced)
            {
                // the first verb behind “who”, or “people angered by …”: an aside to the subject
                aside ??= predicate with { IsMain = false };
                relative = false;
                i = group.End - 1;
                continue;
            }
            if (isWhole) { return aside ?? (i == at && group.First == group.Main && words[group.Main].Patient is not null && (words[group.Main].Form & VerbForm.Participle) != 0 ? predicate : null); }
            if (aside is { Kind: CountKind.Killed or CountKind.Detained or CountKind.Injured or CountKind.Released } && predicate.Kind is null or CountKind.Other or CountKind.Crowd)
            {
                return aside;
            }
            return predicate.Kind is null && aside is { Kind: not null } ? aside : predicate;
        }
        return aside;
    }

    private Predicate Describe(VerbGroup group, int limit) => new(verbs.KindOf(group, limit) ?? Among(group, limit), group.Main, group.IsAsserted)
    {
        IsPresentPerfect = group.IsPresentPerfect,
        IsBare = words[group.Main].Is(WordTraits.Be | WordTraits.Have),
    };

    // “six officers were among the injured”, “three journalists were among 15 people killed”
    private CountKind? Among(VerbGroup group, int limit)
    {
        if (!words[group.Main].Is(WordTraits.Be) || !Is(group.End, "among")) { return null; }
        for (int i = group.End + 1; i < Math.Min(limit, group.End + 6) && document.Tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if ((words[i].Counted ?? words[i].Patient) is { } kind && (words[i].Counted is not null || (words[i].Form & VerbForm.Participle) != 0)) { return kind; }
        }
        return null;
    }

    private bool MayBegin(int at)
    {
        CountWord word = words[at];
        if (word.Is(WordTraits.Be | WordTraits.Have | WordTraits.Modal | WordTraits.Do | WordTraits.Past | WordTraits.Dead | WordTraits.Hurt)) { return true; }
        if (word.Is(WordTraits.Preposition | WordTraits.Determiner)) { return false; }
        if (at > 0 && (words[at - 1].Is(WordTraits.Determiner | WordTraits.Preposition) || document.Word(at - 1) is "-")) { return false; } // a noun: “in strike”, “the march”
        return word.IsVerb || verbs.LooksLikeVerb(at) || (verbs.IsAdverb(at) && at + 1 < words.Length && (words[at + 1].IsVerb || words[at + 1].Is(WordTraits.Past | WordTraits.Be | WordTraits.Have)));
    }

    // “people detained [was seen]”, “demonstrators planning [to march]”, “people angered by [the verdict]”
    private bool IsReduced(VerbGroup group, bool adjacent, int limit)
    {
        CountWord main = words[group.Main];
        if (group.Main != group.First && !verbs.IsAdverb(group.First)) { return false; }
        if ((main.Form & VerbForm.Ing) != 0 && (main.Form & VerbForm.Participle) == 0) { return true; }
        if (main.Is(WordTraits.Be | WordTraits.Have)) { return false; }
        bool participle = (main.Form & VerbForm.Participle) != 0 || verbs.LooksLikeVerb(group.Main);
        if (!participle) { return false; }
        if (Is(group.End, "by")) { return true; }
        return adjacent && main.Patient is not null && main.Agent is null && HasLaterVerb(group.End, limit);
    }

    private bool HasLaterVerb(int at, int limit)
    {
        for (int i = at; i < Math.Min(limit, at + 16); i++)
        {
            if (document.Tokens[i].Kind == TokenKind.Punctuation || words[i].Is(WordTraits.Subordinator) || Is(i, "and")) { return false; }
            if (words[i].Is(WordTraits.Be | WordTraits.Have | WordTraits.Modal | WordTraits.Past) || (verbs.LooksLikeVerb(i) && !words[i - 1].Is(WordTraits.Determiner))) { return true; }
        }
        return false;
    }

    // Behind a bracket or a pair of commas or dashes; -1 where the clause ends there.
    private int BehindAside(int at, int end)
    {
        ReadOnlySpan<char> mark = document.Word(at);
        if (mark is "-") { return at + 1; }
        if (mark is "\"" or "“" or "”" or "'" or "’" or "‘") { return at + 1; }
        if (mark is "(") { return Find(at, end, ")"); }
        if (mark is "—" or "–") { return Find(at, end, document.Word(at)); }
        if (mark is not ",") { return -1; }
        if (at + 1 >= end || MayBegin(at + 1) && !IsIng(at + 1) && !IsParticipleAside(at + 1)) { return -1; }
        int close = Find(at, Math.Min(end, at + LongestAside), ",");
        if (close > 0 && close < end && MayBegin(close) && !IsIng(close) && IsAsideBeginning(at + 1)) { return close; }
        return IsCoordinatedNoun(at + 1) ? at + 1 : -1;
    }

    // “, led by union leaders, …”, “, made up of women, …”, “, identified as members of a gang, were …”
    private bool IsParticipleAside(int at) => at + 1 < words.Length && !words[at].Is(WordTraits.Be | WordTraits.Have | WordTraits.Modal)
        && (ClosesBeforeVerb(at) || Is(at + 1, "by") || Is(at + 1, "with") || (Is(at + 1, "in") && Is(at, "dressed")) || (Is(at + 1, "up") && Is(at + 2, "of")) || (Is(at + 1, "from") && verbs.LooksLikeVerb(at)));

    private bool ClosesBeforeVerb(int at)
    {
        bool participle = (words[at].Form & VerbForm.Participle) != 0 || (verbs.LooksLikeVerb(at) && document.Word(at).EndsWith("ed", StringComparison.OrdinalIgnoreCase));
        if (!participle) { return false; }
        int close = Find(at, Math.Min(words.Length, at + LongestAside), ",");
        return close > 0 && close < words.Length && MayBegin(close) && !IsIng(close);
    }

    private bool IsAsideBeginning(int at) =>
        IsIng(at) || IsParticipleAside(at) || words[at].Is(WordTraits.Relative | WordTraits.Subset | WordTraits.Preposition) || Is(at, "many") || Is(at, "most") || Is(at, "some") || Is(at, "mostly")
        || Is(at, "mainly") || Is(at, "all") || Is(at, "both") || Is(at, "aged") || Is(at, "almost") || Is(at, "several") || Is(at, "half") || verbs.LooksLikeVerb(at) || verbs.IsAdverb(at)
        || words[at].Is(WordTraits.Value);

    // “thousands of students, workers and teachers marched”
    private bool IsCoordinatedNoun(int at)
    {
        for (int i = at; i < Math.Min(words.Length, at + 3); i++)
        {
            if (words[i].Is(WordTraits.Person)) { return Is(i + 1, "and") || document.Word(i + 1) is ","; }
        }
        return false;
    }

    private int Find(int at, int end, ReadOnlySpan<char> mark)
    {
        for (int i = at + 1; i < end; i++)
        {
            if (document.Word(i).SequenceEqual(mark)) { return i + 1; }
        }
        return -1;
    }

    private bool IsIng(int at) => document.Word(at).EndsWith("ing", StringComparison.OrdinalIgnoreCase);

    private bool Is(int at, string word) => document.Word(at).Equals(word, StringComparison.OrdinalIgnoreCase);
}
