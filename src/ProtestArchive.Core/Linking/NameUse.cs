using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>What a report knows of a name beyond its spelling; most names share theirs with others.</summary>
internal sealed record NameFacts(
    EntityKind Kind, PlaceType PlaceType, string? OrganizationType, string? Country, string? GazetteerId, string? GazetteerName, double? Latitude, double? Longitude, string? Gender)
{
    public static NameFacts Of(LocalName name) => new(
        name.Kind, name.PlaceType, name.OrganizationType, name.Country, name.GazetteerId, name.GazetteerName, name.Latitude, name.Longitude, name.Gender);
}

/// <summary>One report's name, to be linked.</summary>
/// <param name="report">The report.</param>
/// <param name="local">Index into its <see cref="AnnotatedReport.Names"/>.</param>
/// <param name="name">The name, tidied.</param>
/// <param name="facts">What is known of it.</param>
/// <param name="roles">What the report says a person is.</param>
/// <param name="mentions">How often the report names it, at least once.</param>
internal sealed class NameUse(ReportNode report, int local, string name, NameFacts facts, ImmutableArray<string> roles, int mentions)
{
    public ReportNode Report { get; } = report;

    public int Local { get; } = local;

    public string Name { get; } = name;

    public NameFacts Facts { get; } = facts;

    public ImmutableArray<string> Roles { get; } = roles;

    public int Mentions { get; } = mentions;

    /// <summary>Whether its every mention is spoken to in words that the report passes on.</summary>
    public bool IsSpokenTo { get; init; }

    /// <summary>Whether it is introduced as somebody of its own, by a role or an age.</summary>
    public bool IsIntroduced { get; init; }

    /// <summary>The city that a street or building lies in; null where not known or not asked.</summary>
    public string? City { get; init; }

    /// <summary>The node that it counts for; null while it is not placed.</summary>
    public NameNode? Node { get; set; }

    /// <summary>Why a name that stands alone belongs to a full name's node; null for all others.</summary>
    public Evidence? Lone { get; set; }

    /// <summary>Where it stands in its node's list.</summary>
    public int Index { get; set; }
}

/// <summary>How sure a link is, and why.</summary>
/// <param name="Score">From 0 to 1, rounded to two digits.</param>
/// <param name="Reasons">Sentences.</param>
internal sealed record Evidence(double Score, ImmutableArray<string> Reasons)
{
    public static Evidence Of(double score, params ReadOnlySpan<string> reasons) => new(Math.Round(score, 2), [.. reasons]);

    public bool Equals(Evidence? other) => other is not null && Score == other.Score && Reasons.SequenceEqual(other.Reasons);

    public override int GetHashCode() => Score.GetHashCode();
}
