using System.Text.RegularExpressions;

namespace ProtestArchive.Tests.Pages;

/// <summary>Reads the citation formats as strictly as the programs that take them.</summary>
internal static partial class CitationReader
{
    /// <summary>The fields of the one entry of a BibTeX file: braces must pair, and what TeX would take for a command must be escaped.</summary>
    public static Dictionary<string, string> BibTeX(string file)
    {
        Match entry = Entry().Match(file);
        entry.Success.ShouldBeTrue(file);
        Dictionary<string, string> fields = new(StringComparer.Ordinal) { ["key"] = entry.Groups["key"].Value };
        string rest = entry.Groups["fields"].Value;
        while (rest.Trim().Length > 0)
        {
            Match name = FieldStart().Match(rest);
            name.Success.ShouldBeTrue(rest);
            int depth = 1, end = name.Length;
            while (depth > 0)
            {
                // BibTeX counts every brace, escaped or not.
                if (rest[end] == '{') { depth++; }
                if (rest[end] == '}') { depth--; }
                end++;
            }
            string value = rest[name.Length..(end - 1)];
            if (name.Groups["name"].Value != "url") { Unescaped().IsMatch(value).ShouldBeFalse(value); }
            fields.Add(name.Groups["name"].Value, value);
            rest[end].ShouldBe(',');
            rest = rest[(end + 1)..];
        }
        return fields;
    }

    /// <summary>The lines of the one record of a RIS file.</summary>
    public static (string Tag, string Value)[] Ris(string file)
    {
        file.ShouldEndWith("ER  - \r\n");
        string[] lines = file[..^2].Split("\r\n");
        (string Tag, string Value)[] read = [.. lines.Select(line =>
        {
            Match match = RisLine().Match(line);
            match.Success.ShouldBeTrue(line);
            return (match.Groups["tag"].Value, match.Groups["value"].Value);
        })];
        read[0].Tag.ShouldBe("TY");
        read.Count(line => line.Tag is "TY" or "ER").ShouldBe(2);
        return read;
    }

    [GeneratedRegex(@"\A@misc\{(?<key>[A-Za-z0-9-]+),\n(?<fields>.*)\}\n\z", RegexOptions.Singleline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\A\s*(?<name>[a-z]+) = \{")]
    private static partial Regex FieldStart();

    [GeneratedRegex(@"(?<!\\)[&%$#_~^]|\\(?!text|[&%$#_])")]
    private static partial Regex Unescaped();

    [GeneratedRegex(@"\A(?<tag>[A-Z][A-Z0-9])  - (?<value>[^\r\n]*)\z")]
    private static partial Regex RisLine();
}
