using System.Globalization;
using System.Text;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Wording;

namespace ProtestArchive.Web.Pages.Claims;

/// <summary>Words to cite a figure by.</summary>
public static class Citations
{
    /// <summary>“More than 400 people”: “Headline”, Outlet, 13 September 2020 (date inferred), ¶ 3. Address. SHA-256 of the text: ….</summary>
    public static string Of(ClaimItem claim)
    {
        StringBuilder words = new();
        words.Append(CultureInfo.InvariantCulture, $"{Sentence.Quoted(claim.Words)}: {Sentence.Quoted(claim.Report.Title)}");
        if (claim.Report.TitleIsOurs) { words.Append(" (opening words; no headline)"); }
        words.Append(CultureInfo.InvariantCulture, $", {claim.Outlet ?? "publisher not given"}, {Day(claim)}");
        if (claim.Paragraph > 0) { words.Append(CultureInfo.InvariantCulture, $", ¶ {claim.Paragraph}"); }
        words.Append(CultureInfo.InvariantCulture, $". {claim.Site}{claim.Address}. SHA-256 of the text: {claim.Sha256}");
        return words.ToString();
    }

    private static string Day(ClaimItem claim) => (claim.Date, claim.DateBasis) switch
    {
        (null, _) => "date not known",
        ({ } day, DateBasis.Inferred) => $"{DayWords.Full(day)} (date inferred)",
        ({ } day, DateBasis.Ruled) => $"{DayWords.Full(day)} (date ruled by an editor)",
        ({ } day, _) => DayWords.Full(day),
    };
}
