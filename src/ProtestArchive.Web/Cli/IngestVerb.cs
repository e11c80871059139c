using System.CommandLine;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Cli;

/// <summary><c>ingest PATH…</c>: files and folders into the archive; a line a file says what came of it.</summary>
public sealed class IngestVerb : Command
{
    private readonly Argument<string[]> _paths = CommonArguments.Paths("Files and folders; folders with all that lies below them", ArgumentArity.OneOrMore);
    private readonly Option<int> _cores = CommonArguments.Cores();
    private readonly Option<string?> _data;
    private readonly Terminal _terminal;

    public IngestVerb(Option<string?> data, Terminal terminal)
        : base("ingest", "Take reports into the archive. Prints a line a file: added, captured (the text was there), unchanged or refused, with the reason.")
    {
        (_data, _terminal) = (data, terminal);
        Arguments.Add(_paths);
        Options.Add(_cores);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using ServiceProvider services = await VerbServices.OpenAsync(parsed.GetValue(_data), cancellation);
        await using StreamWriter output = _terminal.OpenOutput();
        BatchOutcome outcome = await ProgressBar.RunAsync(_terminal.Error, _terminal.IsErrorWatched && !_terminal.IsOutputWatched, "Ingesting", async progress =>
        {
            await services.GetRequiredService<CatchUp>().RunAsync(parsed.GetValue(_cores), now => progress(now.Done, now.Total, "reading archived reports anew"), cancellation);
            return await services.GetRequiredService<IngestBatch>().RunAsync(
                parsed.GetRequiredValue(_paths),
                parsed.GetValue(_cores),
                result => output.WriteLine(Line(result)),
                now => progress(now.Done, now.Total, now.IsDeriving ? "comparing reports" : now.Current),
                cancellation);
        });
        await output.WriteLineAsync($"{outcome.Added} added, {outcome.Captured} captured, {outcome.Unchanged} unchanged, {outcome.Refused} refused");
        return outcome.Refused > 0 ? ExitCode.SomeRefused : ExitCode.Done;
    }

    private static string Line(IngestResult result) => result switch
    {
        IngestResult.Added added => $"added\t{added.Origin}\t/reports/{added.Slug}",
        IngestResult.Captured captured => $"captured\t{captured.Origin}\t/reports/{captured.Slug}",
        IngestResult.Unchanged unchanged => $"unchanged\t{unchanged.Origin}\t/reports/{unchanged.Slug}",
        IngestResult.Refused refused => $"refused\t{refused.Origin}\t{refused.Reason}",
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };
}
