using ProtestArchive.Core.Events.Passages;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.SharedWording;

/// <summary>The words of a report's running text in order, as two reports are laid against each other: names by whom they stand for, all else by its stem.</summary>
internal sealed class TextWords
{
    public TextWords(AnnotatedReport annotated, EntityIndex entities)
    {
        Annotated = annotated;
        Document document = Document.Open(annotated.Report, annotated.CreationTime);
        NameMention[] names = [.. annotated.Layer<NameMention>().OrderBy(name => name.Span)];
        QuoteMention[] quotes = [.. annotated.Layer<QuoteMention>().OrderBy(quote => quote.Span)];
        int next = 0, quote = 0, quotedTo = 0;
        for (int s = 0; s < document.Sentences.Length; s++)
        {
            Sentence sentence = document.Sentences[s];
            if (annotated.Report.Paragraphs[sentence.Paragraph].Kind is not (ParagraphKind.Body or ParagraphKind.Headline)) { continue; }
            for (int i = sentence.First; i < sentence.End; i++)
            {
                Token token = document.Tokens[i];
                if (token.Kind is not (TokenKind.Word or TokenKind.Number)) { continue; }
                while (next < names.Length && names[next].Span.End <= token.Start) { next++; }
                while (quote < quotes.Length && quotes[quote].Span.Start <= token.Start) { quotedTo = Math.Max(quotedTo, quotes[quote++].Span.End); }
                bool named = next < names.Length && names[next].Span.Overlaps(token.Span);
                if (named && token.Start > names[next].Span.Start && Spans.Count > 0 && Spans[^1].Overlaps(names[next].Span)) { continue; }
                Keys.Add(named ? entities.Of(annotated.Report.Sha256, names[next].Local) is { } entity ? $"{entity.Kind}:{entity.Slug}" : annotated.Names[names[next].Local].Name : Stems.Of(document.Word(i)));
                Spans.Add(named ? names[next].Span : token.Span);
                Quoted.Add(token.Start < quotedTo);
                SentenceOf.Add(s);
            }
        }
    }

    public AnnotatedReport Annotated { get; }

    public List<string> Keys { get; } = [];

    public List<TextSpan> Spans { get; } = [];

    /// <summary>Whether each word stands in a quotation.</summary>
    public List<bool> Quoted { get; } = [];

    /// <summary>The sentence of each word: verbatim runs do not leap from one paragraph to another.</summary>
    public List<int> SentenceOf { get; } = [];

    public int Count => Keys.Count;

    /// <summary>From the first to the last of words <paramref name="from"/> up to <paramref name="to"/>.</summary>
    public TextSpan SpanOf(int from, int to) => TextSpan.FromBounds(Spans[from].Start, Spans[to - 1].End);
}
