using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary>Accepting and rejecting what was read.</summary>
public sealed class MentionProposals(ArchiveContext archive, PointedMentions mentions)
{
    public async Task<Proposed> ReadAsync(RuleForm form, bool isAccepted, CancellationToken cancellation)
    {
        if (form.Mentions is not [var pointer] || await mentions.FindAsync(pointer, cancellation) is not { } pointed) { return Proposed.Not("Nothing is read at the words that this is about. They may be read otherwise by now."); }
        string what = LayerWords.One(pointed.Mention);
        return new Proposal(
            isAccepted ? $"Is {pointed.Quoted} {what}, as it is read?" : $"Leave out {pointed.Quoted}, read as {what}?",
            [new Decision.OnMention(pointed.Ref, isAccepted)],
            [.. isAccepted ? ["It stays as it is read, and is no longer asked about."] : await EffectsAsync(pointed, cancellation)])
        {
            Evidence = [pointed.Snippet],
            Back = form.Back ?? Addresses.Report(pointed.Report.Slug),
        };
    }

    private async Task<List<string>> EffectsAsync(Pointed pointed, CancellationToken cancellation)
    {
        List<string> effects = ["The text stays as it is; the mark in it goes, and all that was derived from it."];
        if (pointed.Mention is CountMention)
        {
            string id = pointed.Ref.Id;
            EventRow? at = await archive.Claims.Where(claim => claim.Id == id).Select(claim => claim.Event).FirstOrDefaultAsync(cancellation);
            effects.Add(at is null ? "The figure counts for no event now." : $"The figure no longer counts for “{at.Title}”.");
        }
        if (await mentions.EntityAsync(pointed, cancellation) is { } entity)
        {
            effects.Add(entity.Mentions == 1
                ? $"It is the only mention of {entity.Name}, whose page goes with it."
                : $"{entity.Name} keeps {FigureWords.Count(entity.Mentions - 1, "other mention")}.");
        }
        return effects;
    }
}

/// <summary>What the mentions of each layer are called.</summary>
public static class LayerWords
{
    public static string One(Mention mention) => mention switch
    {
        PersonMention => "a person",
        PlaceMention => "a place",
        OrganizationMention => "an organization",
        TimeMention => "a time",
        CountMention count => $"a figure ({FigureWords.Heading(count.CountKind).ToLowerInvariant()}, {FigureWords.Of(count.Range)})",
        HappeningMention happening => $"a word that tells of an event ({Api.Parameters.Word(happening.EventKind)})",
        QuoteMention => "a quotation",
        _ => "a mention",
    };

    /// <summary>By the codebook's word for a layer, for rulings whose words are read no more.</summary>
    public static string One(string layer) => layer switch
    {
        "person" => "a person",
        "place" => "a place",
        "organization" => "an organization",
        "time" => "a time",
        "count" => "a figure",
        "event" => "a word that tells of an event",
        "quote" => "a quotation",
        _ => "a mention",
    };

    /// <summary>“three people”, for an entity of a kind.</summary>
    public static string Kind(EntityKind kind) => EntityKinds.Of(kind).One;
}
