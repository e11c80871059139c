using ProtestArchive.Web.Pages.Claims;
using ProtestArchive.Web.Pages.Wording;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Kept;

/// <summary>Says how a figure's reading changed; its words cannot, since a text never changes.</summary>
internal static class FigureChanges
{
    public static IEnumerable<KeptChange> Of(ClaimItem was, ClaimItem? now)
    {
        string figure = Say("Kept.Figure", was.Words, was.Report.Label, was.Passage.Pilcrow);
        if (now is null)
        {
            return [new(ChangeAbout.Figure, Say("Kept.FigureGone", figure), [new(Say("Kept.TheReport"), Addresses.Report(was.Slug))])];
        }
        List<string> changes = [];
        if (now.Kind != was.Kind) { Add(Say("Kept.Now.Kind", Kind(now)), Kind(was)); }
        if ((now.Low, now.High, now.Qualifier) != (was.Low, was.High, was.Qualifier)) { Add(Say("Kept.Now.Reading", now.Reading), was.Reading); }
        if (now.Who != was.Who) { Add(Say("Kept.Now.Who", now.Who ?? Say("Kept.NoGroup")), was.Who ?? Say("Kept.NoGroup")); }
        if (now.Place?.Slug != was.Place?.Slug) { Add(Say("Kept.Now.For", now.Place?.Name ?? Say("Kept.NoPlace")), was.Place?.Name ?? Say("Kept.NoPlace")); }
        if (now.Days != was.Days) { Add(Say("Kept.Now.For", KeptChanges.Days(now.Days)), KeptChanges.Days(was.Days)); }
        if (now.Source?.Words != was.Source?.Words) { Add(Say("Kept.Now.Source", now.Source?.Words ?? Say("Kept.OwnVoice")), was.Source?.Words ?? Say("Kept.OwnVoice")); }
        else if (now.SourceClass != was.SourceClass) { Add(Say("Kept.Now.SourceClass", ClaimWording.Name(now.SourceClass).ToLowerInvariant()), ClaimWording.Name(was.SourceClass).ToLowerInvariant()); }
        if (now.Event?.Slug != was.Event?.Slug) { Add(Say("Kept.Now.Event", Title(now)), Title(was)); }
        return changes.Count == 0 ? [] : [new(ChangeAbout.Figure, Say("Kept.FigureNow", figure, Sentence.List(changes)), [new(Say("Kept.TheWords"), now.Address)])];

        void Add(string isNow, string before) => changes.Add(Say("Kept.Before", isNow, before));
    }

    public static KeptChange New(ClaimItem claim) =>
        new(ChangeAbout.Figure, Say("Kept.FigureNew", claim.Words, Kind(claim), claim.Report.Title), [new(Say("Kept.TheWords"), claim.Address)]);

    private static string Kind(ClaimItem claim) => FigureWords.Heading(claim.Kind).ToLowerInvariant();

    private static string Title(ClaimItem claim) => claim.Event is { } at ? Sentence.Quoted(at.Title) : Say("Kept.NoEvent");
}
