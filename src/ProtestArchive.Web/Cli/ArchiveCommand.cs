using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ProtestArchive.Web.Hosting;
using ProtestArchive.Web.Language;

namespace ProtestArchive.Web.Cli;

/// <summary>The command line: which verbs there are, and what is said of wrong ones.</summary>
public static partial class ArchiveCommand
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        ReaderCulture.Use(ReaderCulture.English); // whatever the machine speaks; a site's readers choose for themselves
        Option<string?> data = new("--data") { Description = "The directory that holds the archive (default: ./data, or the setting Archive:Data)", HelpName = "DIR", Recursive = true };
        ServeVerb serve = new(data);
        RootCommand root = new("Protest Archive: keeps news reports and compares what they tell.") { data };
        foreach (Command verb in new Command[] { serve, new IngestVerb(data, terminal), new AnnotateVerb(terminal), new ExportVerb(data, terminal), new RebuildVerb(data, terminal), new RemoveVerb(data, terminal), new UserVerb(data, terminal) }) { root.Add(verb); }
        serve.MakeDefaultOf(root);

        ParseResult parsed = root.Parse(args);
        bool serves = parsed.CommandResult.Command == serve || parsed.CommandResult.Command == root;
        string[] wrong = [.. parsed.Errors.Select(error => error.Message), .. parsed.UnmatchedTokens.Where(token => !serves || !IsHostSetting(token)).Select(token => $"“{token}” is no verb or option.")];
        if (wrong.Length > 0) { return await WrongUsageAsync(parsed, wrong, terminal); }
        try
        {
            return await parsed.InvokeAsync(new()
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = serves ? null : TimeSpan.FromSeconds(10), // the web host minds the signals itself
            });
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("Stopped. What was done is kept; the same command goes on with the rest.");
            return ExitCode.SomeRefused;
        }
        catch (Exception e) when (e is SettingsException or IOException or UnauthorizedAccessException or SqliteException or DbUpdateException)
        {
            await terminal.Error.WriteLineAsync(e switch
            {
                SqliteException => $"The archive's database cannot be used: {e.Message}",
                DbUpdateException => $"The archive's database cannot be written: {e.InnerException?.Message ?? e.Message}",
                _ => e.Message,
            });
            return e is SettingsException ? ExitCode.WrongUsage : ExitCode.SomeRefused;
        }
    }

    private static async Task<int> WrongUsageAsync(ParseResult parsed, string[] wrong, Terminal terminal)
    {
        foreach (string message in wrong) { await terminal.Error.WriteLineAsync(message); }
        await terminal.Error.WriteLineAsync();
        ParseResult help = parsed.RootCommandResult.Command.Parse([.. Path(parsed.CommandResult).Reverse(), "--help"]);
        await help.InvokeAsync(new() { Output = terminal.Error });
        return ExitCode.WrongUsage;
    }

    /// <summary>The names of a verb and of those that it belongs to, but for the root, the innermost first.</summary>
    private static IEnumerable<string> Path(CommandResult verb)
    {
        for (SymbolResult? result = verb; result is CommandResult { Command: not RootCommand } command; result = result.Parent) { yield return command.Command.Name; }
    }

    /// <summary>Whether the web host takes it: a setting as <c>--Section:Key=value</c> (or a section by itself, as test hosts pass it), or one of its own few.</summary>
    private static bool IsHostSetting(string token) => HostSetting().IsMatch(token);

    [GeneratedRegex(@"\A--((\w+(:\w+)+|environment|contentRoot|applicationName)=|\w+=\z)", RegexOptions.NonBacktracking)]
    private static partial Regex HostSetting();
}
