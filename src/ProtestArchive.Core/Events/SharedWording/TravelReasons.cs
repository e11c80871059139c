using System.Collections.Immutable;
using NodaTime;
using ProtestArchive.Core.Events.Garble;
using ProtestArchive.Core.Events.Sources;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.SharedWording;

/// <summary>
/// What speaks for the way a text travelled: the days of writing, an agency that one of the two credits or quotes, marks of quotation and sound words that one
/// has lost. Length alone decides nothing: a rewriter cuts, and a second reporter adds.
/// </summary>
internal static class TravelReasons
{
    private const int TellingLosses = 2; // damaged words or lost marks within shared passages

    public static IEnumerable<TravelReason> Of(TextWords first, TextWords second, ImmutableArray<SharedPassage> shared, IReadOnlyCollection<GarbleFlag> flags)
    {
        if (first.Annotated.CreationTime is { } one && second.Annotated.CreationTime is { } other && one != other)
        {
            bool earlier = one < other;
            int days = Math.Abs(Period.DaysBetween(one, other));
            yield return new(Way(earlier), $"The {Name(earlier)} was written {(days == 1 ? "a day" : $"{days} days")} earlier.", true);
        }
        string? agency = Agencies.In(first.Annotated.Report.Byline) ?? Agencies.In(first.Annotated.Report.Outlet), theirs = Agencies.In(second.Annotated.Report.Byline) ?? Agencies.In(second.Annotated.Report.Outlet);
        foreach (bool isFirst in new[] { true, false })
        {
            (string? own, string? others, TextWords copy) = isFirst ? (agency, theirs, second) : (theirs, agency, first);
            if (own is null || own == others || !Cites(copy, own)) { continue; }
            yield return new(Way(isFirst), $"The {Name(isFirst)} is {own}’s, whom the {Name(!isFirst)} cites.", true);
        }
        int damagedFirst = Damaged(first, shared.Select(passage => passage.First), flags), damagedSecond = Damaged(second, shared.Select(passage => passage.Second), flags);
        if (Math.Max(damagedFirst, damagedSecond) >= TellingLosses && Math.Min(damagedFirst, damagedSecond) == 0)
        {
            bool isFirst = damagedSecond > 0;
            yield return new(Way(isFirst), $"In the shared passages {Math.Max(damagedFirst, damagedSecond)} words of the {Name(!isFirst)} look damaged by rewriting, none of the {Name(isFirst)}.", true);
        }
        (int lostFirst, int lostSecond) = LostMarks(first, second, shared);
        if (Math.Max(lostFirst, lostSecond) >= TellingLosses && Math.Min(lostFirst, lostSecond) == 0)
        {
            bool isFirst = lostSecond > 0;
            yield return new(Way(isFirst), $"{Math.Max(lostFirst, lostSecond)} passages that the {Name(isFirst)} quotes stand without quotation marks in the {Name(!isFirst)}.", true);
        }
        if (first.Count > second.Count * 1.3 || second.Count > first.Count * 1.3)
        {
            bool isFirst = first.Count > second.Count;
            yield return new(Way(isFirst), $"The {Name(isFirst)} is longer, which by itself decides nothing.", false);
        }
    }

    private static Direction Way(bool fromFirst) => fromFirst ? Direction.FirstToSecond : Direction.SecondToFirst;

    private static string Name(bool isFirst) => isFirst ? "first" : "second";

    // “… told AFP”, “according to Reuters”: the agency is named in the running text, not in a picture's credit.
    private static bool Cites(TextWords text, string agency) => text.Annotated.Layer<OrganizationMention>()
        .Any(mention => text.Annotated.ParagraphAt(mention.Span.Start)?.Kind is ParagraphKind.Body && Agencies.In(text.Annotated.Names[mention.Local].Name) == agency && !IsCredit(text.Annotated, mention));

    // A credit stands among solidi, or in a line without a verb of its own: “Photo: TUT.BY/AFP/Getty Images”.
    private static bool IsCredit(AnnotatedReport annotated, OrganizationMention mention)
    {
        string text = annotated.Report.Text;
        return (mention.Span.Start > 1 && text.AsSpan(mention.Span.Start - 2, 2).Contains('/')) || (mention.Span.End + 1 < text.Length && text.AsSpan(mention.Span.End, 2).Contains('/'));
    }

    private static int Damaged(TextWords text, IEnumerable<TextSpan> shared, IReadOnlyCollection<GarbleFlag> flags)
    {
        GarbleFlag[] own = [.. flags.Where(flag => flag.Kind != GarbleKind.Quotation && flag.ReportSha256 == text.Annotated.Report.Sha256)];
        return shared.Sum(span => own.Count(flag => span.Contains(flag.Span)));
    }

    private static (int First, int Second) LostMarks(TextWords first, TextWords second, ImmutableArray<SharedPassage> shared)
    {
        int lostFirst = 0, lostSecond = 0;
        foreach (SharedPassage passage in shared.Where(passage => passage.Sharing == Sharing.Verbatim))
        {
            bool quotedFirst = first.Quoted[SharedWordingFinder.First(first, passage.First.Start)], quotedSecond = second.Quoted[SharedWordingFinder.First(second, passage.Second.Start)];
            if (quotedFirst && !quotedSecond) { lostSecond++; }
            if (quotedSecond && !quotedFirst) { lostFirst++; }
        }
        return (lostFirst, lostSecond);
    }
}
