using System.Globalization;
using System.Xml;

namespace ProtestArchive.Web.Pages.Charts;

/// <summary>Writes shapes as SVG: with classes and in per cent for a page, with colours and in pixels for a file.</summary>
/// <param name="xml">Where to.</param>
/// <param name="width">The width of a file's drawing in pixels; null for a page.</param>
public sealed class ShapeWriter(XmlWriter xml, double? width)
{
    /// <summary>Settings of a writer of SVG that stands in a page or behind other elements.</summary>
    public static XmlWriterSettings Settings { get; } = new() { OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment };

    public void Write(IEnumerable<Shape> shapes)
    {
        foreach (Shape shape in shapes) { Write(shape); }
    }

    /// <summary>Text without the characters that no XML may hold.</summary>
    public static string Clean(string text) =>
        text.AsSpan().IndexOfAnyInRange('\0', '\u001f') < 0 && !text.Any(char.IsSurrogate) && !text.Contains('\uffff') && !text.Contains('\ufffe')
            ? text
            : string.Concat(text.EnumerateRunes().Where(rune => rune.Value is >= 0x20 and not 0xfffe and not 0xffff).Select(rune => rune.ToString()));

    private void Write(Shape shape)
    {
        switch (shape)
        {
            case Line line:
                Begin("line", line);
                Attribute("x1", line.FromX);
                Attribute("x2", line.ToX);
                Attribute("y1", line.FromY);
                Attribute("y2", line.ToY);
                Shift(line.FromX);
                break;
            case Box box:
                Begin("rect", box);
                Attribute("x", box.X);
                Attribute("y", box.Y);
                Attribute("width", box.Wide);
                Attribute("height", box.High);
                if (box.Round > 0) { Attribute("rx", box.Round); }
                Shift(box.X);
                break;
            case Dot dot:
                Begin("circle", dot);
                Attribute("cx", dot.X);
                Attribute("cy", dot.Y);
                Attribute("r", dot.Radius);
                Shift(dot.X);
                break;
            case Words words:
                Write(words);
                break;
            case Outline outline:
                Write(outline);
                break;
            case Linked linked when width is null:
                xml.WriteStartElement("a");
                xml.WriteAttributeString("href", linked.Address);
                // A link with words of its own is called by them; any other has its name for the ear and for the pointer.
                if (!linked.Shapes.Any(part => part is Words))
                {
                    xml.WriteAttributeString("aria-label", Clean(linked.Name));
                    xml.WriteElementString("title", Clean(linked.Name));
                }
                foreach (Shape part in linked.Shapes)
                {
                    Write(part);
                    xml.WriteString(" "); // else its words would run together where they are read out
                }
                break;
            case Linked linked:
                xml.WriteStartElement("g");
                Write(linked.Shapes);
                break;
        }
        xml.WriteEndElement();
    }

    private void Write(Words words)
    {
        Begin("text", words);
        Attribute("x", words.X);
        Attribute("y", words.Y);
        if (words.Anchor is not Anchor.Start) { xml.WriteAttributeString("text-anchor", words.Anchor is Anchor.End ? "end" : "middle"); }
        Shift(words.X);
        xml.WriteString(Clean(words.Text));
        if (words.After is not { } after) { return; }
        xml.WriteString(" ");
        xml.WriteStartElement("tspan");
        Paint("by");
        Attribute("dx", 5);
        xml.WriteString(Clean(after));
        xml.WriteEndElement();
    }

    // A path knows no per cent: on a page a drawing within the drawing stands where it belongs.
    private void Write(Outline outline)
    {
        if (width is null && outline.X.Percent != 0)
        {
            xml.WriteStartElement("svg");
            Attribute("x", outline.X);
            Attribute("y", outline.Y);
            xml.WriteAttributeString("overflow", "visible");
            Begin("path", outline);
            if (outline.X.Pixels != 0) { xml.WriteAttributeString("transform", $"translate({Number(outline.X.Pixels)} 0)"); }
            xml.WriteAttributeString("d", outline.Path);
            xml.WriteEndElement();
            return;
        }
        Begin("path", outline);
        xml.WriteAttributeString("transform", $"translate({Number(At(outline.X))} {Number(outline.Y)})");
        xml.WriteAttributeString("d", outline.Path);
    }

    private void Begin(string element, Shape shape)
    {
        xml.WriteStartElement(element);
        Paint(shape.Class);
    }

    private void Paint(string name)
    {
        if (name.Length == 0) { return; }
        if (width is null) { xml.WriteAttributeString("class", name); }
        else
        {
            foreach ((string attribute, string value) in Inks.Of(name)) { xml.WriteAttributeString(attribute, value); }
        }
    }

    private void Attribute(string name, double value) => xml.WriteAttributeString(name, Number(value));

    private void Attribute(string name, Across value) => xml.WriteAttributeString(name,
        width is not null || value.Percent == 0 ? Number(At(value)) : Number(value.Percent) + "%");

    // What per cent leave out of a position on a page.
    private void Shift(Across x)
    {
        if (width is null && x is { Percent: not 0, Pixels: not 0 }) { xml.WriteAttributeString("transform", $"translate({Number(x.Pixels)} 0)"); }
    }

    private double At(Across x) => x.Percent / 100 * (width ?? 0) + x.Pixels;

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
