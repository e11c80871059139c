using System.Text;
using ProtestArchive.Web.Pages.Wording;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Citing;

/// <summary>A citation as a line of text.</summary>
public static class PlainCitation
{
    /// <summary>“More than 400 people” (detained: 401 or more, according to the ministry): Byline, “Headline”, Outlet, 13 September 2020 (date inferred), ¶ 3. Protest Archive, address. SHA-256 of the text: ….</summary>
    public static string Of(Citation citation)
    {
        StringBuilder line = new();
        if (citation.Words is { } words)
        {
            line.Append(Sentence.Quoted(words));
            if (citation.Reading is { } reading) { line.Append(" (").Append(reading).Append(')'); }
            line.Append(": ");
        }
        string title = citation.TitleIsOurs ? Say("Cite.OpeningWords", Sentence.Quoted(citation.Title)) : Sentence.Quoted(citation.Title);
        string? outlet = citation.Outlet ?? (citation.Kind is CitedKind.Report ? Say("Cite.NoPublisher") : null);
        line.AppendJoin(", ", new[] { citation.Byline, title, outlet, citation.Day, citation.Pilcrow }.OfType<string>());
        line.Append(". Protest Archive, ").Append(citation.Address).Append(". ").Append(citation.Hash);
        return line.ToString();
    }
}
