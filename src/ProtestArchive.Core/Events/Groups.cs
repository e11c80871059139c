using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events;

/// <summary>Which side of an event a counted group stands on.</summary>
public enum GroupClass
{
    /// <summary>The report names no group.</summary>
    Unsaid,

    /// <summary>People, protesters, women, workers: those an event is about unless said otherwise.</summary>
    Public,

    /// <summary>Those who came out for a leader or a government.</summary>
    Supporters,

    /// <summary>Police, soldiers, guards.</summary>
    Security,

    /// <summary>Any other group: contractors, journalists, officials.</summary>
    Other,
}

/// <summary>Reads the words for a counted group.</summary>
public static class Groups
{
    private static readonly WordSet Public = Lexicon.Load("events").Set("public");
    private static readonly WordSet Workers = Lexicon.Load("events").Set("worker");
    private static readonly WordSet Supporters = Lexicon.Load("events").Set("supporter");
    private static readonly WordSet Opposition = Lexicon.Load("events").Set("opposition");
    private static readonly WordSet Security = Lexicon.Load("events").Set("security");
    private static readonly WordSet Part = Lexicon.Load("events").Set("part");
    private static readonly WordSet Unofficial = Lexicon.Load("events").Set("unofficial");

    /// <summary>The class of a group by its words (“women demonstrators”, “supporters of the president”, “police officers”).</summary>
    public static GroupClass ClassOf(string? who)
    {
        if (string.IsNullOrWhiteSpace(who)) { return GroupClass.Unsaid; }
        bool people = false, supporters = false, opposition = false, security = false, unofficial = false;
        foreach (Range word in Words(who))
        {
            ReadOnlySpan<char> letters = who.AsSpan()[word];
            people |= Public.Contains(letters) || Workers.Contains(letters);
            supporters |= Supporters.Contains(letters);
            opposition |= Opposition.Contains(letters);
            security |= Security.Contains(letters);
            unofficial |= Unofficial.Contains(letters);
        }
        return (supporters, opposition, security, unofficial, people) switch
        {
            (true, false, _, _, _) => GroupClass.Supporters,
            (_, true, _, _, _) => GroupClass.Public,
            (_, _, _, true, _) => GroupClass.Other,
            (_, _, true, _, _) => GroupClass.Security,
            (_, _, _, _, true) => GroupClass.Public,
            _ => GroupClass.Other,
        };
    }

    /// <summary>Whether the group works somewhere (workers, miners, teachers): those who can strike.</summary>
    public static bool AreWorkers(string? who)
    {
        if (who is null) { return false; }
        foreach (Range word in Words(who))
        {
            if (Workers.Contains(who.AsSpan()[word])) { return true; }
        }
        return false;
    }

    /// <summary>
    /// The word by which a figure counts a part of the public only (“women demonstrators”: women), in lower case; null where it counts them all. The
    /// number of a part says nothing against the number of all.
    /// </summary>
    public static string? PartOf(string? who)
    {
        if (who is null) { return null; }
        foreach (Range word in Words(who))
        {
            if (Part.Contains(who.AsSpan()[word])) { return who[word].ToLowerInvariant(); }
        }
        return null;
    }

    /// <summary>Whether a figure counts people beyond those counted before (“Thousands more protesters”, “another 30”), so that it is no total.</summary>
    public static bool CountsMore(string words)
    {
        List<Range> all = Words(words);
        for (int i = 0; i < all.Count; i++)
        {
            ReadOnlySpan<char> word = words.AsSpan()[all[i]];
            if (Is(word, "another") || Is(word, "additional") || Is(word, "further")) { return true; }
            if (!Is(word, "more")) { continue; }
            bool than = i + 1 < all.Count && Is(words.AsSpan()[all[i + 1]], "than");
            bool or = i > 0 && Is(words.AsSpan()[all[i - 1]], "or");
            if (!than && !or && i > 0) { return true; }
        }
        return false;
    }

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static List<Range> Words(string text)
    {
        List<Range> words = [];
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool letter = i < text.Length && char.IsLetter(text[i]);
            if (letter && start < 0) { start = i; }
            else if (!letter && start >= 0)
            {
                words.Add(start..i);
                start = -1;
            }
        }
        return words;
    }
}
