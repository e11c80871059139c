using System.Collections.Frozen;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Happenings;

/// <summary>How a trigger is used, which decides what its sentence has to show.</summary>
internal enum TriggerForm : byte
{
    Noun,
    Verb,
    Phrase,
    Crowd,
    People,
    Violent,
}

/// <summary>A word, or several, that may tell of a happening; of no kind where the words look like a trigger and are none (riot police).</summary>
internal sealed record Trigger(EventKind? Kind, TriggerForm Form, string[] Words)
{
    private static readonly FrozenDictionary<string, Trigger[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord = Load();

    /// <summary>The longest trigger that begins at a token; null where there is none. A word that is both noun and verb gives both forms, the verb first.</summary>
    public static Trigger? At(Document document, int token)
    {
        if (!ByFirstWord.TryGetValue(document.Word(token), out Trigger[]? candidates)) { return null; }
        foreach (Trigger candidate in candidates)
        {
            if (candidate.Fits(document, token)) { return candidate; }
        }
        return null;
    }

    private bool Fits(Document document, int token)
    {
        for (int i = 1; i < Words.Length; i++)
        {
            if (!document.Word(token + i).Equals(Words[i], StringComparison.OrdinalIgnoreCase)) { return false; }
        }
        return true;
    }

    private static FrozenDictionary<string, Trigger[]>.AlternateLookup<ReadOnlySpan<char>> Load()
    {
        Lexicon lexicon = Lexicon.Load("happenings");
        List<Trigger> triggers = [];
        foreach (string name in lexicon.Classes)
        {
            string[] parts = name.Split('.');
            if (parts.Length != 2) { continue; }
            EventKind? kind = parts[0] == "none" ? null : Enum.Parse<EventKind>(parts[0], ignoreCase: true);
            TriggerForm form = Enum.Parse<TriggerForm>(parts[1], ignoreCase: true);
            triggers.AddRange(lexicon.Set(name).Words.Select(words => new Trigger(kind, form, words.Split(' '))));
        }
        return triggers.GroupBy(trigger => trigger.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(trigger => trigger.Words.Length).ThenBy(trigger => trigger.Form).ThenBy(trigger => trigger.Kind).ToArray(),
                StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
