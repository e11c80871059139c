namespace ProtestArchive.Core.Linking;

/// <summary>Keys under which a surname and its slips of the pen meet.</summary>
internal static class SurnameKeys
{
    private const int ShortestForSlips = 3;

    /// <summary>The consonants of the name in classes, and what is left of them without any one: two names a consonant apart share a key.</summary>
    public static IEnumerable<string> Of(string units)
    {
        string skeleton = SoundUnits.Skeleton(units);
        if (skeleton.Length == 0) { return [units]; }
        if (skeleton.Length < ShortestForSlips) { return [skeleton]; }
        HashSet<string> keys = new(StringComparer.Ordinal) { skeleton };
        for (int i = 0; i < skeleton.Length && i < 12; i++)
        {
            string without = skeleton.Remove(i, 1);
            if (i > 0 && i < without.Length && without[i - 1] == without[i]) { without = without.Remove(i, 1); }
            keys.Add(without);
        }
        return keys;
    }
}
