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
    private const int FewReports = 20;
    private const double Least = 0.25; // an archive of one crisis shares most of its names, and sharing many of them still tells
    private readonly Dictionary<string, int> _named = new(StringComparer.Ordinal);

    public ReportNames(IReadOnlyList<AnnotatedReport> reports)
    {
        Reports = [.. reports.DistinctBy(report => report.Report.Sha256).OrderBy(report => report.Report.Sha256, StringComparer.Ordinal)];
        Frames = [.. Reports.Select(ReportFrame.Of)];
        foreach (string key in Frames.SelectMany(frame => frame.Company.Keys)) { _named[key] = _named.GetValueOrDefault(key) + 1; }
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

    /// <summary>How much it tells to keep the company of <paramref name="key"/>, from 0 to 1: all where few reports name it, little where most do.</summary>
    public double Specificity(string key) => Math.Clamp((double)FewReports / _named.GetValueOrDefault(key, 1), Least, 1);
}
