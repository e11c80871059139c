using System.Buffers;
using System.Runtime.InteropServices;
using ProtestArchive.Core.Extraction.Gazetteer;
using ProtestArchive.Core.Extraction.Tokens;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>
/// A document as the name rules see it: every token folded, one behind the other with spaces between, so that the key of any run of
/// tokens is a slice and no string is made; with the classes of each word and how it is written elsewhere in the report.
/// </summary>
internal sealed partial class NameText
{
    private static readonly SearchValues<char> WrittenAsTwo = SearchValues.Create("ßæÆœŒþÞ");
    private readonly Token[] _tokens;
    private readonly string _text;
    private readonly char[] _folded;
    private readonly Word[] _words;
    private readonly WordUse[] _uses;
    private readonly int _count;

    public NameText(Document document)
    {
        Document = document;
        _text = document.Text;
        _tokens = ImmutableCollectionsMarshal.AsArray(document.Tokens)!;
        _count = _tokens.Length;
        _words = ArrayPool<Word>.Shared.Rent(_count);
        Array.Clear(_words, 0, _count);
        _folded = ArrayPool<char>.Shared.Rent(_text.Length + Doubled(_text) + _count + 1);
        Fold();
        MarkSentenceStarts();
        UseIndex index = new(_folded, _tokens.Length);
        for (int i = 0; i < _count; i++)
        {
            ref Word word = ref _words[i];
            if (_tokens[i].Kind == TokenKind.Word) { word.Use = index.Add(_tokens[i].WordNumber, word.Start, word.End - word.Start); }
        }
        index.Release();
        _uses = ArrayPool<WordUse>.Shared.Rent(index.Count + 1);
        Array.Clear(_uses, 0, index.Count + 1);
        CountUses();
        if (WrittenInCapitals())
        {
            IsAllCapitals = true;
            for (int i = 0; i < _count; i++) { if (IsPlainInCapitals(i)) { _words[i].Form |= Form.Plain; } }
            KeepKnownNames();
            for (int i = 0; i < _count; i++) { if ((_words[i].Form & Form.Plain) != 0) { _words[i].Form = (_words[i].Form & ~(Form.Capitalized | Form.Upper)) | Form.Lower; } }
        }
    }

    [Flags]
    private enum Form : byte
    {
        None = 0,
        Word = 1,
        Capitalized = 2,
        Upper = 4,
        Lower = 8,
        Initial = 16,
        Hyphen = 32,
        Plain = 64,
    }

    /// <summary>Whether the body is written in capitals, as agency copy of the 1980s is: then case tells nothing, and words that lower-case print would not capitalise count as lower case.</summary>
    public bool IsAllCapitals { get; }

    public Document Document { get; }

    public char[] Folded => _folded;

    public int Count => _count;

    public ref readonly Token this[int i] => ref _tokens[i];

    /// <summary>The classes of token <paramref name="i"/>; none outside the document.</summary>
    public WordClass Classes(int i) => (uint)i < (uint)_count ? _words[i].Classes : WordClass.None;

    public bool Is(int i, WordClass classes) => (uint)i < (uint)_count && (_words[i].Classes & classes) != 0;

    /// <summary>The folded tokens from <paramref name="first"/> up to, and without, <paramref name="end"/>, a space between words; empty where they reach past the document.</summary>
    public ReadOnlySpan<char> Key(int first, int end) => first >= 0 && first < end && end <= Count ? _folded.AsSpan(_words[first].Start, Math.Max(0, _words[end - 1].End - _words[first].Start)) : default;

    public (int Start, int Length) Slice(int first, int end) => (_words[first].Start, Math.Max(0, _words[end - 1].End - _words[first].Start));

    /// <summary>Whether a capital at token <paramref name="i"/> says nothing: a sentence, heading, quotation or list entry begins there.</summary>
    public bool IsInitial(int i) => (_words[i].Form & Form.Initial) != 0;

    /// <summary>How the word of token <paramref name="i"/> is written all over the report.</summary>
    public ref readonly WordUse Use(int i) => ref _uses[_words[i].Use];

    public bool IsWord(int i) => Has(i, Form.Word);

    public bool IsCapitalized(int i) => Has(i, Form.Capitalized);

    public bool IsUpper(int i) => Has(i, Form.Upper);

    public bool IsLower(int i) => Has(i, Form.Lower);

    /// <summary>Whether token <paramref name="i"/> is exactly the mark <paramref name="mark"/>.</summary>
    public bool IsMark(int i, char mark) => (uint)i < (uint)_count && _words[i].Mark == mark;

    public char Mark(int i) => (uint)i < (uint)_count ? _words[i].Mark : '\0';

    public bool IsHyphen(int i) => Has(i, Form.Hyphen);

    public bool IsDash(int i) => Mark(i) is '—' or '–' or '-' or '―' && !IsHyphen(i);

    public bool IsPossessive(int i) => (uint)i < (uint)_tokens.Length && _tokens[i].Kind == TokenKind.Possessive;

    public bool IsOpeningQuote(int i) => Mark(i) is '"' or '“' or '«' or '„' or '‘' or '\'';

    /// <summary>Whether the folded token <paramref name="i"/> is <paramref name="word"/>.</summary>
    public bool Equals(int i, string word)
    {
        if ((uint)i >= (uint)_count) { return false; }
        ref readonly Word own = ref _words[i];
        return own.End - own.Start == word.Length && _folded.AsSpan(own.Start, word.Length).SequenceEqual(word);
    }

