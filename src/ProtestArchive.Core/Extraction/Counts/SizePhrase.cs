using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>
/// A text that is nothing but the size of a gathering, as coders of events keep it: “about 200 people”, “hundreds (organizers)”, “a crowd in the low
/// thousands”. Without a verb its people are a crowd, unless some word says otherwise.
/// </summary>
internal sealed class SizePhrase
{
    private const int Longest = 30;
    private const int Few = 10;
    private readonly Document _document;
    private readonly CountWord[] _words;

    public SizePhrase(Document document, CountWord[] words)
    {
        (_document, _words) = (document, words);
        IsWhole = document.Sentences.Length == 1 && document.Tokens.Length <= Longest && !HasFiniteVerb();
    }

    /// <summary>Whether the report is one phrase without a verb.</summary>
    public bool IsWhole { get; }

    /// <summary>Whether <paramref name="quantity"/> is the size that the phrase tells.</summary>
    public bool Tells(Quantity quantity, Group group)
    {
        if (!IsWhole || group.Form is GroupForm.Thing or GroupForm.Counted) { return false; }
        int end = Math.Max(quantity.End, group.End);
        for (int i = 0; i < _words.Length; i++)
        {
            if (i >= quantity.First && i < end) { continue; }
            CountWord word = _words[i];
            if (word.Is(WordTraits.Unreal | WordTraits.Feared | WordTraits.Not) || word.Patient is not (null or CountKind.Crowd or CountKind.Other) || word.Counted is not (null or CountKind.Crowd)) { return false; }
            if (i < quantity.First && !MayStandBefore(i)) { return false; }
        }
        bool people = group.Form is GroupForm.People or GroupForm.Attribute;
        if (people && group.Head.HasFlag(WordTraits.Protester)) { return true; }
        return quantity.Size >= Few || end >= _words.Length || _document.Tokens[end].Kind == TokenKind.Punctuation || _words[end].Is(WordTraits.PhraseEnd) || Is(end, "at") || Is(end, "of");
    }

    // “in the hundreds”, “a large crowd numbering about 300”
    private bool MayStandBefore(int at) =>
        _document.Tokens[at].Kind != TokenKind.Word || _words[at].Noun == CountKind.Crowd
        || _words[at].Is(WordTraits.Preposition | WordTraits.Determiner | WordTraits.Person | WordTraits.OpensQuantity | WordTraits.PhraseStart | WordTraits.Say | WordTraits.Link);

    private bool HasFiniteVerb()
    {
        for (int i = 0; i < _words.Length; i++)
        {
            CountWord word = _words[i];
            if (word.Is(WordTraits.Say | WordTraits.PhraseEnd) || _document.Tokens[i].Kind != TokenKind.Word) { continue; }
            if (word.Is(WordTraits.Be | WordTraits.Have | WordTraits.Do | WordTraits.Modal | WordTraits.Past | WordTraits.State | WordTraits.Pronoun) && !word.Is(WordTraits.Relative | WordTraits.Preposition)) { return true; }
            bool participle = (word.Form & (VerbForm.Participle | VerbForm.Ing)) != 0 || _document.Word(i).EndsWith("ed", StringComparison.OrdinalIgnoreCase);
            if (word.Agent == CountKind.Crowd && (word.Form & VerbForm.Past) != 0 && i > 0 && _words[i - 1].Is(WordTraits.Person | WordTraits.Value | WordTraits.PluralMagnitude)) { return true; } // “people marched in …”
            if (participle ? !IsParticiple(i) : word.IsVerb && !IsNoun(i)) { return true; }
            if (word == CountWord.Unknown && i > 0 && _words[i - 1].Is(WordTraits.Person) && _words[i - 1].Is(WordTraits.Plural) && _document.Tokens[i].Case == LetterCase.Lower && !word.IsVerb && !_document.Word(i).EndsWith("ing", StringComparison.Ordinal) && !participle) { return true; }
        }
        return false;
    }

    // “dressed in black”, “estimated”, “holding signs”; “gathered” alone is a verb.
    private bool IsParticiple(int at) => _document.Word(at).EndsWith("ing", StringComparison.OrdinalIgnoreCase) || at + 1 < _words.Length && (_words[at + 1].Is(WordTraits.Preposition | WordTraits.Person | WordTraits.OpensQuantity) || _document.Tokens[at + 1].Kind == TokenKind.Number || (at == 0 && _document.Tokens[at + 1].Kind != TokenKind.Word));

    private bool IsNoun(int at) => _words[at].Is(WordTraits.Person | WordTraits.Venue | WordTraits.Measure) || _words[at].Noun is not null || _words[at].Counted is not null
        || (at > 0 && (_words[at - 1].Is(WordTraits.Preposition | WordTraits.Determiner) || _document.Word(at - 1) is "-"));

    private bool Is(int at, string word) => _document.Word(at).Equals(word, StringComparison.OrdinalIgnoreCase);
}
