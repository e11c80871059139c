using ProtestArchive.Core.Extraction.Quotations;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Attributions;

/// <summary>
/// A document's tokens with what the lexicon of speech knows of each word, the quotation that each lies in, and the name that it
/// belongs to. Made once for all that looks for who said what.
/// </summary>
internal sealed class Wording
{
    private static readonly Role[] Roles = LoadRoles();
    private readonly Role[] _roles;
    private readonly int[] _quotation;
    private readonly int[] _person;
    private readonly bool[] _time;

    public Wording(Document document)
    {
        Document = document;
        Quotations = MarkPairing.Find(document.Report);
        int count = document.Tokens.Length;
        _roles = new Role[count];
        _quotation = new int[count];
        _person = new int[count];
        _time = new bool[count];
        for (int i = 0; i < count; i++)
        {
            Role role = Roles[document.Tokens[i].WordNumber];
            if (role == Role.None || IsAcronym(i)) { continue; }
            _roles[i] = (role & Role.Writing) != 0 && IsOfName(i) ? role & ~(Role.Writing | Role.Surface) : role;
        }
        Array.Fill(_quotation, -1);
        Array.Fill(_person, -1);
        Parents = new int[Quotations.Count];
        FirstTokens = new int[Quotations.Count];
        LastTokens = new int[Quotations.Count];
        for (int q = 0; q < Quotations.Count; q++)
        {
            int last = document.TokenAt(Quotations[q].Outer.End - 1);
            int first = document.TokenAt(Quotations[q].Outer.Start);
            (FirstTokens[q], LastTokens[q]) = (first, last);
            Parents[q] = first < count ? _quotation[first] : -1;
            for (int i = first; i <= last && i < count; i++) { _quotation[i] = q; }
        }
        for (int p = 0; p < document.People.Length; p++)
        {
            TextSpan span = document.People[p].Span;
            for (int i = document.TokenAt(span.Start); i < count && document.Tokens[i].Start < span.End; i++) { _person[i] = p; }
        }
        foreach (TimeMention time in document.Times)
        {
            for (int i = document.TokenAt(time.Span.Start); i < count && document.Tokens[i].Start < time.Span.End; i++) { _time[i] = true; }
        }
        SpeechVerbs.Mark(this);
    }

    public Document Document { get; }

    /// <summary>All quotations, an outer one before what it encloses.</summary>
    public List<Quotation> Quotations { get; }

    /// <summary>For each quotation, the one around it; -1 where there is none.</summary>
    public int[] Parents { get; }

    /// <summary>For each quotation, the index of the token that opens it.</summary>
    public int[] FirstTokens { get; }

    /// <summary>For each quotation, the index of its last token, the closing mark where there is one.</summary>
    public int[] LastTokens { get; }

    /// <summary>The innermost quotation that holds a token, its marks included; -1 outside all.</summary>
    public int QuotationOf(int token) => _quotation[token];

    /// <summary>Index of the person mention that a token belongs to; -1 where there is none.</summary>
    public int PersonOf(int token) => _person[token];

    /// <summary>Takes the word for a verb of saying, as where it stands shows.</summary>
    public void MakeVerb(int token) => _roles[token] = (_roles[token] & ~(Role.SayWeak | Role.Auxiliary | Role.Stop)) | Role.Say;

    public bool Is(int token, Role any) => token >= 0 && token < _roles.Length && (_roles[token] & any) != 0;

    /// <summary>Whether the token tells a time: by the layer of times, or by itself where that layer is empty.</summary>
    public bool IsTime(int token) => (_time[token] && !IsPeriodical(token))
        || (Is(token, Role.Calendar) && Document.Tokens[token].IsCapitalized)
        || (Is(token, Role.Time) && (Document.Times.IsEmpty || Is(token, Role.Adverb)) && !(token > 0 && !Document.Tokens[token].SpaceBefore && IsMark(token - 1, '-')));

    /// <summary>Whether the layer of times holds the token.</summary>
    public bool IsInTime(int token) => _time[token];

    // “the daily Prothom Alo” is no time.
    private bool IsPeriodical(int token) => Document.Word(token).EndsWith("ly", StringComparison.Ordinal) && token + 1 < Document.Tokens.Length && Document.Tokens[token + 1].IsCapitalized;

    public bool IsMark(int token, char mark) => token >= 0 && token < _roles.Length && Document.Tokens[token].Length == 1 && Document.Text[Document.Tokens[token].Start] == mark;

