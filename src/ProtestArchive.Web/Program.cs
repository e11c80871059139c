using ProtestArchive.Web.Cli;

return await ArchiveCommand.RunAsync(args, Terminal.OfProcess());

/// <summary>The entry point, named so that tests can start the real app.</summary>
public partial class Program;
