namespace ProtestArchive.Web.Pages.Charts;

/// <summary>The files that a chart can be taken as.</summary>
/// <param name="Address">The address of its stand-alone SVG; the script makes a PNG of the same.</param>
/// <param name="Title">Which chart.</param>
public sealed record ChartDownload(string Address, string Title);
