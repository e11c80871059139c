using ProtestArchive.Core.Extraction.Gazetteer;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>Where two names stand side by side: a town and who was there, two companies and what they make together.</summary>
internal sealed partial class CandidateFinder
{
    // Each look goes through the whole report.
    private const int MostLooks = 20;

    private int _looks;

    // “In London Tony Blair said”: the town ends where a whole name begins.
    private int WhereSomeone(int k, int end)
    {
        if (!text.Is(k - 1, WordClass.Locative) || !text.IsWord(k - 1)) { return k; }
        for (int e = Math.Min(end - 2, k + 3); e > k; e--)
        {
            if (!text.IsWord(e) || !text.Is(e, WordClass.FirstName) || text.IsHyphen(e - 1) || !text.IsWord(e + 1) || text.Is(end - 1, WordClass.AnyOrganizationHead | WordClass.AnyPlaceHead | WordClass.EventHead)) { continue; }
            if (text.Known(k, e) is { Kind: EntityKind.Place } || (Cities.All.Find(text.Key(k, e)) is >= 0 and var city && Cities.All[city].Population > 100_000)) { return e; }
        }
        return k;
    }

    // “Citicorp and Travelers Group Inc.”: two, where the report names the first without the other.
    private bool StandsAlone(int start, int and)
    {
        if (and > start + 2 || text.Is(start, WordClass.Common | WordClass.TitleModifier | WordClass.Demonym) || _looks++ >= MostLooks) { return false; }
        ReadOnlySpan<char> name = text.Key(start, and), other = text.Key(and + 1, and + 2);
        for (int i = 0; i + and - start < text.Count; i++)
        {
            if (i == start || !text.IsCapitalized(i) || !text.Key(i, i + and - start).SequenceEqual(name)) { continue; }
            int after = i + and - start;
            bool capitals = text.IsUpper(i) && text.IsUpper(after + 1); // a headline in capitals tells nothing of what follows “and”
            if (!(text.Equals(after, "and") || text.IsMark(after, '&')) || (!capitals && !text.Key(after + 1, after + 2).SequenceEqual(other)) || (capitals && !text.Is(after + 2, WordClass.CompanySuffix))) { return true; }
        }
        return false;
    }

    // Barney Frank, D-Mass. · Phil Gramm (R-Texas)
    private int PartyOfState(int k)
    {
        int state = k + 2;
        if (!text.IsHyphen(k + 1) || text[k].Length != 1 || !text.IsUpper(k) || text.Mark(k - 1) is not (',' or '(') || !text.IsCapitalized(state)) { return k; }
        (KnownName? known, int end) = KnownNames.FindState(text.Key(state, state + 1)) is { } abbreviated ? (abbreviated, state + 1) : LongestKnown(state, Math.Min(text.Count, state + 3));
        if (known is not { Kind: EntityKind.Place }) { return k; }
        Add(Make(state, end, known));
        _found[^1].Own(EntityKind.Place, 5, "the state of a lawmaker");
        return end;
    }
}
