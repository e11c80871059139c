namespace ProtestArchive.Core.Reading.Decoding;

/// <summary>Bytes as text, or the reason why they are none.</summary>
/// <param name="Text">The text without byte order mark; empty where it was refused.</param>
/// <param name="Charset">IANA name of the encoding; empty where it was refused.</param>
/// <param name="Refusal">Why there is no text; null where there is.</param>
internal readonly record struct DecodedText(string Text, string Charset, ReadResult.Refused? Refusal)
{
    public static DecodedText Refused(string reason, long? offset = null) => new("", "", new ReadResult.Refused(reason, offset));
}
