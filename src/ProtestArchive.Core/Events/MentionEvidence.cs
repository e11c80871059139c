using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events;

/// <summary>Why a mention is one, in words for a person: what <c>annotate --explain</c> adds.</summary>
public static class MentionEvidence
{
    /// <summary>The rule that made <paramref name="mention"/>; where its layer has only one way to see it, that way.</summary>
    public static string Rule(Mention mention) => mention.Rule ?? mention switch
    {
        QuoteMention => "quotation marks; nothing tells whose words",
        NameMention => "a name by its own words",
        _ => "the words themselves",
    };

    /// <summary>What else the record knows that speaks for it: the same name written in full, the gazetteer's entry, the words of attribution, where a place or a day was taken from.</summary>
    public static IEnumerable<string> Of(AnnotatedReport annotated, Mention mention)
    {
        switch (mention)
        {
            case NameMention named:
                LocalName name = annotated.Names[named.Local];
                if (!named.Span.In(annotated.Report.Text).Equals(name.Name, StringComparison.OrdinalIgnoreCase)) { yield return $"the same as “{name.Name}” in this report"; }
                if (name.GazetteerId is { } entry) { yield return $"gazetteer: {name.GazetteerName}, {entry}"; }
                break;
            case TimeMention { Days: { } days }:
                yield return annotated.CreationTime is { } written ? $"{days}, read on {DayRange.Of(written)}" : days.ToString();
                break;
            case CountMention count:
                if (count.AttributedTo is { } source) { yield return source.Cue is { } cue ? $"source: “{source.Source}”, by “{cue}”" : $"source: “{source.Source}”"; }
                if (count.Place is { } place) { yield return $"place: {annotated.Names[place].Name}, {(count.PlaceStated ? "named in the sentence" : "from what goes before")}"; }
                if (count.Days is { } counted) { yield return $"days: {counted}"; }
                break;
            case HappeningMention { Days: { } told }:
                yield return $"days: {told}";
                break;
            case QuoteMention quote:
                if (quote.SpeakerText is { } speaker) { yield return quote.Cue is { } said ? $"“{speaker}”, by “{said}”" : $"“{speaker}”"; }
                break;
        }
    }
}
