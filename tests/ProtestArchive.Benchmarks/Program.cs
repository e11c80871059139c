using System.CommandLine;
using ProtestArchive.Benchmarks;
using ProtestArchive.Benchmarks.Archive;
using ProtestArchive.Benchmarks.Pages;
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
Option<int> held = new("--reports") { Description = "5 for the seeds; 1,000 and more for a synthetic archive", HelpName = "N", DefaultValueFactory = _ => 5 };
held.Validators.Add(result =>
{
    if (result.Tokens is [var token] && int.TryParse(token.Value, out int number) && number is not 5 and < 1000) { result.AddError("--reports is 5, or at least 1000."); }
});
Option<string?> data = new("--data") { Description = "The archive's directory, filled where it is empty; else one that is deleted afterwards", HelpName = "DIR" };
Option<int> rounds = new("--rounds") { Description = "How often each page is asked for", HelpName = "N", DefaultValueFactory = _ => 40 };
Option<string?> page = new("--page") { Description = "Only the pages whose name holds this", HelpName = "WORDS" };
Command pages = new("pages", "Serve an archive on one core and measure its pages, each beside a page of the same app that reads nothing.") { held, seed, data, rounds, page };
pages.SetAction(parsed => PagesBenchmark.Run(new(parsed.GetValue(held), parsed.GetValue(seed), parsed.GetValue(data), parsed.GetValue(rounds), parsed.GetValue(page))));
RootCommand root = new("What the figures of the README come from: dotnet run -c Release --project tests/ProtestArchive.Benchmarks -- annotate, -- hostile, -- archive, or -- pages") { annotate, hostile, archive, pages, synthetic };
return await root.Parse(args).InvokeAsync();
