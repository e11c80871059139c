using System.CommandLine;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Cli;

/// <summary><c>export DIR</c>: the archive's annotation files.</summary>
public sealed class ExportVerb : Command
{
    private readonly Argument<string> _directory = CommonArguments.Directory("Where to write; made where it is not there");
    private readonly Option<string?> _data;
    private readonly Terminal _terminal;

    public ExportVerb(Option<string?> data, Terminal terminal)
        : base("export", "Write an annotation file a report, with entities, dates and events across reports. Prints the files' paths.")
    {
        (_data, _terminal) = (data, terminal);
        Arguments.Add(_directory);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using ServiceProvider services = await VerbServices.OpenAsync(parsed.GetValue(_data), cancellation);
        await services.GetRequiredService<CatchUp>().RunAsync(Environment.ProcessorCount, cancellation: cancellation); // an ingest may have been killed, or the program replaced
        await using StreamWriter output = _terminal.OpenOutput();
        await foreach (string path in services.GetRequiredService<Exporter>().ExportAsync(parsed.GetRequiredValue(_directory), cancellation)) { await output.WriteLineAsync(path); }
        return ExitCode.Done;
    }
}
