using ProtestArchive.Core.Reading.Layout;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Masthead;

/// <summary>A line that names who wrote the report.</summary>
/// <param name="Who">The names as printed, without “By” and without a date behind them.</param>
internal readonly record struct BylineLine(string Who)
{
    private const int Longest = 160;
    private static readonly Lexicon Words = Lexicon.Load("reading");
    private static readonly string[] Openings = [.. Words.Set("byline-opening").Words.OrderByDescending(word => word.Length)];
    private static readonly WordSet Particles = Words.Set("byline-particle");
    private static readonly WordSet Roles = Words.Set("byline-role");
    private static readonly WordSet NoNames = Words.Set("not-byline");
    private static readonly string[] Contributed = [.. Words.Set("contributed").Words.OrderByDescending(word => word.Length)];

    /// <summary>“By Jane Doe”, “Written by …”, “Jane Doe for AFP”, “JANE DOE, Associated Press Writer”.</summary>
    public static BylineLine? Opening(string line)
    {
        if (line.Length is 0 or > Longest) { return null; }
        foreach (string opening in Openings)
        {
            if (line.Length <= opening.Length || !line.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) { continue; }
            if (char.IsLetter(line[opening.Length])) { continue; }
            string rest = Tidy(line[opening.Length..].TrimStart(' ', ':', '\u00A0'));
            if (!char.IsUpper(line[0]) && !line.StartsWith("by ", StringComparison.Ordinal)) { return null; }
            return IsNames(rest) ? new(rest) : null;
        }
        return null;
    }

    /// <summary>The parts of a line that marks part: “17 June 2022 | By Jane Doe”.</summary>
    public static IEnumerable<string> Pieces(string line) =>
        line.Split(['|', '•', '·', '\u2022'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A line of names without “By”, which only its place between headline and text makes a byline.</summary>
    public static BylineLine? Bare(string line)
    {
        string who = Tidy(line);
        if (who.Length is 0 or > 80 || !IsNames(who)) { return null; }
        int words = Sentences.Words(NamesPart(who));
        return words is >= 2 and <= 4 || (words >= 2 && HasRole(who)) ? new(who) : null;
    }

    /// <summary>“Associated Press Writer” below the name.</summary>
    public static bool IsRole(string line) => line.Length < 80 && IsNames(line) && HasRole(line);

    /// <summary>“(Reporting by Jane Doe; Editing by …)”, “Associated Press writers A and B contributed to this report.”</summary>
    public static BylineLine? Closing(string paragraph)
    {
        if (paragraph.Length > 600) { return null; }
        ReadOnlySpan<char> line = paragraph.AsSpan().Trim("()[]*_ ");
        foreach (string opening in Openings)
        {
            if (opening.Length < 4 || line.Length <= opening.Length || !line.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) { continue; }
            ReadOnlySpan<char> rest = line[opening.Length..].TrimStart(" :");
            int end = rest.IndexOf(';');
            string who = Tidy((end < 0 ? rest : rest[..end]).ToString()).TrimEnd('.');
            return IsNames(who) ? new(who) : null;
        }
        ReadOnlySpan<char> sentence = line.TrimEnd(". ");
        foreach (string words in Contributed)
        {
            int at = sentence.EndsWith(words, StringComparison.OrdinalIgnoreCase) ? sentence.Length - words.Length : -1;
            if (at <= 1 || sentence[at - 1] != ' ') { continue; }
            string who = sentence[..(at - 1)].TrimEnd(", ").ToString();
            if (IsNames(who)) { return new(who); }
        }
        return null;
    }

    private static string Tidy(string who)
    {
        who = who.Trim(' ', '|', '•', '·', '—', '–', '-', ',', '/', '*', '_');
        if (WrittenDate.In(who) is { } date && date.Span.Start > 0)
        {
            who = who[..date.Span.Start];
            int bar = who.LastIndexOfAny(['|', '•', '·', '—', '–', '/', ',']);
            if (bar > 0) { who = who[..bar]; }
            who = who.Trim(' ', '|', '•', '·', '—', '–', '-', ',', '/', '(');
        }
        return who;
    }

    private static string NamesPart(string who)
    {
        foreach (string cut in (string[])[" for ", ",", " | ", " in ", " - ", " – ", "/"])
        {
            int at = who.IndexOf(cut, StringComparison.Ordinal);
            if (at > 0) { who = who[..at]; }
        }
        return who;
    }

    private static bool HasRole(string line)
    {
        foreach (Range range in line.AsSpan().SplitAny(" ,/|"))
        {
            if (Roles.Contains(line.AsSpan(range))) { return true; }
        }
        return false;
    }

    /// <summary>Capitalised words and the particles between them; no finite verb would pass.</summary>
    private static bool IsNames(string who)
    {
        if (who.Length is 0 or > 500 || who[^1] is '?' or '!' or ':' or '"' or '”') { return false; }
        int capitalised = 0, index = 0;
        foreach (Range range in who.AsSpan().SplitAny(" ,/|&()\u00A0"))
        {
            ReadOnlySpan<char> word = who.AsSpan(range).Trim(".;*_–—-•·");
            if (word.IsEmpty) { continue; }
            if (index++ == 0 && NoNames.Contains(word)) { return false; }
            if (char.IsUpper(word[0])) { capitalised++; }
            else if (word[0] is '@' || (!Particles.Contains(word) && !Roles.Contains(word) && !(word.Length > 2 && word[1] is '\'' or '’'))) { return false; }
        }
        bool endsInStop = who[^1] == '.' && who.Length > 2 && char.IsLower(who[^2]) && !who.EndsWith("Jr.", StringComparison.Ordinal) && !who.EndsWith("Sr.", StringComparison.Ordinal);
        return capitalised > 0 && !endsInStop;
    }
}
