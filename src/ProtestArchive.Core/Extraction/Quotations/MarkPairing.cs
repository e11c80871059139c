using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Quotations;

/// <summary>
/// Finds which quotation marks belong together, paragraph by paragraph: any style, mixed and mistyped ones, nested ones, ones that the
/// paragraph's end leaves open. Apostrophes are no marks. Time grows with the text's length whatever the text is.
/// </summary>
internal sealed class MarkPairing
{
    private const int DeepestNesting = 6;
    private readonly string _text;
    private readonly List<Quotation> _found = [];
    private readonly List<QuotationMark> _marks = [];
    private readonly List<int> _open = [];
    private int[] _surplus = [];
    private (QuotationMark Opening, int Paragraph, int Found)? _carried;
    private TextSpan _paragraph;
    private int _number;

    private MarkPairing(string text) => _text = text;

    /// <summary>All quotations of <paramref name="report"/>, in the order of <see cref="TextSpan"/>: an outer one before what it encloses.</summary>
    public static List<Quotation> Find(Report report)
    {
        MarkPairing pairing = new(report.Text);
        for (int i = 0; i < report.Paragraphs.Length; i++)
        {
            char next = i + 1 < report.Paragraphs.Length && report.Paragraphs[i + 1].Span.Length > 0 ? report.Text[report.Paragraphs[i + 1].Span.Start] : ' ';
            pairing.Read(report.Paragraphs[i].Span, i, next);
        }
        pairing._found.Sort(static (left, right) => left.Outer.CompareTo(right.Outer));
        return pairing._found;
    }

    private void Read(TextSpan paragraph, int number, char nextParagraph)
    {
        (_paragraph, _number) = (paragraph, number);
        _marks.Clear();
        _open.Clear();
        ReadOnlySpan<char> text = _text.AsSpan(0, paragraph.End);
        for (int at = paragraph.Start; at < paragraph.End; at++)
        {
            int next = text[at..].IndexOfAny(QuotationMark.All);
            if (next < 0) { break; }
            at += next;
            if (QuotationMark.At(_text, at, paragraph.End) is { } mark && !Apostrophes.Is(_text, mark, paragraph))
            {
                _marks.Add(mark);
                at += mark.Length - 1;
            }
        }
        if (_marks.Count == 0) { return; }
        CountSurplus();
        for (int i = CloseCarried(); i < _marks.Count; i++)
        {
            if (_marks[i].Family == MarkFamily.Single) { ReadSingle(i); } else { ReadDouble(i); }
        }
        if (_open.Count > 0) { EndParagraph(nextParagraph); }
    }

    // A quotation that the paragraph before left open, closed by this one's first mark: a line break in the midst of what is said.
    private int CloseCarried()
    {
        if (_carried is not { } carried || carried.Paragraph != _number - 1) { return 0; }
        _carried = null;
        int first = _marks.FindIndex(mark => mark.Family == carried.Opening.Family);
        if (first < 0 || _marks[first].Side is MarkSide.Left or MarkSide.Low || !LooksClosing(_marks[first]) || LooksOpening(_marks[first])) { return 0; }
        if (carried.Found >= 0) { _found.RemoveAt(carried.Found); }
        _number--;
        Add(carried.Opening, _marks[first].Start, _marks[first].End, isClosed: true);
        _number++;
        return first + 1;
    }

    // How many more closing than opening double marks stand behind a mark: whether a second opening one can be a nested one.
    private void CountSurplus()
    {
        if (_surplus.Length < _marks.Count) { _surplus = new int[_marks.Count * 2]; }
        int surplus = 0;
        for (int i = _marks.Count - 1; i >= 0; i--)
        {
            _surplus[i] = surplus;
            if (_marks[i].Family == MarkFamily.Double && _marks[i].Side == MarkSide.Right) { surplus++; }
            if (_marks[i].Family == MarkFamily.Double && _marks[i].Side is MarkSide.Left or MarkSide.Low) { surplus--; }
        }
    }

    private void ReadDouble(int i)
    {
        QuotationMark mark = _marks[i];
        int open = LastOpen(mark.Family);
        bool opens = LooksOpening(mark), closes = LooksClosing(mark);
        if (open < 0)
        {
            bool stray = mark.Side switch
            {
                MarkSide.Left or MarkSide.Low => mark.End >= _paragraph.End,
                _ => !opens && (closes || mark.Side == MarkSide.Right),
            };
            if (!stray) { Push(i); }
            return;
        }
        QuotationMark opening = _marks[_open[open]];
        if (mark.Family == MarkFamily.Angle)
        {
            if (mark.Side != opening.Side) { Close(open, mark); } else if (_open.Count < DeepestNesting) { Push(i); }
            return;
        }
        switch (mark.Side)
        {
            case MarkSide.Right:
            case MarkSide.Either when !opens || closes:
            case MarkSide.Left when !opens || opening.Side == MarkSide.Low:
                Close(open, mark);
                break;
            case MarkSide.Either or MarkSide.Left when IsMisplacedClosing(mark):
                Close(open, mark);
                break;
            case MarkSide.Left when _surplus[i] >= 2 + _open.Count - 1 && _open.Count < DeepestNesting:
            case MarkSide.Either when opening.Side == MarkSide.Either && _open.Count < DeepestNesting && ClosesTwice(i):
            case MarkSide.Either when opening.Side == MarkSide.Left && _open.Count < DeepestNesting && ClosesSoon(i):
                Push(i);
                break;
            default:
                Abandon(open, mark.Start);
                Push(i);
                break;
        }
    }

