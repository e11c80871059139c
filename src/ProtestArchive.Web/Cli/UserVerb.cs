using System.CommandLine;
using NodaTime.Text;
using ProtestArchive.Core.Events;
using ProtestArchive.Web.Accounts;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Web.Cli;

/// <summary><c>user add|list|role|disable|enable|password</c>: who can sign in to the site.</summary>
public sealed class UserVerb : Command
{
    private readonly Option<string?> _data;
    private readonly Terminal _terminal;

    public UserVerb(Option<string?> data, Terminal terminal)
        : base("user", "Add, list and change the accounts that sign in to the site.")
    {
        (_data, _terminal) = (data, terminal);
        Option<AccountRole> role = new("--role") { Description = "What the account may do", HelpName = "editor|administrator", DefaultValueFactory = _ => AccountRole.Editor };
        Argument<AccountRole> newRole = new("ROLE") { Description = "editor or administrator" };
        Add(Verb("add", "Add an account; its password is asked for, or read from standard input.", [], [role],
            async (book, name, parsed, cancellation) => await WithPasswordAsync(password => book.AddAsync(name, parsed.GetValue(role), password), cancellation)));
        Add(Verb("role", "Make an account an editor or an administrator.", [newRole], [], (book, name, parsed, _) => book.SetRoleAsync(name, parsed.GetValue(newRole))));
        Add(Verb("disable", "Let an account sign in no longer. It stays, since rulings name it.", [], [], (book, name, _, _) => book.SetDisabledAsync(name, true)));
        Add(Verb("enable", "Let a disabled account sign in again.", [], [], (book, name, _, _) => book.SetDisabledAsync(name, false)));
        Add(Verb("password", "Give an account a new password, and unlock it.", [], [],
            async (book, name, _, cancellation) => await WithPasswordAsync(password => book.SetPasswordAsync(name, password), cancellation)));
        Command list = new("list", "Print the accounts: name, role, whether it is disabled, when it was made.");
        list.SetAction(ListAsync);
        Add(list);
    }

    private Command Verb(string verb, string description, Argument[] arguments, Option[] options, Func<AccountBook, string, ParseResult, CancellationToken, Task<string?>> change)
    {
        Argument<string> name = new("NAME") { Description = "The account" };
        Command command = new(verb, description) { name };
        foreach (Argument argument in arguments) { command.Add(argument); }
        foreach (Option option in options) { command.Add(option); }
        command.SetAction(async (parsed, cancellation) =>
        {
            await using ServiceProvider services = await VerbServices.OpenAsync(parsed.GetValue(_data), cancellation);
            await using AsyncServiceScope scope = services.CreateAsyncScope();
            string? problem = await change(scope.ServiceProvider.GetRequiredService<AccountBook>(), parsed.GetRequiredValue(name), parsed, cancellation);
            if (problem is null) { return ExitCode.Done; }
            await _terminal.Error.WriteLineAsync(problem);
            return ExitCode.SomeRefused;
        });
        return command;
    }

    private async Task<string?> WithPasswordAsync(Func<string, Task<string?>> change, CancellationToken cancellation) =>
        await SecretInput.ReadAsync(_terminal, cancellation) is { } password ? await change(password) : "No password was given, or the two that were typed differ. Nothing was changed.";

    private async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using ServiceProvider services = await VerbServices.OpenAsync(parsed.GetValue(_data), cancellation);
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        await using StreamWriter output = _terminal.OpenOutput();
        foreach (AccountRow account in await scope.ServiceProvider.GetRequiredService<AccountBook>().ListAsync(cancellation))
        {
            await output.WriteLineAsync($"{account.UserName}\t{AnnotationFile.Word(account.Role)}\t{(account.IsDisabled ? "disabled" : "enabled")}\t{InstantPattern.General.Format(account.CreatedAt)}");
        }
        return ExitCode.Done;
    }
}
