using System.Collections.Frozen;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Masthead;

/// <summary>Outlets and agencies by the hosts and names that mastheads give them.</summary>
internal static class Outlets
{
    private static readonly FrozenDictionary<string, string> Hosts = Invert("reading-outlets");
    private static readonly FrozenDictionary<string, string> Agencies = Invert("reading-agencies");
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> AgencyOf = Agencies.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string> Names = Lexicon.Load("reading-outlets").Classes.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly WordSet Subdomains = Lexicon.Load("reading").Set("subdomain");
    private static readonly WordSet SecondLevels = Lexicon.Load("reading").Set("second-level-domain");
    private static readonly WordSet ArchiveHosts = Lexicon.Load("reading").Set("archive-host");

    /// <summary>The outlet whose page has that address: a known one's name, else the host in a readable form (“minsktimes.example”).</summary>
    public static string? OfAddress(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https") || uri.HostNameType != UriHostNameType.Dns) { return null; }
        string host = uri.IdnHost.ToLowerInvariant().TrimEnd('.');
        if (!host.Contains('.', StringComparison.Ordinal) || ArchiveHosts.Contains(host)) { return null; }
        for (string rest = host; rest.Contains('.', StringComparison.Ordinal); rest = rest[(rest.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (Hosts.TryGetValue(rest, out string? name)) { return name; }
        }
        string[] labels = uri.Host.ToLowerInvariant().Split('.');
        int first = 0;
        int least = labels.Length > 2 && SecondLevels.Contains(labels[^2]) ? 3 : 2;
        while (labels.Length - first > least && Subdomains.Contains(labels[first])) { first++; }
        return string.Join('.', labels[first..]);
    }

    /// <summary>The agency that goes by <paramref name="name"/> (“AP”, “Reuters”); null where none does.</summary>
    public static string? Agency(ReadOnlySpan<char> name) => AgencyOf.TryGetValue(name.Trim().Trim(".,;:-–— "), out string? full) ? full : null;

    /// <summary>The known outlet of exactly that name, with or without “The”; null where there is none.</summary>
    public static string? Named(string name)
    {
        string trimmed = name.Trim();
        if (Names.TryGetValue(trimmed, out string? known)) { return known; }
        if (Names.TryGetValue("The " + trimmed, out known)) { return known; }
        return trimmed.StartsWith("The ", StringComparison.OrdinalIgnoreCase) && Names.TryGetValue(trimmed[4..], out known) ? known : null;
    }

    private static FrozenDictionary<string, string> Invert(string lexicon)
    {
        Lexicon names = Lexicon.Load(lexicon);
        return names.Classes
            .SelectMany(name => names.Set(name).Words.Select(word => (word, name)))
            .DistinctBy(pair => pair.word, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(pair => pair.word, pair => pair.name, StringComparer.OrdinalIgnoreCase);
    }
}
