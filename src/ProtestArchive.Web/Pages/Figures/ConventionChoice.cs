using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ProtestArchive.Core.Events.Conventions;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;

namespace ProtestArchive.Web.Pages.Figures;

/// <summary>
/// By which rule a page shows its figures as numbers: the parameter <c>convention</c>, which nothing remembers. Literal where absent; another
/// value than those of <see cref="Convention"/> is refused.
/// </summary>
/// <param name="Convention">The rule.</param>
public sealed record ConventionChoice(Convention Convention)
{
    /// <summary>The parameter's name.</summary>
    public const string Parameter = "convention";

    public string Name => ConventionRule.Of(Convention).Name;

    /// <summary>The rule as a sentence.</summary>
    public string Rule => ConventionRule.Of(Convention).Rule;

    /// <summary>Where it is laid down; null for the words themselves.</summary>
    public string? Source => ConventionRule.Of(Convention).Source;

    /// <summary>Where the archive's documentation sets the rules side by side.</summary>
    public string Documentation => Addresses.Doc("codebook") + "#conventions";

    /// <summary>Every convention with the address of this page under it.</summary>
    [JsonIgnore]
    public ImmutableArray<ConventionOffer> Offered { get; init; } = [];

    /// <summary>The choice that an address makes.</summary>
    public static ConventionChoice Of(Parameters parameters) => new(parameters.Choice(Parameter, Convention.Literal))
    {
        Offered =
        [
            .. ConventionRule.All.Select(rule => new ConventionOffer(rule.Convention, rule.Name, parameters.With(Parameter, rule.Convention == Convention.Literal ? null : Parameters.Word(rule.Convention)))),
        ],
    };

    /// <summary>A figure under the rule.</summary>
    public ConventionalNumber Read(CountRange range, CountKind kind) => ConventionRule.Of(Convention).Read(range, kind);

    /// <summary>The same to be shown beside the figure's bounds; null under the literal rule, which says no more than they do.</summary>
    public ConventionalNumber? Shown(CountRange range, CountKind kind) => Convention == Convention.Literal ? null : Read(range, kind);
}

/// <summary>A convention with the address of a page under it.</summary>
public sealed record ConventionOffer(Convention Convention, string Name, string Address);
