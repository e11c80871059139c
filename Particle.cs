using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Times;

/// <summary>The numbers of the words and marks that the rules of time name one by one; see <see cref="Vocabulary"/>.</summary>
internal static class Particle
{
}
