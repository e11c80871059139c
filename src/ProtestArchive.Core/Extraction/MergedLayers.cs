using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction;

/// <summary>Puts the mentions of several layers, each in order, into one order.</summary>
internal static class MergedLayers
{
    /// <summary>All mentions in the order of their spans; of equal spans, that of the earlier layer comes first.</summary>
    public static ImmutableArray<Mention> Of(params ReadOnlySpan<ImmutableArray<Mention>> layers)
    {
        Span<int> next = stackalloc int[layers.Length];
        next.Clear();
        int count = 0;
        foreach (ImmutableArray<Mention> layer in layers) { count += layer.Length; }
        ImmutableArray<Mention>.Builder merged = ImmutableArray.CreateBuilder<Mention>(count);
        while (merged.Count < count)
        {
            int first = -1;
            for (int i = 0; i < layers.Length; i++)
            {
                if (next[i] < layers[i].Length && (first < 0 || layers[i][next[i]].Span < layers[first][next[first]].Span)) { first = i; }
            }
            merged.Add(layers[first][next[first]++]);
        }
        return merged.MoveToImmutable();
    }
}
