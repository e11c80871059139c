using Spectre.Console;

namespace ProtestArchive.Web.Cli;

/// <summary>A progress bar on standard error, where a person looks at it.</summary>
public static class ProgressBar
{
    /// <summary>Does <paramref name="work"/>, which tells how many of how many are done and what with.</summary>
    public static Task<T> RunAsync<T>(TextWriter error, bool isWatched, string title, Func<Action<int, int, string?>, Task<T>> work)
    {
        if (!isWatched) { return work((_, _, _) => { }); }
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        return console.Progress().AutoClear(true).HideCompleted(false).StartAsync(context =>
        {
            ProgressTask bar = context.AddTask(Markup.Escape(title), maxValue: 1);
            return work((done, total, item) =>
            {
                bar.MaxValue = Math.Max(total, 1);
                bar.Value = done;
                bar.Description = Markup.Escape(item is null ? title : $"{title}: {item}");
            });
        });
    }
}
