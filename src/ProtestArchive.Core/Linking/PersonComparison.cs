using System.Globalization;

namespace ProtestArchive.Core.Linking;

/// <summary>What comparing two full names gives.</summary>
/// <param name="Affinity">What it says of whether they are one person's.</param>
/// <param name="Given">How the given names stand.</param>
/// <param name="Surname">How alike the surnames are.</param>
/// <param name="IsWithin">The shorter name's parts all stand in the longer.</param>
/// <param name="IsTurned">The same names stand in another order.</param>
internal readonly record struct PersonVerdict(Affinity Affinity, GivenRelation Given = GivenRelation.Same, Likeness Surname = default, bool IsWithin = false, bool IsTurned = false)
{
    public static readonly PersonVerdict Never = new(Affinity.Never);

    public static readonly PersonVerdict Unlike = new(Affinity.Unlike);
}

/// <summary>Compares full names of people.</summary>
internal static class PersonComparison
{
    /// <summary>Compares two names that both have a given name.</summary>
    public static PersonVerdict Compare(PersonName left, PersonName right)
    {
        if (left.Generation.Length > 0 && right.Generation.Length > 0 && left.Generation != right.Generation) { return PersonVerdict.Never; }
        if (left.Joined == right.Joined) { return new(new(false, 1, 0), Surname: new(1, 0)); }
        if (SameWordsTurned(left, right))
        {
            // Martin Thomas and Thomas Martin are two men; Tsai Ing-wen and Ing-wen Tsai one woman.
            bool eitherWay = GivenNames.IsKnown(left.Given) && GivenNames.IsKnown(right.Given);
            return eitherWay ? PersonVerdict.Unlike : new(new(false, 0.9, 0.5), IsTurned: true);
        }
        GivenRelation given = GivenNames.Compare(left.Given, right.Given);
        if (given == GivenRelation.Different && left.Middles.Count + right.Middles.Count > 0 && SoundDistance.Compare(GivenUnits(left), GivenUnits(right)) is { IsTransliteration: true, Score: >= 0.88 }) { given = GivenRelation.Variant; }
        bool within = false;
        if (given is GivenRelation.Different or GivenRelation.Slip && IsWithin(left, right))
        {
            given = GivenRelation.Same;
            within = true;
        }
        if (given == GivenRelation.Different) { return PersonVerdict.Never; }
        if (Math.Abs(left.SurnameUnits.Length - right.SurnameUnits.Length) > 4) { return PersonVerdict.Unlike; }
        Likeness surname = SoundDistance.Compare(left.SurnameUnits, right.SurnameUnits);
        if (!IsOneSurname(left.SurnameUnits, right.SurnameUnits, surname)) { return PersonVerdict.Unlike; }
        if (PersonName.DifferByGender(left.Surname, right.Surname) || MiddlesConflict(left, right)) { return PersonVerdict.Never; }
        if (given == GivenRelation.Slip && surname.Slips > 1) { return PersonVerdict.Unlike; }

        double score = surname.Score * given switch
        {
            GivenRelation.Same => within ? 0.92 : 1,
            GivenRelation.Variant => 0.98,
            GivenRelation.Slip => 0.9,
            GivenRelation.Nickname => 0.9,
            _ => 0.8,
        };
        double needed = surname.IsTransliteration ? 0 : surname.Score >= 0.9 && left.Surname.Length >= 8 && right.Surname.Length >= 8 ? 1 : 2;
        needed += given switch { GivenRelation.Same or GivenRelation.Variant => within ? 1 : 0, GivenRelation.Nickname or GivenRelation.Slip => 1, _ => 2 };
        return new(new(false, score, needed), given, surname, within);
    }

    /// <summary>What speaks for it, sentences.</summary>
    public static IEnumerable<string> Reasons(PersonName left, PersonName right, PersonVerdict verdict)
    {
        if (left.Joined == right.Joined) { return ["Both reports write the name alike."]; }
        if (verdict.IsTurned) { return ["The same names in another order."]; }
        return [SurnameReason(left.Surname, right.Surname, verdict.Surname), GivenReason(left.Given, right.Given, verdict.Given, verdict.IsWithin)];
    }

