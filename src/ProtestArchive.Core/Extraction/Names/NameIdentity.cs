using System.Collections.Immutable;
using ProtestArchive.Core.Extraction.Gazetteer;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>Says which mentions of a report name the same thing.</summary>
internal sealed class NameIdentity(NameText text, List<Candidate> candidates)
{
    private readonly ImmutableArray<LocalName>.Builder _names = ImmutableArray.CreateBuilder<LocalName>();

    public ImmutableArray<LocalName> Resolve()
    {
        Dictionary<(EntityKind, string), int> known = [];
        foreach (Candidate candidate in candidates)
        {
            string name = candidate.Known?.Name ?? text.Document.Text[text[candidate.First].Start..text[candidate.End - 1].End];
            string key = candidate.Kind == EntityKind.Person ? Folding.Fold(text.Document.Text[text[candidate.End - 1].Start..text[candidate.End - 1].End]) : Folding.Fold(name);
            if (!known.TryGetValue((candidate.Kind!.Value, key), out int local))
            {
                local = _names.Count;
                known[(candidate.Kind.Value, key)] = local;
                _names.Add(new(candidate.Kind.Value, name));
            }
            candidate.Local = local;
        }
        return _names.ToImmutable();
    }
}
