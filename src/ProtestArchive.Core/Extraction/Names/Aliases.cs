using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>Other names that the report itself gives a person: “Mohammed Hamdan Dagalo, known as Hemedti”.</summary>
internal static class Aliases
{
    private const int FarthestBehind = 8;

    /// <summary>Makes each alias of a person a person's name, for all its uses in the report.</summary>
    public static void Tie(NameText text, List<Candidate> candidates)
    {
        Dictionary<int, Candidate>? aliases = null;
        for (int i = 0; i + 1 < candidates.Count; i++)
        {
            Candidate person = candidates[i], alias = candidates[i + 1];
            if (person.Kind != EntityKind.Person || alias.First - person.End > FarthestBehind || alias.Known is not null) { continue; }
            for (int k = person.End; k < alias.First; k++)
            {
                if (!IsCue(text, k)) { continue; }
                (aliases ??= [])[alias.Group] = person;
                break;
            }
        }
        if (aliases is null) { return; }
        foreach (Candidate candidate in candidates)
        {
            if (candidate.Known is not null || !aliases.TryGetValue(candidate.Group, out Candidate? person) || candidate.Kind == EntityKind.Person) { continue; }
            candidate.Kind = EntityKind.Person;
            candidate.StandsFor = person;
            candidate.Rule = "another name of a person";
        }
    }

    private static bool IsCue(NameText text, int k) =>
        (text.Equals(k + 1, "as") && (text.Equals(k, "known") || text.Equals(k, "better"))) || text.Equals(k, "nicknamed") || text.Equals(k, "alias") || text.Equals(k, "aka") || text.Equals(k, "dubbed");
}
