using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>
/// Finds the people, places and organizations of a report and says which mentions name the same. After Mikheev, Grover and Moens (1999): first the
/// sure cases, then the same names elsewhere in the report, then parts of them, then the doubtful ones by what the report itself has shown.
/// </summary>
public sealed class NameAnnotator : IAnnotator
{
    /// <inheritdoc/>
    public Document Annotate(Document document)
    {
        if (document.Tokens.IsEmpty) { return document; }
        NameText text = new(document);
        List<Candidate> candidates = new CandidateFinder(text).Find();
        NameEvidence evidence = new(text);
        foreach (Candidate candidate in candidates)
        {
            evidence.Inside(candidate);
            evidence.Beside(candidate);
        }
        new NameDecision(text, candidates).Decide();
        candidates.RemoveAll(candidate => candidate.Kind is null);
        ImmutableArray<LocalName> names = new NameIdentity(text, candidates).Resolve();
        return document with
        {
            Names = names,
            People = [.. candidates.Where(candidate => candidate.Kind == EntityKind.Person).Select(candidate => new PersonMention(Span(document, candidate), candidate.Local))],
            Places = [.. candidates.Where(candidate => candidate.Kind == EntityKind.Place).Select(candidate => new PlaceMention(Span(document, candidate), candidate.Local))],
            Organizations = [.. candidates.Where(candidate => candidate.Kind == EntityKind.Organization).Select(candidate => new OrganizationMention(Span(document, candidate), candidate.Local))],
        };
    }

    private static TextSpan Span(Document document, Candidate candidate) => document.SpanOf(candidate.First, candidate.End - 1);
}
