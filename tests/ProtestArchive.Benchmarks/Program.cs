using System.CommandLine;
using ProtestArchive.Benchmarks;

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
RootCommand root = new("What the figures of the README come from: dotnet run -c Release --project tests/ProtestArchive.Benchmarks -- annotate, or -- hostile") { annotate, hostile };
return await root.Parse(args).InvokeAsync();
