using System.Collections.Immutable;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Attributions;

/// <summary>Turns the tokens that name a source into its words, its name, and what a pronoun among them stands for.</summary>
internal sealed class Sources(Wording wording)
{
    private readonly Document _document = wording.Document;
    private readonly Antecedents _antecedents = new(wording);

    /// <summary>A statement by the source in the tokens from <paramref name="first"/> up to <paramref name="end"/>.</summary>
    public Statement Make(TextSpan content, int first, int end, int cueFirst, int cueLast, IReadOnlyList<Statement> before)
    {
        (first, end) = Narrow(first, end);
        TextSpan source = _document.SpanOf(first, end - 1);
        int? head = HeadName(source, first, end);
        if (head is null && Apposed(end) is { } person)
        {
            source = TextSpan.FromBounds(source.Start, person.Span.End);
            head = person.Local;
        }
        Statement statement = new(content, source, _document.SpanOf(cueFirst, cueLast), null);
        if (end - first == 1 && (wording.Is(first, Role.Pronoun) || wording.Is(first, Role.Object) || wording.IsWord(first, "his") || wording.IsWord(first, "their") || wording.IsWord(first, "its"))) { return Resolve(statement, first, before); }
        if (head is not null) { return statement with { Name = head }; }
        int headToken = HeadToken(first, end);
        int? described = _antecedents.Described(first, headToken, before);
        return described is { } name ? statement with { Name = name } : statement;
    }

    private Statement Resolve(Statement statement, int pronoun, IReadOnlyList<Statement> before)
    {
        bool she = wording.Is(pronoun, Role.She) || wording.IsWord(pronoun, "her");
        if (she || wording.Is(pronoun, Role.He) || wording.IsWord(pronoun, "him") || wording.IsWord(pronoun, "his"))
        {
            return _antecedents.Person(statement, pronoun, she ? "f" : "m", before) ?? statement;
        }
        bool they = wording.Is(pronoun, Role.They) || wording.IsWord(pronoun, "their") || wording.IsWord(pronoun, "them");
        if (!they && !wording.Is(pronoun, Role.It) && !wording.IsWord(pronoun, "its")) { return statement; }
        if (_antecedents.Body(pronoun, before) is { } body) { return statement with { Name = body.Name, Antecedent = body.Named }; }
        if (they) { return _antecedents.People(pronoun) is { } people ? statement with { Antecedent = people } : statement; }
        return _antecedents.Organization(pronoun) is { } organization
            ? statement with { Name = organization.Local, Antecedent = organization.Span }
            : statement;
    }

    // “a statement issued by the Kremlin” names the Kremlin; “the ministry’s statement” the ministry; “Ahmed Ali of the union” Ahmed Ali.
    private (int First, int End) Narrow(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (wording.PersonOf(i) >= 0 && (i + 1 == end || (wording.PersonOf(i + 1) != wording.PersonOf(i) && wording.Is(i + 1, Role.NounPreposition)))) { return (first, i + 1); }
            bool statement = wording.Is(i, Role.Statement);
            if (statement && i + 1 < end && IsOrigin(i + 1)) { return (i + 2, end) is var (f, e) && f < e ? (f, e) : (first, end); }
            if (statement && i + 2 < end && wording.Is(i + 1, Role.Issued) && IsOrigin(i + 2) && i + 3 < end) { return (i + 3, end); }
            if (_document.Tokens[i].Kind == TokenKind.Possessive && i > first && wording.Is(end - 1, Role.Statement)) { return (first, i); }
        }
        return (first, end);
    }

    // “his lawyer, Maria Perez”: the name that follows the description.
    private PersonMention? Apposed(int comma)
    {
        bool named = comma + 1 < _document.Tokens.Length && wording.IsMark(comma, ',') && wording.PersonOf(comma + 1) >= 0;
        return named ? _document.People[wording.PersonOf(comma + 1)] : null;
    }

    private bool IsOrigin(int token) => wording.IsWord(token, "by") || wording.IsWord(token, "from") || wording.IsWord(token, "of");

    private int HeadToken(int first, int end)
    {
        for (int i = first + 1; i < end; i++)
        {
            if (wording.Is(i, Role.NounPreposition) && _document.Tokens[i].Case == LetterCase.Lower) { return i - 1; }
        }
        return end - 1;
    }

    private int? HeadName(TextSpan source, int first, int end)
    {
        int headEnd = _document.Tokens[HeadToken(first, end)].End;
        return Titled(first, end) ?? InHead(_document.People, source, headEnd, anywhere: true) ?? InHead(_document.Organizations, source, headEnd, anywhere: false)
            ?? InHead(_document.Places, source, headEnd, anywhere: false);
    }

    // “Secretary of State Ann Ames”, “director of operations Mark Lee”, but not “father of Mark Lee”, “spokesman for President Ames”.
    private int? Titled(int first, int end)
    {
        int person = wording.PersonOf(end - 1), head = HeadToken(first, end);
        if (person < 0 || head >= end - 3 || !wording.Is(head, Role.Human | Role.Man | Role.Woman)) { return null; }
        int last = _document.TokenAt(_document.People[person].Span.Start) - 1;
        bool field = last > head + 1 && !wording.Is(last, Role.Human | Role.Man | Role.Woman) && _document.Text[_document.Tokens[last].End - 1] != '.' && !wording.Is(last, Role.Determiner);
        return field && _document.Tokens[last].Kind == TokenKind.Word ? _document.People[person].Local : null;
    }

    private int? InHead<T>(ImmutableArray<T> mentions, TextSpan source, int headEnd, bool anywhere) where T : NameMention
    {
        int? found = null;
        for (int i = Antecedents.FirstAt(mentions, source.Start); i < mentions.Length && mentions[i].Span.Start < source.End; i++)
        {
            bool head = mentions[i].Span.End >= headEnd || (anywhere && !IsOwner(mentions[i].Span));
            if (head && mentions[i].Span.Start < headEnd) { found = mentions[i].Local; }
        }
        return found;
    }

    private bool IsOwner(TextSpan name)
    {
        int behind = _document.TokenAt(name.End - 1) + 1;
        return behind < _document.Tokens.Length && _document.Tokens[behind].Kind == TokenKind.Possessive;
    }
}
