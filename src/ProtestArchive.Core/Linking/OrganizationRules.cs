using System.Collections.Frozen;
using System.Globalization;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>One name of an organization by its words; what every country has, within one country.</summary>
internal sealed class OrganizationNode(string key, IReadOnlyList<string> words, string? country, bool isAcronym, CompanyKey? own, bool isCompared) : NameNode(EntityKind.Organization, key, isCompared)
{
    public IReadOnlyList<string> Words { get; } = words;

    /// <summary>The country whose it is, where the name alone does not tell.</summary>
    public string? Country { get; } = country;

    public bool IsAcronym { get; } = isAcronym;

    public override CompanyKey? Own { get; } = own;
}

/// <summary>
/// Joins the names of organizations: by their words, acronyms with what they stand for, slips of the pen; what every country has
/// (an interior ministry) only within a country.
/// </summary>
internal sealed class OrganizationRules : NameRules
{
    private const double LeastSlip = 0.88;
    private const double InitialsScore = 0.85;
    private const double CapitalsScore = 0.95;
    private const double TurnedScore = 0.9;
    private static readonly WordSet Opposed = Lexicon.Load("linking").Set("opposed");
    private static readonly FrozenDictionary<string, string> KnownAcronyms = Lexicon.Load("linking").Set("acronym").Words
        .Select(row => (Acronym: row[..row.IndexOf(' ', StringComparison.Ordinal)], Name: row[(row.IndexOf(' ', StringComparison.Ordinal) + 1)..]))
        .ToFrozenDictionary(row => OrganizationName.Key(row.Acronym), row => OrganizationName.Key(row.Name), StringComparer.Ordinal);

    public override EntityKind Kind => EntityKind.Organization;

    /// <summary>The words that a name is compared by, an acronym that everybody knows written out; and whether it is an acronym that is not.</summary>
    public static (IReadOnlyList<string> Words, bool IsAcronym) Words(string name)
    {
        IReadOnlyList<string> words = OrganizationName.Words(name);
        if (words.Count == 1 && KnownAcronyms.TryGetValue(words[0], out string? full) && name.All(letter => !char.IsLower(letter))) { words = full.Split(' '); }
        return (words, words.Count == 1 && name.Length is >= 2 and <= 8 && name.Where(char.IsLetter).All(char.IsUpper));
    }

    public override IEnumerable<string> BlockKeys(NameNode node)
    {
        OrganizationNode organization = (OrganizationNode)node;
        IReadOnlyList<string> words = organization.Words;
        yield return "! " + string.Concat(words);
        if (organization.IsAcronym)
        {
            yield return "~" + words[0];
            yield break;
        }
        if (words.Count >= 2) { yield return "+ " + string.Join(' ', words.Order(StringComparer.Ordinal)); }
        if (words.Count >= 2 && !OrganizationName.IsGeneral(words)) { yield return Initials(words); }
        yield return "=" + string.Join(' ', words.Select(word => SoundUnits.Skeleton(SoundUnits.Of(word))));
        if (words.Count == 1)
        {
            foreach (string key in SurnameKeys.Of(SoundUnits.Of(words[0]))) { yield return "1" + key; }
            yield break;
        }
        // All the words but one: a slip is in one word.
        for (int drop = 0; drop < words.Count; drop++) { yield return $"-{drop} " + string.Join(' ', words.Where((_, i) => i != drop)); }
    }

    public override Affinity Compare(NameNode left, NameNode right)
    {
        OrganizationNode mine = (OrganizationNode)left, other = (OrganizationNode)right;
        if (mine.Country is not null && other.Country is not null && mine.Country != other.Country) { return Affinity.Never; }
        if (mine.Words.SequenceEqual(other.Words)) { return new(false, CapitalsScore, mine.IsAcronym == other.IsAcronym ? 2 : 0.5); }
        if (string.Concat(mine.Words) == string.Concat(other.Words)) { return new(false, CapitalsScore, 0.5); }
        if (AreTurned(mine, other)) { return new(false, TurnedScore, 0.5); }
        if (mine.IsAcronym != other.IsAcronym)
        {
            (OrganizationNode acronym, OrganizationNode full) = mine.IsAcronym ? (mine, other) : (other, mine);
            return full.Words.Count >= 2 && Initials(full.Words) == "~" + acronym.Words[0] ? new(false, InitialsScore, 1.5) : Affinity.Unlike;
        }
        return mine.IsAcronym ? Affinity.Unlike : Slip(mine, other);
    }

