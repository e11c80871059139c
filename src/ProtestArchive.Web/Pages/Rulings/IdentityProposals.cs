using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Entities;
using ProtestArchive.Web.Pages.History;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary>Joining, splitting and naming people, places and organizations.</summary>
public sealed class IdentityProposals(ArchiveContext archive, PointedMentions mentions, EntityMentions names)
{
    /// <summary>Whether the names at <c>a</c> and <c>b</c> mean one.</summary>
    public async Task<Proposed> PairAsync(RuleForm form, Sameness answer, CancellationToken cancellation)
    {
        if (await mentions.FindAsync(form.A, cancellation) is not { Mention: NameMention } left || await mentions.FindAsync(form.B, cancellation) is not { Mention: NameMention } right)
        {
            return Proposed.Not(Say("Rule.NameOfTwoGone"));
        }
        if (left.Ref.Layer != right.Ref.Layer) { return Proposed.Not(Say("Rule.CannotBeOne", left.Quoted, LayerWords.One(left.Mention), right.Quoted, LayerWords.One(right.Mention))); }
        if (left.Ref == right.Ref) { return Proposed.Not(Say("Rule.SameWords")); }
        (EntityRow? one, EntityRow? other) = (await mentions.EntityAsync(left, cancellation), await mentions.EntityAsync(right, cancellation));
        EntityKind kind = KindOf(left);
        bool isJoined = one is not null && one.Id == other?.Id;
        ImmutableArray<string> effects = answer switch
        {
            Sameness.Same when isJoined => [Say($"Rule.OneAlready.{kind}")],
            Sameness.Same => [Say($"Rule.BecomeOne.{kind}", Sized(one, left), Sized(other, right))],
            Sameness.Different when isJoined => [SayFor(one!.Reports, "Rule.NameLeaves", left.Quoted, one.Name, FigureWords.Count(one.Reports, "report")), Say("Rule.Parting")],
            Sameness.Different => [Say("Rule.KeptApart")],
            _ => [Say("Rule.Lifted")],
        };
        string question = answer switch
        {
            Sameness.Same => Say($"Rule.AreOne.{kind}", left.Cited, right.Cited),
            Sameness.Different => Say("Rule.AreTwo", left.Cited, right.Cited),
            _ => Say($"Rule.CanNobodyTell.{kind}", left.Cited, right.Cited),
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
            if (await mentions.FindAsync(pointer, cancellation) is not { Mention: NameMention } name) { return Proposed.Not(Say("Rule.NameGone")); }
            leaving.Add(name);
        }
        if (leaving.Count == 0) { return Proposed.Not(Say("Rule.ChooseName")); }
        EntityRow? entity = await mentions.EntityAsync(leaving[0], cancellation);
        if (entity is null) { return Proposed.Not(Say("Rule.MeansNobody")); }
        foreach (Pointed name in leaving)
        {
            if ((await mentions.EntityAsync(name, cancellation))?.Id != entity.Id) { return Proposed.Not(Say("Rule.MeansOther", name.Cited, entity.Name)); }
        }
        (int, int)[] gone = [.. leaving.Select(name => (name.Reading.Row.Id, ((NameMention)name.Mention).Local))];
        if (await names.RepresentativeAsync(entity, gone, cancellation) is not { } staying) { return Proposed.Not(Say("Rule.AllWouldLeave")); }
        return new Proposal(
            Say("Rule.TakeOut", Sentence.List([.. leaving.Select(name => name.Cited)]), entity.Name),
            [
                .. leaving.Select(name => new Decision.OnIdentity(name.Ref, staying.Ref, Sameness.Different)),
                .. leaving.Skip(1).Select(name => new Decision.OnIdentity(leaving[0].Ref, name.Ref, Sameness.Same)),
            ],
            [
                SayFor(leaving.Count, $"Rule.BecomesApart.{entity.Kind}", Sentence.Capital(FigureWords.Count(leaving.Count, "name")), FigureWords.Count(leaving.Select(name => name.Report.Slug).Distinct().Count(), "report"), entity.Name),
                Say("Rule.NamedInNow", entity.Name, FigureWords.Count(entity.Reports, "report")),
                Say("Rule.Parting"),
            ])
        {
            Evidence = [.. leaving.Take(6).Select(name => name.Snippet), staying.Snippet],
            Back = form.Back ?? EntityKinds.Of(entity.Kind).Address(entity.Slug),
        };
    }

    /// <summary>The entity that the name at <c>a</c> means is called <c>value</c>.</summary>
    public async Task<Proposed> RenameAsync(RuleForm form, CancellationToken cancellation)
    {
        if (await mentions.FindAsync(form.A, cancellation) is not { } name || await mentions.EntityAsync(name, cancellation) is not { } entity) { return Proposed.Not(Say("Rule.TheNameGone")); }
        if (form.Value is not { } called || Slug.Of(called).Length == 0) { return Proposed.Not(Say("Rule.GiveName")); }
        MentionRef pointed = await RuledBeforeAsync(entity, cancellation) ?? name.Ref;
        return new Proposal(
            Say("Rule.Call", entity.Name, called),
            [new Decision.OnEntityName(pointed, called)],
            [SayFor(entity.Reports, "Rule.ShowNewName", Sentence.Capital(FigureWords.Count(entity.Reports, "report"))), Say("Rule.AddressChanges")])
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
        : Say("Rule.SizedEntity", entity.Name, FigureWords.Count(entity.Reports, "report"), FigureWords.Count(entity.Mentions, "mention"));

    private static string Address(EntityRow? entity, Pointed name) => entity is null ? Addresses.Report(name.Report.Slug) : EntityKinds.Of(entity.Kind).Address(entity.Slug);
}
