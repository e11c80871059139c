using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Passages;

/// <summary>A sentence with what it can be recognised by: stems of its words, names by their entity whatever the spelling, days.</summary>
internal sealed record Passage(int Report, int Order, string Text, TextSpan Span, IReadOnlyDictionary<string, List<TextSpan>> Features)
{
    private static readonly WordSet Stop = Lexicon.Load("stopwords").Set("stop");

    /// <summary>The body sentences of a report.</summary>
    public static List<Passage> Of(AnnotatedReport annotated, int report, EntityIndex entities)
    {
        Document document = Document.Open(annotated.Report, annotated.CreationTime);
        NameMention[] names = [.. annotated.Layer<NameMention>().OrderBy(name => name.Span)];
        TimeMention[] times = [.. annotated.Layer<TimeMention>().Where(time => time.Days is { IsDay: true })];
        List<Passage> passages = [];
        int name = 0, time = 0;
        foreach (var sentence in document.Sentences)
        {
            Paragraph paragraph = annotated.Report.Paragraphs[sentence.Paragraph];
            if (paragraph.Kind is not (ParagraphKind.Body or ParagraphKind.Headline)) { continue; }
            TextSpan span = document.SpanOf(sentence.First, sentence.End - 1);
            Dictionary<string, List<TextSpan>> features = new(StringComparer.Ordinal);
            while (time < times.Length && times[time].Span.End <= span.Start) { time++; }
            for (int t = time; t < times.Length && span.Contains(times[t].Span); t++) { Add(features, $"day:{times[t].Days}", times[t].Span); }
            while (name < names.Length && names[name].Span.End <= span.Start) { name++; }
            int next = name;
            for (int i = sentence.First; i < sentence.End; i++)
            {
                TextSpan token = document.Tokens[i].Span;
                while (next < names.Length && names[next].Span.End <= token.Start) { next++; }
                if (next < names.Length && names[next].Span.Overlaps(token))
                {
                    if (token.Start <= names[next].Span.Start) { Add(features, Key(annotated, names[next], entities), names[next].Span); }
                    continue;
                }
                ReadOnlySpan<char> word = document.Word(i);
                if (word.Length > 2 && char.IsLetterOrDigit(word[0]) && !Stop.Contains(word)) { Add(features, Stems.Of(word), token); }
            }
            if (features.Count > 0) { passages.Add(new(report, passages.Count, annotated.Report.Text, span, features)); }
        }
        return passages;
    }

    private static string Key(AnnotatedReport annotated, NameMention name, EntityIndex entities) =>
        entities.Of(annotated.Report.Sha256, name.Local) is { } entity
            ? $"{entity.Kind}:{entity.Slug}"
            : $"name:{annotated.Names[name.Local].Name}";

    private static void Add(Dictionary<string, List<TextSpan>> features, string feature, TextSpan span)
    {
        if (!features.TryGetValue(feature, out List<TextSpan>? spans)) { features[feature] = spans = []; }
        spans.Add(span);
    }
}
