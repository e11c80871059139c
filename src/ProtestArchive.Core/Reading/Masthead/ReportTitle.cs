using ProtestArchive.Core.Reading.Layout;

namespace ProtestArchive.Core.Reading.Masthead;

/// <summary>Titles of a length that can be shown. The text keeps every word.</summary>
internal static class ReportTitle
{
    /// <summary>The longest headline kept whole, in code units; newspapers stay far below it.</summary>
    private const int Longest = 300;

    /// <summary>About how long a working title is, in code units.</summary>
    private const int Working = 60;

    public static string Of(string headline) => Cut(TextFold.OneLine(headline), Longest);

    /// <summary>A working title: the opening words of the first paragraph.</summary>
    public static string OfOpening(string opening) => Cut(TextFold.OneLine(opening), Working);

    private static string Cut(string line, int most)
    {
        if (line.Length <= most) { return line; }
        int end = line.LastIndexOf(' ', most);
        if (end < most / 2) { end = char.IsHighSurrogate(line[most - 1]) ? most - 1 : most; } // one endless word
        return line[..end].TrimEnd(' ', ',', ';', ':', '.', '—', '–', '-', '“', '"', '(') + "…";
    }
}
