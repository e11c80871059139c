using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Attributions;

/// <summary>Finds whom a pronoun, or a description such as “the Belarusian leader”, stands for.</summary>
internal sealed class Antecedents(Wording wording)
{
    private const int SentencesBack = 8;
    private const int SurePerson = 4; // somebody of that gender, not only the owner of something
    private static readonly Lexicon Speech = Lexicon.Load("speech");
    private static readonly WordSet Leaders = Speech.Set("leader");
    private readonly Document _document = wording.Document;

    /// <summary>
    /// The person that “he” or “she” at <paramref name="token"/> stands for: who spoke last, else the subject of this sentence or of one
    /// before it, else anybody named there, of a gender that fits; or somebody without a name (“the victim’s mother”).
    /// </summary>
    public Statement? Person(Statement statement, int token, string gender, IReadOnlyList<Statement> before)
    {
        int sentence = _document.SentenceOf(token);
        for (int s = sentence; s >= 0 && s > sentence - SentencesBack; s--)
        {
            (int? name, TextSpan? words) = PersonIn(s, token, gender, before);
            if (words is not null) { return statement with { Name = name, Antecedent = words }; }
        }
        return null;
    }

    private (int? Name, TextSpan? Words) PersonIn(int sentence, int token, string gender, IReadOnlyList<Statement> before)
    {
        Sentence range = _document.Sentences[sentence];
        int start = _document.Tokens[range.First].Start;
        int end = Math.Min(_document.Tokens[range.End - 1].End, _document.Tokens[token].Start);
        for (int i = before.Count - 1; i >= 0 && before[i].CueStart >= start; i--)
        {
            if (before[i].CueStart >= end) { continue; }
            if (before[i].Name is { } speaker && _document.Names[speaker].Kind == EntityKind.Person && Fit(speaker, gender) > 0) { return (speaker, before[i].Named); }
            if (before[i].Name is null && IsHuman(before[i].Named, gender)) { return (null, before[i].Named); }
        }
        int? best = null;
        int bestScore = 0;
        for (int p = FirstAt(_document.People, start); p < _document.People.Length && _document.People[p].Span.Start < end; p++)
        {
            int quotation = wording.QuotationOf(_document.TokenAt(_document.People[p].Span.Start));
            int behind = _document.TokenAt(_document.People[p].Span.End - 1) + 1;
            bool owner = behind < _document.Tokens.Length && _document.Tokens[behind].Kind == TokenKind.Possessive;
            int score = (Fit(_document.People[p].Local, gender) * 2) - (owner ? 1 : 0);
            if ((quotation < 0 || quotation == wording.QuotationOf(token)) && score > bestScore) { (best, bestScore) = (p, score); }
        }
        return bestScore < SurePerson && Unnamed(sentence, token, gender, known: bestScore > 0) is { } phrase ? (null, phrase)
            : best is { } person ? (_document.People[person].Local, _document.People[person].Span)
            : (null, null);
    }

    // The subject of the sentence where it is a person without a name, of that gender for sure if somebody named would do too.
    private TextSpan? Unnamed(int sentence, int token, string gender, bool known)
    {
        Sentence range = _document.Sentences[sentence];
        Clause clause = new(wording, range.First, range.End, -1);
        if (Subjects.OfClause(clause, range.First, Math.Min(range.End, token)) is not var (first, end)) { return null; }
        TextSpan subject = _document.SpanOf(first, end - 1);
        if (known && !wording.Is(Head(first, end), gender == "f" ? Role.Woman : Role.Man)) { return null; }
        return IsHuman(subject, gender) ? subject : null;
    }

    /// <summary>Whether the words stand for one person without a name, whom a pronoun of <paramref name="gender"/> may stand for.</summary>
    private bool IsHuman(TextSpan words, string gender)
    {
        int head = Head(_document.TokenAt(words.Start), _document.TokenAt(words.End - 1) + 1);
        return wording.PersonOf(head) < 0 && wording.Is(head, Role.Human | (gender == "f" ? Role.Woman : Role.Man));
    }

    // The last noun before “of”, “from” …
    private int Head(int first, int end)
    {
        for (int i = first + 1; i < end; i++)
        {
            if (wording.Is(i, Role.NounPreposition) && _document.Tokens[i].Case == LetterCase.Lower) { return i - 1; }
        }
        return end - 1;
    }

    // 2 where the gender is known to be the same, 1 where it is not known, 0 where it is another.
    private int Fit(int name, string gender)
    {
        string? known = _document.Names[name].Gender;
        return known == gender ? 2 : known is null ? 1 : 0;
    }

    private int? PersonAt(TextSpan span)
    {
        for (int p = FirstAt(_document.People, span.Start); p < _document.People.Length && _document.People[p].Span.Start < span.End; p++)
        {
            if (span.Contains(_document.People[p].Span)) { return p; }
        }
        return null;
    }

    /// <summary>What “it” or “they” at <paramref name="token"/> stands for: the last source in this paragraph that is no person; null where there is none.</summary>
    public Statement? Body(int token, IReadOnlyList<Statement> before)
    {
        int sentence = _document.SentenceOf(token);
        int from = _document.Tokens[_document.Sentences[Math.Max(0, sentence - 3)].First].Start;
        for (int i = before.Count - 1; i >= 0 && before[i].CueStart >= from; i--)
        {
            if (before[i].CueStart < _document.Tokens[token].Start && PersonAt(before[i].Named) is null && before[i].Named.Length > 2) { return before[i]; }
        }
        return null;
    }

