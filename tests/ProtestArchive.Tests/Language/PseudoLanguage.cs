using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ProtestArchive.Tests.Language;

/// <summary>
/// A language that nobody speaks, made of the English phrases: each in brackets, with marks on its vowels. It counts as Belarusian does,
/// with a form for few and one for many, and lacks one phrase. The app finds it as it would find any other, since it stands there before
/// the first test runs.
/// </summary>
public static partial class PseudoLanguage
{
    public const char Open = '⟦', Close = '⟧';

    /// <summary>A phrase that the language lacks.</summary>
    public const string Lacking = "Shell.Principle";

    private const string Plain = "aeiouyAEIOUY", Marked = "àéîõüýÀÉÎÕÜÝ";

    /// <summary>A region of its own, so that a translation into Belarusian would not be taken for it.</summary>
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("be-BY");

    public static string StringsFile([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "ProtestArchive.Web", "Language", "Strings.resx");

    /// <summary>The English phrases by their keys; of a key that is there twice, the first, since another test says so.</summary>
    public static Dictionary<string, string> English { get; } = XDocument.Load(StringsFile()).Root!.Elements("data")
        .DistinctBy(data => data.Attribute("name")!.Value, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    /// <summary>An English phrase as the language says it; markup and what is filled in stay.</summary>
    public static string Of(string english, string form = "") =>
        Open + Word().Replace(english, word => string.Concat(word.Value.Select(letter => Plain.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? Marked[at] : letter))) + form + Close;

#pragma warning disable CA2255 // the tests are a program of their own
    [ModuleInitializer]
    internal static void Speak() => SatelliteAssembly.Write(Culture, All());
#pragma warning restore CA2255

    private static IEnumerable<KeyValuePair<string, string>> All()
    {
        foreach ((string key, string phrase) in English.Where(phrase => phrase.Key != Lacking))
        {
            if (key.EndsWith(".other", StringComparison.Ordinal) && English.ContainsKey(key[..^"other".Length] + "one"))
            {
                foreach (string form in new[] { "few", "many" }) { yield return new(key[..^"other".Length] + form, Of(phrase, " ·" + form)); }
            }
            yield return new(key, Of(phrase));
        }
    }

    // Letters that are neither a tag's, nor an entity's, nor of a place that is filled in.
    [GeneratedRegex(@"(?<=^|>|\}|;)[^<>{&;]+")]
    private static partial Regex Word();
}
