using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Citing;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Kept;

/// <summary>Reads kept comparisons: from what was stored, never from the live record, but for what changed since.</summary>
public sealed class KeptQuery(ArchiveContext archive)
{
    private const int PageSize = 40;

    public async Task<Answer<KeptList>> ListAsync(Parameters parameters, CancellationToken cancellation)
    {
        Paging paging = parameters.Page(PageSize);
        int total = await archive.KeptComparisons.CountAsync(cancellation);
        List<KeptComparisonRow> rows = await archive.KeptComparisons.Include(row => row.Account)
            .OrderByDescending(row => row.CreatedAt).ThenBy(row => row.Id).Skip(paging.Skip).Take(paging.Size).ToListAsync(cancellation);
        return new KeptList([.. rows.Select(row => new KeptItem(row.Id, TitleOf(Unpacked(row)), row.PageKind, row.CreatedAt, row.Account?.UserName, row.Address, row.Sha256))], total, parameters.Next(paging, total)) { Paging = paging };
    }

    public async Task<Answer<KeptRecord>> ReadAsync(string id, string site, CancellationToken cancellation)
    {
        KeptComparisonRow? row = await archive.KeptComparisons.Include(row => row.Account).FirstOrDefaultAsync(row => row.Id == id, cancellation);
        if (row is null) { return new Missing(Say("Kept.Missing")) { Suggestions = [new(Say("Kept.All"), "/kept")] }; }
        byte[] bytes = Unpacked(row);
        KeptContent? content = KeptContent.Read(bytes);
        string address = site + Addresses.Kept(id);
        return new KeptRecord
        {
            Id = id,
            KeptAt = row.CreatedAt,
            By = row.Account?.UserName,
            Bytes = bytes,
            Sha256 = KeptContent.Hash(bytes),
            KeptSha256 = row.Sha256,
            Content = content,
            Changes = content is null ? [] : await new KeptChanges(archive, content).ReadAsync(cancellation),
            FullAddress = address,
            Citation = new(CiteQuery.OfKept(content?.Title ?? Say("Cite.AComparison"), address, row.CreatedAt, row.Sha256, id))
            {
                Of = new(content?.Title ?? id, Addresses.Kept(id)),
                Address = Addresses.Kept(id) + "/cite",
            },
        };
    }

    // What somebody broke in the database is still an answer: no bytes.
    private static byte[] Unpacked(KeptComparisonRow row)
    {
        try
        {
            return Compression.Unpack(row.Content);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            return [];
        }
    }

    private static string TitleOf(byte[] bytes)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(bytes);
            return json.RootElement.ValueKind is JsonValueKind.Object && json.RootElement.TryGetProperty("title", out JsonElement title) && title.ValueKind is JsonValueKind.String ? title.GetString()! : Say("Kept.NoTitle");
        }
        catch (JsonException)
        {
            return Say("Kept.CannotBeRead");
        }
    }
}
