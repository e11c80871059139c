using System.Buffers;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Layout;

/// <summary>Blocks that belong to a page and not to what the report says.</summary>
internal static class FurnitureRule
{
    private const int Longest = 400;
    private const int LongestLabel = 60;
    private static readonly SearchValues<char> AddressEnd = SearchValues.Create(" <>\"”)");
    private static readonly Lexicon Words = Lexicon.Load("reading");
    private static readonly WordSet Labels = Words.Set("label-furniture");
    private static readonly WordSet EmbedLabels = Words.Set("label-embed");
    private static readonly WordSet AddressLabels = Words.Set("label-address");
    private static readonly WordSet ClosingMarks = Words.Set("closing-mark");
    private static readonly PhraseSet Openings = new(Words.Set("furniture-opening").Words);
    private static readonly PhraseSet Contents = new(Words.Set("furniture-content").Words);

    public static bool Is(string plain)
    {
        if (IsAddress(plain) || !HasLetterOrDigit(plain)) { return true; }
        if (plain.Length > Longest) { return false; }
        if (plain.Length <= LongestLabel)
        {
            ReadOnlySpan<char> label = plain.AsSpan().TrimEnd(" :….»›>|");
            if (ClosingMarks.Contains(plain) || Labels.Contains(label) || (plain.EndsWith(':') && AddressLabels.Contains(label))) { return true; }
        }
        if (Contents.StandsIn(plain)) { return true; }
        return (Openings.Opens(plain) && IsCall(plain)) || IsRecording(plain);
    }

    /// <summary>“Embed:”: the block below is what was embedded.</summary>
    public static bool IsEmbedLabel(string plain) => plain.Length <= LongestLabel && EmbedLabels.Contains(plain.AsSpan().TrimEnd(" :")) && plain.EndsWith(':');

    /// <summary>“Original url:”: the block below is the report's own address.</summary>
    public static bool IsAddressLabel(string plain) => plain.Length <= LongestLabel && AddressLabels.Contains(plain.AsSpan().TrimEnd(" :")) && plain.EndsWith(':');

    /// <summary>Nothing but one address.</summary>
    public static bool IsAddress(string plain) => AddressIn(plain) is { } address && address.Length >= plain.AsSpan().Trim("<>() ").Length;

    /// <summary>The first web address in a line; null where there is none.</summary>
    public static string? AddressIn(string plain)
    {
        if (!plain.Contains("://", StringComparison.Ordinal)) { return null; }
        int at = plain.IndexOf("http://", StringComparison.OrdinalIgnoreCase);
        if (at < 0) { at = plain.IndexOf("https://", StringComparison.OrdinalIgnoreCase); }
        if (at < 0) { return null; }
        int length = plain.AsSpan(at).IndexOfAny(AddressEnd);
        string address = length < 0 ? plain[at..] : plain.Substring(at, length);
        return address.Length <= 2000 && Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Host.Length > 0 ? address : null;
    }

    /// <summary>An invitation is short and tells nothing; a sentence of news that begins with “More:” or “Watch ” goes on.</summary>
    private static bool IsCall(string plain) => plain.Length < 160 || !plain.EndsWith('.');

    /// <summary>The title of a recording with its length: “President speaks (2:50) |”.</summary>
    private static bool IsRecording(string plain)
    {
        ReadOnlySpan<char> line = plain.AsSpan().TrimEnd(" |");
        if (line.Length is < 6 or > 160 || line[^1] != ')') { return false; }
        int open = line.LastIndexOf('(');
        if (open < 0) { return false; }
        ReadOnlySpan<char> length = line[(open + 1)..^1];
        int colon = length.IndexOf(':');
        return colon is 1 or 2 && length.Length - colon == 3 && char.IsAsciiDigit(length[0]) && char.IsAsciiDigit(length[^1]) && char.IsAsciiDigit(length[^2])
            && !Sentences.EndsIn(line[..open].TrimEnd());
    }

    private static bool HasLetterOrDigit(string plain)
    {
        foreach (char c in plain)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) { return true; }
        }
        return false;
    }
}
