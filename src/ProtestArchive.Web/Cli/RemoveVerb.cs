using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Cli;

/// <summary><c>remove REPORT…</c>: takes reports out of the archive, once it was told <c>--yes</c>.</summary>
public sealed class RemoveVerb : Command
{
    private readonly Argument<string[]> _reports = CommonArguments.Reports("Addresses of reports, or the first letters of their hashes");
    private readonly Option<bool> _yes = new("--yes") { Description = "Do it; without it, only what would go is said" };
    private readonly Option<string?> _data;
    private readonly Terminal _terminal;

    public RemoveVerb(Option<string?> data, Terminal terminal)
        : base("remove", "Take reports out of the archive, with their files and all that was derived from them. Rulings on them stay listed; the same text ingested again is as before.")
    {
        (_data, _terminal) = (data, terminal);
        Arguments.Add(_reports);
        Options.Add(_yes);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using ServiceProvider services = await VerbServices.OpenAsync(parsed.GetValue(_data), cancellation);
        await using StreamWriter output = _terminal.OpenOutput();
        bool isSure = parsed.GetValue(_yes);
        (List<RemovedReport> found, int refused) = await FindAsync(services, parsed.GetRequiredValue(_reports), output, cancellation);
        if (isSure && found.Count > 0)
        {
            await services.GetRequiredService<CatchUp>().RunAsync(Environment.ProcessorCount, cancellation: cancellation);
            await services.GetRequiredService<Deriver>().RemoveAsync([.. found.Select(report => report.Sha256)], cancellation);
        }
        foreach (RemovedReport report in found)
        {
            string rulings = report.Rulings == 0 ? "" : $"\t{report.Rulings} rulings lose their ground";
            await output.WriteLineAsync($"{(isSure ? "removed" : "would remove")}\t/reports/{report.Slug}\t{report.Title}\t{string.Join(", ", report.Captures)}{rulings}");
        }
        await output.WriteLineAsync(isSure || found.Count == 0 ? $"{(isSure ? found.Count : 0)} removed, {refused} refused" : "Nothing was removed. The same with --yes removes them.");
        return refused > 0 || !isSure ? ExitCode.SomeRefused : ExitCode.Done;
    }

    private static async Task<(List<RemovedReport> Found, int Refused)> FindAsync(ServiceProvider services, IEnumerable<string> names, StreamWriter output, CancellationToken cancellation)
    {
        await using ArchiveContext archive = await services.GetRequiredService<IDbContextFactory<ArchiveContext>>().CreateDbContextAsync(cancellation);
        List<RemovedReport> found = [];
        int refused = 0;
        foreach (string name in names.Distinct(StringComparer.Ordinal))
        {
            List<ReportRow> rows = await Removal.FindAsync(archive, name, cancellation);
            if (rows is [var row])
            {
                if (!found.Exists(report => report.Sha256 == row.Sha256)) { found.Add(await Removal.OfAsync(archive, row, cancellation)); }
                continue;
            }
            refused++;
            await output.WriteLineAsync(rows.Count == 0
                ? $"refused\t{name}\tNo report has that address, or a hash that begins so."
                : $"refused\t{name}\tSeveral reports have a hash that begins so: {string.Join(", ", rows.Select(several => several.Slug))}.");
        }
        return (found, refused);
    }
}
