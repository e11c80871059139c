using System.Text;

namespace ProtestArchive.Benchmarks.Synthetic;

/// <summary>One way to write the names of a language in Latin letters: what stands for each letter or group of letters.</summary>
internal sealed class Romanization
{
    private readonly (string From, string To, bool AtStart)[] _rules;

    private Romanization(string rules) => _rules = [.. rules.Split(' ').Select(rule => rule.Split('='))
        .Select(rule => (From: rule[0].TrimStart('^'), To: rule[1].Replace('_', ' '), AtStart: rule[0].StartsWith('^')))
        .OrderByDescending(rule => rule.From.Length).ThenByDescending(rule => rule.AtStart)];

    /// <summary>All systems, by naming, the most usual first.</summary>
    public static ILookup<string, Romanization> All { get; } = SyntheticData.Rows("romanizations").ToLookup(row => row[0], row => new Romanization(row[2]), StringComparer.Ordinal);

    /// <summary><paramref name="name"/> in Latin letters; capitals stay capitals.</summary>
    public string Write(string name)
    {
        StringBuilder written = new(name.Length * 2);
        int at = 0;
        while (at < name.Length)
        {
            bool isStart = at == 0 || name[at - 1] is ' ' or '-';
            (string from, string to, _) = Array.Find(_rules, rule => (!rule.AtStart || isStart) && string.Compare(name, at, rule.From, 0, rule.From.Length, StringComparison.OrdinalIgnoreCase) == 0);
            if (from is null) { written.Append(name[at++]); continue; }
            written.Append(char.IsUpper(name[at]) && to.Length > 0 ? char.ToUpperInvariant(to[0]) + to[1..] : to);
            at += from.Length;
        }
        return written.ToString();
    }
}
