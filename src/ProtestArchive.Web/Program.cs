var app = WebApplication.CreateBuilder(args).Build();
app.Run();

/// <summary>The entry point, named so that tests can start the real app.</summary>
public partial class Program;
