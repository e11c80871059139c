using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using NodaTime;
using NodaTime.Extensions;
using ProtestArchive.Web.Pages.Wording;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Charts;

/// <summary>
/// A chart as a file that stands alone, as a person would put it into an article: white, with its title, what is to be known of it, and
/// where it comes from.
/// </summary>
/// <param name="Drawing">The chart.</param>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Notes">What stands under the title.</param>
/// <param name="Of">The address of the page that it was drawn from, without host.</param>
public sealed record ChartFile(Drawing Drawing, string Name, ImmutableArray<string> Notes, string Of)
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const string Fonts = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
    private const int Margin = 28;
    private const int TitleSize = 22, NoteSize = 15, SourceSize = 12;

    /// <summary>What stands below the drawing, above the source: which reports the letters stand for.</summary>
    public ImmutableArray<string> Foot { get; init; } = [];

    /// <summary>In pixels, margins included.</summary>
    public int Width { get; init; } = 960;

    /// <summary>The SVG, as UTF-8.</summary>
    /// <param name="site">Scheme and host of the archive.</param>
    /// <param name="day">The day on which it is drawn.</param>
    public byte[] ToSvg(string site, LocalDate day)
    {
        double inner = Width - 2 * Margin;
        string[] title = Lines(Drawing.Title, inner, TitleSize), notes = [.. Notes.SelectMany(note => Lines(note, inner, NoteSize))];
        string[] source = [.. Foot.Append(Say("Charts.Source", Say("Product.Name"), site + Of, DayWords.Full(day))).SelectMany(line => Lines(line, inner, SourceSize))];
        double top = Margin + title.Length * TitleSize * 1.25 + notes.Length * NoteSize * 1.35 + 16;
        double foot = top + Drawing.Height + 22;
        double height = foot + source.Length * SourceSize * 1.4 + Margin - SourceSize;
        using MemoryStream stream = new();
        using (XmlWriter xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("svg", Namespace);
            Attributes(xml, ("width", Number(Width)), ("height", Number(height)), ("viewBox", $"0 0 {Number(Width)} {Number(height)}"), ("font-family", Fonts), ("font-size", "14"), ("role", "img"), ("aria-labelledby", "title desc"));
            Element(xml, "title", Drawing.Title, ("id", "title"));
            Element(xml, "desc", Drawing.Description, ("id", "desc"));
            Element(xml, "rect", null, ("width", "100%"), ("height", "100%"), ("fill", Inks.Paper));
            double y = Margin + TitleSize * .8;
            foreach (string line in title) { Text(xml, line, y, TitleSize, Inks.Ink, "650"); y += TitleSize * 1.25; }
            foreach (string line in notes) { Text(xml, line, y, NoteSize, Inks.Quiet, "400"); y += NoteSize * 1.35; }
            xml.WriteStartElement("g");
            Attributes(xml, ("transform", $"translate({Margin} {Number(top)})"));
            new ShapeWriter(xml, inner).Write(Drawing.Shapes);
            xml.WriteEndElement();
            y = foot + SourceSize;
            foreach (string line in source) { Text(xml, line, y, SourceSize, Inks.Quiet, "400"); y += SourceSize * 1.4; }
            xml.WriteEndElement();
        }
        return stream.ToArray();
    }

    /// <summary>Answers the file as a download, drawn today. The same address feeds the button that saves a PNG.</summary>
    public IResult ToAnswer(HttpContext context)
    {
        LocalDate today = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().ToInstant().InUtc().Date;
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'"; // it needs nothing, and may do nothing
        return Results.Bytes(ToSvg($"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}{context.Request.PathBase.ToUriComponent()}", today), "image/svg+xml", Name + ".svg");
    }

    private static void Text(XmlWriter xml, string text, double y, int size, string ink, string weight) =>
        Element(xml, "text", text, ("x", Number(Margin)), ("y", Number(y)), ("font-size", Number(size)), ("fill", ink), ("font-weight", weight));

    private static void Element(XmlWriter xml, string name, string? text, params ReadOnlySpan<(string, string)> attributes)
    {
        xml.WriteStartElement(name, Namespace);
        Attributes(xml, attributes);
        if (text is not null) { xml.WriteString(ShapeWriter.Clean(text)); }
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach ((string name, string value) in attributes) { xml.WriteAttributeString(name, value); }
    }

    // SVG breaks no lines. Letters of these fonts are about half as wide as high.
    private static string[] Lines(string text, double width, int size)
    {
        int room = (int)(width / (size * .52));
        List<string> lines = [];
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= room) { lines[^1] += " " + word; }
            else { lines.Add(word); }
        }
        return [.. lines];
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
