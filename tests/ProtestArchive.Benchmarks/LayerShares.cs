using NodaTime;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Reading;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Benchmarks;

/// <summary>What part of the work each step of reading a report has.</summary>
internal static class LayerShares
{
    private const int Batch = 100; // reports that go through a step together: enough to measure it, few enough to hold
    private static readonly LocalDate Written = new(2020, 9, 13);

    /// <summary>Each step with its share in per cent, and what it takes of one report.</summary>
    public static async Task<IEnumerable<(string Step, double Share, double Microseconds, double Kilobytes)>> OfAsync(IReadOnlyList<string> texts)
    {
        List<string> steps = [];
        Dictionary<string, Measurement> took = [];
        foreach (string[] batch in texts.Chunk(Batch))
        {
            Report[] reports = await StepAsync("format and masthead", batch, text => ((ReadResult.Accepted)ReportReader.ReadText(text)).Value);
            Document[] documents = await StepAsync("tokens, sentences", reports, report => Document.Open(report, Written));
            foreach (IAnnotator annotator in Extractor.Annotators) { documents = await StepAsync(annotator.GetType().Name, documents, annotator.Annotate); }
            AnnotatedReport[] annotated = await StepAsync("putting in order", documents, document => document.Close());
            await StepAsync("writing JSON", annotated, report => AnnotationOutput.Line(report, AnnotationOutput.Context("report", report, report.Report.StatedDate, _ => null, null, [])));
        }
        double all = took.Values.Sum(step => step.Processor.TotalMicroseconds);
        return steps.Select(step => (step, 100 * took[step].Processor.TotalMicroseconds / all, took[step].Processor.TotalMicroseconds / texts.Count, took[step].Allocated / 1024.0 / texts.Count));

        async Task<TOut[]> StepAsync<TIn, TOut>(string step, TIn[] items, Func<TIn, TOut> work)
        {
            TOut[] results = new TOut[items.Length];
            Measurement batch = await Measurement.OfAsync(() =>
            {
                for (int i = 0; i < items.Length; i++) { results[i] = work(items[i]); }
                return Task.CompletedTask;
            });
            if (!took.TryAdd(step, batch)) { took[step] += batch; } else { steps.Add(step); }
            return results;
        }
    }
}
