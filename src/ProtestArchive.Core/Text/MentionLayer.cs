namespace ProtestArchive.Core.Text;

/// <summary>The codebook's words for the layers of annotation.</summary>
public static class MentionLayer
{
    /// <summary>The codebook's word for the layer of <paramref name="mention"/>: “person”, “place”, “organization”, “time”, “count”, “event” or “quote”.</summary>
    public static string Of(Mention mention) => mention switch
    {
        PersonMention => "person",
        PlaceMention => "place",
        OrganizationMention => "organization",
        TimeMention => "time",
        CountMention => "count",
        HappeningMention => "event",
        QuoteMention => "quote",
        _ => throw new ArgumentOutOfRangeException(nameof(mention)),
    };
}
