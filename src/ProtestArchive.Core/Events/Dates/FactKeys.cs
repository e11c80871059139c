using System.Runtime.InteropServices;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Dates;

/// <summary>
/// Keys of what a report tells: two reports that tell of one happening share one. A key only brings reports together; whether they do tell
/// of one thing is for <see cref="FactMatcher"/> to say, from their sentences.
/// </summary>
internal static class FactKeys
{
    private const int MostKeys = 256; // of one report, the first in the text: a list of names without end makes no index without end
    private const int MostPeople = 12;
    private const int TalkingPeople = 6;
    private const int NamesOfStatement = 2; // the most telling: people before organizations before countries
    private const int StemsOfStatement = 4; // of those with the least hashes: alike sentences have most of them in common

    /// <summary>The keys of a report's facts, no key twice.</summary>
    public static IReadOnlyList<ulong> Of(IEnumerable<DayFact> facts, Setting setting)
    {
        HashSet<ulong> keys = [];
        foreach (Tenure tenure in setting.Tenures.Take(MostPeople)) { keys.Add(Hash('t', tenure.Person, "")); }
        foreach (DayFact fact in facts)
        {
            foreach (ulong key in Of(fact, setting))
            {
                if (keys.Count >= MostKeys) { return [.. keys]; }
                keys.Add(key);
            }
        }
        return [.. keys];
    }

    private static IEnumerable<ulong> Of(DayFact fact, Setting setting)
    {
        foreach (string name in fact.EventNames) { yield return Hash('n', name.ToUpperInvariant(), ""); }
        if (fact.Expression is null) { yield break; }
        if (fact.IsElection && setting.Country is { } country)
        {
            foreach (string person in setting.People.Order(StringComparer.Ordinal).Take(MostPeople)) { yield return Hash('e', country, person); }
        }
        if (fact.IsTalks)
        {
            string[] people = [.. fact.Names.Where(thing => thing.Kind == EntityKind.Person).Select(thing => thing.Slug).Order(StringComparer.Ordinal).Take(TalkingPeople)];
            for (int i = 0; i < people.Length; i++)
            {
                for (int j = i + 1; j < people.Length; j++) { yield return Hash('m', people[i], people[j]); }
            }
        }
        if (fact.Names.Count == 0 || fact.Stems.Count < FactMatcher.LeastStems) { yield break; }
        ulong[] stems = [.. fact.Stems.Select(stem => Hash('w', stem, "")).Order().Take(StemsOfStatement)];
        foreach (NamedThing thing in fact.Names.OrderByDescending(thing => thing.Weight).ThenBy(thing => thing.Slug, StringComparer.Ordinal).Take(NamesOfStatement))
        {
            ulong name = Hash('s', thing.Slug, thing.Kind == EntityKind.Person ? "p" : "");
            foreach (ulong stem in stems) { yield return (name ^ stem) * Prime; }
        }
    }

    private const ulong Prime = 0x100000001b3;

    // FNV-1a over the UTF-16 code units: the same on every machine and in every run.
    private static ulong Hash(char sort, string first, string second)
    {
        ulong hash = (0xcbf29ce484222325 ^ sort) * Prime;
        foreach (byte unit in MemoryMarshal.AsBytes(first.AsSpan())) { hash = (hash ^ unit) * Prime; }
        hash = (hash ^ '\n') * Prime;
        foreach (byte unit in MemoryMarshal.AsBytes(second.AsSpan())) { hash = (hash ^ unit) * Prime; }
        return hash;
    }
}
