namespace ProtestArchive.Core.Extraction.Gazetteer;

/// <summary>
/// How a place's name sounds, whatever the way in which its letters were carried over: Homel and Gomel stay two (that is for the list), Kandahar and Qandahar,
/// Sulaymaniyah and Sulaimaniya, Dnepropetrovsk and Dniepropetrovsk are one.
/// </summary>
public static class SoundKey
{
    /// <summary>The longest key; what is longer is cut off.</summary>
    public const int Longest = 32;

    /// <summary>Writes the key of a folded name (see <see cref="Folding"/>) into <paramref name="target"/> and returns its length; 0 for names too short to be told by ear.</summary>
    /// <param name="name">The folded name.</param>
    /// <param name="target">At least <see cref="Longest"/> long.</param>
    public static int Write(ReadOnlySpan<char> name, Span<char> target)
    {
        name = WithoutArticle(name);
        int length = 0;
        for (int i = 0; i < name.Length && length < Longest; i++)
        {
            char c = name[i], next = i + 1 < name.Length ? name[i + 1] : '\0';
            char sound = c switch
            {
                ' ' => '\0',
                'q' => 'k',
                'c' when next is 'h' => 'C',
                'c' when next is 'e' or 'i' or 'y' => 's',
                'c' => 'k',
                'k' when next is 'h' => 'H',
                'g' when next is 'h' => 'g',
                's' when next is 'h' => 'S',
                'z' when next is 'h' => 'Z',
                't' or 'd' when next is 'h' => c,
                't' when next is 's' or 'z' => 's',
                'p' when next is 'h' => 'f',
                'd' when next is 'j' => 'j',
                'w' => 'v',
                'y' or 'j' when i > 0 && IsVowel(name[i - 1]) => '\0',
                'y' => 'i',
                'e' when next is 'e' => 'i',
                'i' when next is 'e' or 'y' => 'i',
                'o' when next is 'u' or 'o' => 'u',
                'o' => 'u',
                'e' => 'i',
                'h' when i > 0 && (IsVowel(name[i - 1]) || next is '\0') => '\0',
                _ => c,
            };
            if (c is 'c' or 'k' or 'g' or 's' or 'z' or 't' or 'd' or 'p' && next is 'h' || (c == 't' && next is 's' or 'z') || (c == 'd' && next == 'j') || (c == 'e' && next == 'e') || (c == 'i' && next is 'e' or 'y') || (c == 'o' && next is 'u' or 'o')) { i++; }
            if (sound != '\0' && (length == 0 || target[length - 1] != sound)) { target[length++] = sound; }
        }
        while (length > 0 && target[length - 1] is 'a' or 'i') { length--; } // -a, -ah, -eh, -iya, -iyah
        return length >= 4 ? length : 0;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    // Al-, El-, Ad-, Ar- …: the Arabic article, written or left out.
    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> name)
    {
        bool article = name.Length > 6 && name[2] == ' ' && name[0] is 'a' or 'e' && (name[1] == 'l' || (name[1] is 'd' or 'r' or 's' or 'n' or 't' or 'z' && name[3] == name[1]));
        return article ? name[3..] : name;
    }
}
