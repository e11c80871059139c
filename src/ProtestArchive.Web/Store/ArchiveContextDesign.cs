using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ProtestArchive.Web.Store;

/// <summary>Lets the migrations tool see the model without starting the app.</summary>
public sealed class ArchiveContextDesign : IDesignTimeDbContextFactory<ArchiveContext>
{
    public ArchiveContext CreateDbContext(string[] args)
    {
        DbContextOptionsBuilder<ArchiveContext> options = new();
        ArchiveDatabase.Configure(options, Path.GetTempPath());
        return new(options.Options);
    }
}
