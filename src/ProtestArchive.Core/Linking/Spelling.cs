using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>One way in which one report writes the name of an entity.</summary>
/// <param name="Entity">Whose name it is.</param>
/// <param name="Text">As written, white space folded.</param>
/// <param name="Slug">The spelling as an address of the entity.</param>
/// <param name="Mentions">How often the report writes it so.</param>
public sealed record Spelling(Entity Entity, string Text, string Slug, int Mentions)
{
    /// <summary>The spellings of <paramref name="report"/>, ordered by kind, slug of the entity and text.</summary>
    public static IReadOnlyList<Spelling> Of(AnnotatedReport report, EntityIndex entities)
    {
        Dictionary<(Entity Entity, string Text), int> counts = [];
        foreach (NameMention mention in report.Layer<NameMention>())
        {
            if (entities.Of(report.Report.Sha256, mention.Local) is not { } entity) { continue; }
            (Entity, string) key = (entity, CanonicalNames.Fold(mention.Span.In(report.Report.Text)));
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
        return
        [
            .. counts.Select(row => new Spelling(row.Key.Entity, row.Key.Text, CanonicalNames.Address(row.Key.Text), row.Value))
                .OrderBy(spelling => spelling.Entity.Kind).ThenBy(spelling => spelling.Entity.Slug, StringComparer.Ordinal).ThenBy(spelling => spelling.Text, StringComparer.Ordinal),
        ];
    }
}
