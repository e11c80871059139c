using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>One report's name, to be linked.</summary>
/// <param name="Report">Index of the report in the linker's own order.</param>
/// <param name="Local">Index into its <see cref="AnnotatedReport.Names"/>.</param>
/// <param name="Name">The name.</param>
/// <param name="Mentions">Its mentions, in order; never empty.</param>
internal sealed record NameUse(int Report, int Local, LocalName Name, IReadOnlyList<NameMention> Mentions);

/// <summary>A report's name with what speaks for its place in a group.</summary>
internal sealed record LinkedUse(NameUse Use, double Score, IReadOnlyList<string> Reasons);

/// <summary>The names of all reports that stand for one person, place or organization.</summary>
internal sealed class NameGroup(EntityKind kind)
{
    public EntityKind Kind { get; } = kind;

    /// <summary>The country whose it is where the names alone do not tell; null else.</summary>
    public string? Country { get; set; }

    public List<LinkedUse> Links { get; } = [];
}

/// <summary>All reports of an archive with the names to be linked, in an order that does not depend on arrival.</summary>
internal sealed class ReportNames
{
    public ReportNames(IReadOnlyList<AnnotatedReport> reports)
    {
        Reports = [.. reports.DistinctBy(report => report.Report.Sha256).OrderBy(report => report.Report.Sha256, StringComparer.Ordinal)];
        Frames = [.. Reports.Select(ReportFrame.Of)];
        for (int i = 0; i < Reports.Count; i++)
        {
            List<NameMention>[] mentions = [.. Reports[i].Names.Select(_ => new List<NameMention>())];
            foreach (Mention mention in Reports[i].Mentions)
            {
                if (mention is NameMention name) { mentions[name.Local].Add(name); }
            }
            for (int local = 0; local < mentions.Length; local++)
            {
                if (mentions[local].Count > 0) { Uses.Add(new(i, local, Reports[i].Names[local], mentions[local])); }
            }
        }
    }

    public IReadOnlyList<AnnotatedReport> Reports { get; }

    public IReadOnlyList<ReportFrame> Frames { get; }

    public List<NameUse> Uses { get; } = [];

    /// <summary>A report's headline, for reasons that name it.</summary>
    public string TitleOf(int report) => Reports[report].Report.Title;
}
