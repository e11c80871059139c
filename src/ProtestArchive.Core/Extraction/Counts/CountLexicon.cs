using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>The words of <c>counts-numbers</c>, <c>counts-people</c> and <c>counts-frames</c> in one table, read once.</summary>
internal static class CountLexicon
{
    private static readonly CountWord?[] Words = Vocabulary.Table<CountWord?>();
    private static readonly PhraseMatcher<CountWord> Verbs = new();
    private static readonly WordSet NoPeople = Lexicon.Load("counts-people").Set("ending-deceives");
    private static readonly string[] Endings = [.. Lexicon.Load("counts-people").Set("ending").Words];
    private static readonly CountWord ByEnding = new() { Traits = WordTraits.Person | WordTraits.Plural };

    static CountLexicon()
    {
        Dictionary<string, CountWord> table = new(StringComparer.OrdinalIgnoreCase);
        AddNumbers(table);
        AddPeople(table);
        AddFrames(table);
        AddPeoples(table);
        foreach ((string text, CountWord word) in table)
        {
            if (Vocabulary.Find(text) is var number and not 0) { Words[number] = Words[number] is { } known ? known.Merge(word) : word; }
        }
    }

    /// <summary>What the lexicons know of each token, phrases of verbs at their first token.</summary>
    public static CountWord[] Read(Document document)
    {
        CountWord[] words = new CountWord[document.Tokens.Length];
        ReadOnlySpan<Token> tokens = document.Tokens.AsSpan();
        for (int i = 0; i < words.Length; i++)
        {
            int number = tokens[i].WordNumber;
            CountWord word = Words[number] ?? (IsNounOfPeople(document, tokens[i]) ? ByEnding : CountWord.Unknown);
            if (Verbs.MayBegin(number) && Verbs.Match(tokens, i, out CountWord? phrase) is var length and > 0)
            {
                word = word.Merge(phrase!) with { Length = length, Patient = phrase!.Patient, Agent = phrase.Agent };
            }
            words[i] = word;
        }
        return words;
    }

