using System.Text;

namespace ProtestArchive.Web.Store;

/// <summary>Names of files as text: what somebody else chose, never used to open anything.</summary>
public static class FileName
{
    /// <summary>Longest name and origin that are kept, in UTF-16 code units.</summary>
    public const int Maximum = 255, MaximumOrigin = 2000;

    private const int KeptEnd = 20;

    /// <summary>The last part of a path of any system, fit to be shown; “unnamed” where nothing is left. A long one loses its middle: its ending tells the format.</summary>
    public static string Of(string path)
    {
        string name = path[(path.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        string shown = name.Length <= Maximum ? Shown(name, Maximum) : $"{Shown(name, Maximum - KeptEnd - 1)}…{Shown(name[^KeptEnd..], KeptEnd)}";
        return shown is "" or "." or ".." ? "unnamed" : shown;
    }

    /// <summary>A path or address fit to be shown.</summary>
    public static string Origin(string path) => Shown(path, MaximumOrigin);

    /// <summary>The name without its ending, in characters that every file system takes; empty where nothing is left.</summary>
    public static string SafeStem(string name)
    {
        int dot = name.LastIndexOf('.');
        StringBuilder stem = new();
        foreach (Rune rune in (dot > 0 ? name[..dot] : name).EnumerateRunes())
        {
            stem.Append(Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' or '.' or ' ' or '(' or ')' ? rune.ToString() : "_");
            if (stem.Length >= 78) { break; } // three bytes each in UTF-8 at most, and file systems take 255
        }
        return stem.ToString().Trim('.', ' ');
    }

    private static string Shown(string text, int maximum)
    {
        StringBuilder shown = new(Math.Min(text.Length, maximum));
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (shown.Length + rune.Utf16SequenceLength > maximum) { break; }
            shown.Append(Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.Format ? Rune.ReplacementChar : rune);
        }
        return shown.ToString().Trim();
    }
}
