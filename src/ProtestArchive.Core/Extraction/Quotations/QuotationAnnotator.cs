using ProtestArchive.Core.Extraction.Attributions;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Quotations;

/// <summary>Finds the words in quotation marks and who said them. Needs names; times help.</summary>
public sealed class QuotationAnnotator : IAnnotator
{
    /// <inheritdoc/>
    public Document Annotate(Document document)
    {
        Wording wording = document.Wording;
        if (wording.Quotations.Count == 0) { return document with { Quotes = [] }; }
        Statements statements = document.Statements;
        SpeakerFinder finder = new(wording, statements);
        NamesInMarks names = new(wording);
        List<(Quotation Quotation, Speaker? Speaker)> found = [];
        for (int q = 0; q < wording.Quotations.Count; q++)
        {
            Speaker? speaker = finder.Find(q);
            bool cued = speaker is not null && finder.IsAdjacent;
            if (cued || !names.Holds(wording.Quotations[q])) { found.Add((wording.Quotations[q], speaker)); }
        }
        Headings.Fill(document, found);
        return document with { Quotes = [.. found.Select(pair => Mention(document, pair.Quotation, pair.Speaker))] };
    }

    private static QuoteMention Mention(Document document, Quotation quotation, Speaker? speaker) => new(quotation.Words)
    {
        Speaker = speaker?.Name,
        SpeakerPhrase = speaker is { Name: null } phrase ? phrase.Phrase : null,
        SpeakerText = speaker?.Text?.In(document.Text),
        Cue = speaker?.Cue,
        Rule = speaker?.Rule,
    };
}