    // Doers that the lexicon does not list: controllers, harvesters, cartoonists. Most words are told apart by their last two letters.
    private static bool IsNounOfPeople(Document document, Token token)
    {
        if (token is not { Kind: TokenKind.Word, Case: LetterCase.Lower or LetterCase.Upper, Length: > 5 }) { return false; }
        if ((document.Text[token.End - 1] | ' ') is not ('s' or 'n') || (document.Text[token.End - 2] | ' ') is not ('r' or 't' or 'n' or 'e')) { return false; }
        ReadOnlySpan<char> word = token.In(document.Text);
        foreach (string ending in Endings)
        {
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) { return !NoPeople.Contains(token.WordNumber); }
        }
        return false;
    }

    private static void AddNumbers(Dictionary<string, CountWord> table)
    {
        Lexicon numbers = Lexicon.Load("counts-numbers");
        foreach ((string name, WordTraits traits) in new[]
        {
            ("value", WordTraits.Value), ("magnitude", WordTraits.Magnitude), ("plural-magnitude", WordTraits.PluralMagnitude), ("short-magnitude", WordTraits.ShortMagnitude), ("set-of", WordTraits.SetOf),
        })
        {
            foreach (string entry in numbers.Set(name).Words)
            {
                string[] cells = entry.Split('=');
                Add(table, cells[0], new() { Traits = traits, Value = long.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture) });
            }
        }
        AddTraits(table, numbers, "several", WordTraits.Several);
        AddTraits(table, numbers, "low-part", WordTraits.LowPart);
        AddTraits(table, numbers, "mid-part", WordTraits.MidPart);
        AddTraits(table, numbers, "high-part", WordTraits.HighPart);
        AddTraits(table, numbers, "alone", WordTraits.Alone);
        AddTraits(table, numbers, "phrase-start", WordTraits.PhraseStart);
        AddTraits(table, numbers, "phrase-end", WordTraits.PhraseEnd);
        foreach (string name in new[] { "value", "magnitude", "plural-magnitude", "several", "low-part", "mid-part", "high-part", "opening" })
        {
            foreach (string entry in numbers.Set(name).Words) { Add(table, entry.Split('=')[0], new() { Traits = WordTraits.OpensNumber }); }
        }
        foreach (string name in new[] { "range", "at-least", "more-than", "about", "about-abbreviation", "nearly", "up-to", "less-than", "plain", "anaphor" })
        {
            foreach (string entry in numbers.Set(name).Words) { Add(table, entry.Split([' ', '=', '-'])[0], new() { Traits = WordTraits.OpensQuantity }); }
        }
        AddTraits(table, numbers, "unit", WordTraits.Unit);
        AddTraits(table, numbers, "currency", WordTraits.Currency);
        AddTraits(table, numbers, "month", WordTraits.Month);
        AddTraits(table, numbers, "weekday", WordTraits.Weekday);
        AddTraits(table, numbers, "label-before", WordTraits.LabelBefore);
        AddTraits(table, numbers, "year-before", WordTraits.YearBefore);
    }

    private static void AddPeople(Dictionary<string, CountWord> table)
    {
        Lexicon people = Lexicon.Load("counts-people");
        foreach ((string name, WordTraits traits) in new[]
        {
            ("person", WordTraits.None), ("protester", WordTraits.Protester), ("security", WordTraits.Security), ("collective", WordTraits.Collective),
        })
        {
            foreach (string entry in people.Set(name).Words)
            {
                foreach ((string text, bool plural) in WordForms.OfNoun(entry))
                {
                    if (name == "collective" && plural) { continue; }
                    Add(table, text, new() { Traits = WordTraits.Person | traits | (plural || name == "collective" ? WordTraits.Plural : WordTraits.None) });
                }
            }
        }
        AddTraits(table, people, "security-collective", WordTraits.Security);
        AddTraits(table, people, "thing-of-people", WordTraits.ThingOfPeople);
    }

    // Afghans, Germans: the plurals among the names of peoples.
    private static void AddPeoples(Dictionary<string, CountWord> table)
    {
        Lexicon peoples = Lexicon.Load("demonyms");
        foreach (string country in peoples.Classes)
        {
            IReadOnlyList<string> names = peoples.Set(country).Words;
            foreach (string name in names.Where(name => name.EndsWith('s') && names.Contains(name[..^1], StringComparer.OrdinalIgnoreCase)))
            {
                Add(table, name, new() { Traits = WordTraits.Person | WordTraits.Plural });
            }
        }
    }

    private static void AddFrames(Dictionary<string, CountWord> table)
    {
        Lexicon frames = Lexicon.Load("counts-frames");
        foreach ((string name, CountKind kind) in new[]
        {
            ("detained", CountKind.Detained), ("released", CountKind.Released), ("injured", CountKind.Injured),
            ("killed", CountKind.Killed), ("crowd", CountKind.Crowd), ("other", CountKind.Other),
        })
        {
            AddVerbs(table, frames.Set($"{name}-patient"), new() { Patient = kind });
            if (kind is CountKind.Detained or CountKind.Injured or CountKind.Killed or CountKind.Crowd) { AddVerbs(table, frames.Set($"{name}-agent"), new() { Agent = kind }); }
            foreach (string word in frames.Set($"{name}-noun").Words) { Add(table, word, new() { Noun = kind }); }
            foreach (string word in frames.Set($"{name}-counted").Words) { Add(table, word, new() { Counted = kind }); }
            foreach (string word in frames.Set($"{name}-measure").Words) { Add(table, word, new() { Measured = kind }); }
        }
        AddVerbs(table, frames.Set("none"), new());
        AddVerbs(table, frames.Set("crowd-weak"), new() { CrowdIfSubject = true });
        foreach ((string name, WordTraits traits) in new[]
        {
            ("measure", WordTraits.Measure), ("link", WordTraits.Link), ("dead", WordTraits.Dead), ("hurt", WordTraits.Hurt),
            ("modal", WordTraits.Modal), ("unreal", WordTraits.Unreal), ("feared", WordTraits.Feared), ("report-verb", WordTraits.ReportVerb), ("not", WordTraits.Not),
            ("be", WordTraits.Be), ("have", WordTraits.Have), ("have-present", WordTraits.HavePresent), ("do", WordTraits.Do), ("preposition", WordTraits.Preposition),
            ("subordinator", WordTraits.Subordinator), ("determiner", WordTraits.Determiner), ("pronoun", WordTraits.Pronoun), ("relative", WordTraits.Relative),
            ("past", WordTraits.Past), ("state", WordTraits.State), ("venue", WordTraits.Venue), ("subset", WordTraits.Subset), ("strong", WordTraits.Strong),
            ("crowd-by", WordTraits.CrowdBy), ("crisis", WordTraits.Crisis), ("turning", WordTraits.Turning), ("adverb", WordTraits.Adverb), ("crowd-control", WordTraits.CrowdControl), ("background", WordTraits.Background), ("locative", WordTraits.Locative), ("fraction", WordTraits.Fraction), ("say", WordTraits.Say),
            ("treated", WordTraits.Treated), ("wound", WordTraits.Wound), ("homeless", WordTraits.Homeless), ("victims", WordTraits.Victims), ("begin", WordTraits.Begin),
        })
        {
            AddTraits(table, frames, name, traits);
        }
    }

    private static void AddVerbs(Dictionary<string, CountWord> table, WordSet verbs, CountWord frame)
    {
        foreach (string entry in verbs.Words)
        {
            // “let go” is base, past and participle at once
            foreach ((string text, VerbForm form) in WordForms.OfVerb(entry).GroupBy(form => form.Text, (text, forms) => (text, forms.Aggregate(VerbForm.None, (all, one) => all | one.Form))))
            {
                CountWord word = frame with { Form = form };
                if (text.Contains(' ', StringComparison.Ordinal)) { Verbs.Add(text, word); } else { Add(table, text, word); }
            }
        }
    }

    private static void AddTraits(Dictionary<string, CountWord> table, Lexicon lexicon, string name, WordTraits traits)
    {
        foreach (string word in lexicon.Set(name).Words) { Add(table, word, new() { Traits = traits }); }
    }

    private static void Add(Dictionary<string, CountWord> table, string text, CountWord word) =>
        table[text] = table.TryGetValue(text, out CountWord? known) ? known.Merge(word) : word;
}
