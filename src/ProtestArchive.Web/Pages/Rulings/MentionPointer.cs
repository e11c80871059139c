using System.Globalization;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary>A mention as addresses and forms name it: <c>report~start~length~layer</c>.</summary>
public sealed record MentionPointer(string Slug, TextSpan Span, string Layer)
{
    private const char Mark = '~'; // no slug holds one

    public static MentionPointer Of(ReportReading reading, Mention mention) => new(reading.Row.Slug, mention.Span, MentionLayer.Of(mention));

    public static MentionPointer? Parse(string? text) =>
        text?.Split(Mark) is [{ Length: > 0 } slug, { } start, { } length, { Length: > 0 } layer]
        && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out int from)
        && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out int many)
        && many > 0 && (long)from + many <= int.MaxValue
            ? new(slug, new(from, many), layer)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Slug}{Mark}{Span.Start}{Mark}{Span.Length}{Mark}{Layer}");
}
