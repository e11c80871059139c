using System.Net;
using System.Net.Http.Headers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Tests.Accounts;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Tests.Pages;

/// <summary>Who holds a page as it still is gets no second copy, and nobody gets an old or another's.</summary>
public sealed class UnchangedPagesTests(AccountSite site) : IClassFixture<AccountSite>
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/reports")]
    [InlineData("/reports.json")]
    [InlineData("/reports.csv")]
    [InlineData("/docs/codebook")]
    public async Task A_page_that_is_as_it_was_is_not_sent_again(string address)
    {
        EntityTagHeaderValue tag = (await TagAsync(address))!;
        tag.IsWeak.ShouldBeTrue();
        using HttpResponseMessage again = await AskAsync(address, tag);
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        again.Headers.ETag.ShouldBe(tag);
        again.Headers.CacheControl!.NoCache.ShouldBeTrue();
        (await again.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_shapes_a_page_is_in_its_tag()
    {
        EntityTagHeaderValue?[] tags =
        [
            await TagAsync("/reports"), await TagAsync("/reports.json"), await TagAsync("/reports?sort=title"), await TagAsync("/events"),
            await TagAsync("/reports", "theme=dark"), await TagAsync("/reports", "theme=light"), await TagAsync("/reports", "language=be"),
        ];
        tags.ShouldNotContain((EntityTagHeaderValue?)null);
        tags.Distinct().Count().ShouldBe(tags.Length);
    }

    [Fact]
    public async Task A_write_of_another_process_changes_every_tag()
    {
        EntityTagHeaderValue tag = (await TagAsync("/reports"))!;
        await WriteAsync("UPDATE Reports SET Title = 'Written elsewhere'");
        using HttpResponseMessage after = await AskAsync("/reports", tag);
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await after.Content.ReadAsStringAsync(Cancellation)).ShouldContain("Written elsewhere");
    }

    [Theory]
    [InlineData("/events.json")]
    [InlineData("/map.json")]
    [InlineData("/search/suggestions.json?q=gaz")]
    public async Task What_was_counted_over_the_whole_archive_is_counted_anew_after_a_write(string address)
    {
        await WriteAsync("UPDATE Entities SET Name = 'Callao' WHERE Slug = 'lima'; UPDATE Reports SET Outlet = 'Gaceta Callao', OutletSlug = 'gaceta-callao'");
        (await site.PageAsync(address)).ShouldContain(address.EndsWith("gaz", StringComparison.Ordinal) ? "[]" : "Callao");
        await WriteAsync("UPDATE Entities SET Name = 'Arequipa' WHERE Slug = 'lima'; UPDATE Reports SET Outlet = 'La Gazeta Arequipa', OutletSlug = 'la-gazeta-arequipa'");
        string after = await site.PageAsync(address);
        after.ShouldContain("Arequipa");
        after.ShouldNotContain("Callao");
    }

    [Fact]
    public async Task A_write_of_the_site_itself_changes_every_tag()
    {
        EntityTagHeaderValue tag = (await TagAsync("/reports"))!;
        await site.DoAsync<IDbContextFactory<ArchiveContext>>(async archives =>
        {
            await using ArchiveContext archive = await archives.CreateDbContextAsync(Cancellation);
            await archive.TouchAsync(Cancellation);
        });
        using HttpResponseMessage after = await AskAsync("/reports", tag);
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_is_signed_in_gets_a_page_of_his_own_each_time()
    {
        EntityTagHeaderValue tag = (await TagAsync("/reports"))!;
        await site.AddAccountAsync("unchanged", AccountRole.Editor, AccountSite.Password);
        using Visitor visitor = await Visitor.SignedInAsync(site.Address, "unchanged", AccountSite.Password);
        visitor.Client.DefaultRequestHeaders.IfNoneMatch.Add(tag);
        using HttpResponseMessage answer = await visitor.Client.GetAsync("/reports", Cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.ETag.ShouldBeNull();
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/account/sign-in")] // its form carries a token
    [InlineData("/healthz")]
    [InlineData("/reports/nothing")]
    [InlineData("/nothing")]
    public async Task What_is_not_to_be_kept_has_no_tag(string address) => (await TagAsync(address)).ShouldBeNull();

    // A connection that the app knows nothing of is what another process's is.
    private async Task WriteAsync(string sql)
    {
        await using SqliteConnection other = new($"Data Source={Path.Combine(site.Data, ArchiveDatabase.File)};Pooling=False");
        await other.OpenAsync(Cancellation);
        await using SqliteCommand write = other.CreateCommand();
        write.CommandText = sql;
        await write.ExecuteNonQueryAsync(Cancellation);
    }

    private async Task<EntityTagHeaderValue?> TagAsync(string address, string? cookie = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        if (cookie is not null) { request.Headers.Add("Cookie", cookie); }
        using HttpResponseMessage answer = await site.Client.SendAsync(request, Cancellation);
        return answer.Headers.ETag;
    }

    private async Task<HttpResponseMessage> AskAsync(string address, EntityTagHeaderValue known)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(known);
        return await site.Client.SendAsync(request, Cancellation);
    }
}
