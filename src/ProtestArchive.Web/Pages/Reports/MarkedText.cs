using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Web.Pages.Reports;

/// <summary>The kinds of mark in a report's text, the enclosing before the enclosed where two mark the same words.</summary>
public enum MarkKind
{
    Quoted,
    Figure,
    Organization,
    Time,
    Place,
    Person,
}

/// <summary>A mark in a report's text.</summary>
/// <param name="Span">The marked words.</param>
/// <param name="Kind">What is marked.</param>
public sealed record TextMark(TextSpan Span, MarkKind Kind)
{
    /// <summary>Where the mark leads; null where it leads nowhere.</summary>
    public string? Address { get; init; }

    /// <summary>The anchor of the words; null for none.</summary>
    public string? Id { get; init; }

    /// <summary>What the words are read as (“Alexander Lukashenko”, “13 September 2020”).</summary>
    public string? Reading { get; init; }

    /// <summary>Whether the words are an occurrence of what the reader follows.</summary>
    public bool IsFollowed { get; init; }

    /// <summary>Of a figure: the how manieth of its paragraph it is, from 1, so that its fact in the margin can be lit with it; 0 else.</summary>
    public int Ordinal { get; init; }
}

/// <summary>A step in writing a paragraph: a mark opens, words stand, a mark closes.</summary>
public abstract record TextPiece
{
    private TextPiece() { }

    /// <summary>A mark opens.</summary>
    /// <param name="Mark">The mark.</param>
    /// <param name="IsFirst">Whether the mark begins here; false where it goes on after it was broken.</param>
    public sealed record Open(TextMark Mark, bool IsFirst) : TextPiece
    {
        /// <summary>Whether a mark inside leads somewhere: then this one cannot be a link itself.</summary>
        public bool HoldsLink { get; set; }
    }

    /// <summary>Words of the text, as they stand.</summary>
    public sealed record Words(TextSpan Span) : TextPiece;

    /// <summary>The mark that opened last closes.</summary>
    public sealed record Close : TextPiece;
}

/// <summary>
/// Cuts a stretch of text into pieces that nest: marks may lie inside each other and may overlap, elements of a page may only nest.
/// A mark that leaves the one around it is broken at that one's end. Every code unit comes exactly once, in order.
/// </summary>
public static class MarkedText
{
    /// <summary>The pieces of <paramref name="frame"/>; marks are cut to it.</summary>
    public static ImmutableArray<TextPiece> Pieces(TextSpan frame, IEnumerable<TextMark> marks)
    {
        PriorityQueue<Part, (int Start, int Reach, MarkKind Kind)> waiting = new();
        foreach (TextMark mark in marks)
        {
            int start = Math.Max(mark.Span.Start, frame.Start), end = Math.Min(mark.Span.End, frame.End);
            if (start < end) { Wait(waiting, new(mark, start, end, start == mark.Span.Start)); }
        }
        Writer writer = new(frame.Start);
        while (waiting.TryDequeue(out Part part, out _))
        {
            writer.CloseUpTo(part.Start);
            int limit = writer.InnermostEnd ?? frame.End;
            if (part.End > limit)
            {
                Wait(waiting, part with { Start = limit, IsFirst = false });
                part = part with { End = limit };
            }
            writer.Open(part);
        }
        writer.CloseUpTo(int.MaxValue);
        writer.WriteUpTo(frame.End);
        return writer.Pieces.ToImmutable();
    }

    private static void Wait(PriorityQueue<Part, (int, int, MarkKind)> waiting, Part part) => waiting.Enqueue(part, (part.Start, -part.End, part.Mark.Kind));

    private readonly record struct Part(TextMark Mark, int Start, int End, bool IsFirst);

    private sealed class Writer(int position)
    {
        private readonly Stack<(TextPiece.Open Piece, int End)> _open = new();
        private int _position = position;

        public ImmutableArray<TextPiece>.Builder Pieces { get; } = ImmutableArray.CreateBuilder<TextPiece>();

        public int? InnermostEnd => _open.TryPeek(out var innermost) ? innermost.End : null;

        public void Open(Part part)
        {
            WriteUpTo(part.Start);
            TextPiece.Open piece = new(part.Mark, part.IsFirst);
            if (part.Mark.Address is not null)
            {
                foreach ((TextPiece.Open outer, _) in _open)
                {
                    if (outer.HoldsLink) { break; } // and so do those around it
                    outer.HoldsLink = true;
                }
            }
            Pieces.Add(piece);
            _open.Push((piece, part.End));
        }

        public void CloseUpTo(int offset)
        {
            while (_open.TryPeek(out var innermost) && innermost.End <= offset)
            {
                WriteUpTo(innermost.End);
                Pieces.Add(new TextPiece.Close());
                _open.Pop();
            }
        }

        public void WriteUpTo(int offset)
        {
            if (offset <= _position) { return; }
            Pieces.Add(new TextPiece.Words(TextSpan.FromBounds(_position, offset)));
            _position = offset;
        }
    }
}
