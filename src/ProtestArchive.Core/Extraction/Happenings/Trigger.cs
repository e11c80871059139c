using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Happenings;

/// <summary>How a trigger is used, which decides what its sentence has to show; <c>happenings.tsv</c> tells of each.</summary>
internal enum TriggerForm : byte
{
    Noun,
    Verb,
    Phrase,
    Crowd,
    People,
    Violent,
    Held,
    Shots,
    Burn,
    Fatal,
    Lives,
    Ablaze,
    Bomb,
    Bail,
    Walkout,
}

/// <summary>A word, or several, that may tell of a happening; of no kind where the words look like a trigger and are none (riot police).</summary>
internal sealed record Trigger(EventKind? Kind, TriggerForm Form)
{
    private static readonly PhraseMatcher<Trigger> All = Load();

    /// <summary>How the words tell of it, for a person.</summary>
    public string Rule { get; } = Form switch
    {
        TriggerForm.Noun => "noun of a happening",
        TriggerForm.Verb => "verb of a happening",
        TriggerForm.Phrase => "words that tell of it together",
        TriggerForm.Crowd => "what a group as subject did",
        TriggerForm.People => "what was done to people",
        TriggerForm.Violent => "violence in the sentence",
        TriggerForm.Held => "people held",
        TriggerForm.Shots => "shots fired",
        TriggerForm.Burn => "people or things burnt",
        TriggerForm.Fatal => "a deed with death behind it",
        TriggerForm.Lives => "lives claimed",
        TriggerForm.Ablaze => "set on fire",
        TriggerForm.Bomb => "a bomb beside it",
        TriggerForm.Bail => "bail granted",
        _ => "a walkout from work or from a house",
    };

    /// <summary>Whether a trigger may begin with the word of that number.</summary>
    public static bool MayBegin(int wordNumber) => All.MayBegin(wordNumber);

    /// <summary>The longest trigger that begins at a token, and the number of tokens that it covers; 0 where there is none.</summary>
    public static int At(ReadOnlySpan<Token> tokens, int at, out Trigger? trigger) => All.Match(tokens, at, out trigger);

    // A word that is given twice, as noun and as verb, keeps the form that stands first in the list of forms.
    private static PhraseMatcher<Trigger> Load()
    {
        Lexicon lexicon = Lexicon.Load("happenings");
        List<(string Words, Trigger Trigger)> triggers = [];
        foreach (string name in lexicon.Classes)
        {
            string[] parts = name.Split('.');
            if (parts.Length != 2) { continue; }
            EventKind? kind = parts[0] == "none" ? null : Enum.Parse<EventKind>(parts[0], ignoreCase: true);
            Trigger trigger = new(kind, Enum.Parse<TriggerForm>(parts[1], ignoreCase: true));
            triggers.AddRange(lexicon.Set(name).Words.Select(words => (words, trigger)));
        }
        PhraseMatcher<Trigger> matcher = new();
        foreach ((string words, Trigger trigger) in triggers.OrderBy(entry => entry.Trigger.Form).ThenBy(entry => entry.Trigger.Kind)) { matcher.Add(words, trigger); }
        return matcher;
    }
}
