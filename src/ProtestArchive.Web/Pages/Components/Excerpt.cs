using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Web.Pages.Components;

/// <summary>A stretch of words, marked or not.</summary>
public readonly record struct Run(string Text, bool Marked);

/// <summary>Words of a report around what they are shown for, cut between words with an ellipsis where more stands there.</summary>
public sealed record Excerpt(ImmutableArray<Run> Runs)
{
    private const string More = "…";

    /// <summary>The words without marks.</summary>
    public string Text => string.Concat(Runs.Select(run => run.Text));

    /// <summary>Whether anything is marked.</summary>
    [JsonIgnore]
    public bool HasMarks => Runs.Any(run => run.Marked);

    /// <summary>Words that stand alone.</summary>
    public static Excerpt Of(string text) => new([new(text, false)]);

    /// <summary>
    /// The words around <paramref name="marked"/> in <paramref name="frame"/> (a sentence or a paragraph), at most about <paramref name="room"/>
    /// characters beside it.
    /// </summary>
    public static Excerpt Around(string text, TextSpan frame, TextSpan marked, int room = 160) => AroundAll(text, frame, [marked], room);

    /// <summary>The words around several marks that lie in order in <paramref name="frame"/>, and between them; none marked where there are no marks.</summary>
    public static Excerpt AroundAll(string text, TextSpan frame, IReadOnlyList<TextSpan> marks, int room)
    {
        if (marks.Count == 0) { return Of(Folded(frame.In(text))); }
        (int first, int last) = (marks[0].Start, marks[^1].End);
        int before = Math.Max(0, first - frame.Start);
        int after = Math.Max(0, frame.End - last);
        // What one side does not need, the other may have.
        int left = Math.Min(before, Math.Max(room / 2, room - after));
        int right = Math.Min(after, Math.Max(room / 2, room - before));
        int start = left < before ? WordStart(text, first - left, first) : first - before;
        int end = right < after ? WordEnd(text, last + right, last) : last + after;
        ImmutableArray<Run>.Builder runs = ImmutableArray.CreateBuilder<Run>();
        string more = left < before ? More : "";
        foreach (TextSpan mark in marks)
        {
            runs.Add(new(more + Folded(text[start..mark.Start]), false));
            runs.Add(new(Folded(mark.In(text)), true));
            (start, more) = (mark.End, "");
        }
        runs.Add(new(Folded(text[start..end]) + (right < after ? More : ""), false));
        return new(runs.ToImmutable());
    }

    /// <summary>The opening of <paramref name="text"/>, at most about <paramref name="room"/> characters, cut between words.</summary>
    public static string Opening(ReadOnlySpan<char> text, int room)
    {
        if (text.Length <= room) { return Folded(text.ToString()).Trim(); }
        int cut = text[..room].LastIndexOfAny(" \t\r\n");
        if (cut < room / 2) { cut = char.IsHighSurrogate(text[room - 1]) ? room - 1 : room; }
        return Folded(text[..cut].ToString()).Trim() + More;
    }

    private static int WordStart(string text, int from, int limit)
    {
        int space = text.AsSpan(from, limit - from).IndexOf(' ');
        return space >= 0 ? from + space + 1 : limit;
    }

    private static int WordEnd(string text, int to, int limit)
    {
        int space = text.AsSpan(limit, to - limit).LastIndexOf(' ');
        return space >= 0 ? limit + space : limit;
    }

    /// <summary>Line ends inside a paragraph are no more than spaces.</summary>
    private static string Folded(string text) => text.AsSpan().ContainsAny('\r', '\n', '\t') ? text.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ') : text;
}
