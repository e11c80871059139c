using System.CommandLine;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Reading;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Cli;

/// <summary><c>annotate</c>: annotation files without any archive.</summary>
public sealed class AnnotateVerb : Command
{
    private readonly Argument<string[]> _paths = CommonArguments.Paths("Files and folders; names and dates are linked across them", ArgumentArity.ZeroOrMore);
    private readonly Option<bool> _jsonLines = new("--jsonl") { Description = "Read lines {\"id\",\"text\",\"documentCreationTime\"} from standard input and write a line each, in order" };
    private readonly Option<string?> _out = new("--out") { Description = "Write a file a report here; else a line a report to standard output", HelpName = "DIR" };
    private readonly Option<bool> _explain = new("--explain") { Description = "Let each mention name the rule that made it, and its evidence" };
    private readonly Option<int> _cores = CommonArguments.Cores();
    private readonly Terminal _terminal;

    public AnnotateVerb(Terminal terminal)
        : base("annotate", "Write annotation files of files, or of texts from standard input, without any archive.")
    {
        _terminal = terminal;
        Arguments.Add(_paths);
        Options.Add(_jsonLines);
        Options.Add(_out);
        Options.Add(_explain);
        Options.Add(_cores);
        Validators.Add(result =>
        {
            bool fromInput = result.GetValue(_jsonLines), fromFiles = result.GetValue(_paths) is { Length: > 0 };
            if (fromInput == fromFiles) { result.AddError("annotate takes either files and folders or --jsonl."); }
            if (fromInput && result.GetValue(_out) is not null) { result.AddError("--jsonl writes to standard output; --out is for files."); }
        });
        SetAction((parsed, cancellation) => parsed.GetValue(_jsonLines) ? LinesAsync(parsed, cancellation) : FilesAsync(parsed, cancellation));
    }

    private async Task<int> LinesAsync(ParseResult parsed, CancellationToken cancellation)
    {
        bool someWrong = false;
        await foreach (OutputLine line in JsonLines.AnnotateAsync(_terminal.Input, parsed.GetValue(_cores), parsed.GetValue(_explain), cancellation))
        {
            someWrong |= line.IsError;
            await _terminal.Output.WriteAsync(line.Bytes, cancellation);
            await _terminal.Output.FlushAsync(cancellation); // whoever waits for the answer to a line gets it
        }
        return someWrong ? ExitCode.SomeRefused : ExitCode.Done;
    }

    private async Task<int> FilesAsync(ParseResult parsed, CancellationToken cancellation)
    {
        List<(string Id, string Sha256)> files = [];
        Dictionary<string, AnnotatedReport> reports = new(StringComparer.Ordinal);
        DistinctNames names = new();
        bool someRefused = false;
        IAsyncEnumerable<string> paths = IncomingFile.Below(parsed.GetRequiredValue(_paths)).ToAsyncEnumerable();
        await foreach ((IncomingFile file, AnnotatedReport? report, string? reason) in OrderedWork.SelectAsync(paths, parsed.GetValue(_cores), ReadAsync, cancellation))
        {
            if (report is null)
            {
                someRefused = true;
                await _terminal.Error.WriteLineAsync($"refused\t{file.Origin}\t{reason}");
                continue;
            }
            string stem = FileName.SafeStem(file.FileName);
            files.Add((names.Next(stem.Length > 0 ? stem : "unnamed"), report.Report.Sha256));
            reports.TryAdd(report.Report.Sha256, report);
        }
        await WriteAsync(files, Derivation.Derive(reports.Values), parsed.GetValue(_out), parsed.GetValue(_explain), cancellation);
        return someRefused ? ExitCode.SomeRefused : ExitCode.Done;
    }

    private static async Task<(IncomingFile File, AnnotatedReport? Report, string? Reason)> ReadAsync(string path, CancellationToken cancellation)
    {
        IncomingFile file = await IncomingFile.ReadAsync(path, cancellation);
        if (file.Fault is { } fault) { return (file, null, fault); }
        return ReportReader.Read(file.Source) switch
        {
            ReadResult.Accepted accepted => (file, Extractor.Annotate(accepted.Value, accepted.Value.StatedDate.Value), null),
            ReadResult.Refused refused => (file, null, refused.Reason),
            _ => throw new InvalidOperationException("The reader gave neither report nor reason."),
        };
    }

    private async Task WriteAsync(List<(string Id, string Sha256)> files, ArchiveRecord record, string? directory, bool explains, CancellationToken cancellation)
    {
        if (directory is not null) { Directory.CreateDirectory(directory); }
        RecordContexts contexts = new(record);
        await using StreamWriter output = _terminal.OpenOutput();
        foreach ((string id, string sha256) in files)
        {
            (AnnotatedReport report, AnnotationContext context) = contexts.Of(id, sha256);
            if (explains) { context = context with { Explains = true }; }
            if (directory is null)
            {
                await _terminal.Output.WriteAsync(AnnotationOutput.Line(report, context), cancellation);
                continue;
            }
            string path = Path.Combine(directory, id + ".json");
            await AnnotationOutput.WriteFileAsync(path, report, context, cancellation);
            await output.WriteLineAsync(path);
        }
    }
}
