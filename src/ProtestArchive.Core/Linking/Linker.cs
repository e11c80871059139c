using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>Finds which names of which reports stand for one person, place or organization.</summary>
public static class Linker
{
    /// <summary>
    /// The entities of <paramref name="reports"/>, ordered by kind and slug; every name that has a mention belongs to exactly one. The
    /// same reports give the same entities in whatever order they come. Work is bounded by keys: only names that may be one are compared.
    /// </summary>
    public static ImmutableArray<Entity> Link(IReadOnlyList<AnnotatedReport> reports)
    {
        ReportNames names = new(reports);
        return EntityBuilder.Build(names, [.. PeopleLinker.Link(names), .. PlaceLinker.Link(names), .. OrganizationLinker.Link(names)]);
    }
}
