using Microsoft.AspNetCore.Mvc;
using ProtestArchive.Web.Accounts;
using ProtestArchive.Web.Language;
using ProtestArchive.Web.Pages.Kept;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Pages;

/// <summary>A page whose record an editor can keep under a permanent address, as it is shown.</summary>
public abstract class KeepablePage<TRecord> : RecordPage<TRecord> where TRecord : class
{
    /// <summary>Where the form that keeps the page is sent: the page itself, with all that shapes it.</summary>
    public string KeepAddress => Parameters.With("handler", "Keep");

    /// <summary>What is kept of the record; null where it shows nothing that could be.</summary>
    protected abstract Keepable? ToKeep(TRecord record);

    /// <summary>Reads the record anew, as the page does, keeps it and shows what was kept.</summary>
    public async Task<IActionResult> OnPostKeepAsync([FromServices] Keeper keeper, [FromServices] ArchiveContext archive, CancellationToken cancellation)
    {
        if (!User.IsEditor()) { return User.Identity?.IsAuthenticated is true ? Forbid() : Challenge(); }
        ReaderCulture.Use(ReaderCulture.Of(null, DateOrder.DayFirst)); // what is kept says the same to everybody
        if (await FindAsync(cancellation) is { } instead) { return instead; }
        if (ToKeep(Record) is not { } keepable) { return BadRequest(); }
        string id = await keeper.KeepAsync(archive, keepable, User.AccountId(), cancellation);
        return LocalRedirect(Addresses.Kept(id));
    }
}
