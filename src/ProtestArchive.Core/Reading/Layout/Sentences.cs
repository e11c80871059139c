namespace ProtestArchive.Core.Reading.Layout;

/// <summary>How a line ends, as far as telling titles from sentences needs it.</summary>
internal static class Sentences
{
    private const string Closing = "\"'”’»)]*_";

    /// <summary>Whether the line ends with a full stop, a question or an exclamation mark, or an ellipsis, closing marks aside.</summary>
    public static bool EndsIn(ReadOnlySpan<char> line) => line.TrimEnd(Closing) is [.., '.' or '!' or '?' or '…' or ':' or ';' or '।' or '。'];

    /// <summary>Whether the line ends with a full stop, closing marks aside.</summary>
    public static bool EndsInStop(ReadOnlySpan<char> line) => line.TrimEnd(Closing) is [.., '.' or '…'];

    /// <summary>The number of words, up to <paramref name="most"/>.</summary>
    public static int Words(ReadOnlySpan<char> line, int most = 1000)
    {
        int words = 0;
        bool inside = false;
        foreach (char c in line)
        {
            bool letter = char.IsLetterOrDigit(c);
            if (letter && !inside && ++words >= most) { return words; }
            inside = letter || (inside && c is '\'' or '’' or '-' or '.' or ',');
        }
        return words;
    }
}
