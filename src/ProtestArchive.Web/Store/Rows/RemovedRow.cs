namespace ProtestArchive.Web.Store.Rows;

/// <summary>The number of a report that was taken out: no other report gets it, and the report has it again when it comes back.</summary>
public sealed class RemovedRow
{
    /// <summary><see cref="ReportRow.Sha256"/>.</summary>
    public required string Sha256 { get; init; }

    /// <summary><see cref="ReportRow.Number"/>.</summary>
    public required int Number { get; init; }
}
