using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Pages.History;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary>Joining, splitting and naming people, places and organizations.</summary>
public sealed class IdentityProposals(ArchiveContext archive, PointedMentions mentions, EntityMentions names)
{
    private const string Parting = "Two spellings part in all reports that write them so, with what was joined through them; of two names spelt alike, only the chosen report’s leaves.";

    /// <summary>Whether the names at <c>a</c> and <c>b</c> mean one.</summary>
    public async Task<Proposed> PairAsync(RuleForm form, Sameness answer, CancellationToken cancellation)
    {
        if (await mentions.FindAsync(form.A, cancellation) is not { Mention: NameMention } left || await mentions.FindAsync(form.B, cancellation) is not { Mention: NameMention } right)
        {
            return Proposed.Not("One of the two names is not read where it was. Look for both again.");
        }
        if (left.Ref.Layer != right.Ref.Layer) { return Proposed.Not($"{left.Quoted} is read as {LayerWords.One(left.Mention)}, {right.Quoted} as {LayerWords.One(right.Mention)}: they cannot be one."); }
        if (left.Ref == right.Ref) { return Proposed.Not("The two are the same words."); }
        (EntityRow? one, EntityRow? other) = (await mentions.EntityAsync(left, cancellation), await mentions.EntityAsync(right, cancellation));
        string kind = EntityKinds.Of(KindOf(left)).One;
        bool isJoined = one is not null && one.Id == other?.Id;
        ImmutableArray<string> effects = answer switch
        {
            Sameness.Same when isJoined => [$"They are taken for one {kind} already; they stay so, whatever else is read."],
            Sameness.Same => [$"{Sized(one, left)} and {Sized(other, right)} become one {kind}. Every spelling of either leads to it."],
            Sameness.Different when isJoined => [$"{left.Quoted} leaves {one!.Name}, which {FigureWords.Count(one.Reports, "report")} {(one.Reports == 1 ? "names" : "name")} now.", Parting],
            Sameness.Different => [$"They are kept apart, as they are; the archive no longer asks."],
            _ => ["Nobody’s word joins them or keeps them apart; what earlier rulings said of the two is lifted."],
        };
        string question = answer switch
        {
            Sameness.Same => $"Are {left.Cited} and {right.Cited} one {kind}?",
            Sameness.Different => $"Are {left.Cited} and {right.Cited} two?",
            _ => $"Can nobody tell whether {left.Cited} and {right.Cited} are one {kind}?",
        };
        return new Proposal(question, [new Decision.OnIdentity(left.Ref, right.Ref, answer)], effects)
        {
            Evidence = [left.Snippet, right.Snippet],
            Back = form.Back ?? Address(one, left),
        };
    }

    /// <summary>The names at <c>m</c> leave the entity that they mean, together.</summary>
    public async Task<Proposed> SplitAsync(RuleForm form, CancellationToken cancellation)
    {
        List<Pointed> leaving = [];
        foreach (string pointer in form.Mentions)
        {
            if (await mentions.FindAsync(pointer, cancellation) is not { Mention: NameMention } name) { return Proposed.Not("One of the names is not read where it was. Choose again."); }
            leaving.Add(name);
        }
        if (leaving.Count == 0) { return Proposed.Not("Choose at least one name that leaves."); }
        EntityRow? entity = await mentions.EntityAsync(leaving[0], cancellation);
        if (entity is null) { return Proposed.Not("The name means nobody that the archive knows."); }
        foreach (Pointed name in leaving)
        {
            if ((await mentions.EntityAsync(name, cancellation))?.Id != entity.Id) { return Proposed.Not($"{name.Cited} does not mean {entity.Name} (any more)."); }
        }
        (int, int)[] gone = [.. leaving.Select(name => (name.Reading.Row.Id, ((NameMention)name.Mention).Local))];
        if (await names.RepresentativeAsync(entity, gone, cancellation) is not { } staying) { return Proposed.Not("All names would leave; at least one has to stay."); }
        return new Proposal(
            $"Take {Sentence.List([.. leaving.Select(name => name.Cited)])} out of {entity.Name}?",
            [
                .. leaving.Select(name => new Decision.OnIdentity(name.Ref, staying.Ref, Sameness.Different)),
                .. leaving.Skip(1).Select(name => new Decision.OnIdentity(leaving[0].Ref, name.Ref, Sameness.Same)),
            ],
            [
                $"{Sentence.Capital(FigureWords.Count(leaving.Count, "name"))} of {FigureWords.Count(leaving.Select(name => name.Report.Slug).Distinct().Count(), "report")} {(leaving.Count == 1 ? "becomes" : "become")} a {EntityKinds.Of(entity.Kind).One} apart from {entity.Name}.",
                $"{entity.Name} is named in {FigureWords.Count(entity.Reports, "report")} now; what leaves is no longer counted there.",
                Parting,
            ])
        {
            Evidence = [.. leaving.Take(6).Select(name => name.Snippet), staying.Snippet],
            Back = form.Back ?? EntityKinds.Of(entity.Kind).Address(entity.Slug),
        };
    }

    /// <summary>The entity that the name at <c>a</c> means is called <c>value</c>.</summary>
    public async Task<Proposed> RenameAsync(RuleForm form, CancellationToken cancellation)
    {
        if (await mentions.FindAsync(form.A, cancellation) is not { } name || await mentions.EntityAsync(name, cancellation) is not { } entity) { return Proposed.Not("The name is not read where it was."); }
        if (form.Value is not { } called || Slug.Of(called).Length == 0) { return Proposed.Not("Give the name that it is to be called: at least one letter."); }
        MentionRef pointed = await RuledBeforeAsync(entity, cancellation) ?? name.Ref;
        return new Proposal(
            $"Call {entity.Name} “{called}”?",
            [new Decision.OnEntityName(pointed, called)],
            [$"{Sentence.Capital(FigureWords.Count(entity.Reports, "report"))} {(entity.Reports == 1 ? "shows" : "show")} it under the new name; their texts stay.", "Its address changes with the name; the former one goes on leading to it."])
        {
            Evidence = [name.Snippet],
            Back = EntityKinds.Of(entity.Kind).Address(Slug.Of(called)),
        };
    }

    /// <summary>The mention by which the entity was named before: a second ruling by the same mention takes the place of the first.</summary>
    private async Task<MentionRef?> RuledBeforeAsync(EntityRow entity, CancellationToken cancellation)
    {
        HashSet<int> undone = await RulingsInForce.UndoneAsync(archive, cancellation);
        List<RulingRow> rulings = await (await new RulingsOf(archive).EntityAsync(entity, cancellation)).Where(row => row.Kind == RulingKind.EntityName).OrderByDescending(row => row.Id).ToListAsync(cancellation);
        return rulings.Where(row => !undone.Contains(row.Id)).SelectMany(row => row.Decisions).OfType<Decision.OnEntityName>().FirstOrDefault()?.Mention;
    }

    private static EntityKind KindOf(Pointed name) => name.Mention switch { PersonMention => EntityKind.Person, PlaceMention => EntityKind.Place, _ => EntityKind.Organization };

    private static string Sized(EntityRow? entity, Pointed name) => entity is null
        ? name.Quoted
        : $"{entity.Name} ({FigureWords.Count(entity.Reports, "report")}, {FigureWords.Count(entity.Mentions, "mention")})";

    private static string Address(EntityRow? entity, Pointed name) => entity is null ? Addresses.Report(name.Report.Slug) : EntityKinds.Of(entity.Kind).Address(entity.Slug);
}
