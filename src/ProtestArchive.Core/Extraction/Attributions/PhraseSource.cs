using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Attributions;

/// <summary>A source and its cue, in tokens (<paramref name="End"/> and <paramref name="CueLast"/>: behind the source; the last of the cue), and what it says in one or two parts.</summary>
internal readonly record struct PhraseSource(int First, int End, int CueFirst, int CueLast, TextSpan? Content, TextSpan? More = null, bool IsAct = false);