    /// <summary>The name of the lexicons that these tokens are; null where they are none.</summary>
    public KnownName? Known(int first, int end) =>
        first >= 0 && first < end && end <= _count && KnownNames.Longest(_tokens[first].WordNumber, Key(first, first + 1)) > 0 ? KnownNames.Find(Key(first, end)) : null;

    /// <summary>Gives the arrays back; nothing may be asked of the text afterwards.</summary>
    public void Release()
    {
        ArrayPool<Word>.Shared.Return(_words);
        ArrayPool<char>.Shared.Return(_folded);
        ArrayPool<WordUse>.Shared.Return(_uses);
    }

    private bool Has(int i, Form form) => (uint)i < (uint)_count && (_words[i].Form & form) != 0;

    // ß, æ, œ, þ are written as two.
    private static int Doubled(string text)
    {
        int count = 0;
        for (int at = text.AsSpan().IndexOfAny(WrittenAsTwo); at >= 0; count++)
        {
            int next = text.AsSpan(at + 1).IndexOfAny(WrittenAsTwo);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return count;
    }

    private void Fold()
    {
        int at = 0;
        for (int i = 0; i < _count; i++)
        {
            ref readonly Token token = ref _tokens[i];
            ref Word word = ref _words[i];
            word.Start = at;
            switch (token.Kind)
            {
                case TokenKind.Possessive:
                    if (token.Length > 1) { _folded[at++] = 's'; }
                    break;
                case TokenKind.Punctuation:
                    char mark = _text[token.Start];
                    word.Mark = mark;
                    bool hyphen = mark is '-' or '‐' or '‑' && !token.SpaceBefore && i + 1 < _tokens.Length && !_tokens[i + 1].SpaceBefore;
                    if (hyphen) { word.Form = Form.Hyphen; }
                    else if (mark == '&') { at += Folding.Fold(token.In(_text), _folded.AsSpan(at)); }
                    else { _folded[at++] = mark; }
                    break;
                default:
                    at += FoldWord(token.In(_text), _folded.AsSpan(at));
                    if (token.Kind == TokenKind.Word) { word.Form = FormOf(token.Case); }
                    break;
            }
            word.End = at;
            if (at > word.Start) { _folded[at++] = ' '; }
            else if (i > 0) { word.End = _words[i - 1].End; }
            bool initial = token.Case == LetterCase.Upper && at - word.Start == 2 && token.Length == 2 && _text[token.End - 1] == '.'; // the A. of a name is no article
            if (token.Kind == TokenKind.Word && !initial) { word.Classes = WordClasses.Of(token.WordNumber, token.In(_text), _folded.AsSpan(word.Start, Math.Max(0, word.End - word.Start))); }
        }
    }

    // Most words are plain letters.
    private static int FoldWord(ReadOnlySpan<char> letters, Span<char> target)
    {
        for (int i = 0; i < letters.Length; i++)
        {
            char lower = (char)(letters[i] | 0x20);
            if (lower is < 'a' or > 'z' || letters[i] > 'z') { return Folding.Fold(letters, target); }
            target[i] = lower;
        }
        return letters.Length;
    }

    private static Form FormOf(LetterCase written) => written switch
    {
        LetterCase.Lower => Form.Word | Form.Lower,
        LetterCase.Upper => Form.Word | Form.Capitalized | Form.Upper,
        LetterCase.Capitalized or LetterCase.Mixed => Form.Word | Form.Capitalized,
        _ => Form.Word,
    };

    private void MarkSentenceStarts()
    {
        foreach (Sentence sentence in Document.Sentences)
        {
            bool start = true;
            for (int i = sentence.First; i < sentence.End; i++)
            {
                if (_tokens[i].Kind is TokenKind.Word or TokenKind.Number)
                {
                    if (start) { _words[i].Form |= Form.Initial; }
                    start = false;
                }
                else if (!start && (Mark(i) is ':' or '“' or '"' or '«' or '„' or '•' or '*' or '|' or ';' or '…' or '[' or '#' || (Mark(i) is '‘' or '\'' && _tokens[i].SpaceBefore) || IsDash(i)))
                {
                    start = true;
                }
            }
        }
    }

    private bool WrittenInCapitals()
    {
        int upper = 0, other = 0;
        foreach (ref readonly Token token in _tokens.AsSpan())
        {
            if (token.Kind != TokenKind.Word || token.Length < 4) { continue; }
            if (token.Case == LetterCase.Upper) { upper++; } else { other++; }
        }
        return upper > 12 && upper > 4 * other;
    }

    private void CountUses()
    {
        for (int i = 0; i < _count; i++)
        {
            ref readonly Word word = ref _words[i];
            if ((word.Form & Form.Word) == 0) { continue; }
            ref WordUse use = ref _uses[word.Use];
            if ((word.Form & Form.Lower) != 0) { use.Lower++; }
            else if ((word.Form & Form.Initial) != 0) { use.CapitalInitial++; }
            else if ((word.Form & Form.Upper) != 0 && _tokens[i].Length > 1) { use.Upper++; }
            else { use.Capital++; }
        }
    }

    private struct Word
    {
        public int Start;
        public int End;
        public int Use;
        public WordClass Classes;
        public char Mark;
        public Form Form;
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
