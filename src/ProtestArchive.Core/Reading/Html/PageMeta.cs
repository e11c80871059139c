using System.Net;
using AngleSharp.Dom;
using ProtestArchive.Core.Reading.Layout;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Html;

/// <summary>The <c>meta</c> elements of a page, by the name that each gives itself.</summary>
internal sealed class PageMeta
{
    private const int LongestContent = 6000;
    private static readonly Lexicon Words = Lexicon.Load("reading-html");
    private readonly Dictionary<string, string> _contents = new(StringComparer.OrdinalIgnoreCase);

    public PageMeta(IDocument document)
    {
        foreach (IElement meta in document.QuerySelectorAll("meta[content]"))
        {
            string content = TextFold.OneLine(WebUtility.HtmlDecode(meta.GetAttribute("content"))); // some pages encode it twice
            if (content.Length is 0 or > LongestContent) { continue; }
            foreach (string attribute in (string[])["property", "name", "itemprop", "http-equiv"])
            {
                if (meta.GetAttribute(attribute) is { Length: > 0 } name) { _contents.TryAdd(name.Trim(), content); }
            }
        }
    }

    /// <summary>The content of that name; null where no element has it.</summary>
    public string? this[string name] => _contents.GetValueOrDefault(name);

    /// <summary>Names and contents of a class of names of the lexicon, in the lexicon's order.</summary>
    public IEnumerable<(string Name, string Content)> Of(string @class) =>
        Words.Set(@class).Words.Where(_contents.ContainsKey).Select(name => (name, _contents[name]));

    /// <summary>The first content of a class of names; null where there is none.</summary>
    public string? First(string @class) => Of(@class).Select(pair => pair.Content).FirstOrDefault();
}
