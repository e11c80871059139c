namespace ProtestArchive.Tests.Cli;

public sealed class UserVerbTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task The_first_administrator_is_made_on_the_command_line()
    {
        (await AddAsync("rosa", "a long enough password", "--role", "administrator")).Code.ShouldBe(0);
        (await AddAsync("luis", "a long enough password")).Code.ShouldBe(0);
        Answer list = await _line.RunAsync("user", "list");
        list.Lines.Select(line => string.Join(' ', line.Split('\t')[..3])).ShouldBe(["luis editor enabled", "rosa administrator enabled"]);

        (await _line.RunAsync("user", "disable", "luis")).Code.ShouldBe(0);
        (await _line.RunAsync("user", "list")).Lines[0].ShouldContain("\tdisabled\t");
        (await _line.RunAsync("user", "enable", "luis")).Code.ShouldBe(0);
        (await _line.RunAsync("user", "role", "luis", "administrator")).Code.ShouldBe(0);
        (await _line.RunAsync("user", "role", "rosa", "editor")).Code.ShouldBe(0);
        (await _line.RunAsync("user", "list")).Lines.Select(line => line.Split('\t')[1]).ShouldBe(["administrator", "editor"]);
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_and_changes_nothing()
    {
        await AddAsync("rosa", "a long enough password", "--role", "administrator");
        (Answer Answer, string Says)[] wrong =
        [
            (await AddAsync("rosa", "a long enough password"), "There is an account “rosa” already."),
            (await AddAsync("ROSA", "a long enough password"), "There is an account “ROSA” already."),
            (await AddAsync("luis", "short"), "12 to 256 characters"),
            (await AddAsync("luis", ""), "No password was given"),
            (await AddAsync("two words", "a long enough password"), "letters, digits"),
            (await _line.RunAsync("user", "disable", "nobody"), "There is no account “nobody”."),
            (await _line.RunAsync("user", "disable", "rosa"), "the only administrator"),
            (await _line.RunAsync("user", "role", "rosa", "editor"), "the only administrator"),
        ];
        foreach ((Answer answer, string says) in wrong)
        {
            answer.Code.ShouldBe(1, says);
            answer.Error.ShouldContain(says);
        }
        (await _line.RunAsync("user", "role", "rosa", "emperor")).Code.ShouldBe(2);
        (await _line.RunAsync("user", "list")).Lines.ShouldHaveSingleItem();
    }

    private Task<Answer> AddAsync(string name, string password, params string[] more) =>
        CommandLine.RunWithInputAsync(password + "\n", ["user", "add", name, .. more, "--data", _line.Data]);
}
