using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Components;

/// <summary>The letter in a square that stands for a report: <c>&lt;siglum report="…" /&gt;</c>.</summary>
[HtmlTargetElement("siglum", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SiglumTagHelper : TagHelper
{
    public required ReportRef Report { get; set; }

    /// <summary>Whether the report does not tell what is told here.</summary>
    public bool Off { get; set; }

    /// <summary>Whether it stands at the head of a table cell, shown only where the table is stacked.</summary>
    public bool Cell { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Html(Report, Off, Cell));
    }

    internal static TagBuilder Html(ReportRef report, bool off = false, bool cell = false)
    {
        TagBuilder link = new("a");
        link.AddCssClass("sig" + (report.Label.Length > 1 ? " long" : "") + (off ? " off" : "") + (cell ? " cell" : ""));
        link.Attributes["href"] = Addresses.Report(report.Slug);
        link.Attributes["title"] = Say("Passage.ReportTitled", report.Label, report.Heading);
        link.InnerHtml.AppendHtml(SayHtml("Passage.Siglum", report.Label));
        return link;
    }
}

/// <summary>Several sigla in a row.</summary>
[HtmlTargetElement("sigla", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SiglaTagHelper : TagHelper
{
    public required IEnumerable<ReportRef> Reports { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sigs");
        foreach (ReportRef report in Reports) { output.Content.AppendHtml(SiglumTagHelper.Html(report)); }
    }
}

/// <summary>A citation: siglum and paragraph, linked to the words.</summary>
[HtmlTargetElement("citation", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CitationTagHelper : TagHelper
{
    public required Passage Passage { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "cite");
        output.Content.AppendHtml(SiglumTagHelper.Html(Passage.Report)).AppendHtml(PassageTagHelper.Html(Passage, Passage.Pilcrow));
    }
}

/// <summary>A citation in words only, “B, ¶ 8”, where the siglum stands near by already.</summary>
[HtmlTargetElement("passage", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PassageTagHelper : TagHelper
{
    public required Passage To { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Html(To, $"{To.Report.Label}, {To.Pilcrow}"));
    }

    internal static TagBuilder Html(Passage passage, string text)
    {
        TagBuilder link = new("a");
        link.AddCssClass("ref");
        link.Attributes["href"] = passage.Address;
        link.InnerHtml.Append(text);
        return link;
    }
}

/// <summary>A judgement: <c>&lt;agreement mark="…" /&gt;</c>; nothing where there is none.</summary>
[HtmlTargetElement("agreement", TagStructure = TagStructure.WithoutEndTag)]
public sealed class AgreementTagHelper : TagHelper
{
    public Mark? Mark { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Mark is null)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "mark " + Mark.Class);
        output.Content.SetContent(Mark.Word);
    }
}

/// <summary>Words of a report, what they are shown for marked with the element <see cref="As"/>.</summary>
[HtmlTargetElement("excerpt", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ExcerptTagHelper : TagHelper
{
    public required Excerpt Words { get; set; }

    /// <summary>“b” in a claim, “mark” for search hits, “fig” for a figure anywhere else.</summary>
    public string As { get; set; } = "mark";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (Run run in Words.Runs)
        {
            if (!run.Marked)
            {
                output.Content.Append(run.Text);
                continue;
            }
            TagBuilder marked = new(As == "fig" ? "span" : As);
            if (As == "fig") { marked.AddCssClass("fig"); }
            marked.InnerHtml.Append(run.Text);
            output.Content.AppendHtml(marked);
        }
    }
}
