using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ProtestArchive.Web.Pages.Components;

/// <summary>
/// Says that words are English where the page is not: what reports say, and what the archive derives from them. Voices and dictionaries
/// of a reader go by the element's language. On any element: <c>&lt;p in-english&gt;</c>; on an English page it adds nothing.
/// </summary>
[HtmlTargetElement(Attributes = Mark)]
public sealed class InEnglish : TagHelper
{
    private const string Mark = "in-english";

    private static bool IsForeign => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is not ("en" or "iv"); // invariant: nobody reads

    /// <summary>English words in a phrase of the page's language.</summary>
    public static IHtmlContent Words(string? text)
    {
        HtmlContentBuilder words = new();
        words.Append(text);
        if (!IsForeign) { return words; }
        TagBuilder span = new("span");
        span.Attributes["lang"] = "en";
        span.InnerHtml.SetHtmlContent(words);
        return span;
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll(Mark);
        if (IsForeign) { output.Attributes.SetAttribute("lang", "en"); }
    }
}
