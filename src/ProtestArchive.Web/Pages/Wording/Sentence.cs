using System.Globalization;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Wording;

/// <summary>Small joints of sentences.</summary>
public static class Sentence
{
    /// <summary>The text with a capital first letter.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentUICulture) + text[1..];

    /// <summary>“A”, “A and B”, “A, B and C”.</summary>
    public static string List(IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => "",
        1 => parts[0],
        _ => Say("List.End", string.Join(Say("List.Comma"), parts.Take(parts.Count - 1)), parts[^1]),
    };

    /// <summary>The text between English quotation marks.</summary>
    public static string Quoted(string text) => Say("List.Quoted", text);
}
