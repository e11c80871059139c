using System.CommandLine;
using System.CommandLine.Parsing;

namespace ProtestArchive.Web.Cli;

/// <summary>What several verbs take.</summary>
public static class CommonArguments
{
    private const int MaximumCores = 1024;

    public static Option<int> Cores()
    {
        Option<int> option = new("--cores")
        {
            Description = "How many reports to read at a time (default: as many as there are cores)",
            HelpName = "N",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, out int cores) && cores is < 1 or > MaximumCores) { result.AddError($"--cores is a number from 1 to {MaximumCores}."); }
        });
        return option;
    }

    public static Argument<string[]> Paths(string description, ArgumentArity arity)
    {
        Argument<string[]> argument = new("PATH") { Description = description, Arity = arity };
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    public static Argument<string[]> Reports(string description)
    {
        Argument<string[]> argument = new("REPORT") { Description = description, Arity = ArgumentArity.OneOrMore };
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    public static Argument<string> Directory(string description)
    {
        Argument<string> argument = new("DIR") { Description = description };
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    /// <summary>A misspelt option would be taken for a path otherwise.</summary>
    private static void RefuseOptions(ArgumentResult result)
    {
        foreach (Token token in result.Tokens.Where(token => token.Value.StartsWith('-')))
        {
            result.AddError($"“{token.Value}” is no option of this verb; a path that begins so is written “./{token.Value}”.");
        }
    }
}
