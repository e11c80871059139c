using System.Globalization;
using System.Text;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Citing;

/// <summary>A citation as a record of the RIS format: a tag, two blanks, a hyphen, a blank and the value on each line.</summary>
public static class Ris
{
    public static string Of(Citation citation)
    {
        StringBuilder record = new();
        Line("TY", citation.Kind is CitedKind.Kept ? "DATA" : "NEWS");
        Line("ID", citation.Key);
        Line("TI", citation.Title);
        // An author's comma parts family from given name, and an asterisk is not allowed: such a byline stands in a note, whole.
        bool isName = citation.Byline?.AsSpan().ContainsAny(',', '*') is false;
        Line("AU", isName ? citation.Byline : null);
        Line(citation.Kind is CitedKind.Kept ? "PB" : "T2", citation.Outlet ?? (citation.Kind is CitedKind.Kept ? "Protest Archive" : null));
        Line("PY", citation.Date?.Year.ToString("0000", CultureInfo.InvariantCulture));
        Line("DA", citation.Date is { } day ? string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}/{day.Month:00}/{day.Day:00}/{Basis(citation)}") : null);
        Line("LA", citation.Language);
        Line("UR", citation.Address);
        Line("DB", "Protest Archive");
        if (!isName && citation.Byline is { } byline) { Line("N1", Say("Cite.Note.Byline", byline)); }
        foreach (string note in citation.Notes()) { Line("N1", note); }
        return record.Append("ER  - \r\n").ToString();

        void Line(string tag, string? value)
        {
            if (value is null) { return; }
            record.Append(tag).Append("  - ");
            foreach (char letter in value) { record.Append(char.IsControl(letter) ? ' ' : letter); }
            record.Append("\r\n");
        }
    }

    // The fourth part of a date is free for such remarks.
    private static string Basis(Citation citation) => citation.DateBasis switch
    {
        _ when citation.Kind is CitedKind.Kept => "kept",
        Core.Text.DateBasis.Inferred => "inferred",
        Core.Text.DateBasis.Ruled => "ruled",
        _ => "",
    };
}
