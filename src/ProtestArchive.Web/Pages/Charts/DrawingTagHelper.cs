using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ProtestArchive.Web.Pages.Charts;

/// <summary>A chart in a page: <c>&lt;drawing of="…" /&gt;</c>. One with links is a group whose links can be reached by Tab; any other is one picture.</summary>
[HtmlTargetElement("drawing", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DrawingTagHelper : TagHelper
{
    public required Drawing Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        StringBuilder svg = new();
        using (XmlWriter xml = XmlWriter.Create(svg, ShapeWriter.Settings))
        {
            string title = Of.Id + "-t", description = Of.Id + "-d";
            xml.WriteStartElement("svg");
            xml.WriteAttributeString("width", "100%");
            xml.WriteAttributeString("height", Of.Height.ToString("0.##", CultureInfo.InvariantCulture));
            xml.WriteAttributeString("role", Of.Shapes.Any(shape => shape is Linked) ? "group" : "img");
            xml.WriteAttributeString("aria-labelledby", title);
            xml.WriteAttributeString("aria-describedby", description);
            Element(xml, "title", title, Of.Title);
            Element(xml, "desc", description, Of.Description);
            new ShapeWriter(xml, null).Write(Of.Shapes);
            xml.WriteEndElement();
        }
        output.Content.SetHtmlContent(svg.ToString());
    }

    private static void Element(XmlWriter xml, string name, string id, string text)
    {
        xml.WriteStartElement(name);
        xml.WriteAttributeString("id", id);
        xml.WriteString(ShapeWriter.Clean(text));
        xml.WriteEndElement();
    }
}
