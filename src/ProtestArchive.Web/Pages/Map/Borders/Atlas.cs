using ProtestArchive.Web.Pages.Hosting;

namespace ProtestArchive.Web.Pages.Map.Borders;

/// <summary>The borders of Natural Earth in two degrees of detail, read when the first map asks for them.</summary>
public sealed class Atlas
{
    private readonly Lazy<Topology> _world = new(() => Read("countries-110m.json"));
    private readonly Lazy<Topology> _detailed = new(() => Read("countries-50m.json"));

    /// <summary>For maps of a continent and more (1:110 million).</summary>
    public Topology World => _world.Value;

    /// <summary>For maps of a country and less (1:50 million).</summary>
    public Topology Detailed => _detailed.Value;

    private static Topology Read(string file)
    {
        using FileStream json = File.OpenRead(Path.Combine(PageHosting.AppFolder, "borders", file));
        return TopologyReader.Read(json);
    }
}
