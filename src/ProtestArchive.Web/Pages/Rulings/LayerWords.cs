using System.Collections.Immutable;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Wording;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary>What the mentions of each layer are called; a layer is named by the codebook's word.</summary>
public static class LayerWords
{
    /// <summary>The layers, in the order in which editors look through them.</summary>
    public static ImmutableArray<string> Layers { get; } = ["count", "person", "place", "organization", "time", "event", "quote"];

    /// <summary>“a figure (crowd, 401 or more)”.</summary>
    public static string One(Mention mention) => mention switch
    {
        CountMention count => Say("ReadAs.Figure", FigureWords.Word(count.CountKind), FigureWords.Of(count.Range)),
        HappeningMention happening => Say("ReadAs.Happening", Say($"HappeningWord.{happening.EventKind}")),
        _ => One(MentionLayer.Of(mention)),
    };

    /// <summary>By the layer alone, for rulings whose words are read no more: “a figure”.</summary>
    public static string One(string layer) => Say($"ReadAs.One.{(Layers.Contains(layer) ? layer : "mention")}");

    /// <summary>“figures”.</summary>
    public static string Several(string layer) => Say($"ReadAs.Several.{layer}");
}
