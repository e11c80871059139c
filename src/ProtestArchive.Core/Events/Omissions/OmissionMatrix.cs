using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Omissions;

/// <summary>What sort of fact a row of the matrix is.</summary>
public enum FactKind
{
    /// <summary>A kind of figure: detained, injured.</summary>
    Figure,

    /// <summary>Something that happened: water cannon used, talks held.</summary>
    Happening,

    /// <summary>A named place.</summary>
    Place,

    /// <summary>A named person.</summary>
    Person,

    /// <summary>A named organization.</summary>
    Organization,
}

/// <summary>A report as the matrix reads it.</summary>
/// <param name="Annotated">The report.</param>
/// <param name="Passages">The sentences that are about the subject (an event's tellings); the whole text where empty.</param>
public sealed record MatrixReport(AnnotatedReport Annotated, ImmutableArray<TextSpan> Passages);

/// <summary>Something that some of the reports tell and others do not.</summary>
/// <param name="Key">Unique within the matrix; the same for the same fact in whatever order the reports come.</param>
/// <param name="Topic">What it is (“Detained”, “water cannon”, a name).</param>
/// <param name="Kind">What sort of fact.</param>
/// <param name="Cells">One for each report, in their order.</param>
public sealed record Fact(string Key, string Topic, FactKind Kind, ImmutableArray<FactCell> Cells)
{
    /// <summary>How many of the reports tell it.</summary>
    public int Told => Cells.Count(cell => cell.Told is not null);
}

/// <summary>
/// What one report has of a fact. A report that has nothing of it is silent: its text does not deny it, and the archive says no more than that nothing was found.
/// </summary>
/// <param name="Told">The words that tell it; null where none were found in this text.</param>
/// <param name="Nearest">Where nothing was found, the sentence that has most in common with what the others say there (names, days, words); null where none has.</param>
public readonly record struct FactCell(TextSpan? Told, TextSpan? Nearest);
