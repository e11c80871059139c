using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>Makes the report's named things, with all that the report says of them.</summary>
internal sealed class LocalNames(NameText text, List<Local> locals)
{
    public ImmutableArray<LocalName> Build()
    {
        PlaceResolver places = new(text, locals);
        ImmutableArray<LocalName>.Builder names = ImmutableArray.CreateBuilder<LocalName>(locals.Count);
        foreach (Local local in locals)
        {
            string name = Name(local.Fullest);
            names.Add(local.Kind switch
            {
                EntityKind.Person => new(EntityKind.Person, name) { Gender = local.Gender, Roles = local.Roles.ToImmutable() },
                EntityKind.Place => places.Resolve(local, name),
                _ => new(EntityKind.Organization, name) { OrganizationType = TypeOf(local), Country = CountryOf(local) },
            });
        }
        return names.MoveToImmutable();
    }

    private string Name(Candidate mention)
    {
        string name = text.Document.Text[text[mention.First].Start..text[mention.End - 1].End];
        return name.AsSpan().IndexOfAny('\n', '\r', '\t') < 0 && !name.Contains("  ", StringComparison.Ordinal) ? name : string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private string? TypeOf(Local local)
    {
        if (local.Known is { } known) { return known.OrganizationType; }
        Candidate mention = local.Fullest;
        // The head stands last (Interior Ministry) or before “of” (Ministry of Defence).
        int head = mention.End - 1;
        for (int i = mention.First + 1; i < mention.End; i++)
        {
            if (text.IsLower(i) && text.Is(i, WordClass.Function)) { head = i - 1; break; }
        }
        if (NameTypes.Organization(text.Key(head, head + 1)) is { } byHead) { return byHead; }
        if (text.Document.Text.AsSpan(text[mention.First].Start, text[mention.First].Length).Contains('.') && mention.Tokens == 1) { return "media"; }
        return text.IsLower(mention.End) ? NameTypes.Organization(text.Key(mention.End, mention.End + 1)) : null;
    }

    private string? CountryOf(Local local)
    {
        if (local.Known is { Country: { } own }) { return own; }
        foreach (Candidate mention in local.Mentions)
        {
            if (text.Known(mention.First, mention.First + 1) is { Country: { } inside } && mention.Tokens > 1) { return inside; }
            if (mention.First > 0 && text.IsWord(mention.First - 1) && text.Known(mention.First - 1, mention.First) is { IsDemonym: true, Country: { } before }) { return before; }
        }
        return null;
    }
}
