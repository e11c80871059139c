using ProtestArchive.Core.Extraction.Attributions;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Happenings;

/// <summary>Finds the words that tell of happenings which the report asserts, with their kind and day. Needs times; names and quotations help.</summary>
public sealed class HappeningAnnotator : IAnnotator
{
    /// <inheritdoc/>
    public Document Annotate(Document document)
    {
        Wording wording = document.Wording;
        Assertion assertion = new(wording);
        TriggerContext context = new(wording);
        HappeningDays days = new(wording);
        List<HappeningMention> found = [];
        ReadOnlySpan<Token> tokens = document.Tokens.AsSpan();
        foreach (Sentence sentence in document.Sentences)
        {
            for (int i = sentence.First; i < sentence.End; i++)
            {
                if (!Trigger.MayBegin(tokens[i].WordNumber) || Trigger.At(tokens, i, out Trigger? trigger) is not (var length and > 0)) { continue; }
                int last = i + length - 1;
                if (last >= sentence.End) { continue; }
                if (trigger!.Kind is not null && Read(Clause.Around(wording, sentence, i), trigger, i, last + 1) is { } kind)
                {
                    TextSpan span = document.SpanOf(i, last);
                    DayRange? day = days.Of(sentence, i, last);
                    if (!IsWritten(document, span) && !days.LiesAhead(day)) { found.Add(new(span, kind) { Days = day, Rule = trigger.Rule }); }
                }
                i = last;
            }
        }
        return document with { Happenings = [.. found] };

        EventKind? Read(Clause clause, Trigger trigger, int token, int behind)
        {
            if (document.Word(token).Length > 1 && wording.IsMark(behind, '\'')) { return null; }
            bool noun = trigger.Form is TriggerForm.Noun or TriggerForm.Bail || (trigger.Form is TriggerForm.Verb or TriggerForm.Shots && IsNounHere(wording, clause, token)) || IsThing(trigger, document, token, behind);
            return context.Kind(clause, trigger, token, behind) is { } kind && assertion.Holds(clause, token, noun) ? kind : null;
        }
    }

    // “the arrests”, “their protest”: a word that can be a verb stands as a noun behind a determiner, a possessive or an adjective.
    private static bool IsNounHere(Wording wording, Clause clause, int token)
    {
        if (!clause.IsPlain(token - 1)) { return false; }
        return wording.Document.Word(token) is not [.., 'e', 'd'] && (wording.Is(token - 1, Role.Determiner) || wording.Document.Tokens[token - 1].Kind == TokenKind.Possessive
            || wording.IsWord(token + 1, "of") || wording.Is(token - 1, Role.NounPreposition) && !wording.IsWord(token - 1, "to"));
    }

    // Tear gas, water cannon, rubber bullets: phrases that are things, not verbs.
    private static bool IsThing(Trigger trigger, Document document, int token, int behind) => trigger.Form == TriggerForm.Phrase
        && !document.Word(behind - 1).EndsWith("ed", StringComparison.OrdinalIgnoreCase) && !document.Word(token).EndsWith("ed", StringComparison.OrdinalIgnoreCase);

    // What a placard or a chant says is nobody's assertion.
    private static bool IsWritten(Document document, TextSpan span)
    {
        int low = 0, high = document.Quotes.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (document.Quotes[middle].Span.Start <= span.Start) { low = middle + 1; } else { high = middle; }
        }
        for (int i = low - 1; i >= 0 && i >= low - 3; i--)
        {
            if (document.Quotes[i].Span.Contains(span) && document.Quotes[i].Rule is Quotations.CrowdWords.ChantRule or Quotations.CrowdWords.WritingRule or "heading") { return true; }
        }
        return false;
    }
}
