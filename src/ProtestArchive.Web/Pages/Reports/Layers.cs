using System.Collections.Immutable;
using ProtestArchive.Web.Api;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Reports;

/// <summary>A switch for one kind of mark in the text.</summary>
/// <param name="Word">In the address, and with “k-” the id of the switch.</param>
/// <param name="Class">Of the marks.</param>
/// <param name="Mentions">The codebook's word for what is marked.</param>
public sealed record Layer(string Word, string Class, string Mentions)
{
    /// <summary>As the page names it.</summary>
    public string Name => Say($"Report.Layer.{Word}");
}

/// <summary>Which marks are shown; the choice stands in the address.</summary>
public sealed class Layers
{
    private const string Parameter = "layer";
    private const string NoneOfThem = "none";
    private readonly ImmutableArray<string> _chosen;

    private Layers(ImmutableArray<string> chosen) => _chosen = chosen;

    /// <summary>In the order of their keys, from 1.</summary>
    public static ImmutableArray<Layer> All { get; } =
    [
        new("figure", "figure", "count"),
        new("person", "person", "person"),
        new("place", "place", "place"),
        new("org", "org", "organization"),
        new("time", "time", "time"),
        new("quote", "quoted", "quote"),
    ];

    /// <summary>Those that the address names; all where it names none. “none” beside them stands for a form of which every switch is off.</summary>
    public static Layers Of(Parameters parameters)
    {
        ImmutableArray<string> chosen = parameters.Several(Parameter);
        foreach (string word in chosen)
        {
            if (word != NoneOfThem && !All.Any(layer => layer.Word == word)) { parameters.Refuse(Parameter, word, Say("Allowed.OneOf", string.Join(", ", All.Select(layer => layer.Word).Append(NoneOfThem)))); }
        }
        return new(chosen);
    }

    public bool Shows(Layer layer) => _chosen.IsEmpty || _chosen.Contains(layer.Word);
}
