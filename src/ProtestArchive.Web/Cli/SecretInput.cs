using System.Text;

namespace ProtestArchive.Web.Cli;

/// <summary>Asks for a password: of a person without showing it, twice; else the first line of standard input.</summary>
public static class SecretInput
{
    /// <summary>The password; null where the two that were typed differ, or none was given.</summary>
    public static async Task<string?> ReadAsync(Terminal terminal, CancellationToken cancellation)
    {
        if (!terminal.IsInputTyped)
        {
            using StreamReader lines = new(terminal.Input, Encoding.UTF8, leaveOpen: true);
            return await lines.ReadLineAsync(cancellation) is { Length: > 0 } line ? line : null;
        }
        string first = await TypedAsync(terminal, "Password: "), second = await TypedAsync(terminal, "Again: ");
        return first == second && first.Length > 0 ? first : null;
    }

    private static async Task<string> TypedAsync(Terminal terminal, string prompt)
    {
        await terminal.Error.WriteAsync(prompt);
        StringBuilder typed = new();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key is ConsoleKey.Backspace) { typed.Length = Math.Max(0, typed.Length - 1); }
            else if (!char.IsControl(key.KeyChar)) { typed.Append(key.KeyChar); }
        }
        await terminal.Error.WriteLineAsync();
        return typed.ToString();
    }
}