    // An acronym needs its only expansion, and company or one report that has both.
    public override bool Holds(NamePair pair, Func<ulong, IReadOnlyList<NameNode>> block)
    {
        OrganizationNode left = (OrganizationNode)pair.Left, right = (OrganizationNode)pair.Right;
        if (left.IsAcronym == right.IsAcronym || pair.Affinity.Score != InitialsScore) { return pair.Shared >= pair.Affinity.Needed; }
        OrganizationNode acronym = left.IsAcronym ? left : right;
        return (pair.Together > 0 || pair.Shared >= pair.Affinity.Needed) && block(BlockIndex.Hash("~" + acronym.Words[0])).Count(node => !((OrganizationNode)node).IsAcronym) == 1;
    }

    public override bool Apart(NamePair pair) => pair.Affinity.Forbidden;

    public override Evidence Alone(NameNode node, bool isOnly) => Evidence.Of(1, ((OrganizationNode)node).Country is { } country
        ? $"Every country has one; this is that of the country which the report tells of ({country})."
        : node.Reports == 1 ? "Only this report names it so." : "Reports that use the same name mean the same organization.");

    public override Evidence Explain(NameNode node, NamePair pair, bool isChief)
    {
        OrganizationNode mine = (OrganizationNode)node, other = (OrganizationNode)pair.Other(node);
        if (mine.Words.SequenceEqual(other.Words)) { return Evidence.Of(CapitalsScore, $"“{mine.Chief}” and “{other.Chief}” are the same words."); }
        if (string.Concat(mine.Words) == string.Concat(other.Words)) { return Evidence.Of(CapitalsScore, $"“{mine.Chief}” and “{other.Chief}” are the same letters, parted into words otherwise."); }
        if (AreTurned(mine, other)) { return Evidence.Of(TurnedScore, $"“{mine.Chief}” and “{other.Chief}” are the same words in another order.", "The reports name other people, places or organizations in common."); }
        if (mine.IsAcronym != other.IsAcronym)
        {
            (OrganizationNode acronym, OrganizationNode full) = mine.IsAcronym ? (mine, other) : (other, mine);
            return Evidence.Of(InitialsScore, $"“{acronym.Chief}” are the initials of “{full.Chief}”, and nothing else in the archive has them.",
                pair.Together > 0 ? "A report names both." : "The reports name other people, places or organizations in common.");
        }
        string likeness = pair.Affinity.Score.ToString("0.00", CultureInfo.InvariantCulture);
        return Evidence.Of(Math.Min(0.99, pair.Affinity.Score),
            $"“{mine.Chief}” and “{other.Chief}” differ by a slip of the pen or by transliteration (likeness {likeness}).",
            "The reports name other people, places or organizations in common.");
    }

    private static bool AreTurned(OrganizationNode left, OrganizationNode right) =>
        left.Words.Count >= 2 && left.Words.Count == right.Words.Count && left.Words.Order(StringComparer.Ordinal).SequenceEqual(right.Words.Order(StringComparer.Ordinal));

    private static string Initials(IReadOnlyList<string> words) => "~" + string.Concat(words.Select(word => word[0]));

    private static Affinity Slip(OrganizationNode left, OrganizationNode right)
    {
        if (left.Words.Count != right.Words.Count) { return Affinity.Unlike; }
        double worst = 1;
        int slips = 0;
        for (int i = 0; i < left.Words.Count; i++)
        {
            if (left.Words[i] == right.Words[i]) { continue; }
            if (Math.Min(left.Words[i].Length, right.Words[i].Length) < 4 || Opposed.Contains(left.Words[i]) || Opposed.Contains(right.Words[i])) { return Affinity.Unlike; }
            Likeness likeness = SoundDistance.Compare(SoundUnits.Of(left.Words[i]), SoundUnits.Of(right.Words[i]));
            if (likeness.Score == 0) { return Affinity.Unlike; }
            worst = Math.Min(worst, likeness.Score);
            slips += likeness.Slips;
        }
        return slips <= 1 && worst >= (slips == 0 ? 0.8 : LeastSlip) ? new(false, worst, slips == 0 ? 0.5 : 2) : Affinity.Unlike;
    }
}
