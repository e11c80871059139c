using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Attributions;

/// <summary>Who says what: words of the report that it gives as somebody's.</summary>
/// <param name="Content">What is said, quoted or not; a quotation that goes on over several sentences is in it as a whole.</param>
/// <param name="Source">Who says it, in the report's words: “the interior ministry”, “Josep Borrell”, “she”.</param>
/// <param name="Cue">The word of saying: “said”, “according to”; empty, at the offset of the colon or the dash, where one of these stands for it.</param>
/// <param name="Name">Index into <see cref="Document.Names"/> of who the source is; null where it has no name.</param>
public readonly record struct Statement(TextSpan Content, TextSpan Source, TextSpan Cue, int? Name)
{
    /// <summary>Where the source is a pronoun: the words that it stands for, elsewhere in the report; null where nothing fits.</summary>
    public TextSpan? Antecedent { get; init; }

    /// <summary>
    /// True for an act by words that gives its content as the speaker's without asserting it (“urged him not to”, “accused the police
    /// of”): good for telling who was quoted, not for telling who vouches for a figure.
    /// </summary>
    public bool IsAct { get; init; }

    /// <summary>Offset of the cue.</summary>
    public int CueStart => Cue.Start;

    /// <summary>The letters of the cue in <paramref name="text"/>; null where it has none.</summary>
    public string? CueIn(string text) => Cue.Length > 0 ? Cue.In(text) : null;

    /// <summary>The words that name the source best: <see cref="Antecedent"/> where there is one, else <see cref="Source"/>.</summary>
    public TextSpan Named => Antecedent ?? Source;
}
