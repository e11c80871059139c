using System.Globalization;
using NodaTime.Text;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Web.Pages;

/// <summary>The addresses of the archive's pages.</summary>
public static class Addresses
{
    public static string Report(string slug) => "/reports/" + Uri.EscapeDataString(slug);

    /// <summary>A paragraph of a report.</summary>
    public static string Paragraph(string slug, int number) => string.Create(CultureInfo.InvariantCulture, $"{Report(slug)}#p{number}");

    /// <summary>A figure in a report.</summary>
    public static string Claim(string slug, string claimId) => $"{Report(slug)}#c-{Uri.EscapeDataString(claimId)}";

    /// <summary>A report with the occurrences of one person, place or organization (<c>people/…</c>) or of one kind of figure (<c>figures/detained</c>) marked.</summary>
    public static string Follow(string slug, string what) => $"{Report(slug)}?follow={Uri.EscapeDataString(what).Replace("%2F", "/", StringComparison.Ordinal)}#followed";

    /// <summary>How a report is cited.</summary>
    public static string Cite(string slug) => Report(slug) + "/cite";

    /// <summary>How a paragraph of a report is cited.</summary>
    public static string CiteParagraph(string slug, int number) => string.Create(CultureInfo.InvariantCulture, $"{Cite(slug)}?p={number}");

    /// <summary>How a figure in a report is cited.</summary>
    public static string CiteClaim(string slug, string claimId) => $"{Cite(slug)}?c={Uri.EscapeDataString(claimId)}";

    /// <summary>The file that a report came in.</summary>
    public static string Original(string slug) => Report(slug) + "/original";

    public static string Event(string slug) => "/events/" + Uri.EscapeDataString(slug);

    public static string Person(string slug) => "/people/" + Uri.EscapeDataString(slug);

    public static string Place(string slug) => "/places/" + Uri.EscapeDataString(slug);

    /// <summary>A kept comparison.</summary>
    public static string Kept(string id) => "/kept/" + Uri.EscapeDataString(id);

    /// <summary>A saved search.</summary>
    public static string Saved(int id) => string.Create(CultureInfo.InvariantCulture, $"/saved/{id}");

    public static string Search(string words) => "/search?q=" + Uri.EscapeDataString(words);

    public static string Doc(string name) => "/docs/" + Uri.EscapeDataString(name);

    /// <summary>A chart of a page as a file.</summary>
    public static string Chart(string page, string name) => $"{page}/charts/{name}.svg";

    /// <summary>What happened in a stretch of days.</summary>
    public static string Timeline(DayRange days) => $"/timeline?from={LocalDatePattern.Iso.Format(days.First)}&to={LocalDatePattern.Iso.Format(days.Last)}";

    /// <summary>Reports side by side, in the order given.</summary>
    public static string Compare(IEnumerable<string> slugs) => "/compare?" + string.Join('&', slugs.Select(slug => "r=" + Uri.EscapeDataString(slug)));
}
