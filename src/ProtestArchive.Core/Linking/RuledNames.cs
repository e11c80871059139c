using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>
/// What people ruled about names that are in the archive. A ruling between two spellings speaks of all that are written so. A name that
/// stands alone, and one that was ruled to be another than those of its own spelling, has a node of its own, as have the names ruled to
/// be one with it. Where “same” and “same” lead from one name to another that was ruled different from it, “different” wins, and of
/// the “same” rulings those of the lesser node keys are obeyed first.
/// </summary>
internal sealed class RuledNames
{
    private readonly List<(NameUse Left, NameUse Right, bool AreSame)> _pairs = [];
    private readonly HashSet<NameUse> _pinned = [];

    /// <summary>Reads the rulings on names that are in the archive; those whose mention is gone are passed over.</summary>
    /// <param name="rulings">All in force.</param>
    /// <param name="find">The use that a mention belongs to; null where there is none.</param>
    /// <param name="keyOf">The key that a use's spelling gives; null for a name that stands alone.</param>
    public RuledNames(IEnumerable<Decision.OnIdentity> rulings, Func<MentionRef, NameUse?> find, Func<NameUse, string?> keyOf)
    {
        foreach (Decision.OnIdentity ruling in rulings)
        {
            if (ruling.Answer == Sameness.Unsure || find(ruling.Left) is not { } left || find(ruling.Right) is not { } right || left == right || left.Facts.Kind != right.Facts.Kind) { continue; }
            bool areSame = ruling.Answer == Sameness.Same;
            _pairs.Add((left, right, areSame));
            if (keyOf(left) is not { } leftKey) { _pinned.Add(left); }
            else if (!areSame && leftKey == keyOf(right)) { _pinned.Add(left); } // the first of the pair is the one that leaves
            if (keyOf(right) is null) { _pinned.Add(right); }
        }
        bool isGrowing = _pinned.Count > 0;
        while (isGrowing)
        {
            isGrowing = false;
            foreach ((NameUse left, NameUse right, bool areSame) in _pairs)
            {
                if (areSame && _pinned.Contains(left) != _pinned.Contains(right) && keyOf(left) is { } key && key == keyOf(right))
                {
                    isGrowing |= _pinned.Add(left) | _pinned.Add(right);
                }
            }
        }
    }

    /// <summary>The uses that have nodes of their own.</summary>
    public IReadOnlySet<NameUse> Pinned => _pinned;

    /// <summary>The rulings on one kind as pairs of nodes, once all uses are placed.</summary>
    public RuledPairs Pairs(EntityKind kind)
    {
        RuledPairs pairs = new();
        foreach ((NameUse left, NameUse right, bool areSame) in _pairs)
        {
            if (left.Facts.Kind == kind) { pairs.Add(left.Node!, right.Node!, areSame); }
        }
        return pairs;
    }
}
