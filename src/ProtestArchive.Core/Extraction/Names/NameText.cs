using ProtestArchive.Core.Extraction.Gazetteer;
using ProtestArchive.Core.Extraction.Tokens;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>
/// A document as the name rules see it: every token folded, one behind the other with spaces between, so that the key of any run of
/// tokens is a slice and no string is made; with the classes of each word and how it is written elsewhere in the report.
/// </summary>
internal sealed partial class NameText
{
    private readonly char[] _folded;
    private readonly int[] _start;
    private readonly int[] _end;
    private readonly WordClass[] _classes;
    private readonly bool[] _initial;
    private readonly int[] _word;
    private readonly WordUse[] _uses;

    public NameText(Document document)
    {
        Document = document;
        int count = document.Tokens.Length;
        _start = new int[count];
        _end = new int[count];
        _classes = new WordClass[count];
        _initial = new bool[count];
        _word = new int[count];
        _folded = new char[document.Text.Length * 2 + count + 1];
        Fold();
        MarkSentenceStarts();
        KeyIndex words = new(_folded, count);
        for (int i = 0; i < count; i++) { _word[i] = words.Add(_start[i], _end[i] - _start[i]); }
        _uses = new WordUse[words.Count];
        CountUses();
        IsAllCapitals = WrittenInCapitals();
    }

    /// <summary>Whether the body is written in capitals, as agency copy of the 1980s is: then case tells nothing anywhere.</summary>
    public bool IsAllCapitals { get; }

    public Document Document { get; }

    public char[] Folded => _folded;

    public int Count => _start.Length;

    public Token this[int i] => Document.Tokens[i];

    /// <summary>The classes of token <paramref name="i"/>; none outside the document.</summary>
    public WordClass Classes(int i) => (uint)i < (uint)_classes.Length ? _classes[i] : WordClass.None;

    public bool Is(int i, WordClass classes) => (Classes(i) & classes) != 0;

    /// <summary>The folded tokens from <paramref name="first"/> up to, and without, <paramref name="end"/>, a space between words; empty where they reach past the document.</summary>
    public ReadOnlySpan<char> Key(int first, int end) => first >= 0 && first < end && end <= Count ? _folded.AsSpan(_start[first], Math.Max(0, _end[end - 1] - _start[first])) : default;

    public (int Start, int Length) Slice(int first, int end) => (_start[first], Math.Max(0, _end[end - 1] - _start[first]));

    /// <summary>Whether a capital at token <paramref name="i"/> says nothing: a sentence, heading, quotation or list entry begins there.</summary>
    public bool IsInitial(int i) => _initial[i];

    /// <summary>How the word of token <paramref name="i"/> is written all over the report.</summary>
    public ref readonly WordUse Use(int i) => ref _uses[_word[i]];

    public bool IsWord(int i) => (uint)i < (uint)Count && this[i].Kind == TokenKind.Word;

    public bool IsCapitalized(int i) => IsWord(i) && this[i].IsCapitalized && !IsPlain(i);

    public bool IsUpper(int i) => IsWord(i) && this[i].Case == LetterCase.Upper && !IsPlain(i);

    public bool IsLower(int i) => IsWord(i) && (this[i].Case == LetterCase.Lower || IsPlain(i));

    /// <summary>Whether, in a report all in capitals, the word of token <paramref name="i"/> is one that lower-case print would not capitalise.</summary>
    private bool IsPlain(int i) => IsAllCapitals && IsPlainInCapitals(i);

    /// <summary>Whether token <paramref name="i"/> is exactly the mark <paramref name="mark"/>.</summary>
    public bool IsMark(int i, char mark) => (uint)i < (uint)Count && this[i].Length == 1 && Document.Text[this[i].Start] == mark;

    public char Mark(int i) => (uint)i < (uint)Count && this[i].Kind == TokenKind.Punctuation ? Document.Text[this[i].Start] : '\0';

    public bool IsHyphen(int i) => Mark(i) is '-' or '‐' or '‑' && !this[i].SpaceBefore && i + 1 < Count && !this[i + 1].SpaceBefore;

    public bool IsDash(int i) => Mark(i) is '—' or '–' or '-' or '―' && !IsHyphen(i);

    public bool IsPossessive(int i) => (uint)i < (uint)Count && this[i].Kind == TokenKind.Possessive;

    public bool IsOpeningQuote(int i) => Mark(i) is '"' or '“' or '«' or '„' or '‘' or '\'';

    /// <summary>Whether the folded token <paramref name="i"/> is <paramref name="word"/>.</summary>
    public bool Equals(int i, string word) => (uint)i < (uint)Count && _folded.AsSpan(_start[i], Math.Max(0, _end[i] - _start[i])).SequenceEqual(word);

    private void Fold()
    {
        int at = 0;
        for (int i = 0; i < Count; i++)
        {
            Token token = this[i];
            ReadOnlySpan<char> letters = token.In(Document.Text);
            _start[i] = at;
            if (token.Kind == TokenKind.Possessive)
            {
                if (token.Length > 1) { _folded[at++] = 's'; }
            }
            else if (token.Kind != TokenKind.Punctuation || letters[0] == '&')
            {
                at += Folding.Fold(letters, _folded.AsSpan(at));
            }
            else if (!IsHyphen(i))
            {
                _folded[at++] = letters[0];
            }
            _end[i] = at;
            if (at > _start[i]) { _folded[at++] = ' '; }
            else if (i > 0) { _end[i] = _end[i - 1]; }
            bool initial = token.Case == LetterCase.Upper && at - _start[i] == 2 && letters[^1] == '.'; // the A. of a name is no article
            if (token.Kind == TokenKind.Word && !initial) { _classes[i] = WordClasses.Of(token.WordNumber, _folded.AsSpan(_start[i], Math.Max(0, _end[i] - _start[i]))); }
        }
    }

    private void MarkSentenceStarts()
    {
        foreach (Sentence sentence in Document.Sentences)
        {
            bool start = true;
            for (int i = sentence.First; i < sentence.End; i++)
            {
                Token token = this[i];
                if (token.Kind is TokenKind.Word or TokenKind.Number)
                {
                    _initial[i] = start;
                    start = false;
                }
                else if (Mark(i) is ':' or '“' or '"' or '«' or '„' or '•' or '*' or '|' or ';' or '…' or '[' or '#' || (Mark(i) is '‘' or '\'' && token.SpaceBefore) || IsDash(i))
                {
                    start = true;
                }
            }
        }
    }

    private bool WrittenInCapitals()
    {
        int upper = 0, other = 0;
        foreach (Token token in Document.Tokens)
        {
            if (token.Kind != TokenKind.Word || token.Length < 4) { continue; }
            if (token.Case == LetterCase.Upper) { upper++; } else { other++; }
        }
        return upper > 12 && upper > 4 * other;
    }

    private void CountUses()
    {
        for (int i = 0; i < Count; i++)
        {
            if (this[i].Kind != TokenKind.Word) { continue; }
            ref WordUse use = ref _uses[_word[i]];
            if (this[i].Case == LetterCase.Lower) { use.Lower++; }
            else if (_initial[i]) { use.CapitalInitial++; }
            else if (this[i].Case == LetterCase.Upper && this[i].Length > 1) { use.Upper++; }
            else { use.Capital++; }
        }
    }
}

/// <summary>How often a report writes a word in lower case, with a capital where nothing forces one, at the start of a sentence, and in capitals.</summary>
internal struct WordUse
{
    public int Lower;
    public int Capital;
    public int CapitalInitial;
    public int Upper;
}
