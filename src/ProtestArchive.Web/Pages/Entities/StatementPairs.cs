using System.Collections.Immutable;
using NodaTime;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Pages.Entities;

/// <summary>Two quotations of one speaker in different reports that look like one statement, put down or translated in two ways.</summary>
/// <param name="First">The one of the earlier report.</param>
/// <param name="Second">The other.</param>
/// <param name="Words">The words that both have: why they stand together.</param>
public sealed record StatementPair(QuotationView First, QuotationView Second, ImmutableArray<string> Words);

/// <summary>Finds such pairs by the words that two quotations share.</summary>
public static class StatementPairs
{
    private const int LeastShared = 4; // words of four letters and more: fewer come together by chance
    private const double LeastPart = 0.5; // of the shorter one's
    private const int MostDays = 7; // between the two reports
    private const int ShortestWord = 4;

    /// <summary>The pairs, each quotation in one at most, the likest first.</summary>
    public static ImmutableArray<(QuoteRow First, QuoteRow Second, ImmutableArray<string> Words)> Find(IReadOnlyList<QuoteRow> quotes)
    {
        HashSet<string>[] words = [.. quotes.Select(quote => WordsOf(quote.Words))];
        List<(double Part, QuoteRow First, QuoteRow Second, ImmutableArray<string> Words)> likely = [];
        for (int a = 0; a < quotes.Count; a++)
        {
            for (int b = a + 1; b < quotes.Count; b++)
            {
                if (quotes[a].ReportId == quotes[b].ReportId || quotes[a].Words == quotes[b].Words || !AreNear(quotes[a].Report!.Date, quotes[b].Report!.Date)) { continue; }
                ImmutableArray<string> shared = [.. words[a].Where(words[b].Contains)];
                double part = shared.Length / (double)Math.Max(1, Math.Min(words[a].Count, words[b].Count));
                if (shared.Length >= LeastShared && part >= LeastPart) { likely.Add((part, quotes[a], quotes[b], shared)); }
            }
        }
        HashSet<string> taken = [];
        ImmutableArray<(QuoteRow, QuoteRow, ImmutableArray<string>)>.Builder pairs = ImmutableArray.CreateBuilder<(QuoteRow, QuoteRow, ImmutableArray<string>)>();
        foreach ((_, QuoteRow first, QuoteRow second, ImmutableArray<string> shared) in likely.OrderByDescending(pair => pair.Part).ThenBy(pair => pair.First.Report!.Number))
        {
            if (taken.Contains(first.Id) || taken.Contains(second.Id)) { continue; }
            taken.UnionWith([first.Id, second.Id]);
            pairs.Add((first, second, shared));
        }
        return pairs.ToImmutable();
    }

    private static bool AreNear(LocalDate? a, LocalDate? b) => a is not { } first || b is not { } second || Math.Abs(Period.DaysBetween(first, second)) <= MostDays;

    private static HashSet<string> WordsOf(string text) =>
        [.. text.ToLowerInvariant().Split(text.Where(letter => !char.IsLetter(letter)).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= ShortestWord)];
}
