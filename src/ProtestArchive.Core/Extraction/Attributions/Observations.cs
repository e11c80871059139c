using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Attributions;

/// <summary>Reads who vouches for a figure without saying it in so many words: “A Reuters witness saw about 200 marchers”, “Amnesty has documented 40 killings”.</summary>
internal sealed class Observations(Wording wording, VerbSubjects subjects, Contents contents)
{
    private static readonly WordSet Watchers = Lexicon.Load("speech").Set("watcher");
    private readonly Document _document = wording.Document;

    /// <summary>The source that vouches for the figure behind the verb at <paramref name="cue"/>; null where none does.</summary>
    public PhraseSource? Read(Clause clause, int cue, int spokenUpTo)
    {
        if (!clause.IsPlain(cue + 1) || !StartsPhrase(wording, cue + 1)) { return null; }
        int verb = subjects.SkipBack(clause, cue);
        if (verb < 0 || subjects.Of(clause, verb, cue, spokenUpTo) is not var (first, end)) { return null; }
        bool saw = wording.IsWord(cue, "saw") || wording.IsWord(cue, "sees") || wording.IsWord(cue, "seen");
        bool known = saw ? wording.Is(end - 1, Role.Human) || Watches(first, end) : wording.Is(end - 1, Role.Source) || IsNamed(first, end);
        return known && contents.Rest(clause, cue) is { } content ? new(first, end, cue, cue, content) : null;
    }

    // Those who look on for others: witnesses, reporters, medics, not the dead whom a war saw.
    private bool Watches(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (Watchers.Contains(_document.WordNumber(i))) { return true; }
        }
        return false;
    }

    private bool IsNamed(int first, int end)
    {
        TextSpan words = _document.SpanOf(first, end - 1);
        int at = Antecedents.FirstAt(_document.Organizations, words.Start);
        return at < _document.Organizations.Length && _document.Organizations[at].Span.Start < words.End;
    }

    /// <summary>Whether a number or an article begins a phrase at <paramref name="token"/>.</summary>
    public static bool StartsPhrase(Wording wording, int token) => token < wording.Document.Tokens.Length
        && (wording.Document.Tokens[token].Kind == TokenKind.Number || wording.Is(token, Role.Determiner) || NounPhrases.QuantityEnd(wording, token) > token);
}
