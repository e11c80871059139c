using System.CommandLine;
using ProtestArchive.Benchmarks;
using ProtestArchive.Benchmarks.Archive;
using ProtestArchive.Benchmarks.Synthetic;

Option<int> reports = new("--reports")
{
    Description = "How many reports to read, altered copies of the seeds: two thousand of them, again and again where it is more",
    HelpName = "N",
    DefaultValueFactory = _ => 2000,
};
reports.Validators.Add(result =>
{
    if (result.Tokens is [var token] && int.TryParse(token.Value, out int number) && number < 1) { result.AddError("--reports is at least 1."); }
});
Command annotate = new("annotate", "Measure “annotate --jsonl”, from lines in to lines out, on one core and on two, beside a plain copy of the lines and tokens alone; with each layer's share.") { reports };
annotate.SetAction((parsed, cancellation) => AnnotateBenchmark.RunAsync(parsed.GetValue(reports), Console.Out, cancellation));
Option<string?> kind = new("--kind") { Description = "Only the texts of this name", HelpName = "NAME" };
Command hostile = new("hostile", "Measure texts that would choke a rule which looks too far, a line of one thing: time against length.") { kind };
hostile.SetAction((parsed, cancellation) => HostileBenchmark.RunAsync(parsed.GetValue(kind), Console.Out, cancellation));
Option<int> size = new("--reports") { Description = "How many reports the archive gets: 1,000 and more", HelpName = "N", DefaultValueFactory = _ => 3000 };
size.Validators.Add(result =>
{
    if (result.Tokens is [var token] && int.TryParse(token.Value, out int number) && number < 1000) { result.AddError("--reports is at least 1000."); }
});
Option<ulong> seed = new("--seed") { Description = "Which synthetic world", HelpName = "N", DefaultValueFactory = _ => 1 };
Option<string?> faults = new("--tellings") { Description = "A file for every name and telling: what it is, and what it was put into", HelpName = "FILE" };
Command archive = new("archive", "Fill an archive with synthetic reports: what one more costs among a thousand and among all, and what people, places, organizations and events are worth against the truth.") { size, seed, faults };
archive.SetAction((parsed, cancellation) => new ArchiveBenchmark(parsed.GetValue(size), parsed.GetValue(seed), parsed.GetValue(faults), Console.Out).RunAsync(cancellation));
Option<int> shown = new("--reports") { Description = "How many reports to write", HelpName = "N", DefaultValueFactory = _ => 10 };
Command synthetic = new("synthetic", "Write the first synthetic reports, to be looked at.") { shown, seed };
synthetic.SetAction(parsed =>
{
    foreach (SyntheticReport report in SyntheticArchive.Reports(parsed.GetValue(shown), parsed.GetValue(seed))) { Console.WriteLine($"=== {report.FileName}\n{report.Text}"); }
});
RootCommand root = new("What the figures of the README come from: dotnet run -c Release --project tests/ProtestArchive.Benchmarks -- annotate, -- hostile, or -- archive") { annotate, hostile, archive, synthetic };
return await root.Parse(args).InvokeAsync();
