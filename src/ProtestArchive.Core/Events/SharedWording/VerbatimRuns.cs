using System.Runtime.InteropServices;

namespace ProtestArchive.Core.Events.SharedWording;

/// <summary>Stretches of words [<paramref name="A"/>, <paramref name="A"/> + <paramref name="LengthA"/>) of one text and the like of another that are nearly the same.</summary>
internal readonly record struct Run(int A, int LengthA, int B, int LengthB);

/// <summary>
/// Finds near-verbatim runs: five words in a row that both texts have, grown to both sides over single words that differ. Each shingle keeps few places, and
/// no word is looked at twice, so that the time grows with the texts' length whatever they repeat.
/// </summary>
internal static class VerbatimRuns
{
    private const int Shingle = 5;
    private const int MostPlaces = 4; // of one shingle in the other text
    private const int FewestWords = 7; // of a run: shorter ones are phrases that anybody uses
    private const int Gap = 2; // words that may differ on either side before five more agree

    public static List<Run> Find(TextWords a, TextWords b)
    {
        Dictionary<int, List<int>> places = [];
        for (int i = 0; i + Shingle <= b.Count; i++)
        {
            ref List<int>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(places, Hash(b, i), out _);
            list ??= [];
            if (list.Count < MostPlaces) { list.Add(i); }
        }
        List<Run> runs = [];
        bool[] usedB = new bool[b.Count];
        int at = 0;
        while (at + Shingle <= a.Count)
        {
            Run best = default;
            foreach (int place in places.GetValueOrDefault(Hash(a, at)) ?? [])
            {
                if (usedB[place] || !SameShingle(a, at, b, place)) { continue; }
                Run run = Grow(a, at, b, place, usedB);
                if (run.LengthA > best.LengthA) { best = run; }
            }
            if (best.LengthA < FewestWords)
            {
                at++;
                continue;
            }
            runs.Add(best);
            usedB.AsSpan(best.B, best.LengthB).Fill(true);
            at = best.A + best.LengthA;
        }
        return runs;
    }

    private static Run Grow(TextWords a, int at, TextWords b, int place, bool[] usedB)
    {
        int endA = at + Shingle, endB = place + Shingle;
        while (true)
        {
            if (endA < a.Count && endB < b.Count && !usedB[endB] && a.Keys[endA] == b.Keys[endB])
            {
                endA++;
                endB++;
                continue;
            }
            if (Bridge(a, endA, b, endB, usedB) is not (int skipA, int skipB)) { return new(at, endA - at, place, endB - place); }
            endA += skipA;
            endB += skipB;
        }
    }

    // A word or two changed, added or left out, with a shingle's worth of agreement behind.
    private static (int A, int B)? Bridge(TextWords a, int endA, TextWords b, int endB, bool[] usedB)
    {
        for (int skip = 1; skip <= 2 * Gap; skip++)
        {
            for (int skipA = Math.Max(0, skip - Gap); skipA <= Math.Min(Gap, skip); skipA++)
            {
                int nextA = endA + skipA, nextB = endB + skip - skipA;
                if (nextA + 3 <= a.Count && nextB + 3 <= b.Count && !usedB[nextB] && a.Keys[nextA] == b.Keys[nextB] && a.Keys[nextA + 1] == b.Keys[nextB + 1] && a.Keys[nextA + 2] == b.Keys[nextB + 2])
                {
                    return (skipA, skip - skipA);
                }
            }
        }
        return null;
    }

    private static bool SameShingle(TextWords a, int at, TextWords b, int place)
    {
        for (int i = 0; i < Shingle; i++)
        {
            if (a.Keys[at + i] != b.Keys[place + i]) { return false; }
        }
        return true;
    }

    private static int Hash(TextWords text, int at)
    {
        HashCode hash = new();
        for (int i = 0; i < Shingle; i++) { hash.Add(text.Keys[at + i], StringComparer.Ordinal); }
        return hash.ToHashCode();
    }
}
