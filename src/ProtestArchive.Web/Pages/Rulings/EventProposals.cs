using System.Collections.Immutable;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary>Taking figures and tellings out of events, putting them into others, joining and naming events.</summary>
public sealed class EventProposals(PointedMentions mentions, EventTellings tellings)
{
    private const int MostOthers = 60; // tellings that one is set apart from: one a report, and those of its own report

    /// <summary>The tellings at <c>m</c> leave the event, for another (<c>to</c>) or for none in particular.</summary>
    public async Task<Proposed> MoveAsync(RuleForm form, CancellationToken cancellation)
    {
        if (await tellings.FindAsync(form.Event, cancellation) is not { } from) { return Proposed.Not(Say("Rule.NoEventLeft")); }
        List<Pointed> leaving = [];
        foreach (string pointer in form.Mentions)
        {
            if (await mentions.FindAsync(pointer, cancellation) is not { Mention: CountMention or HappeningMention } telling) { return Proposed.Not(Say("Rule.FigureGone")); }
            leaving.Add(telling);
        }
        if (leaving.Count == 0) { return Proposed.Not(Say("Rule.ChooseTelling")); }
        Pointed[] others = [.. (await tellings.OfAsync(from, cancellation)).Where(other => !leaving.Any(telling => telling.Ref == other.Ref))];
        Pointed[] apart = [.. others.DistinctBy(other => other.Report.Slug).Concat(others.Where(other => leaving.Any(telling => telling.Report.Slug == other.Report.Slug))).DistinctBy(other => other.Ref).Take(MostOthers)];
        List<Decision> decisions = [.. leaving.SelectMany(telling => apart.Select(other => new Decision.OnEvent(telling.Ref, other.Ref, Sameness.Different)))];
        List<string> effects = [SayFor(leaving.Count, "Rule.CountsNoLonger", Sentence.Capital(FigureWords.Count(leaving.Count, "telling")), FigureWords.Count(leaving.Select(telling => telling.Report.Slug).Distinct().Count(), "report"), from.Title, SayFor(from.Reports, "Rule.TellOfItNow", FigureWords.Count(from.Reports, "report")))];
        if (form.Act is Act.IntoEvent)
        {
            if (await tellings.FindAsync(form.To, cancellation) is not { } to || to.Id == from.Id) { return Proposed.Not(Say("Rule.NameEventInto")); }
            if ((await tellings.OfAsync(to, cancellation)).FirstOrDefault() is not { } there) { return Proposed.Not(Say("Rule.NoWordsOf", to.Title)); }
            decisions.AddRange(leaving.Select(telling => new Decision.OnEvent(telling.Ref, there.Ref, Sameness.Same)));
            effects.Add(SayFor(leaving.Count, "Rule.CountsInstead", to.Title));
        }
        if (decisions.Count == 0) { return Proposed.Not(Say("Rule.NothingElseTells")); }
        return new Proposal(
            form.Act is Act.IntoEvent ? Say("Rule.PutInto", Cited(leaving)) : Say("Rule.TakeOutOfEvent", Cited(leaving), from.Title),
            [.. decisions], [.. effects])
        {
            Evidence = [.. leaving.Take(6).Select(telling => telling.Snippet)],
            Back = form.Back ?? Addresses.Event(from.Slug),
        };
    }

    /// <summary>Whether the event and the one at <c>to</c> are one; or, of tellings, whether those at <c>a</c> and <c>b</c> are of one.</summary>
    public async Task<Proposed> PairAsync(RuleForm form, Sameness answer, CancellationToken cancellation)
    {
        if (form is { Event: { } first, To: { } second }) { return await JoinAsync(form, first, second, answer, cancellation); }
        if (await mentions.FindAsync(form.A, cancellation) is not { } left || await mentions.FindAsync(form.B, cancellation) is not { } right || left.Ref == right.Ref) { return Proposed.Not(Say("Rule.OneOfTwoGone")); }
        return new Proposal(
            Say(answer is Sameness.Same ? "Rule.TellOfOne" : "Rule.TellOfTwo", left.Cited, right.Cited),
            [new Decision.OnEvent(left.Ref, right.Ref, answer)],
            [Say(answer is Sameness.Same ? "Rule.EventsBecomeOne" : "Rule.NeverOneEvent")])
        {
            Evidence = [left.Snippet, right.Snippet],
            Back = form.Back ?? Addresses.Report(left.Report.Slug),
        };
    }

    /// <summary>The event is called <c>value</c>.</summary>
    public async Task<Proposed> RenameAsync(RuleForm form, CancellationToken cancellation)
    {
        if (await tellings.FindAsync(form.Event, cancellation) is not { } happening) { return Proposed.Not(Say("Rule.NoEvent")); }
        if (form.Value is not { } called) { return Proposed.Not(Say("Rule.GiveEventTitle")); }
        if ((await tellings.OfAsync(happening, cancellation)).FirstOrDefault() is not { } telling) { return Proposed.Not(Say("Rule.NoWordsOfIt")); }
        return new Proposal(Say("Rule.CallEvent", happening.Title, called), [new Decision.OnEventName(telling.Ref, called)], [Say("Rule.EventTitleStands")])
        {
            Evidence = [telling.Snippet],
            Back = form.Back ?? Addresses.Event(happening.Slug),
        };
    }

    private async Task<Proposed> JoinAsync(RuleForm form, string first, string second, Sameness answer, CancellationToken cancellation)
    {
        if (await tellings.FindAsync(first, cancellation) is not { } one || await tellings.FindAsync(second, cancellation) is not { } other || one.Id == other.Id) { return Proposed.Not(Say("Rule.NameEvent")); }
        ImmutableArray<Pointed> left = await tellings.OfAsync(one, cancellation), right = await tellings.OfAsync(other, cancellation);
        if (left.IsEmpty || right.IsEmpty) { return Proposed.Not(Say("Rule.OneHasNoWords")); }
        return new Proposal(
            Say(answer is Sameness.Same ? "Rule.AreOneEvent" : "Rule.AreTwoEvents", one.Title, other.Title),
            [new Decision.OnEvent(left[0].Ref, right[0].Ref, answer)],
            [answer is Sameness.Same ? Say("Rule.BecomeOneEvent", Sized(one), Sized(other)) : Say("Rule.StayApart")])
        {
            Evidence = [left[0].Snippet, right[0].Snippet],
            Back = form.Back ?? Addresses.Event(one.Slug),
        };
    }

    private static string Sized(EventRow row) => Say("Rule.SizedEvent", row.Title, FigureWords.Count(row.Reports, "report"));

    private static string Cited(List<Pointed> leaving) => leaving.Count <= 3 ? Sentence.List([.. leaving.Select(telling => telling.Cited)]) : FigureWords.Count(leaving.Count, "telling");
}
