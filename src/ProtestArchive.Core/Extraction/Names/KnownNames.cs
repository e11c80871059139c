using ProtestArchive.Core.Extraction.Gazetteer;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>All names of the lexicons, found by their folded words.</summary>
internal static class KnownNames
{
    /// <summary>The most tokens that a known name has.</summary>
    public const int MostTokens = 9;

    private const byte Unasked = 255;

    private static readonly Dictionary<string, KnownName> Table = new(8192, StringComparer.Ordinal);
    private static readonly Dictionary<string, KnownName> States = new(64, StringComparer.Ordinal);
    private static readonly Dictionary<string, KnownName> Others = new(64, StringComparer.Ordinal);
    private static readonly Dictionary<string, KnownName>.AlternateLookup<ReadOnlySpan<char>> OtherLookup;
    private static readonly HashSet<string> Acronyms = new(256, StringComparer.Ordinal);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AcronymLookup;
    private static readonly Dictionary<string, byte> Lengths = new(8192, StringComparer.Ordinal); // first word -> words of the longest name
    private static readonly Dictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> LengthLookup;
    private static readonly byte[] LengthByNumber; // of the vocabulary; filled when first asked
    private static readonly Dictionary<string, KnownName>.AlternateLookup<ReadOnlySpan<char>> Lookup;
    private static readonly Dictionary<string, KnownName>.AlternateLookup<ReadOnlySpan<char>> StateLookup;