    // “He said "no" to me”: straight marks inside curly ones.
    private bool ClosesSoon(int i) => i + 1 < _marks.Count && _marks[i + 1] is { Side: MarkSide.Either, Family: MarkFamily.Double } next && LooksClosing(next);

    // "They said "go", so we went,": a straight mark that opens, then two that only close.
    private bool ClosesTwice(int i) => i + 2 < _marks.Count && OnlyCloses(_marks[i + 1]) && OnlyCloses(_marks[i + 2]);

    private bool OnlyCloses(QuotationMark mark) => mark is { Side: MarkSide.Either, Family: MarkFamily.Double } && LooksClosing(mark) && !LooksOpening(mark);

    private void ReadSingle(int i)
    {
        QuotationMark mark = _marks[i];
        bool inSingle = _open.Count > 0 && _marks[_open[^1]].Family == MarkFamily.Single;
        bool closingSide = mark.Side is MarkSide.Either or MarkSide.Right || (inSingle && _marks[_open[^1]].Side == MarkSide.Low && mark.Side == MarkSide.Left);
        if (inSingle && closingSide && LooksClosing(mark) && !(Apostrophes.MayEndPlural(_text, mark, _paragraph) && ClosesLater(i)))
        {
            Close(_open.Count - 1, mark);
            return;
        }
        if (mark.Side == MarkSide.Right || !LooksOpening(mark) || Apostrophes.BeginsElision(_text, mark, _paragraph)) { return; }
        if (inSingle) { _open.RemoveAt(_open.Count - 1); }
        if (_open.Count < DeepestNesting) { Push(i); }
    }

    // Whether a surer closing mark follows before another quotation opens: then “workers’ rights” holds a possessive.
    private bool ClosesLater(int i)
    {
        for (int next = i + 1; next < _marks.Count && next <= i + 8; next++)
        {
            QuotationMark mark = _marks[next];
            if (mark.Family != MarkFamily.Single || (LooksOpening(mark) && mark.Side != MarkSide.Right)) { return false; }
            if (LooksClosing(mark) && !Apostrophes.MayEndPlural(_text, mark, _paragraph)) { return true; }
        }
        return false;
    }

    private void EndParagraph(char nextParagraph)
    {
        QuotationMark mark = _marks[_open[0]];
        int first = mark.End;
        while (first < _paragraph.End && char.IsWhiteSpace(_text[first])) { first++; }
        bool goesOn = QuotationMark.IsMark(nextParagraph) && mark.Start == _paragraph.Start;
        bool sentence = mark.Family == MarkFamily.Double && first < _paragraph.End && (char.IsUpper(_text[first]) || char.IsDigit(_text[first]) || _text[first] is '[' or '…');
        int found = _found.Count;
        if (goesOn || sentence) { Add(mark, _paragraph.End, _paragraph.End, isClosed: false); }
        if (mark.Family != MarkFamily.Single) { _carried = (mark, _number, _found.Count > found ? found : -1); }
    }

    private int LastOpen(MarkFamily family)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (_marks[_open[i]].Family == family) { return i; }
        }
        return -1;
    }

    private void Push(int mark) => _open.Add(mark);

    private void Close(int open, QuotationMark closing)
    {
        Add(_marks[_open[open]], closing.Start, closing.End, isClosed: true);
        _open.RemoveRange(open, _open.Count - open);
    }

    private void Abandon(int open, int at)
    {
        Add(_marks[_open[open]], at, at, isClosed: false);
        _open.RemoveRange(open, _open.Count - open);
    }

    private void Add(QuotationMark opening, int wordsEnd, int outerEnd, bool isClosed)
    {
        int start = opening.End, end = wordsEnd;
        while (start < end && char.IsWhiteSpace(_text[start])) { start++; }
        while (end > start && char.IsWhiteSpace(_text[end - 1])) { end--; }
        if (start == end) { return; }
        bool anyWord = false;
        for (int i = start; i < end && !anyWord; i++) { anyWord = char.IsLetterOrDigit(_text[i]) || char.IsSurrogate(_text[i]); }
        if (anyWord) { _found.Add(new(TextSpan.FromBounds(start, end), TextSpan.FromBounds(opening.Start, isClosed ? outerEnd : end), _number, isClosed)); }
    }

    private bool LooksOpening(QuotationMark mark) => StartsWord(mark) && mark.End < _paragraph.End && !char.IsWhiteSpace(_text[mark.End]);

    private bool StartsWord(QuotationMark mark)
    {
        if (mark.Start == _paragraph.Start) { return true; }
        char before = _text[mark.Start - 1];
        return char.IsWhiteSpace(before) || before is '(' or '[' or '{' or '-' or '–' or '—' or '/' or ':' or '“' or '„' or '«' or '‘' or '‚'
            || (before is '"' or '\'' && (mark.Start - 1 == _paragraph.Start || char.IsWhiteSpace(_text[mark.Start - 2])));
    }

    private bool LooksClosing(QuotationMark mark)
    {
        if (mark.Start == _paragraph.Start || char.IsWhiteSpace(_text[mark.Start - 1])) { return mark.End >= _paragraph.End; }
        return mark.End >= _paragraph.End || !char.IsLetterOrDigit(_text[mark.End]);
    }

    // “…, unusual scenes, “she said: a mark on the wrong side of its space, before the words that attribute it.
    private bool IsMisplacedClosing(QuotationMark mark)
    {
        if (mark.End >= _paragraph.End || !char.IsLower(_text[mark.End])) { return mark.End >= _paragraph.End; }
        int before = mark.Start - 1;
        while (before > _paragraph.Start && char.IsWhiteSpace(_text[before])) { before--; }
        return before < mark.Start - 1 && _text[before] is ',' or '.' or '!' or '?' or '…';
    }
}
