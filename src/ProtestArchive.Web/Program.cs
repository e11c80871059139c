using ProtestArchive.Web.Pages.Hosting;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddArchivePages();
WebApplication app = builder.Build();
app.UseArchivePages();
app.Run();

/// <summary>The entry point, named so that tests can start the real app.</summary>
public partial class Program;
