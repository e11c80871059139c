using ProtestArchive.Core.Extraction.Gazetteer;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>What a single word may be to a name; each member is a class of <c>name-words.tsv</c>, <c>first-names.tsv</c> or <c>demonyms.tsv</c>.</summary>
[Flags]
internal enum WordClass : ulong
{
    None = 0,
    Honorific = 1UL << 0,
    Title = 1UL << 1,
    TitleWord = 1UL << 2,
    TitleModifier = 1UL << 3,
    TitleModifierPlace = 1UL << 4,
    Occupation = 1UL << 5,
    Kin = 1UL << 6,
    Say = 1UL << 7,
    PersonVerb = 1UL << 8,
    Elected = 1UL << 9,
    CompanySuffix = 1UL << 10,
    OrganizationHead = 1UL << 11,
    OrganizationHeadWeak = 1UL << 12,
    PlaceHead = 1UL << 14,
    PlaceHeadWeak = 1UL << 15,
    PlaceFront = 1UL << 16,
    CommonPlace = 1UL << 17,
    Locative = 1UL << 18,
    LocativeWeak = 1UL << 19,
    CompanyContext = 1UL << 20,
    Time = 1UL << 21,
    Month = 1UL << 22,
    Function = 1UL << 23,
    FunctionAmbiguous = 1UL << 24,
    Suffix = 1UL << 25,
    Particle = 1UL << 26,
    AcronymThing = 1UL << 27,
    SportWord = 1UL << 28,
    Adjoined = 1UL << 29,
    EventHead = 1UL << 30,
    EventHeadWeak = 1UL << 31,
    OrganizationNoun = 1UL << 32,
    ThingFront = 1UL << 33,
    Common = 1UL << 34,
    FirstNameFemale = 1UL << 35,
    FirstNameMale = 1UL << 36,
    FirstNameAny = 1UL << 37,
    Demonym = 1UL << 38,
    PluralOwner = 1UL << 39,
    PlaceCenter = 1UL << 40,
    StateBody = 1UL << 41,
    Portfolio = 1UL << 42,
    PlaceFrontStrong = 1UL << 43,
    Masculine = 1UL << 44,
    Feminine = 1UL << 45,
    OutletNoun = 1UL << 46,
    Leader = 1UL << 47,
    TeamName = 1UL << 48,
    OrganizationFront = 1UL << 49,
    ClubFront = 1UL << 50,
    EastSurname = 1UL << 51,
    CompanyWord = 1UL << 52,
    TeamNoun = 1UL << 53,
    TeamBefore = 1UL << 54,
    TeamAfter = 1UL << 55,
    TitlePhrase = 1UL << 56,
    TitlePhraseStart = 1UL << 57,
    PlaceRuler = 1UL << 58,
    StockMove = 1UL << 59,
    StockUnit = 1UL << 60,
    Prefix = 1UL << 61,
    Surname = 1UL << 62,
    HeadlineVerb = 1UL << 63,

    FirstName = FirstNameFemale | FirstNameMale | FirstNameAny,
    AnyTitle = Honorific | Title | TitleWord,
    AnyOrganizationHead = OrganizationHead | OrganizationHeadWeak,
    AnyPlaceHead = PlaceHead | PlaceHeadWeak,
}

/// <summary>The classes of single words, looked up by their folded form.</summary>
internal static class WordClasses
{
    private const WordClass Unasked = (WordClass)ulong.MaxValue; // no word is of every class

    private static readonly Dictionary<string, WordClass> Table = Build();
    private static readonly Dictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Lookup = Table.GetAlternateLookup<ReadOnlySpan<char>>();

    // By number in the vocabulary, filled when first asked; two threads that ask at once write the same.
    private static readonly WordClass[] ByNumber = MakeByNumber();

    /// <summary>All classes of the folded word or phrase <paramref name="key"/>.</summary>
    public static WordClass Of(ReadOnlySpan<char> key) => Lookup.TryGetValue(key, out WordClass classes) ? classes : WordClass.None;

    /// <summary>All classes of the word <paramref name="letters"/> with that number in the vocabulary, whose folded form is <paramref name="key"/>.</summary>
    public static WordClass Of(int number, ReadOnlySpan<char> letters, ReadOnlySpan<char> key)
    {
        if (number == 0) { return IsPlain(letters) ? WordClass.None : Of(key); }
        WordClass classes = ByNumber[number];
        if (classes == Unasked) { ByNumber[number] = classes = Of(key); }
        return classes;
    }

    // The vocabulary holds every word of the lexicons; folding can only make a word of theirs of one with accents, full stops or apostrophes.
    private static bool IsPlain(ReadOnlySpan<char> letters) => !letters.ContainsAnyExceptInRange('A', 'z');

    private static WordClass[] MakeByNumber()
    {
        WordClass[] classes = Vocabulary.Table<WordClass>();
        Array.Fill(classes, Unasked);
        return classes;
    }

    private static Dictionary<string, WordClass> Build()
    {
        Dictionary<string, WordClass> table = new(16384, StringComparer.Ordinal);
        Add(table, Lexicon.Load("name-words"), Parse);
        Add(table, Lexicon.Load("common-words"), _ => WordClass.Common);
        Add(table, Lexicon.Load("first-names"), name => name switch
        {
            "f" => WordClass.FirstNameFemale,
            "m" => WordClass.FirstNameMale,
            _ => WordClass.FirstNameAny,
        });
        Add(table, Lexicon.Load("surnames"), name => name == "surname" ? WordClass.Surname : WordClass.None);
        Add(table, Lexicon.Load("demonyms"), _ => WordClass.Demonym);
        AddPlurals(table);
        foreach ((string phrase, WordClass classes) in table.ToArray())
        {
            if ((classes & WordClass.TitlePhrase) == 0) { continue; }
            string first = phrase[..phrase.IndexOf(' ', StringComparison.Ordinal)];
            table[first] = table.GetValueOrDefault(first) | WordClass.TitlePhraseStart;
        }
        return table;
    }

    // “Analysts”, “Reporters”: the plural of what people are is as common a word as the singular.
    private static void AddPlurals(Dictionary<string, WordClass> table)
    {
        const WordClass Countable = WordClass.Occupation | WordClass.Title | WordClass.OrganizationNoun | WordClass.CommonPlace;
        foreach ((string word, WordClass classes) in table.ToArray())
        {
            if ((classes & Countable) != 0 && (classes & WordClass.FirstName) == 0 && !word.EndsWith('s')) { table[word + "s"] = table.GetValueOrDefault(word + "s") | WordClass.Common; }
        }
    }

    private static void Add(Dictionary<string, WordClass> table, Lexicon lexicon, Func<string, WordClass> classOf)
    {
        foreach (string name in lexicon.Classes)
        {
            WordClass added = classOf(name);
            foreach (string word in lexicon.Set(name).Words)
            {
                string key = Folding.Fold(word);
                table[key] = table.GetValueOrDefault(key) | added;
            }
        }
    }

    private static WordClass Parse(string name) => Enum.TryParse(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out WordClass parsed)
        ? parsed
        : throw new InvalidDataException($"name-words.tsv has an unknown class “{name}”.");
}