    static KnownNames()
    {
        AddCountries();
        AddPlaces();
        AddExonyms();
        AddOrganizations();
        AddOthers();
        AddOutlets();
        Lookup = Table.GetAlternateLookup<ReadOnlySpan<char>>();
        AcronymLookup = Acronyms.GetAlternateLookup<ReadOnlySpan<char>>();
        OtherLookup = Others.GetAlternateLookup<ReadOnlySpan<char>>();
        LengthLookup = Lengths.GetAlternateLookup<ReadOnlySpan<char>>();
        LengthByNumber = Vocabulary.Table<byte>();
        Array.Fill(LengthByNumber, Unasked);
        StateLookup = States.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The known name with the folded words <paramref name="key"/>; null where there is none.</summary>
    public static KnownName? Find(ReadOnlySpan<char> key) => Lookup.TryGetValue(key, out KnownName? known) ? known : null;

    /// <summary>The place of another country that bears the same name as the known one (Georgia, Punjab, Galicia); null where there is none.</summary>
    public static KnownName? FindOther(ReadOnlySpan<char> key) => OtherLookup.TryGetValue(key, out KnownName? other) ? other : null;

    /// <summary>How many words the longest known name has that begins with the word; 0 where none begins with it.</summary>
    /// <param name="number">The word's number in the vocabulary.</param>
    /// <param name="first">The word, folded.</param>
    public static int Longest(int number, ReadOnlySpan<char> first)
    {
        if (number == 0) { return LengthLookup.TryGetValue(first, out byte longest) ? longest : 0; }
        byte length = LengthByNumber[number];
        if (length == Unasked) { LengthByNumber[number] = length = LengthLookup.TryGetValue(first, out byte found) ? found : (byte)0; }
        return length;
    }

    /// <summary>Whether the folded word is an acronym, which means its name only in capitals (US, WHO, ICE).</summary>
    public static bool IsAcronym(ReadOnlySpan<char> key) => AcronymLookup.Contains(key);

    /// <summary>A state by its newspaper abbreviation (Calif., Pa.), which means it only behind a town and a comma.</summary>
    public static KnownName? FindState(ReadOnlySpan<char> key) => StateLookup.TryGetValue(key, out KnownName? known) ? known : null;

    private static void AddCountries()
    {
        Lexicon countries = Lexicon.Load("countries");
        foreach (string code in countries.Classes.Order(StringComparer.Ordinal))
        {
            KnownName country = new(EntityKind.Place, countries.First(code)) { PlaceType = PlaceType.Country, Country = code };
            foreach (string name in countries.Set(code).Words) { Add(name, country); }
        }
    }

    private static void AddPlaces()
    {
        foreach ((string type, string? country, string[] names) in Entries("places"))
        {
            string? seat = null;
            if (names[^1].IndexOf('>', StringComparison.Ordinal) is > 0 and var at) { (names[^1], seat) = (names[^1][..at], names[^1][(at + 1)..]); }
            KnownName place = new(EntityKind.Place, names[0])
            {
                PlaceType = Enum.Parse<PlaceType>(type, ignoreCase: true),
                Country = country,
                Seat = seat is not null ? FindCity(seat, country) : -1,
            };
            if (names[0].StartsWith("the ", StringComparison.Ordinal))
            {
                Add(names[0][4..], place with { Name = names[0][4..], NeedsArticle = true });
                continue;
            }
            foreach (string name in names)
            {
                bool abbreviation = name.EndsWith('.') && !ReferenceEquals(name, names[0]);
                if (abbreviation) { States.TryAdd(Folding.Fold(name), place); } else { Add(name, place); }
            }
        }
    }

    private static void AddExonyms()
    {
        Lexicon exonyms = Lexicon.Load("exonyms");
        foreach (string entry in exonyms.Classes.Order(StringComparer.Ordinal))
        {
            string own = entry[3..];
            int city = FindCity(own, entry.AsSpan(0, 2));
            if (city < 0) { continue; }
            KnownName place = new(EntityKind.Place, exonyms.First(entry)) { PlaceType = PlaceType.City, Country = entry[..2], City = city };
            foreach (string name in exonyms.Set(entry).Words) { Add(name, place); }
            if (Cities.All[city].Population >= 50_000) { Add(own, place); }
        }
    }

    // As the text is tokenised: a possessive ’s is a word of its own.
    private static string KeyOf(string name) => Folding.Fold(name.Replace("'s", " s", StringComparison.Ordinal).Replace("/", " / ", StringComparison.Ordinal));

    // Where two lexicons know a name, the one that is read first has it: a country before a city, a city before a club.
    private static void Add(string name, KnownName known)
    {
        string key = KeyOf(name);
        if (Table.TryGetValue(key, out KnownName? first) && first.Kind == EntityKind.Place && known.Kind == EntityKind.Place && first.Country != known.Country) { Others.TryAdd(key, known); }
        AddLength(key);
        if (Table.TryAdd(key, known) && key.Length <= 6 && !name.AsSpan().ContainsAnyInRange('a', 'z')) { Acronyms.Add(key); }
    }

    private static void AddLength(string key)
    {
        int space = key.IndexOf(' ', StringComparison.Ordinal);
        string first = space < 0 ? key : key[..space];
        byte words = (byte)Math.Min(MostTokens, key.AsSpan().Count(' ') + 1);
        if (Lengths.GetValueOrDefault(first) < words) { Lengths[first] = words; }
    }

    private static int FindCity(string name, ReadOnlySpan<char> country)
    {
        string key = Folding.Fold(name);
        int city = Cities.All.Find(key);
        while (city >= 0 && !Cities.All[city].IsIn(country)) { city = Cities.All.FindNext(city, key); }
        return city;
    }

    private static void AddOrganizations()
    {
        foreach ((string type, string? country, string[] names) in Entries("organizations"))
        {
            KnownName organization = new(EntityKind.Organization, names[0]) { OrganizationType = type, Country = country };
            foreach (string name in names)
            {
                if (name.StartsWith("the ", StringComparison.Ordinal)) { Add(name[4..], organization with { Name = name[4..], NeedsArticle = true }); }
                else { Add(name, type != "government" && IsDoubtful(name) ? organization with { IsDoubtful = true } : organization); }
            }
        }
    }

    // The names of outlets, but for those that are a word or a first name (Time, Dawn).
    private static void AddOutlets()
    {
        foreach (string name in Lexicon.Load("reading-outlets").Classes)
        {
            bool single = !name.Contains(' ', StringComparison.Ordinal);
            if (single && (WordClasses.Of(KeyOf(name)) & (WordClass.Common | WordClass.FirstName | WordClass.Function | WordClass.Time)) != 0) { continue; }
            if (single && FindAnyCity(name)) { continue; }
            bool article = name.StartsWith("The ", StringComparison.Ordinal);
            KnownName outlet = new(EntityKind.Organization, name) { OrganizationType = "media", IsOutlet = article };
            Add(name, outlet);
            if (article && name.AsSpan(4).Contains(' ')) { Add(name[4..], outlet with { IsOutlet = false }); }
        }
    }

    private static bool FindAnyCity(string name) => Cities.All.Find(KeyOf(name)) >= 0;

    // Petra, Apple; not in capitals, where only the acronym is meant.
    private static bool IsDoubtful(string name) => !name.Contains(' ', StringComparison.Ordinal) && name.AsSpan().ContainsAnyInRange('a', 'z')
        && (WordClasses.Of(KeyOf(name)) & (WordClass.FirstName | WordClass.Surname | WordClass.Common | WordClass.Function | WordClass.Title | WordClass.Occupation)) != 0;

    private static void AddOthers()
    {
        foreach ((_, _, string[] names) in Entries("not-names"))
        {
            foreach (string name in names) { Add(name, new(null, name)); }
        }
        Lexicon demonyms = Lexicon.Load("demonyms");
        foreach (string code in demonyms.Classes)
        {
            string? country = code.Length == 2 ? code : null;
            foreach (string name in demonyms.Set(code).Words) { Add(name, new(null, name) { Country = country, IsDemonym = true }); }
        }
    }

    private static IEnumerable<(string Type, string? Country, string[] Names)> Entries(string file)
    {
        Lexicon lexicon = Lexicon.Load(file);
        foreach (string heading in lexicon.Classes.Order(StringComparer.Ordinal))
        {
            string[] parts = heading.Split(' ');
            foreach (string entry in lexicon.Set(heading).Words.Order(StringComparer.Ordinal))
            {
                yield return (parts[0], parts.Length > 1 ? parts[1] : null, entry.Split('='));
            }
        }
    }
}
