using ProtestArchive.Tests.Pages;

[assembly: AssemblyFixture(typeof(SeedSite))]

namespace ProtestArchive.Tests.Pages;

/// <summary>The app with the five seed reports; one for all tests, which only read it.</summary>
public sealed class SeedSite : ArchiveSite
{
    protected override string Reports => Path.Combine(AppContext.BaseDirectory, "seeds");
}