    public bool IsWord(int token, string word) => Document.Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the token may stand inside the phrase that names somebody.</summary>
    public bool IsNounLike(int token)
    {
        Token here = Document.Tokens[token];
        if (IsTime(token)) { return false; }
        return here.Kind switch
        {
            TokenKind.Word => here.IsCapitalized
                ? !Is(token, Role.Stop | Role.Pronoun) && !(Is(token, Role.NounPreposition) && here.Case != LetterCase.Upper)
                : !Is(token, Role.Stop | Role.Pronoun | Role.Auxiliary | Role.NounPreposition) && !(Is(token, Role.AnySay | Role.Participle) && !Is(token, Role.Source) && !IsOwned(token)),
            TokenKind.Number or TokenKind.Address => true,
            TokenKind.Possessive => true,
            _ => IsMark(token, '&') || IsPluralApostrophe(token) || (IsMark(token, '-') && !here.SpaceBefore && token + 1 < Document.Tokens.Length && !Document.Tokens[token + 1].SpaceBefore),
        };
    }

    // “a note”, “the ministry’s estimate”: nouns that could be verbs.
    private bool IsOwned(int token) => Is(token, Role.Statement) && token > 0 && (Document.Tokens[token - 1].Kind == TokenKind.Possessive || Is(token - 1, Role.Article));

    // The US, the WHO, IT: capitals among words that are not all capitals.
    private bool IsAcronym(int token) => Document.Tokens[token] is { Case: LetterCase.Upper, Length: > 1 }
        && !(token > 0 && Document.Tokens[token - 1].Case == LetterCase.Upper)
        && !(token + 1 < Document.Tokens.Length && Document.Tokens[token + 1].Case == LetterCase.Upper);

    // Wall Street, the Roads Board: not a wall, not a board.
    private bool IsOfName(int token) => Document.Tokens[token].Case == LetterCase.Capitalized
        && ((token + 1 < Document.Tokens.Length && Document.Tokens[token + 1] is { Case: LetterCase.Capitalized, SpaceBefore: true })
            || (token > 0 && Document.Tokens[token].SpaceBefore && Document.Tokens[token - 1].Case == LetterCase.Capitalized && !Is(token - 1, Role.Article | Role.Determiner)));

    private bool IsPluralApostrophe(int token) => (IsMark(token, '’') || IsMark(token, '\'')) && !Document.Tokens[token].SpaceBefore
        && token + 1 < Document.Tokens.Length && Document.Tokens[token + 1].SpaceBefore && token > 0 && _quotation[token] == _quotation[token - 1]
        && Document.Text[Document.Tokens[token].Start - 1] is 's' or 'S';

    private static Role[] LoadRoles()
    {
        Lexicon lexicon = Lexicon.Load("speech");
        Role[] roles = Vocabulary.Table<Role>();
        foreach ((string name, Role role) in Classes)
        {
            foreach (int number in lexicon.Set(name).Numbers) { roles[number] |= role; }
        }
        roles[0] = Role.None;
        return roles;
    }

    private static IEnumerable<(string Name, Role Role)> Classes =>
    [
        ("say", Role.Say), ("say-that", Role.SayThat), ("say-weak", Role.SayWeak), ("tell", Role.Tell), ("participle", Role.Participle),
        ("act", Role.Act), ("chant", Role.Chant), ("chant-noun", Role.ChantNoun), ("writing", Role.Writing),
        ("writing-verb", Role.WritingVerb), ("source", Role.Source), ("statement", Role.Statement), ("issued", Role.Issued),
        ("measure", Role.Measure), ("put", Role.Put), ("np-preposition", Role.NounPreposition), ("determiner", Role.Determiner),
        ("stop", Role.Stop), ("aux", Role.Auxiliary), ("be", Role.Be), ("adverb", Role.Adverb), ("time", Role.Time), ("calendar", Role.Calendar),
        ("article", Role.Article), ("object", Role.Object), ("subordinate", Role.Subordinate), ("joint", Role.Joint), ("resume", Role.Resume), ("occasion", Role.Occasion),
        ("aside", Role.Aside), ("perfect", Role.Perfect), ("approximate", Role.Approximate), ("tally", Role.Tally), ("inner", Role.Inner), ("outer", Role.Outer), ("modal", Role.Modal),
        ("human", Role.Human), ("man", Role.Man), ("woman", Role.Woman), ("band", Role.Band), ("observe", Role.Observe), ("accuse", Role.Accuse),
        ("beside", Role.Beside), ("phrasal", Role.Phrasal), ("particle", Role.Particle), ("further", Role.Further), ("surface", Role.Surface), ("show", Role.Show), ("variant", Role.Variant),
        ("he", Role.He), ("she", Role.She), ("it", Role.It), ("they", Role.They), ("we", Role.We),
    ];
}
