using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Web.Pages.Reports;

/// <summary>A stretch of a report's text as HTML: the characters encoded, the marks as elements.</summary>
public sealed class MarkedTextContent(string text, TextSpan frame, IEnumerable<TextMark> marks) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        Stack<TagBuilder> open = new();
        foreach (TextPiece piece in MarkedText.Pieces(frame, marks))
        {
            switch (piece)
            {
                case TextPiece.Words words:
                    encoder.Encode(writer, text, words.Span.Start, words.Span.Length);
                    break;
                case TextPiece.Open opened:
                    TagBuilder tag = Tag(opened);
                    tag.RenderStartTag().WriteTo(writer, encoder);
                    open.Push(tag);
                    break;
                default:
                    open.Pop().RenderEndTag().WriteTo(writer, encoder);
                    break;
            }
        }
    }

    private static TagBuilder Tag(TextPiece.Open piece)
    {
        TextMark mark = piece.Mark;
        bool isLink = mark.Address is not null && !piece.HoldsLink;
        TagBuilder tag = new(isLink ? "a" : "span");
        tag.AddCssClass("m " + Class(mark.Kind) + (mark.IsFollowed ? " followed" : "") + (mark.Ordinal > 0 ? string.Create(CultureInfo.InvariantCulture, $" f{mark.Ordinal}") : ""));
        if (isLink) { tag.Attributes["href"] = mark.Address; }
        if (mark.Reading is { } reading) { tag.Attributes["title"] = reading; }
        if (piece.IsFirst && mark.Id is { } id) { tag.Attributes["id"] = id; }
        return tag;
    }

    /// <summary>The class of a kind of mark.</summary>
    public static string Class(MarkKind kind) => kind switch
    {
        MarkKind.Quoted => "quoted",
        MarkKind.Figure => "figure",
        MarkKind.Organization => "org",
        MarkKind.Time => "time",
        MarkKind.Place => "place",
        _ => "person",
    };
}
