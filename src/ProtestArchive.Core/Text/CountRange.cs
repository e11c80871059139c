namespace ProtestArchive.Core.Text;

/// <summary>How a figure is qualified; the codebook's table gives the bounds of each.</summary>
public enum Qualifier
{
    /// <summary>114 people.</summary>
    Exact,

    /// <summary>At least 250.</summary>
    AtLeast,

    /// <summary>More than 400.</summary>
    MoreThan,

    /// <summary>About 2,000: admits ten per cent to either side.</summary>
    About,

    /// <summary>Nearly 7,000: admits nine tenths of it up to just below it.</summary>
    Nearly,

    /// <summary>Up to 100,000.</summary>
    UpTo,

    /// <summary>Between 20 and 30.</summary>
    Range,

    /// <summary>Several, dozens, thousands.</summary>
    Vague,

    /// <summary>Fewer than 30.</summary>
    LessThan,
}

/// <summary>What a figure's words admit, as the codebook's table reads them.</summary>
/// <param name="Low">The least number of people, included; null where the words set none.</param>
/// <param name="High">The greatest number, included; null where the words set none. For <see cref="Qualifier.Nearly"/> the number named.</param>
/// <param name="Qualifier">How the figure is qualified.</param>
/// <param name="NumberText">The number's own words (“400”, “tens of thousands”).</param>
public sealed record CountRange(long? Low, long? High, Qualifier Qualifier, string NumberText);
