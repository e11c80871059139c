using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Layout;

/// <summary>A block of a file, before it is known what it is to the report.</summary>
/// <param name="Span">Where it stands in the text, without the white space around it.</param>
/// <param name="Plain">Its words on one line, without the format's marks: “By Jane Doe” for “By [Jane Doe](#)”.</param>
/// <param name="Kind">What the format's own marks say that it is; null where they say nothing.</param>
/// <param name="IsTight">Whether only a line break, and no blank line, parts it from the block before.</param>
internal readonly record struct Block(TextSpan Span, string Plain, ParagraphKind? Kind, bool IsTight);
