namespace ProtestArchive.Web.Cli;

/// <summary>Where a verb reads from and writes to. Results go to <paramref name="Output"/>, progress and what went wrong to <paramref name="Error"/>.</summary>
public sealed record Terminal(Stream Input, Stream Output, TextWriter Error)
{
    /// <summary>Whether a person sees what is written to <see cref="Error"/>.</summary>
    public bool IsErrorWatched { get; init; }

    /// <summary>Whether a person sees what is written to <see cref="Output"/>; its lines are progress enough then.</summary>
    public bool IsOutputWatched { get; init; }

    /// <summary>Whether a person types <see cref="Input"/>.</summary>
    public bool IsInputTyped { get; init; }

    public static Terminal OfProcess() => new(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error)
    {
        IsInputTyped = !Console.IsInputRedirected,
        IsErrorWatched = !Console.IsErrorRedirected,
        IsOutputWatched = !Console.IsOutputRedirected,
    };

    /// <summary>A writer of lines onto <see cref="Output"/>, which stays open.</summary>
    public StreamWriter OpenOutput() => new(Output, leaveOpen: true) { AutoFlush = true, NewLine = "\n" };
}

/// <summary>What a verb's exit code says.</summary>
public static class ExitCode
{
    public const int Done = 0, SomeRefused = 1, WrongUsage = 2;
}
