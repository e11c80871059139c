using ProtestArchive.Core.Events.Passages;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Grouping;

/// <summary>
/// Reads what named people, bodies and countries said on a day that the sentence names, with the stems of what was said, by which two
/// reports' tellings of one statement meet.
/// </summary>
internal sealed class StatementReader(ReportView view)
{
    private const int Most = 12; // of one report, the first in the text
    private const int SubjectOpening = 24; // tokens in which a sentence's subject stands
    private const int LeastCommon = 4;
    private static readonly WordSet Verbs = Act.Words.Set("verb");
    private static readonly WordSet Saying = Act.Words.Set("saying");
    private static readonly WordSet Stop = Lexicon.Load("stopwords").Set("stop");
    private readonly ActContext _context = new(view);
    private readonly Document _document = view.Document;

    /// <summary>The tellings, in the order of the text; not those that <paramref name="told"/> holds as sanctions.</summary>
    public IReadOnlyList<Telling> Read(IEnumerable<Telling> told)
    {
        HashSet<(TextSpan, string)> known = [.. told.Where(telling => telling.Family == Family.Sanction).Select(telling => (telling.Sentence, telling.Subject!))];
        List<Telling> found = [];
        foreach (Sentence sentence in _document.Sentences)
        {
            if (found.Count >= Most) { break; }
            int verb = sentence.First;
            while (verb < Math.Min(sentence.End, sentence.First + SubjectOpening) && !_document.Is(verb, Verbs) && !_document.Is(verb, Saying)) { verb++; }
            if (verb == sentence.First || verb >= Math.Min(sentence.End, sentence.First + SubjectOpening) || !_document.Is(verb, Saying)) { continue; }
            if (_context.DaysOf(sentence, verb, verb) is not { IsDay: true } day) { continue; }
            TextSpan span = view.SpanOf(sentence), opening = TextSpan.FromBounds(span.Start, _document.Tokens[verb].Start);
            int[] content = [.. Content(verb + 1, sentence.End)];
            if (content.Length < LeastCommon || Speaker(opening) is not { } speaker || known.Contains((span, speaker))) { continue; }
            found.Add(view.Telling(Family.Statement, EventKind.Statement, span, _document.SpanOf(verb, verb)) with { Subject = speaker, Days = day, City = null, Country = view.Frame.Country, Content = content });
        }
        return found;
    }

    /// <summary>Whether two statements of one speaker on one day have enough words in common to be one.</summary>
    public static bool AreOne(IReadOnlyList<int> one, IReadOnlyList<int> other)
    {
        int common = one.Intersect(other).Count();
        return common >= LeastCommon && common * 10 >= Math.Min(one.Count, other.Count) * 4;
    }

    // Who speaks: the last person or, without one, the first body or country before the verb.
    private string? Speaker(TextSpan opening)
    {
        NameMention[] names = [.. view.Names.In(opening)];
        NameMention? speaker = Array.FindLast(names, name => name is PersonMention)
            ?? Array.Find(names, name => view.Report.Names[name.Local] is { Kind: EntityKind.Organization, OrganizationType: not ("media" or "agency") } or { Kind: EntityKind.Place, PlaceType: PlaceType.Country });
        return speaker is null ? null : view.Entity(speaker)?.Slug;
    }

    private SortedSet<int> Content(int first, int end)
    {
        SortedSet<int> stems = [];
        for (int i = first; i < end; i++)
        {
            Token token = _document.Tokens[i];
            ReadOnlySpan<char> word = token.In(view.Text);
            if (token.Kind is not (TokenKind.Word or TokenKind.Number) || word.Length < 3 || Stop.Contains(word)) { continue; }
            stems.Add(Hash(Stems.Of(word)));
        }
        return stems;
    }

    private static int Hash(string stem)
    {
        uint hash = 2166136261;
        foreach (char letter in stem) { hash = (hash ^ letter) * 16777619; }
        return (int)hash;
    }
}