    /// <summary>The people that “they” at <paramref name="token"/> stands for where nobody has spoken: the subject of the sentence before, in the plural.</summary>
    public TextSpan? People(int token)
    {
        int sentence = _document.SentenceOf(token);
        if (sentence == 0 || _document.Sentences[sentence - 1].Paragraph != _document.Sentences[sentence].Paragraph) { return null; }
        Sentence range = _document.Sentences[sentence - 1];
        Clause clause = new(wording, range.First, range.End, -1);
        if (Subjects.OfClause(clause, range.First, range.End) is not var (first, end)) { return null; }
        int head = Head(first, end);
        bool plural = wording.Is(head, Role.Source) && !wording.Is(head, Role.Human | Role.Man | Role.Woman) && (_document.Word(head).EndsWith("s", StringComparison.OrdinalIgnoreCase) || _document.Word(head).EndsWith("men", StringComparison.OrdinalIgnoreCase) || wording.Is(head, Role.Band));
        return plural ? _document.SpanOf(first, end - 1) : null;
    }

    /// <summary>The organization, or else the place, that “it” at <paramref name="token"/> stands for where nobody has spoken: the first named in the sentence before.</summary>
    public NameMention? Organization(int token)
    {
        int sentence = _document.SentenceOf(token);
        if (sentence == 0) { return null; }
        Sentence range = _document.Sentences[sentence - 1];
        int start = _document.Tokens[range.First].Start, end = _document.Tokens[range.End - 1].End;
        int organization = FirstAt(_document.Organizations, start);
        if (organization < _document.Organizations.Length && _document.Organizations[organization].Span.End <= end) { return _document.Organizations[organization]; }
        int place = FirstAt(_document.Places, start);
        return place < _document.Places.Length && _document.Places[place].Span.Start == start ? _document.Places[place] : null;
    }

    /// <summary>The person whom a description stands for: by office, or as another word for who spoke last; index into <see cref="Document.Names"/>.</summary>
    public int? Described(int first, int last, IReadOnlyList<Statement> before)
    {
        bool aged = wording.IsMark(first + 2, '-') && wording.IsWord(first + 3, "year"); // the 72-year-old senator
        return aged ? ByVariation(first, last, aged, before) ?? ByOffice(first, last) : ByOffice(first, last) ?? ByVariation(first, last, aged, before);
    }

    /// <summary>
    /// The person whom a description by office stands for (“the president”, “the 58-year-old senator”): one whose roles in this report hold the
    /// office, else none; index into <see cref="Document.Names"/>.
    /// </summary>
    private int? ByOffice(int first, int last)
    {
        ReadOnlySpan<char> head = _document.Word(last);
        bool definite = wording.IsWord(first, "the") || wording.IsWord(first, "his") || wording.IsWord(first, "her") || _document.Tokens[first].IsCapitalized;
        if (!definite) { return null; }
        int here = _document.Tokens[first].Start;
        bool leader = head.Equals("leader", StringComparison.OrdinalIgnoreCase) || head.Equals("strongman", StringComparison.OrdinalIgnoreCase) || head.Equals("ruler", StringComparison.OrdinalIgnoreCase);
        int? best = null;
        for (int p = FirstAt(_document.People, here) - 1, seen = 0; p >= 0 && seen < 24; p--, seen++)
        {
            LocalName name = _document.Names[_document.People[p].Local];
            foreach (string role in name.Roles)
            {
                if (HoldsWord(role, head)) { return _document.People[p].Local; }
                if (leader && best is null && HoldsOffice(role)) { best = _document.People[p].Local; }
            }
        }
        return best;
    }

    /// <summary>
    /// The person whom the report calls by another word (“the manager”, “the Dutchman”, “the 72-year-old senator”): who spoke last by name, unless
    /// somebody has been introduced by that word since (“a manager”); index into <see cref="Document.Names"/>.
    /// </summary>
    private int? ByVariation(int first, int last, bool aged, IReadOnlyList<Statement> before)
    {
        if (!wording.IsWord(first, "the") || !(wording.Is(last, Role.Variant) || aged)) { return null; }
        int from = _document.Tokens[_document.Sentences[Math.Max(0, _document.SentenceOf(first) - SentencesBack)].First].Start;
        for (int i = before.Count - 1; i >= 0 && before[i].CueStart >= from; i--)
        {
            if (before[i].CueStart >= _document.Tokens[first].Start) { continue; }
            if (before[i].Name is { } name && _document.Names[name].Kind == EntityKind.Person) { return name; }
            if (before[i].Name is null && Head(_document.TokenAt(before[i].Named.Start), _document.TokenAt(before[i].Named.End - 1) + 1) is var head && _document.WordNumber(head) == _document.WordNumber(last)) { return null; }
        }
        return null;
    }

    private static bool HoldsOffice(string role)
    {
        foreach (Range part in role.AsSpan().Split(' '))
        {
            if (Leaders.Contains(role.AsSpan(part))) { return true; }
        }
        return false;
    }

    private static bool HoldsWord(string role, ReadOnlySpan<char> word)
    {
        foreach (Range part in role.AsSpan().Split(' '))
        {
            if (role.AsSpan(part).Equals(word, StringComparison.OrdinalIgnoreCase)) { return true; }
        }
        return false;
    }

    /// <summary>Index of the first mention that does not begin before <paramref name="offset"/>.</summary>
    public static int FirstAt<T>(System.Collections.Immutable.ImmutableArray<T> mentions, int offset) where T : Mention
    {
        int low = 0, high = mentions.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (mentions[middle].Span.Start < offset) { low = middle + 1; } else { high = middle; }
        }
        return low;
    }
}
