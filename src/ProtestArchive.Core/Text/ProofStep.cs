namespace ProtestArchive.Core.Text;

/// <summary>One step by which a date is known.</summary>
/// <param name="Text">A sentence that a person can check; for a stated date the words that state it.</param>
/// <param name="Own">The passage of the dated report itself that the step rests on; null where it rests on none.</param>
/// <param name="Anchor">The passage of another report that the step rests on; null where it rests on none.</param>
public sealed record ProofStep(string Text, TextSpan? Own = null, ProofAnchor? Anchor = null);

/// <summary>A passage of another report that a proof rests on.</summary>
/// <param name="ReportSha256">The report: take it away, and the step falls.</param>
/// <param name="Span">The passage.</param>
public sealed record ProofAnchor(string ReportSha256, TextSpan Span);
