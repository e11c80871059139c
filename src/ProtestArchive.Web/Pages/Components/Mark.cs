using System.Text.Json.Serialization;
using ProtestArchive.Core.Events.Comparison;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Components;

/// <summary>A judgement, shown as a ring with its symbol and always with a word.</summary>
public sealed record Mark(Agreement Agreement, string Word)
{
    /// <summary>The judgement with its usual word.</summary>
    public static Mark Of(Agreement agreement) => new(agreement, Say($"Agreement.{agreement}"));

    /// <summary>The class that draws it.</summary>
    [JsonIgnore]
    public string Class => Agreement switch
    {
        Agreement.Same => "agree",
        Agreement.Compatible => "close",
        Agreement.Conflict => "differ",
        Agreement.OneReport => "single",
        _ => "none",
    };
}
