using System.Text;
using NodaTime;
using ProtestArchive.Web.Pages.Wording;

namespace ProtestArchive.Web.Pages.Kept;

/// <summary>How a kept comparison is cited.</summary>
/// <param name="Plain">As a line of text.</param>
/// <param name="BibTeX">As an entry for a bibliography.</param>
public sealed record KeptCitation(string Plain, string BibTeX)
{
    public static KeptCitation Of(string title, string address, Instant keptAt, string sha256, string id)
    {
        ZonedDateTime utc = keptAt.InUtc();
        string day = DayWords.Full(utc.Date);
        return new(
            $"Protest Archive, {Sentence.Quoted(title)}, kept {day}. {address}. SHA-256: {sha256}.",
            string.Join('\n',
            [
                $"@misc{{protestarchive-{id},",
                $"  title = {{{Escaped(title)}}},",
                "  howpublished = {Protest Archive},",
                Text($"  year = {{{utc.Year}}},"),
                Text($"  month = {{{utc.Month}}},"),
                $"  url = {{{address}}},",
                $"  note = {{Kept {day}. SHA-256 {sha256}}}",
                "}",
            ]));
    }

    private static string Text(FormattableString text) => text.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // What TeX would take for commands; letters of every script are left to the bibliography program.
    private static string Escaped(string text)
    {
        StringBuilder escaped = new(text.Length + 8);
        foreach (char letter in text)
        {
            _ = letter switch
            {
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => escaped.Append('\\').Append(letter),
                '\\' => escaped.Append("\\textbackslash{}"),
                '~' => escaped.Append("\\textasciitilde{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                _ => escaped.Append(letter),
            };
        }
        return escaped.ToString();
    }
}
