using System.Collections.Immutable;
using ProtestArchive.Core.Extraction.Attributions;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>
/// Finds the stated numbers of people, by the codebook's chapter on counts: reads the numbers, then the nouns behind them, then the
/// frames that tell what is counted. Needs no other layer for that; day, place and source are taken from the layers that are there.
/// </summary>
public sealed class CountAnnotator : IAnnotator
{
    /// <inheritdoc/>
    public Document Annotate(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        CountWord[] words = document.CountWords;
        List<Quantity> quantities = new QuantityScanner(document, words).Scan();
        if (quantities.Count == 0) { return document with { Counts = [] }; }
        GroupReader groups = new(document, words);
        KindFrames frames = new(document, words);
        TimesMask times = new(document);
        List<Framed> found = [];
        for (int i = 0; i < quantities.Count; i++)
        {
            Quantity quantity = quantities[i];
            if (times.Covers(quantity.NumberSpan(document)) && !quantity.IsPluralNoun && !(frames.IsPhrase && quantity.First == 0)) { continue; } // “1000s” is no decade
            int index = document.SentenceOf(quantity.First);
            Sentence sentence = document.Sentences[index];
            if (quantity.End > sentence.End) { continue; }
            Group group = groups.Read(quantity, Math.Min(sentence.End, i + 1 < quantities.Count ? quantities[i + 1].First : sentence.End));
            Framed? before = found.Count > 0 && document.SentenceOf(found[^1].Quantity.First) >= index - 1 ? found[^1] : null;
            if (PartOf(quantities, i, group) is { } whole)
            {
                if (quantity.Range is { Low: 1, High: 1 }) { continue; }
                // “some 40 of the 600 miners”: the part has the frame, the whole the noun
                if (frames.Decide(quantity, group with { Form = GroupForm.Bare, End = groups.Read(whole, sentence.End).End }, sentence, before) is { } part)
                {
                    found.Add(part with { Group = group });
                }
                continue;
            }
            if (frames.Decide(quantity, group, sentence, before) is { } framed) { found.Add(Resolve(framed, found)); }
        }
        if (found.Count == 0) { return document with { Counts = [] }; }
        ClauseDistance distance = new(document, words);
        DayFinder days = new(document, words, distance);
        PlaceFinder places = new(document, words, distance);
        Statements statements = document.Statements;
        WhoFinder groupsOf = new(document, words);
        (Framed, string?)? last = null;
        ImmutableArray<CountMention>.Builder counts = ImmutableArray.CreateBuilder<CountMention>(found.Count);
        foreach (Framed framed in found)
        {
            string? who = groupsOf.Find(framed, last);
            counts.Add(Mention(document, framed, who, days, places, statements));
            last = (framed, who);
        }
        return document with { Counts = counts.MoveToImmutable() };
    }

    private static Quantity? PartOf(List<Quantity> quantities, int i, Group group) =>
        group.Form == GroupForm.Part && i + 1 < quantities.Count && quantities[i + 1].First - quantities[i].End is > 0 and <= 4 ? quantities[i + 1] : null;

    // “a similar number” is the number of the last count of its kind.
    private static Framed Resolve(Framed framed, List<Framed> found)
    {
        if (!framed.Quantity.IsAnaphor) { return framed; }
        for (int i = found.Count - 1; i >= 0; i--)
        {
            CountRange range = found[i].Quantity.Range;
            bool same = found[i].Kind == framed.Kind || framed.Quantity.Range.NumberText.StartsWith("as", StringComparison.OrdinalIgnoreCase); // “killed six and wounded as many”
            if (!same || (range.Low ?? range.High) is null) { continue; }
            long number = range.Qualifier == Qualifier.MoreThan ? range.Low!.Value - 1 : range.Low ?? range.High!.Value;
            long high = range.Qualifier is Qualifier.Vague or Qualifier.Range ? range.High ?? number : number;
            return framed with { Quantity = framed.Quantity with { Range = framed.Quantity.Range with { Low = number, High = high } } };
        }
        return framed;
    }

    private static CountMention Mention(Document document, Framed framed, string? who, DayFinder days, PlaceFinder places, Statements statements)
    {
        int end = Math.Max(framed.Quantity.End, framed.Group.End);
        TextSpan span = document.SpanOf(framed.Quantity.First, end - 1);
        (int? place, bool stated) = places.Find(framed);
        return new(span, framed.Kind, framed.Quantity.Range)
        {
            Who = who,
            Place = place,
            PlaceStated = stated,
            Days = days.Find(framed),
            AttributedTo = statements.About(span) is { } statement ? new(statement.Named.In(document.Text), statement.CueIn(document.Text), statement.Name) : null,
            ProposedReading = framed.Quantity.ProposedReading,
            Rule = $"count: {framed.Rule}, {document.Word(framed.At)}",
        };
    }
}
