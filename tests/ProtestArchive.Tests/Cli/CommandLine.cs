using System.Text;
using ProtestArchive.Web.Cli;

namespace ProtestArchive.Tests.Cli;

/// <summary>Runs verbs in this process, over a directory of their own.</summary>
public sealed class CommandLine : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("protest-archive-").FullName;

    public string Data => Path.Combine(Folder, "data");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Writes a file into the folder and gives its path.</summary>
    public string Put(string name, string text)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Runs the command line with the archive in <see cref="Data"/>.</summary>
    public Task<Answer> RunAsync(params string[] args) => RunWithInputAsync("", [.. args, "--data", Data]);

    public static async Task<Answer> RunWithInputAsync(string input, params string[] args)
    {
        using MemoryStream output = new();
        using StringWriter error = new();
        int code = await ArchiveCommand.RunAsync(args, new Terminal(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error));
        return new(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}

/// <summary>What a verb answered.</summary>
public sealed record Answer(int Code, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
