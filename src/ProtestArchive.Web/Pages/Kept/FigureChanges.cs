using ProtestArchive.Web.Pages.Claims;
using ProtestArchive.Web.Pages.Wording;

namespace ProtestArchive.Web.Pages.Kept;

/// <summary>Says how a figure's reading changed; its words cannot, since a text never changes.</summary>
internal static class FigureChanges
{
    public static IEnumerable<KeptChange> Of(ClaimItem was, ClaimItem? now)
    {
        string figure = $"{Sentence.Quoted(was.Words)} ({was.Report.Label}, {was.Passage.Pilcrow})";
        if (now is null)
        {
            return [new(ChangeAbout.Figure, $"{figure} is no longer read as a figure.", [new("The report", Addresses.Report(was.Slug))])];
        }
        List<string> changes = [];
        if (now.Kind != was.Kind) { Add($"counts {Kind(now)}", Kind(was)); }
        if ((now.Low, now.High, now.Qualifier) != (was.Low, was.High, was.Qualifier)) { Add($"is read as {now.Reading}", was.Reading); }
        if (now.Who != was.Who) { Add($"is of {now.Who ?? "no group"}", was.Who ?? "no group"); }
        if (now.Place?.Slug != was.Place?.Slug) { Add($"is for {now.Place?.Name ?? "no place"}", was.Place?.Name ?? "no place"); }
        if (now.Days != was.Days) { Add($"is for {KeptChanges.Days(now.Days)}", KeptChanges.Days(was.Days)); }
        if (now.Source?.Words != was.Source?.Words) { Add($"is given by {now.Source?.Words ?? "the report itself"}", was.Source?.Words ?? "the report itself"); }
        else if (now.SourceClass != was.SourceClass) { Add($"is put down to {ClaimWording.Name(now.SourceClass).ToLowerInvariant()}", ClaimWording.Name(was.SourceClass).ToLowerInvariant()); }
        if (now.Event?.Slug != was.Event?.Slug) { Add($"counts for {Title(now)}", Title(was)); }
        return changes.Count == 0 ? [] : [new(ChangeAbout.Figure, $"{figure} now {Sentence.List(changes)}.", [new("The words", now.Address)])];

        void Add(string isNow, string before) => changes.Add($"{isNow} (before: {before})");
    }

    public static KeptChange New(ClaimItem claim) =>
        new(ChangeAbout.Figure, $"A figure that was not there: {Sentence.Quoted(claim.Words)}, {Kind(claim)}, in {Sentence.Quoted(claim.Report.Title)}.", [new("The words", claim.Address)]);

    private static string Kind(ClaimItem claim) => FigureWords.Heading(claim.Kind).ToLowerInvariant();

    private static string Title(ClaimItem claim) => claim.Event is { } at ? Sentence.Quoted(at.Title) : "no event";
}
