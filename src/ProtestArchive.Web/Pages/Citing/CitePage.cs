using Microsoft.AspNetCore.Mvc;
using ProtestArchive.Web.Api;

namespace ProtestArchive.Web.Pages.Citing;

/// <summary>A page that shows a citation in every format, and answers any of them alone as a file.</summary>
public abstract class CitePage : RecordPage<CiteRecord>
{
    private CitationFormat? _format;

    protected abstract Task<Answer<CiteRecord>> CiteAsync(Parameters parameters, CancellationToken cancellation);

    protected sealed override Task<Answer<CiteRecord>> ReadAsync(Parameters parameters, CancellationToken cancellation)
    {
        _format = parameters.Choice<CitationFormat>("format");
        return CiteAsync(parameters, cancellation);
    }

    protected sealed override IActionResult PageOf(CiteRecord record) => _format is { } format ? CitationForm.Of(format).File(record.Citation) : Page();
}
