using System.Collections.Immutable;
using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Core.Events;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Web.Cli;

/// <summary><c>rebuild</c>: everything that is derived, anew from the archived texts; prints what changed.</summary>
public sealed class RebuildVerb : Command
{
    private readonly Option<int> _cores = CommonArguments.Cores();
    private readonly Option<string?> _data;
    private readonly Terminal _terminal;

    public RebuildVerb(Option<string?> data, Terminal terminal)
        : base("rebuild", "Read all archived texts anew and derive everything from them. Prints what changed: + added, - removed, ~ changed.")
    {
        (_data, _terminal) = (data, terminal);
        Options.Add(_cores);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using ServiceProvider services = await VerbServices.OpenAsync(parsed.GetValue(_data), cancellation);
        await using ArchiveContext archive = await services.GetRequiredService<IDbContextFactory<ArchiveContext>>().CreateDbContextAsync(cancellation);
        ArchiveDigest before = await ArchiveDigest.OfAsync(archive, cancellation);
        int total = await archive.Reports.CountAsync(cancellation);
        await ProgressBar.RunAsync(_terminal.Error, _terminal.IsErrorWatched, "Rebuilding", async progress =>
        {
            await services.GetRequiredService<Rereader>().RereadAsync(all: true, parsed.GetValue(_cores), done => progress(done, total, null), cancellation);
            progress(total, total, "comparing reports");
            await FullText.RebuildAsync(archive, cancellation);
            await services.GetRequiredService<Deriver>().RebuildAsync(cancellation);
            return true;
        });
        await using StreamWriter output = _terminal.OpenOutput();
        Print(before.To(await ArchiveDigest.OfAsync(archive, cancellation)), total, output);
        await PrintLostAsync(archive, output, cancellation);
        return ExitCode.Done;
    }

    /// <summary>The rulings that hold and whose words are read no more: they stay in the record.</summary>
    private static async Task PrintLostAsync(ArchiveContext archive, StreamWriter output, CancellationToken cancellation)
    {
        int lost = 0;
        await foreach (LostRuling ruling in LostRulings.FindAsync(archive, cancellation))
        {
            if (lost++ == 0) { await output.WriteLineAsync("rulings whose words are read no more (they are kept, and count again when the words are read again):"); }
            string place = ruling.IsReportGone ? "a report that is not in the archive" : $"{ruling.Mention.Span.Start}+{ruling.Mention.Span.Length}";
            await output.WriteLineAsync($"  ! {ruling.Ruling.Id}\t{ruling.Ruling.Account!.UserName}\t{AnnotationFile.Word(ruling.Ruling.Kind)}\t{ruling.Mention.Layer} “{ruling.Mention.Words}”\t{ruling.Mention.ReportSha256[..12]}, {place}");
        }
        if (lost > 0) { await output.WriteLineAsync($"{lost} of them in all."); }
    }

    private static void Print(ImmutableArray<PartChanges> changes, int total, StreamWriter output)
    {
        foreach (PartChanges part in changes.Where(part => !part.IsEmpty))
        {
            output.WriteLine($"{part.Part}: {part.Added.Length} added, {part.Removed.Length} removed, {part.Changed.Length} changed");
            foreach (string line in part.Added) { output.WriteLine($"  + {line}"); }
            foreach (string line in part.Removed) { output.WriteLine($"  - {line}"); }
            foreach (string line in part.Changed) { output.WriteLine($"  ~ {line}"); }
        }
        output.WriteLine(changes.All(part => part.IsEmpty) ? $"Nothing changed; {total} reports were read anew." : $"{total} reports were read anew.");
    }
}
