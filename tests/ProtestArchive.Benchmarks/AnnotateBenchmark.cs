using System.Globalization;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Reading;
using ProtestArchive.Web.Cli;

namespace ProtestArchive.Benchmarks;

/// <summary><c>annotate --jsonl</c> in process, through the code of the verb.</summary>
internal static class AnnotateBenchmark
{
    private const int Samples = 5;

    public static async Task<int> RunAsync(int reports, TextWriter output, CancellationToken cancellation)
    {
        AlteredSeeds seeds = new(reports);
        await output.WriteLineAsync(Text($"{reports:N0} reports, {seeds.Lines.Length / 1e6:0.0} MB of lines; {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, load {Load()}"));
        await AnnotateAsync(seeds, cores: 1, [], cancellation); // loads the lexicons, compiles what runs often
        await output.WriteLineAsync(Text($"{"",-22}{"reports/s",12}{"per CPU second",16}{"KB allocated each",19}   resident MB over the run"));
        await RowAsync("copy of the lines", _ => CopyAsync(seeds, cancellation));
        await RowAsync("tokens alone", _ => Task.Run(() => Tokens(seeds), cancellation));
        await RowAsync("annotate --cores 1", resident => AnnotateAsync(seeds, 1, resident, cancellation));
        await RowAsync("annotate --cores 2", resident => AnnotateAsync(seeds, 2, resident, cancellation));
        await output.WriteLineAsync(Text($"\nshares of the time of one report (load {Load()} at the end)"));
        foreach ((string layer, double share, double microseconds, double kilobytes) in await LayerShares.OfAsync(seeds.Texts))
        {
            await output.WriteLineAsync(Text($"{layer,-22}{share,6:0} %{microseconds,10:0} µs{kilobytes,10:0} KB"));
        }
        return 0;

        async Task RowAsync(string name, Func<List<long>, Task> work)
        {
            List<long> resident = [];
            Measurement took = await Measurement.OfAsync(() => work(resident));
            await output.WriteLineAsync(Text(
                $"{name,-22}{reports / took.Elapsed.TotalSeconds,12:N0}{reports / took.Processor.TotalSeconds,16:N0}{took.Allocated / 1024.0 / reports,19:N0}   {string.Join(" ", resident.Select(bytes => Text($"{bytes >> 20}")))}"));
        }
    }

    private static async Task AnnotateAsync(AlteredSeeds seeds, int cores, List<long> resident, CancellationToken cancellation)
    {
        using MemoryStream input = new(seeds.Lines);
        int done = 0, each = Math.Max(1, seeds.Texts.Count / Samples);
        await foreach (OutputLine line in JsonLines.AnnotateAsync(input, cores, explains: false, cancellation))
        {
            if (line.IsError) { throw new InvalidOperationException($"Report {done} was refused: {System.Text.Encoding.UTF8.GetString(line.Bytes)}"); }
            await Stream.Null.WriteAsync(line.Bytes, cancellation);
            if (++done % each == 0) { resident.Add(Environment.WorkingSet); }
        }
    }

    private static async Task CopyAsync(AlteredSeeds seeds, CancellationToken cancellation)
    {
        using MemoryStream input = new(seeds.Lines);
        await foreach (InputLine line in LineReader.ReadAsync(input, cancellation)) { await Stream.Null.WriteAsync(line.Bytes, cancellation); }
    }

    private static void Tokens(AlteredSeeds seeds)
    {
        foreach (string text in seeds.Texts) { Document.Open(((ReadResult.Accepted)ReportReader.ReadText(text)).Value, null); }
    }

    // The mean of the last minute; other work on the machine makes every figure smaller but that of processor time.
    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
