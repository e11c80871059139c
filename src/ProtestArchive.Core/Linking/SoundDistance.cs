namespace ProtestArchive.Core.Linking;

/// <summary>How alike two names are.</summary>
/// <param name="Score">From 0 to 1; 1 where their sound units are equal.</param>
/// <param name="Slips">How many of the differences no transliteration explains: letters missing, added, changed or in another order.</param>
public readonly record struct Likeness(double Score, int Slips)
{
    /// <summary>Nothing in common.</summary>
    public static readonly Likeness None = new(0, int.MaxValue);

    /// <summary>Whether transliteration alone explains every difference.</summary>
    public bool IsTransliteration => Slips == 0 && Score >= 0.8;
}

/// <summary>
/// The edit distance of sound units (Damerau–Levenshtein, optimal string alignment) where each exchange costs by how often
/// transliterations make it: g for h little, g for m all.
/// </summary>
public static class SoundDistance
{
    private const int LongestUnits = 40; // no name part is longer; bounds the work on hostile text
    private const double SlipCost = 0.5;

    // Pairs of units, both ways, with the cost of taking one for the other.
    private static readonly (string Pairs, double Cost)[] Exchanges =
    [
        ("oa iy vu Au", 0.25), ("gh hX ei eA aA iA uU jy jJ ji dD JD jD", 0.25), ("kX eo ou", 0.3), ("oi", 0.48), ("tc dJ vf cs sz SC Ss JS zJ Cc kc kg ae kC XC", 0.4),
    ];

    private static readonly Dictionary<(char, char), double> Costs = Exchanges
        .SelectMany(row => row.Pairs.Split(' ').SelectMany(pair => new[] { ((pair[0], pair[1]), row.Cost), ((pair[1], pair[0]), row.Cost) }))
        .ToDictionary(row => row.Item1, row => row.Cost);

    /// <summary>Compares two words given as <see cref="SoundUnits"/>.</summary>
    public static Likeness Compare(string left, string right)
    {
        if (left == right) { return left.Length == 0 ? Likeness.None : new(1, 0); }
        if (left.Length == 0 || right.Length == 0 || left.Length > LongestUnits || right.Length > LongestUnits) { return Likeness.None; }
        int width = right.Length + 1;
        Span<Edit> before = stackalloc Edit[width];
        Span<Edit> above = stackalloc Edit[width];
        Span<Edit> row = stackalloc Edit[width];
        for (int j = 1; j < width; j++) { above[j] = above[j - 1].Plus(Drop(right, j - 1, left.Length)); }
        for (int i = 1; i <= left.Length; i++)
        {
            row[0] = above[0].Plus(Drop(left, i - 1, right.Length));
            for (int j = 1; j < width; j++)
            {
                Edit best = above[j - 1].Plus(Exchange(left[i - 1], right[j - 1], first: i == 1 && j == 1));
                best = best.OrLess(above[j].Plus(Drop(left, i - 1, right.Length)));
                best = best.OrLess(row[j - 1].Plus(Drop(right, j - 1, left.Length)));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) { best = best.OrLess(before[j - 2].Plus(0.7)); }
                row[j] = best;
            }
            Span<Edit> spare = before;
            before = above;
            above = row;
            row = spare;
        }
        Edit total = above[width - 1];
        double length = Math.Max(Math.Max(left.Length, right.Length), 4);
        return new(Math.Max(0, 1 - total.Cost / length), total.Slips);
    }

    private static double Exchange(char left, char right, bool first)
    {
        if (left == right) { return 0; }
        bool vowels = SoundUnits.IsVowel(left) && SoundUnits.IsVowel(right);
        if (Costs.TryGetValue((left, right), out double cost)) { return first && vowels ? cost * 1.5 : cost; }
        cost = vowels ? 0.5 : 1;
        return first ? cost * 1.5 : cost; // the first letter of a name is seldom mistaken
    }

    private static double Drop(string word, int at, int otherLength)
    {
        char unit = word[at];
        bool vowelBeside = (at > 0 && SoundUnits.IsVowel(word[at - 1])) || (at + 1 < word.Length && SoundUnits.IsVowel(word[at + 1]));
        double cost = unit switch
        {
            'h' => 0.4,
            _ when SoundUnits.IsVowel(unit) => vowelBeside ? 0.35 : 0.6,
            'y' or 'j' => 0.4,
            _ => 0.9,
        };
        if (at == 0) { return cost * 1.5; }
        // Letters beyond the other word's end make another name (Martin, Martinez) rather than a slip.
        return at >= otherLength ? cost * 1.4 : cost;
    }

    private readonly record struct Edit(double Cost, int Slips)
    {
        public Edit Plus(double cost) => new(Cost + cost, cost >= SlipCost ? Slips + 1 : Slips);

        public Edit OrLess(Edit other) => other.Cost < Cost || (other.Cost == Cost && other.Slips < Slips) ? other : this;
    }
}
