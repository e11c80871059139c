using System.Globalization;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Reading;
using ProtestArchive.Web.Cli;

namespace ProtestArchive.Benchmarks;

/// <summary><c>annotate --jsonl</c> in process, through the code of the verb.</summary>
internal static class AnnotateBenchmark
{
    private const int Distinct = 2000; // enough that no two in a row share what a cache holds of a text, few enough to be made at once
    private const int Samples = 5;

    public static async Task<int> RunAsync(int reports, TextWriter output, CancellationToken cancellation)
    {
        AlteredSeeds seeds = new(Math.Min(reports, Distinct));
        int rounds = (reports + seeds.Texts.Count - 1) / seeds.Texts.Count;
        reports = rounds * seeds.Texts.Count;
        double bytes = seeds.Texts.Average(text => System.Text.Encoding.UTF8.GetByteCount(text)), words = seeds.Texts.Average(text => text.Count(c => c == ' '));
        await output.WriteLineAsync(Text($"{reports:N0} reports of {bytes:N0} bytes ({words:N0} words) on average; {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores, load {Load()}"));
        await AnnotateAsync(seeds, 1, cores: 1, [], cancellation); // loads the lexicons, compiles what runs often
        await output.WriteLineAsync(Text($"{"",-22}{"reports/s",12}{"per CPU second",16}{"KB allocated each",19}   resident MB over the run"));
        await RowAsync("copy of the lines", _ => CopyAsync(seeds, rounds, cancellation));
        await RowAsync("tokens alone", _ => Task.Run(() => Tokens(seeds, rounds), cancellation));
        double one = await RowAsync("annotate --cores 1", resident => AnnotateAsync(seeds, rounds, 1, resident, cancellation));
        double two = await RowAsync("annotate --cores 2", resident => AnnotateAsync(seeds, rounds, 2, resident, cancellation));
        await output.WriteLineAsync(Text($"two cores do {two / one:0.00} times what one does"));
        await output.WriteLineAsync(Text($"\nshares of the time of one report (load {Load()} at the end)"));
        foreach ((string layer, double share, double microseconds, double kilobytes) in await LayerShares.OfAsync(seeds.Texts))
        {
            await output.WriteLineAsync(Text($"{layer,-22}{share,6:0} %{microseconds,10:0} µs{kilobytes,10:0} KB"));
        }
        return 0;

        async Task<double> RowAsync(string name, Func<List<long>, Task> work)
        {
            List<long> resident = [];
            Measurement took = await Measurement.OfAsync(() => work(resident));
            double second = reports / took.Elapsed.TotalSeconds;
            await output.WriteLineAsync(Text(
                $"{name,-22}{second,12:N0}{reports / took.Processor.TotalSeconds,16:N0}{took.Allocated / 1024.0 / reports,19:N0}   {string.Join(" ", resident.Select(bytes => Text($"{bytes >> 20}")))}"));
            return second;
        }
    }

    private static async Task AnnotateAsync(AlteredSeeds seeds, int rounds, int cores, List<long> resident, CancellationToken cancellation)
    {
        using RepeatedLines input = new(seeds.Lines, rounds);
        int done = 0, each = Math.Max(1, seeds.Texts.Count * rounds / Samples);
        await foreach (OutputLine line in JsonLines.AnnotateAsync(input, cores, explains: false, cancellation))
        {
            if (line.IsError) { throw new InvalidOperationException($"Report {done} was refused: {System.Text.Encoding.UTF8.GetString(line.Bytes)}"); }
            await Stream.Null.WriteAsync(line.Bytes, cancellation);
            if (++done % each == 0) { resident.Add(Environment.WorkingSet); }
        }
    }

    private static async Task CopyAsync(AlteredSeeds seeds, int rounds, CancellationToken cancellation)
    {
        using RepeatedLines input = new(seeds.Lines, rounds);
        await foreach (InputLine line in LineReader.ReadAsync(input, cancellation)) { await Stream.Null.WriteAsync(line.Bytes, cancellation); }
    }

    private static void Tokens(AlteredSeeds seeds, int rounds)
    {
        for (int i = 0; i < rounds; i++)
        {
            foreach (string text in seeds.Texts) { Document.Open(((ReadResult.Accepted)ReportReader.ReadText(text)).Value, null); }
        }
    }

    // The mean of the last minute; other work on the machine makes every figure smaller but that of processor time.
    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
