using System.CommandLine;
using ProtestArchive.Web.Hosting;

namespace ProtestArchive.Web.Cli;

/// <summary><c>serve</c>: the web app, until it is told to stop.</summary>
public sealed class ServeVerb : Command
{
    private readonly Option<string?> _data;
    private readonly Option<string?> _urls = new("--urls") { Description = "Where to listen (default: http://localhost:5080); several with semicolons between", HelpName = "URLS" };

    public ServeVerb(Option<string?> data)
        : base("serve", "Serve the archive as a web site, the default. An empty archive takes in the seed reports.")
    {
        _data = data;
        Options.Add(_urls);
        TreatUnmatchedTokensAsErrors = false; // settings of the web host; ArchiveCommand looks at them
        SetAction(RunAsync);
    }

    /// <summary>Lets <paramref name="root"/> without a verb do the same.</summary>
    public void MakeDefaultOf(RootCommand root)
    {
        root.Options.Add(_urls);
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        List<string> args = [.. parsed.UnmatchedTokens];
        if (parsed.GetValue(_urls) is { } urls) { args.Add($"--urls={urls}"); }
        if (parsed.GetValue(_data) is { } data) { args.Add($"--{ArchiveSettings.Section}:{nameof(ArchiveSettings.Data)}={data}"); }
        await using WebApplication app = WebHost.Build([.. args]);
        await app.Services.MigrateArchiveAsync(cancellation);
        await app.RunAsync(cancellation);
        return ExitCode.Done;
    }
}
