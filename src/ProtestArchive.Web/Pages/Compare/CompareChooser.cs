using System.Collections.Immutable;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Components;

namespace ProtestArchive.Web.Pages.Compare;

/// <summary>Why reports are offered to be compared; in the order in which the chooser shows them.</summary>
public enum ChoiceReason
{
    /// <summary>They are chosen already.</summary>
    Chosen,

    /// <summary>They hold the words that were looked for.</summary>
    Found,

    /// <summary>They tell of what the chosen ones are chiefly about.</summary>
    SameEvents,

    /// <summary>The archive holds no more.</summary>
    All,

    /// <summary>They came last.</summary>
    Latest,
}

/// <summary>What the form offers to choose from.</summary>
/// <param name="Groups">Reports, by why they are offered.</param>
public sealed record CompareChooser(ImmutableArray<ChoiceGroup> Groups)
{
    /// <summary>The words looked for; null where none were.</summary>
    public string? Find { get; init; }

    /// <summary>Whether the archive holds more reports than the form can show, so that it searches.</summary>
    public bool Searches { get; init; }

    /// <summary>Whether words were looked for and no report holds them.</summary>
    public bool FoundNothing => Find is not null && !Groups.Any(group => group.Reason is ChoiceReason.Found);
}

/// <summary>Reports that are offered for one reason.</summary>
public sealed record ChoiceGroup(ChoiceReason Reason, ImmutableArray<CompareChoice> Choices);

/// <summary>A report that can be chosen.</summary>
public sealed record CompareChoice(ReportRef Report, string? Outlet, LocalDate? Date, DateBasis DateBasis, bool Chosen);
