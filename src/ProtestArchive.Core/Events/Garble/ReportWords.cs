using ProtestArchive.Core.Events.Passages;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Garble;

/// <summary>A report's words as the guard compares them: in lower case and as stems, names known as such.</summary>
internal sealed class ReportWords
{
    private readonly Dictionary<string, List<int>> _byStem = new(StringComparer.Ordinal);

    public ReportWords(AnnotatedReport annotated)
    {
        Annotated = annotated;
        Document = Document.Open(annotated.Report, annotated.CreationTime);
        Stem = new string[Document.Tokens.Length];
        IsName = new bool[Stem.Length];
        IsPerson = new bool[Stem.Length];
        foreach (NameMention name in annotated.Layer<NameMention>())
        {
            for (int i = Document.TokenAt(name.Span.Start); i < Stem.Length && Document.Tokens[i].Start < name.Span.End; i++)
            {
                IsName[i] = true;
                IsPerson[i] |= name is PersonMention;
            }
        }
        for (int i = 0; i < Stem.Length; i++)
        {
            Stem[i] = Document.Tokens[i].Kind == TokenKind.Word ? Stems.Of(Document.Word(i)) : "";
            if (Stem[i].Length == 0) { continue; }
            if (!_byStem.TryGetValue(Stem[i], out List<int>? at)) { _byStem[Stem[i]] = at = []; }
            at.Add(i);
        }
    }

    public AnnotatedReport Annotated { get; }

    public Document Document { get; }

    public string Sha256 => Annotated.Report.Sha256;

    /// <summary>The stem of each token; empty for what is no word.</summary>
    public string[] Stem { get; }

    /// <summary>Whether each token is part of a name.</summary>
    public bool[] IsName { get; }

    /// <summary>Whether each token is part of a person's name.</summary>
    public bool[] IsPerson { get; }

    /// <summary>The tokens with a stem, in order.</summary>
    public IReadOnlyList<int> Of(string stem) => _byStem.TryGetValue(stem, out List<int>? at) ? at : [];

    /// <summary>Whether the token belongs to the running text and not to a caption or to page furniture.</summary>
    public bool IsRunning(int token) =>
        Annotated.Report.Paragraphs[Document.Sentences[Document.SentenceOf(token)].Paragraph].Kind is ParagraphKind.Body or ParagraphKind.Headline or ParagraphKind.Subheading or ParagraphKind.Caption;

    /// <summary>Words of this report as evidence.</summary>
    public GarbleEvidence Evidence(TextSpan span) => new(Sha256, span, string.Join(' ', span.In(Annotated.Report.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