    // The shorter a name, the likelier that a letter makes another of it (Belov, Belousov; Brown, Braun; Li, Lu).
    private static bool IsOneSurname(string left, string right, Likeness likeness)
    {
        int shorter = Math.Min(left.Length, right.Length);
        if (likeness.IsTransliteration) { return likeness.Score >= (shorter <= 3 ? 0.95 : shorter <= 5 ? 0.93 : 0.8); }
        return likeness.Slips <= 3 && (shorter >= 7 ? likeness.Score >= 0.75 : shorter >= 5 && likeness.Score >= 0.88);
    }

    private static string GivenUnits(PersonName name) => SoundUnits.Of(name.Given + string.Concat(name.Middles));

    /// <summary>A sentence on how two surnames are alike.</summary>
    public static string SurnameReason(string left, string right, Likeness likeness)
    {
        if (left == right) { return $"Both have the surname “{Capital(left)}”."; }
        string score = likeness.Score.ToString("0.00", CultureInfo.InvariantCulture);
        return likeness.IsTransliteration
            ? $"“{Capital(left)}” and “{Capital(right)}” are one surname in two transliterations (likeness {score})."
            : $"“{Capital(left)}” and “{Capital(right)}” differ by {(likeness.Slips == 1 ? "one slip" : $"{likeness.Slips} slips")} of the pen (likeness {score}).";
    }

    private static string GivenReason(string left, string right, GivenRelation relation, bool within) => relation switch
    {
        _ when within => "The shorter name's parts all stand in the longer, in order.",
        GivenRelation.Same => $"Both have the given name “{Capital(left)}”.",
        GivenRelation.Variant => $"“{Capital(left)}” and “{Capital(right)}” are one given name.",
        GivenRelation.Nickname => $"“{Capital(left)}” and “{Capital(right)}” are a given name and its short form.",
        GivenRelation.Slip => $"“{Capital(left)}” and “{Capital(right)}” differ by a slip of the pen.",
        _ => $"“{Capital(left.Length == 1 ? left : right)}.” is the initial of “{Capital(left.Length == 1 ? right : left)}”.",
    };

    /// <summary>A folded name with a capital.</summary>
    public static string Capital(string folded) => folded.Length == 0 ? "" : char.ToUpperInvariant(folded[0]) + folded[1..];

    // George W. and George H. W.: where both have something between, the first of it must agree.
    private static bool MiddlesConflict(PersonName left, PersonName right)
    {
        if (left.Middles.Count == 0 || right.Middles.Count == 0) { return false; }
        if (left.Middles.Count > 1 && right.Middles.Count > 1 && left.Middles.Count != right.Middles.Count
            && left.Middles.Concat(right.Middles).All(middle => middle.Length == 1)) { return true; }
        return GivenNames.Compare(left.Middles[0], right.Middles[0]) == GivenRelation.Different && !IsWithin(left, right);
    }

    private static bool IsWithin(PersonName left, PersonName right)
    {
        (PersonName few, PersonName many) = left.Middles.Count < right.Middles.Count ? (left, right) : (right, left);
        if (few.Middles.Count == many.Middles.Count || few.Given.Length < 2) { return false; }
        List<string> fewParts = [few.Given, .. few.Middles], manyParts = [many.Given, .. many.Middles];
        if (fewParts.Concat(manyParts).Any(part => part.Length == 1) && few.Given != many.Given) { return false; }
        int found = 0;
        foreach (string part in manyParts)
        {
            if (found < fewParts.Count && GivenNames.Compare(fewParts[found], part) >= GivenRelation.Variant) { found++; }
        }
        return found == fewParts.Count;
    }

    private static bool SameWordsTurned(PersonName left, PersonName right) =>
        left.Middles.Count == 0 && right.Middles.Count == 0 && left.Given.Length > 1 && right.Given.Length > 1
        && SoundDistance.Compare(SoundUnits.Of(left.Given), right.SurnameUnits).IsTransliteration
        && SoundDistance.Compare(SoundUnits.Of(right.Given), left.SurnameUnits).IsTransliteration;
}
