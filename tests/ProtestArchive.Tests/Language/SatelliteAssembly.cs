using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Resources;
using ProtestArchive.Web.Language;

namespace ProtestArchive.Tests.Language;

/// <summary>What a build makes of <c>Strings.xx.resx</c>: an assembly of phrases in a folder of the language's name beside the app.</summary>
public static class SatelliteAssembly
{
    /// <summary>Writes the phrases of a language where the app looks for them.</summary>
    public static void Write(CultureInfo language, IEnumerable<KeyValuePair<string, string>> phrases)
    {
        AssemblyName app = typeof(Phrases).Assembly.GetName();
        string name = app.Name + ".resources";
        BlobBuilder resources = new();
        byte[] written = Resources(phrases);
        resources.WriteInt32(written.Length);
        resources.WriteBytes(written);

        MetadataBuilder metadata = new();
        metadata.AddModule(0, metadata.GetOrAddString(name + ".dll"), metadata.GetOrAddGuid(Guid.NewGuid()), default, default);
        metadata.AddAssembly(metadata.GetOrAddString(name), app.Version!, metadata.GetOrAddString(language.Name), default, 0, AssemblyHashAlgorithm.None);
        metadata.AddTypeDefinition(default, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        metadata.AddManifestResource(ManifestResourceAttributes.Public, metadata.GetOrAddString($"ProtestArchive.Web.Language.Strings.{language.Name}.resources"), default, 0);

        BlobBuilder image = new();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), new BlobBuilder(), managedResources: resources).Serialize(image);
        string folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, language.Name)).FullName;
        string draft = Path.Combine(folder, $"{Guid.NewGuid():N}.new");
        File.WriteAllBytes(draft, image.ToArray());
        File.Move(draft, Path.Combine(folder, name + ".dll"), overwrite: true); // another run of the tests may be reading it
    }

    private static byte[] Resources(IEnumerable<KeyValuePair<string, string>> phrases)
    {
        using MemoryStream stream = new();
        using (ResourceWriter writer = new(stream))
        {
            foreach ((string key, string phrase) in phrases) { writer.AddResource(key, phrase); }
            writer.Generate();
            return stream.ToArray();
        }
    }
}
