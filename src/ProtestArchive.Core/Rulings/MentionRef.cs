using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Rulings;

/// <summary>A mention as a ruling points at it: by what it is made of, so that it is found again after every rebuild, or known to be gone.</summary>
/// <param name="ReportSha256">The report.</param>
/// <param name="Span">The marked words.</param>
/// <param name="Layer">The codebook's word for the layer (“person”, “count”, “event” …).</param>
/// <param name="Words">The words as they stood when the ruling was made: what is shown should the span be gone.</param>
public sealed record MentionRef(string ReportSha256, TextSpan Span, string Layer, string Words)
{
    /// <summary><see cref="MentionId"/> of report, span and layer.</summary>
    public string Id => MentionId.Of(ReportSha256, Span, Layer);
}
