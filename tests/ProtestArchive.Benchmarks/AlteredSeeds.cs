using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace ProtestArchive.Benchmarks;

/// <summary>Many reports of five kilobytes made of the seeds, no two alike: paragraphs in another order, other figures, a sentence of their own.</summary>
internal sealed class AlteredSeeds
{
    private const string Written = "2020-09-13";
    private const int Bytes = 5 * 1024;
    private readonly List<string> _texts = [];

    /// <param name="count">How many.</param>
    public AlteredSeeds(int count)
    {
        string[] seeds = [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "seeds"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        for (int i = 0; i < count; i++) { _texts.Add(Alter(seeds[i % seeds.Length], i)); }
        ArrayBufferWriter<byte> lines = new();
        foreach ((int index, string text) in _texts.Index())
        {
            using Utf8JsonWriter json = new(lines);
            json.WriteStartObject();
            json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"report-{index}"));
            json.WriteString("text", text);
            json.WriteString("documentCreationTime", Written);
            json.WriteEndObject();
            json.Flush();
            lines.Write("\n"u8);
        }
        Lines = lines.WrittenSpan.ToArray();
    }

    /// <summary>The texts.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>The texts as lines of JSON, as <c>annotate --jsonl</c> takes them.</summary>
    public byte[] Lines { get; }

    private static string Alter(string seed, int number)
    {
        string[] paragraphs = seed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int turn = number % paragraphs.Length;
        char[] text = Cut(string.Join("\n\n", [.. paragraphs[turn..], .. paragraphs[..turn]])).ToCharArray();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is >= '1' and <= '9') { text[i] = (char)('1' + (text[i] - '1' + number) % 9); }
        }
        return string.Create(CultureInfo.InvariantCulture, $"{new string(text)}\n\nAt least {number + 2} people were detained in Minsk on Saturday.\n");
    }

    // To the size, marks of several bytes counted, at the end of a word; a shorter seed stays as it is.
    private static string Cut(string text)
    {
        int bytes = 0, end = 0;
        while (end < text.Length && (bytes += text[end] < 128 ? 1 : 3) <= Bytes) { end++; }
        return end == text.Length ? text : text[..text.LastIndexOf(' ', end - 1)];
    }
}
