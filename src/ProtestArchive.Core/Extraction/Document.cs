using System.Collections.Immutable;
using NodaTime;
using ProtestArchive.Core.Extraction.Attributions;
using ProtestArchive.Core.Extraction.Counts;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction;

/// <summary>
/// What an annotator reads: a report's text, its tokens and sentences, and the layers of the annotators before it. Immutable;
/// an annotator returns a new document with its own layers.
/// </summary>
public sealed record Document
{
    private const int FirstYear = 1600;
    private const int LastYear = 9990;
    private const int LargestSpare = 64 * 1024; // tokens; the list of a text out of the common run is let go

    [ThreadStatic]
    private static List<Token>? Spare; // to gather tokens in, one report after another

    private Wording? _wording;
    private Statements? _statements;
    private CountWord[]? _countWords;
    private bool[]? _shouted;

    private Document(Report report, LocalDate? creationTime, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
        Report = report;
        CreationTime = creationTime;
        Tokens = tokens;
        Sentences = sentences;
    }

    /// <summary>The report.</summary>
    public Report Report { get; }

    /// <summary>The report's text.</summary>
    public string Text => Report.Text;

    /// <summary>The day that times are resolved against, of the years 1600 to 9990; null where it is unknown.</summary>
    public LocalDate? CreationTime { get; }

    /// <summary>All tokens, in order.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>All sentences, in order; each lies in one paragraph, and every token lies in one.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The named things found so far.</summary>
    public ImmutableArray<LocalName> Names { get; init => field = Renew(value); } = [];

    /// <summary>People, places and organizations, each layer in order; <see cref="Names"/> says which are the same.</summary>
    public ImmutableArray<PersonMention> People { get; init => field = Renew(value); } = [];

    /// <summary>Places, in order.</summary>
    public ImmutableArray<PlaceMention> Places { get; init => field = Renew(value); } = [];

    /// <summary>Organizations, in order.</summary>
    public ImmutableArray<OrganizationMention> Organizations { get; init => field = Renew(value); } = [];

    /// <summary>Times, in order.</summary>
    public ImmutableArray<TimeMention> Times { get; init => field = Renew(value); } = [];

    /// <summary>Quotations, in order; one may enclose another.</summary>
    public ImmutableArray<QuoteMention> Quotes { get; init; } = [];

    /// <summary>Counts, in order.</summary>
    public ImmutableArray<CountMention> Counts { get; init; } = [];

    /// <summary>Words that tell of events, in order.</summary>
    public ImmutableArray<HappeningMention> Happenings { get; init; } = [];

    /// <summary>The tokens as those see them who look for who said what. Made when first asked for, and anew where names or times change.</summary>
    internal Wording Wording => _wording ??= new(this);

    /// <summary>Whether a token stands in a sentence that is all in capitals, so that its own tell nothing.</summary>
    internal bool IsShouted(int token) => (_shouted ??= Shouted())[SentenceOf(token)];

    /// <summary>What each token may be to a count of people. Made when first asked for.</summary>
    internal CountWord[] CountWords => _countWords ??= CountLexicon.Read(this);

    /// <summary>Who says what. Made when first asked for, and anew where names or times change.</summary>
    internal Statements Statements => _statements ??= StatementFinder.Find(this);

    /// <summary>A document with tokens and sentences and no layers; a creation time outside the years 1600 to 9990 is taken as unknown.</summary>
    public static Document Open(Report report, LocalDate? creationTime)
    {
        List<Token> tokens = Spare ?? [];
        Spare = null; // until it is free again
        List<Sentence> sentences = [];
        for (int i = 0; i < report.Paragraphs.Length; i++)
        {
            int first = tokens.Count;
            Tokenizer.Tokenize(report.Text, report.Paragraphs[i].Span, tokens);
            SentenceSplitter.Split(report.Text, tokens, first, i, sentences);
        }
        ImmutableArray<Token> all = [.. tokens];
        if (tokens.Capacity <= LargestSpare)
        {
            tokens.Clear();
            Spare = tokens;
        }
        return new(report, Known(creationTime), all, [.. sentences]);
    }

    /// <summary>The same tokens and sentences, with no layers, to be read as if written on <paramref name="creationTime"/>.</summary>
    public Document WrittenOn(LocalDate? creationTime) => new(Report, Known(creationTime), Tokens, Sentences);

    // A day at the calendar's ends leaves no room for the times before and after it; no report was written then.
    private static LocalDate? Known(LocalDate? day) => day is { Year: >= FirstYear and <= LastYear } ? day : null;

    /// <summary>The letters of token <paramref name="index"/>; empty outside the document.</summary>
    public ReadOnlySpan<char> Word(int index) => index >= 0 && index < Tokens.Length ? Tokens[index].In(Text) : default;

    /// <summary>The number of token <paramref name="index"/> in the <see cref="Vocabulary"/>; 0 where it is unknown or outside the document.</summary>
    public int WordNumber(int index) => (uint)index < (uint)Tokens.Length ? Tokens[index].WordNumber : 0;

    /// <summary>Whether token <paramref name="index"/> is one of <paramref name="words"/>; false outside the document.</summary>
    public bool Is(int index, WordSet words) => words.Contains(WordNumber(index));

    /// <summary>The span from the first code unit of token <paramref name="first"/> to the last of token <paramref name="last"/>.</summary>
    public TextSpan SpanOf(int first, int last) => TextSpan.FromBounds(Tokens[first].Start, Tokens[last].End);

    /// <summary>Index of the first token that ends behind <paramref name="offset"/>; the number of tokens where there is none.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Tokens[middle].End <= offset) { low = middle + 1; } else { high = middle; }
        }
        return low;
    }

    /// <summary>Index of the sentence that holds token <paramref name="token"/>.</summary>
    public int SentenceOf(int token)
    {
        int low = 0, high = Sentences.Length - 1;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Sentences[middle].End <= token) { low = middle + 1; } else { high = middle; }
        }
        return low;
    }

    /// <summary>The document as a record of what was read in it.</summary>
    public AnnotatedReport Close() => new(Report, CreationTime, Names, MergedLayers.Of(
        Upcast(People), Upcast(Places), Upcast(Organizations), Upcast(Times), Upcast(Counts), Upcast(Happenings), Upcast(Quotes)));

    private static ImmutableArray<Mention> Upcast<T>(ImmutableArray<T> layer) where T : Mention => ImmutableArray<Mention>.CastUp(layer);

    private bool[] Shouted()
    {
        bool[] shouted = new bool[Sentences.Length];
        for (int s = 0; s < shouted.Length; s++)
        {
            int upper = 0, other = 0;
            for (int i = Sentences[s].First; i < Sentences[s].End; i++)
            {
                if (Tokens[i].Case == LetterCase.Upper) { upper++; }
                else if (Tokens[i].Case != LetterCase.None) { other++; }
            }
            shouted[s] = upper >= 3 && upper > 2 * other;
        }
        return shouted;
    }

    private ImmutableArray<T> Renew<T>(ImmutableArray<T> layer)
    {
        (_wording, _statements) = (null, null);
        return layer;
    }
}
