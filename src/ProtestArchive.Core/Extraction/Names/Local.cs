using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>A named thing of the report while its mentions are gathered.</summary>
internal sealed class Local(EntityKind kind, int index)
{
    public EntityKind Kind { get; } = kind;

    public int Index { get; } = index;

    /// <summary>All mentions, in order.</summary>
    public List<Candidate> Mentions { get; } = [];

    /// <summary>The mention with the fullest form of the name.</summary>
    public Candidate Fullest { get; set; } = null!;

    public KnownName? Known { get; set; }

    public string? Gender { get; set; }

    public ImmutableArray<string>.Builder Roles { get; } = ImmutableArray.CreateBuilder<string>();
}
