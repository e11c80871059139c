using System.Collections.Immutable;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Wording;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary>Taking figures and tellings out of events, putting them into others, joining and naming events.</summary>
public sealed class EventProposals(PointedMentions mentions, EventTellings tellings)
{
    private const int MostOthers = 60; // tellings that one is set apart from: one a report, and those of its own report

    /// <summary>The tellings at <c>m</c> leave the event, for another (<c>to</c>) or for none in particular.</summary>
    public async Task<Proposed> MoveAsync(RuleForm form, CancellationToken cancellation)
    {
        if (await tellings.FindAsync(form.Event, cancellation) is not { } from) { return Proposed.Not("There is no event at the address that it leaves."); }
        List<Pointed> leaving = [];
        foreach (string pointer in form.Mentions)
        {
            if (await mentions.FindAsync(pointer, cancellation) is not { Mention: CountMention or HappeningMention } telling) { return Proposed.Not("A figure is not read where it was. Choose again."); }
            leaving.Add(telling);
        }
        if (leaving.Count == 0) { return Proposed.Not("Choose at least one figure or telling."); }
        Pointed[] others = [.. (await tellings.OfAsync(from, cancellation)).Where(other => !leaving.Any(telling => telling.Ref == other.Ref))];
        Pointed[] apart = [.. others.DistinctBy(other => other.Report.Slug).Concat(others.Where(other => leaving.Any(telling => telling.Report.Slug == other.Report.Slug))).DistinctBy(other => other.Ref).Take(MostOthers)];
        List<Decision> decisions = [.. leaving.SelectMany(telling => apart.Select(other => new Decision.OnEvent(telling.Ref, other.Ref, Sameness.Different)))];
        List<string> effects = [$"{Sentence.Capital(FigureWords.Count(leaving.Count, "telling"))} of {FigureWords.Count(leaving.Select(telling => telling.Report.Slug).Distinct().Count(), "report")} no longer {(leaving.Count == 1 ? "counts" : "count")} for “{from.Title}”, which {FigureWords.Count(from.Reports, "report")} {(from.Reports == 1 ? "tells" : "tell")} of now."];
        if (form.Act is Act.IntoEvent)
        {
            if (await tellings.FindAsync(form.To, cancellation) is not { } to || to.Id == from.Id) { return Proposed.Not("Name another event that it is put into: look for it, and choose it from the list."); }
            if ((await tellings.OfAsync(to, cancellation)).FirstOrDefault() is not { } there) { return Proposed.Not($"No report tells of “{to.Title}” in words that can be pointed at."); }
            decisions.AddRange(leaving.Select(telling => new Decision.OnEvent(telling.Ref, there.Ref, Sameness.Same)));
            effects.Add($"{(leaving.Count == 1 ? "It counts" : "They count")} for “{to.Title}” instead.");
        }
        if (decisions.Count == 0) { return Proposed.Not("Nothing else tells of the event: there is nothing to take this out of."); }
        return new Proposal(
            form.Act is Act.IntoEvent ? $"Put {Cited(leaving)} into another event?" : $"Take {Cited(leaving)} out of “{from.Title}”?",
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
        if (await mentions.FindAsync(form.A, cancellation) is not { } left || await mentions.FindAsync(form.B, cancellation) is not { } right || left.Ref == right.Ref) { return Proposed.Not("One of the two is not read where it was."); }
        return new Proposal(
            answer is Sameness.Same ? $"Do {left.Cited} and {right.Cited} tell of one event?" : $"Do {left.Cited} and {right.Cited} tell of two events?",
            [new Decision.OnEvent(left.Ref, right.Ref, answer)],
            [answer is Sameness.Same ? "The events that the two tell of become one." : "The two never count for one event."])
        {
            Evidence = [left.Snippet, right.Snippet],
            Back = form.Back ?? Addresses.Report(left.Report.Slug),
        };
    }

    /// <summary>The event is called <c>value</c>.</summary>
    public async Task<Proposed> RenameAsync(RuleForm form, CancellationToken cancellation)
    {
        if (await tellings.FindAsync(form.Event, cancellation) is not { } happening) { return Proposed.Not("There is no event at this address."); }
        if (form.Value is not { } called) { return Proposed.Not("Give the title that the event is to have."); }
        if ((await tellings.OfAsync(happening, cancellation)).FirstOrDefault() is not { } telling) { return Proposed.Not("No report tells of it in words that can be pointed at."); }
        return new Proposal($"Call “{happening.Title}” “{called}”?", [new Decision.OnEventName(telling.Ref, called)], ["The new title stands wherever the event is named. What counts for it stays."])
        {
            Evidence = [telling.Snippet],
            Back = form.Back ?? Addresses.Event(happening.Slug),
        };
    }

    private async Task<Proposed> JoinAsync(RuleForm form, string first, string second, Sameness answer, CancellationToken cancellation)
    {
        if (await tellings.FindAsync(first, cancellation) is not { } one || await tellings.FindAsync(second, cancellation) is not { } other || one.Id == other.Id) { return Proposed.Not("Name another event: look for it, and choose it from the list."); }
        ImmutableArray<Pointed> left = await tellings.OfAsync(one, cancellation), right = await tellings.OfAsync(other, cancellation);
        if (left.IsEmpty || right.IsEmpty) { return Proposed.Not("One of the two has no words that can be pointed at."); }
        return new Proposal(
            answer is Sameness.Same ? $"Are “{one.Title}” and “{other.Title}” one event?" : $"Are “{one.Title}” and “{other.Title}” two events?",
            [new Decision.OnEvent(left[0].Ref, right[0].Ref, answer)],
            [answer is Sameness.Same ? $"{Sized(one)} and {Sized(other)} become one event." : "They are kept apart, as they are."])
        {
            Evidence = [left[0].Snippet, right[0].Snippet],
            Back = form.Back ?? Addresses.Event(one.Slug),
        };
    }

    private static string Sized(EventRow row) => $"“{row.Title}” ({FigureWords.Count(row.Reports, "report")})";

    private static string Cited(List<Pointed> leaving) => leaving.Count <= 3 ? Sentence.List([.. leaving.Select(telling => telling.Cited)]) : FigureWords.Count(leaving.Count, "telling");
}
