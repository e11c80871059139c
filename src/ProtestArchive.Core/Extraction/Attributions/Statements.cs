using System.Collections.Immutable;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Attributions;

/// <summary>The statements of a document, by place; a sentence that goes on with the one before it inherits the source.</summary>
public sealed class Statements
{
    private readonly Document _document;
    private readonly int[] _of;
    private readonly int[] _first;

    internal Statements(Document document, Wording wording, ImmutableArray<Statement> all)
    {
        _document = document;
        Wording = wording;
        All = all;
        _of = new int[document.Tokens.Length];
        Array.Fill(_of, -1);
        Paint();
        _first = new int[document.Sentences.Length + 1];
        for (int s = 0, at = 0; s < document.Sentences.Length; s++)
        {
            int end = document.Tokens[document.Sentences[s].End - 1].End;
            while (at < all.Length && all[at].CueStart < end) { at++; }
            _first[s + 1] = at;
        }
        Carry();
    }

    /// <summary>All statements, ordered by their cues.</summary>
    public ImmutableArray<Statement> All { get; }

    internal Wording Wording { get; }

    /// <summary>The statements whose cue stands in that sentence.</summary>
    public ReadOnlySpan<Statement> In(int sentence) => All.AsSpan()[_first[sentence].._first[sentence + 1]];

    /// <summary>
    /// The statement that gives the words of <paramref name="span"/> as somebody's: the innermost one whose content holds its first word.
    /// Acts (<see cref="Statement.IsAct"/>) do not count. Null where the report itself vouches for them.
    /// </summary>
    public Statement? About(TextSpan span)
    {
        int token = _document.TokenAt(span.Start);
        return token < _of.Length && _of[token] >= 0 ? All[_of[token]] : null;
    }

    // “…, the police said. Another 30 were hurt.”: a sentence of the same paragraph without a source of its own goes on with what the one before it says,
    // where its words show it.
    private void Carry()
    {
        int frame = -1;
        for (int s = 0; s < _document.Sentences.Length; s++)
        {
            Sentence sentence = _document.Sentences[s];
            int own = LastVouched(s);
            bool same = s > 0 && _document.Sentences[s - 1].Paragraph == sentence.Paragraph;
            if (own >= 0 || !same) { frame = own; continue; }
            if (frame < 0) { continue; }
            if (!Continuation.Is(Wording, sentence)) { frame = -1; continue; }
            for (int token = sentence.First; token < sentence.End; token++)
            {
                if (_of[token] < 0) { _of[token] = frame; }
            }
        }
    }

    private int LastVouched(int sentence)
    {
        for (int i = _first[sentence + 1] - 1; i >= _first[sentence]; i--)
        {
            if (!All[i].IsAct && Wording.QuotationOf(_document.TokenAt(All[i].CueStart)) < 0) { return i; }
        }
        return -1;
    }

    // The shortest content wins, so it is painted last. A sentence has a bounded number of statements, a quotation a bounded depth.
    private void Paint()
    {
        int[] order = new int[All.Length];
        for (int i = 0; i < order.Length; i++) { order[i] = i; }
        Array.Sort(order, (left, right) => All[right].Content.Length != All[left].Content.Length
            ? All[right].Content.Length.CompareTo(All[left].Content.Length)
            : left.CompareTo(right));
        foreach (int i in order)
        {
            if (All[i].IsAct) { continue; }
            TextSpan content = All[i].Content;
            for (int token = _document.TokenAt(content.Start); token < _of.Length && _document.Tokens[token].Start < content.End; token++) { _of[token] = i; }
        }
    }
}
