using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ProtestArchive.BrowserTests.Site;

/// <summary>A reader's window. It notes what no page may do.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _faults = new();

    public Visit(IBrowserContext context, IPage page, Uri site)
    {
        _context = context;
        Page = page;
        // The navigation to a page that is not there is itself a “failed resource” to the browser.
        page.Console += (_, message) => Note(message.Type is "error" or "warning" && !IsAnswerOfThePage(message), $"console {message.Type}: {message.Text} ({message.Location})");
        page.PageError += (_, error) => Note(true, $"script error: {error}");
        page.Popup += (_, _) => Note(true, "a window opened");
        context.Request += (_, request) => Note(!IsOf(site, request.Url), $"request to {request.Url}");
        page.Dialog += async (_, dialog) =>
        {
            Note(true, $"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>Messages of the console, errors of scripts, breaches of the Content-Security-Policy, dialogs, requests to other hosts.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>Opens a page and waits until it stands.</summary>
    public async Task OpenAsync(string address, int status = 200)
    {
        IResponse? answer = await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        answer!.Status.ShouldBe(status, address);
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private static bool IsOf(Uri site, string address) =>
        address.StartsWith("data:", StringComparison.Ordinal) || (Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Authority == site.Authority);

    private bool IsAnswerOfThePage(IConsoleMessage message) =>
        message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location.StartsWith(Page.Url.Split('#')[0], StringComparison.Ordinal);

    private void Note(bool isFault, string fault)
    {
        if (isFault) { _faults.Enqueue(fault); }
    }
}
