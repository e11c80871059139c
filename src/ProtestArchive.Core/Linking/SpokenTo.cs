using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>Whether somebody is spoken to by a name: “How are you, Ravi?”, or anywhere in words that the report quotes.</summary>
internal static class SpokenTo
{
    /// <param name="text">The report's text.</param>
    /// <param name="span">The name.</param>
    /// <param name="quotes">The report's quotations.</param>
    public static bool Is(string text, TextSpan span, List<QuoteMention> quotes)
    {
        int before = span.Start - 1;
        while (before >= 0 && text[before] == ' ') { before--; }
        return (before >= 0 && text[before] == ',' && span.End < text.Length && text[span.End] is '?' or '!') || quotes.Any(quote => quote.Span.Contains(span));
    }
}
