using System.Diagnostics;
using System.Globalization;
using NodaTime;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Reading;
using ProtestArchive.Core.Text;
using ProtestArchive.Tests.Hostile;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Benchmarks;

/// <summary>Texts that would choke a rule which looks too far: time against length, twice doubled.</summary>
internal static class HostileBenchmark
{
    private const int Turns = 3; // the best of these counts: other work on the machine only adds
    private static readonly int[] Lengths = [256 * 1024, 512 * 1024, 1024 * 1024];

    public static async Task<int> RunAsync(string? only, TextWriter output, CancellationToken cancellation)
    {
        Milliseconds(HostileTexts.Of("sentences", 64 * 1024)); // loads the lexicons, compiles what runs often
        await output.WriteLineAsync(Text($"{"one line of",-32}{"¼ MiB",10}{"½ MiB",10}{"1 MiB",10}   a doubling"));
        double worst = 0;
        foreach (string kind in HostileTexts.Kinds.Where(kind => only is null || kind == only))
        {
            cancellation.ThrowIfCancellationRequested();
            double[] took = [.. Lengths.Select(length => Best(HostileTexts.Of(kind, length)))];
            double doubling = Math.Sqrt(took[2] / took[0]);
            worst = Math.Max(worst, doubling);
            await output.WriteLineAsync(Text($"{kind,-32}{took[0],7:0} ms{took[1],7:0} ms{took[2],7:0} ms   × {doubling:0.0}"));
        }
        await output.WriteLineAsync(Text($"\nat worst × {worst:0.0} a doubling (2.0 is in proportion to length)"));
        return 0;
    }

    private static double Best(string text)
    {
        double best = double.MaxValue;
        for (int i = 0; i < Turns; i++) { best = Math.Min(best, Milliseconds(text)); }
        return best;
    }

    // From text to JSON; of a text of marks alone, which is no report, only that it is said.
    private static double Milliseconds(string text)
    {
        GC.Collect();
        long started = Stopwatch.GetTimestamp();
        if (ReportReader.ReadText(text) is ReadResult.Accepted accepted)
        {
            AnnotatedReport annotated = Extractor.Annotate(accepted.Value, new LocalDate(2020, 9, 13));
            AnnotationOutput.Line(annotated, AnnotationOutput.Context("hostile", annotated, accepted.Value.StatedDate, _ => null, null, []));
        }
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
