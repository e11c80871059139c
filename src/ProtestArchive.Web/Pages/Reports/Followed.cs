using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ProtestArchive.Web.Pages.Components;

namespace ProtestArchive.Web.Pages.Reports;

/// <summary>One person, place, organization or kind of figure, followed through a report.</summary>
/// <param name="What">As the address asks for it: <c>people/…</c>, <c>places/…</c>, <c>organizations/…</c>, <c>figures/detained</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Places">Where the report has it, in the order of the text.</param>
public sealed record Followed(string What, string Name, ImmutableArray<Occurrence> Places)
{
    /// <summary>Its own page; null for figures.</summary>
    public string? Address { get; init; }

    /// <summary>The next report to come into the archive that names it.</summary>
    public ReportRef? Next { get; init; }

    /// <summary>The last report before this one that names it.</summary>
    public ReportRef? Previous { get; init; }

    /// <summary>What a neighbour's page is called with, to go on following.</summary>
    public string On(ReportRef report) => Addresses.Follow(report.Slug, What);

    /// <summary>The occurrences in a paragraph.</summary>
    public IEnumerable<Occurrence> In(int paragraph) => Places.Where(place => place.Paragraph == paragraph);
}

/// <summary>A place where a report has what is followed.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Paragraph">Number of its paragraph.</param>
/// <param name="Anchor">The anchor of its words.</param>
/// <param name="Words">As written.</param>
public sealed record Occurrence(int Number, int Paragraph, string Anchor, string Words);

/// <summary>Something that can be followed through a report.</summary>
/// <param name="Kind">How it is marked.</param>
/// <param name="What"><see cref="Followed.What"/>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Times">How often the report has it.</param>
public sealed record Followable(MarkKind Kind, string What, string Name, int Times)
{
    /// <summary>Its own page; null for figures.</summary>
    [JsonIgnore]
    public string? Address { get; init; }
}
