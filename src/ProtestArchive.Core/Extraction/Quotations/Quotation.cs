using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Quotations;

/// <summary>A pair of quotation marks and what stands between them, whatever it may be.</summary>
/// <param name="Words">What stands between the marks, without white space at its ends; never empty.</param>
/// <param name="Outer">The words with their marks.</param>
/// <param name="Paragraph">Index into <see cref="Report.Paragraphs"/> of the paragraph that it begins in; few reach into the next.</param>
/// <param name="IsClosed">False where the paragraph ends, or another quotation begins, before a closing mark.</param>
public readonly record struct Quotation(TextSpan Words, TextSpan Outer, int Paragraph, bool IsClosed);
