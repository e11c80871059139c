using System.Globalization;
using System.Text;

namespace ProtestArchive.Web.Pages.Citing;

/// <summary>A citation as an entry of a BibTeX bibliography, in UTF-8.</summary>
public static class BibTeX
{
    public static string Of(Citation citation)
    {
        List<(string Name, string? Value)> fields =
        [
            // Twice in braces: an author that is not taken apart into given and family name, a title whose capitals stay.
            ("author", citation.Byline is { } byline ? $"{{{Escaped(byline)}}}" : null),
            ("title", $"{{{Escaped(citation.Title)}}}"),
            ("howpublished", Escaped(citation.Outlet ?? (citation.Kind is CitedKind.Kept ? "Protest Archive" : null))),
            ("year", citation.Date?.Year.ToString(CultureInfo.InvariantCulture)),
            ("month", citation.Date?.Month.ToString(CultureInfo.InvariantCulture)),
            ("langid", LanguageName(citation.Language)),
            ("url", Address(citation.Address)),
            ("note", Escaped(string.Join(' ', citation.Notes()))),
        ];
        StringBuilder entry = new();
        entry.Append("@misc{").Append(citation.Key).Append(",\n");
        foreach ((string name, string? value) in fields)
        {
            if (value is not null) { entry.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n"); }
        }
        return entry.Append("}\n").ToString();
    }

    // Babel knows languages by their English names in small letters; a code that stands for none is left out, since a package that does not know it warns or stops.
    private static string? LanguageName(string? code)
    {
        string? language = code?.Split('-')[0];
        if (language is not { Length: 2 or 3 } || !language.All(char.IsAsciiLetter)) { return null; }
        string name = CultureInfo.GetCultureInfo(language).EnglishName.ToLowerInvariant();
        return name.All(char.IsAsciiLetterLower) && !name.Equals(language, StringComparison.OrdinalIgnoreCase) ? name : null;
    }

    // Taken as it stands by the packages that print it; only an unpaired brace would end the field.
    private static string Address(string address) => address.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);

    // What TeX would take for commands. Braces by name, since BibTeX counts even those behind a backslash; letters of every script as they are.
    private static string? Escaped(string? text)
    {
        if (text is null) { return null; }
        StringBuilder escaped = new(text.Length + 8);
        foreach (char letter in text)
        {
            _ = letter switch
            {
                '&' or '%' or '$' or '#' or '_' => escaped.Append('\\').Append(letter),
                '{' => escaped.Append("\\textbraceleft{}"),
                '}' => escaped.Append("\\textbraceright{}"),
                '\\' => escaped.Append("\\textbackslash{}"),
                '~' => escaped.Append("\\textasciitilde{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                _ when char.IsControl(letter) => escaped.Append(' '),
                _ => escaped.Append(letter),
            };
        }
        return escaped.ToString();
    }
}
