using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Errors;
using ProtestArchive.Web.Store;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages;

/// <summary>A page that shows one record and answers the same record as JSON, and as CSV where the record is a table.</summary>
public abstract class RecordPage : PageModel
{
    /// <summary>Whether the page has a CSV twin.</summary>
    public abstract bool HasCsv { get; }

    /// <summary>The page's own address, with the parameters that shape it.</summary>
    public string Address => Request.PathBase + Request.Path.ToUriComponent() + Request.QueryString.ToUriComponent();

    /// <summary>The address of the page's JSON twin.</summary>
    public string JsonAddress => TwinAddresses.Of(Address, Twin.Json);

    /// <summary>The address of the page's CSV twin; null where there is none.</summary>
    public string? CsvAddress => HasCsv ? TwinAddresses.Of(Address, Twin.Csv) : null;
}

/// <inheritdoc/>
public abstract class RecordPage<TRecord> : RecordPage where TRecord : class
{
    /// <inheritdoc/>
    public sealed override bool HasCsv => typeof(TRecord).IsAssignableTo(typeof(ICsvRecord));

    /// <summary>What the page shows.</summary>
    public TRecord Record { get; private set; } = null!;

    /// <summary>The parameters of the address, as the page's query read them.</summary>
    public Parameters Parameters { get; private set; } = null!;

    /// <summary>Reads the record: the page's one query, whatever the form of the answer.</summary>
    protected abstract Task<Answer<TRecord>> ReadAsync(Parameters parameters, CancellationToken cancellation);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (HttpContext.Twin() is Twin.Csv && !HasCsv) { return HttpContext.Missing(new(Say("Error.NoCsv"))); }
        if (await FindAsync(cancellation) is { } instead) { return instead; }
        return Parameters.Twin switch
        {
            Twin.Json => JsonOf(Record),
            Twin.Csv => new CsvResult(PagesOf((ICsvRecord)Record, cancellation), Path.GetFileName(Request.Path.Value)),
            _ => PageOf(Record),
        };
    }

    /// <summary>The page itself; a page with forms beside its twins answers these here.</summary>
    protected virtual IActionResult PageOf(TRecord record) => Page();

    /// <summary>The record as JSON.</summary>
    protected virtual IActionResult JsonOf(TRecord record) => new JsonResult(record, ArchiveJson.Options);

    /// <summary>Reads <see cref="Record"/>; what is answered instead where the query came to something else, null where it did not.</summary>
    protected async Task<IActionResult?> FindAsync(CancellationToken cancellation)
    {
        Parameters = new(Request);
        if (Parameters.Twin is Twin.Csv) { Parameters.CsvPage = 1; }
        // One state of the archive for all that the answer says, up to the last row of a CSV: rows are replaced while pages are read.
        Response.RegisterForDisposeAsync(await ArchiveDatabase.BeginSnapshotAsync(HttpContext.RequestServices.GetRequiredService<ArchiveContext>(), cancellation));
        Answer<TRecord> answer = await ReadAsync(Parameters, cancellation);
        if (Parameters.Problems.Count > 0) { return HttpContext.Refused(Parameters.Problems); }
        if (answer.Missing is { } missing) { return HttpContext.Missing(missing); }
        if (answer.Moved is { } moved) { return LocalRedirect(TwinAddresses.Of(moved.Address, Parameters.Twin)); }
        Record = answer.Record ?? throw new InvalidOperationException($"{GetType().Name} answered nothing.");
        return null;
    }

    /// <summary>The tables of all pages of a list, one after the other, so that a long list is never held whole.</summary>
    private async IAsyncEnumerable<CsvTable> PagesOf(ICsvRecord first, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        ICsvRecord? record = first;
        while (record is not null)
        {
            yield return record.Csv;
            if (!record.HasMore) { yield break; }
            Parameters.CsvPage++;
            record = (await ReadAsync(Parameters, cancellation)).Record as ICsvRecord;
        }
    }
}
