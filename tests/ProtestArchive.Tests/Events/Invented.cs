using NodaTime;
using NodaTime.Text;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Events;

/// <summary>Invented reports.</summary>
internal static class Invented
{
    /// <summary>A report read as an archive reads it, against the day of writing that it states; null for none.</summary>
    public static AnnotatedReport Wire(string? written, string text, string? title = null)
    {
        LocalDate? day = written is null ? null : LocalDatePattern.Iso.Parse(written).Value;
        Report report = PlainReport.Of(text) with { StatedDate = day is { } stated ? DocumentDate.Stated(stated, written!) : DocumentDate.Unknown };
        return Extractor.Annotate(title is null ? report : report with { Title = title, TitleIsOurs = false }, day);
    }
}
