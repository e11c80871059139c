namespace ProtestArchive.Core.Text;

/// <summary>The forms of a verb that a lexicon gives by its base form.</summary>
[Flags]
internal enum VerbForm : byte
{
    None = 0,
    Base = 1,
    ThirdPerson = 2,
    Past = 4,
    Participle = 8,
    Ing = 16,
}

/// <summary>Inflects the regular words of the lexicons; irregular ones bring their forms with them, separated by solidi.</summary>
internal static class WordForms
{
    /// <summary>The forms of a verb, each with the rest of its phrase (“rounded up”).</summary>
    public static IEnumerable<(string Text, VerbForm Form)> OfVerb(string entry)
    {
        string[] forms = entry.Split('/');
        string last = forms[^1];
        int space = last.IndexOf(' ', StringComparison.Ordinal);
        string rest = space < 0 ? "" : last[space..];
        forms[^1] = space < 0 ? last : last[..space];
        string lemma = forms[0];
        bool irregular = forms.Length == 5;
        yield return (lemma + rest, VerbForm.Base);
        yield return ((irregular ? forms[1] : Sibilant(lemma)) + rest, VerbForm.ThirdPerson);
        if (irregular)
        {
            bool same = forms[2] == forms[3];
            yield return (forms[2] + rest, same ? VerbForm.Past | VerbForm.Participle : VerbForm.Past);
            if (!same) { yield return (forms[3] + rest, VerbForm.Participle); }
            yield return (forms[4] + rest, VerbForm.Ing);
            yield break;
        }
        yield return (Past(lemma) + rest, VerbForm.Past | VerbForm.Participle);
        yield return (Ing(lemma) + rest, VerbForm.Ing);
    }

    /// <summary>Singular and plurals of a noun.</summary>
    public static IEnumerable<(string Text, bool IsPlural)> OfNoun(string entry)
    {
        string[] forms = entry.Split('/');
        yield return (forms[0], false);
        if (forms.Length == 1) { yield return (Sibilant(forms[0]), true); }
        for (int i = 1; i < forms.Length; i++) { yield return (forms[i], true); }
    }

    private static string Sibilant(string word) =>
        EndsInConsonantY(word) ? word[..^1] + "ies"
        : word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('z') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) ? word + "es"
        : word + "s";

    private static string Past(string verb) =>
        verb.EndsWith('e') ? verb + "d"
        : EndsInConsonantY(verb) ? verb[..^1] + "ied"
        : Doubles(verb) ? verb + verb[^1] + "ed"
        : verb + "ed";

    private static string Ing(string verb) =>
        verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) ? verb[..^1] + "ing"
        : Doubles(verb) ? verb + verb[^1] + "ing"
        : verb + "ing";

    private static bool EndsInConsonantY(string word) => word.Length > 1 && word[^1] == 'y' && !IsVowel(word[^2]);

    // One syllable of consonant, vowel, consonant: nab, nabbed.
    private static bool Doubles(string verb)
    {
        if (verb.Length < 3 || IsVowel(verb[^1]) || verb[^1] is 'w' or 'x' or 'y' || !IsVowel(verb[^2]) || IsVowel(verb[^3])) { return false; }
        return verb.Count(IsVowel) == 1;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
