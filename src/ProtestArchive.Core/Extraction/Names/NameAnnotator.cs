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
        new SportScene(text, candidates).Read();
        new NameDecision(text, candidates).Decide();
        candidates.RemoveAll(static candidate => candidate.Kind is null);
        PersonDetails details = new(text);
        foreach (Candidate candidate in candidates)
        {
            if (candidate.Kind == EntityKind.Person) { candidate.Gender = details.Gender(candidate); }
        }
        List<Local> locals = new NameIdentity(text, candidates).Resolve();
        Votes counts = default;
        foreach (Candidate candidate in candidates) { counts.Add(candidate.Kind!.Value, 1); }
        ImmutableArray<PersonMention>.Builder people = ImmutableArray.CreateBuilder<PersonMention>(counts.Person);
        ImmutableArray<PlaceMention>.Builder places = ImmutableArray.CreateBuilder<PlaceMention>(counts.Place);
        ImmutableArray<OrganizationMention>.Builder organizations = ImmutableArray.CreateBuilder<OrganizationMention>(counts.Organization);
        int nextPerson = text.Count;
        for (int i = candidates.Count - 1; i >= 0; i--)
        {
            Candidate candidate = candidates[i];
            if (candidate.Kind != EntityKind.Person) { continue; }
            Local local = locals[candidate.Local];
            candidate.Gender ??= details.PronounGender(candidate, nextPerson);
            nextPerson = candidate.First;
            local.Gender = candidate.Gender ?? local.Gender;
        }
        NameEdges edges = new(text);
        foreach (Candidate candidate in candidates)
        {
            TextSpan span = edges.SpanOf(candidate);
            switch (candidate.Kind)
            {
                case EntityKind.Person:
                    string? role = details.Role(candidate);
                    if (role is not null && !locals[candidate.Local].Roles.Contains(role)) { locals[candidate.Local].Roles.Add(role); }
                    people.Add(new(span, candidate.Local) { Age = details.Age(candidate), Role = role, Rule = candidate.Rule });
                    break;
                case EntityKind.Place:
                    places.Add(new(span, candidate.Local) { Rule = candidate.Rule });
                    break;
                default:
                    organizations.Add(new(span, candidate.Local) { Rule = candidate.Rule });
                    break;
            }
        }
        ImmutableArray<LocalName> names = new LocalNames(text, locals).Build();
        text.Release();
        return document with
        {
            Names = names,
            People = people.DrainToImmutable(),
            Places = places.DrainToImmutable(),
            Organizations = organizations.DrainToImmutable(),
        };
    }
}
