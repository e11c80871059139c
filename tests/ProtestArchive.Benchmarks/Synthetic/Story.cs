namespace ProtestArchive.Benchmarks.Synthetic;

/// <summary>Something that happened: one event, told by one to eight outlets.</summary>
/// <param name="Id">Unique.</param>
/// <param name="Nation">Where.</param>
/// <param name="Day">Days since the first of the archive.</param>
/// <param name="City">One of the nation's.</param>
/// <param name="Kind">protest, strike, release or talks.</param>
/// <param name="Cause">What the unrest is about.</param>
/// <param name="Before">What happened before it in the same unrest; null for the first.</param>
/// <param name="Activist">Who stands for the unrest from its first day to its last.</param>
internal sealed record Story(string Id, Nation Nation, int Day, string City, string Kind, string Cause, Story? Before, SyntheticPerson Activist)
{
    /// <summary>How many there truly were, by what is counted.</summary>
    public required IReadOnlyDictionary<string, int> Figures { get; init; }

    /// <summary>Somebody in the street, named this once.</summary>
    public required SyntheticPerson Witness { get; init; }

    /// <summary>Somebody killed, named this once.</summary>
    public required SyntheticPerson Victim { get; init; }

    /// <summary>The event: what happened where on which day. Two stories of one kind, day and city are one event, as the codebook has it.</summary>
    public string Event => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Nation.Code}/{City}/{Day}/{Kind}");

    /// <summary>How many outlets tell of it.</summary>
    public required int Outlets { get; init; }
}

/// <summary>Makes stories: unrest in a country goes on for some days or weeks, with the same people and cause.</summary>
internal static class Stories
{
    private const double DaysPerStory = 0.33; // three a day in all the world

    /// <summary>Stories in order of day, so many that <paramref name="reports"/> reports tell of them.</summary>
    public static List<Story> Make(IReadOnlyList<Nation> nations, int reports, ulong seed)
    {
        Nation[] weighted = [.. nations.SelectMany(nation => Enumerable.Repeat(nation, nation.Weight))];
        List<Story> stories = [];
        int told = 0;
        for (int unrest = 0; told < reports; unrest++)
        {
            Dice dice = new(seed, $"unrest {unrest}");
            Nation nation = dice.Of(weighted);
            int day = (int)(stories.Count * DaysPerStory) + dice.Below(20), length = 1 + dice.Rank(1.5);
            string cause = dice.Of(SyntheticData.Of("cause"));
            SyntheticPerson activist = nation.Person($"{unrest}/activist", dice);
            Story? before = null;
            for (int i = 0; i < Math.Min(length, 12) && told < reports; i++)
            {
                before = Make(nation, day, cause, before, activist, $"{unrest}/{i}", dice);
                stories.Add(before);
                told += before.Outlets;
                day += dice.Between(1, 9);
            }
        }
        return [.. stories.OrderBy(story => story.Day).ThenBy(story => story.Id, StringComparer.Ordinal)];
    }

    private static Story Make(Nation nation, int day, string cause, Story? before, SyntheticPerson activist, string id, Dice dice)
    {
        string kind = dice.Next() switch { < 0.72 => "protest", < 0.84 => "strike", < 0.92 when before is not null => "release", > 0.95 => "talks", _ => "protest" };
        int crowd = dice.Size(3000, 1.6);
        return new(id, nation, day, dice.Falls(0.6) ? nation.Cities[0] : dice.Of(nation.Cities), kind, cause, before, activist)
        {
            Figures = new Dictionary<string, int>(StringComparer.Ordinal)
            {
                ["crowd"] = crowd,
                ["detained"] = dice.Size(Math.Max(8, crowd / 60.0), 0.7),
                ["injured"] = dice.Size(14, 0.8),
                ["killed"] = dice.Size(4, 0.6),
                ["strikers"] = dice.Size(2000, 1.2),
                ["released"] = dice.Size(60, 0.9),
            },
            Witness = nation.Person($"{id}/witness", dice),
            Victim = nation.Person($"{id}/victim", dice),
            Outlets = 1 + Math.Min(7, dice.Rank(1.6)),
        };
    }
}
