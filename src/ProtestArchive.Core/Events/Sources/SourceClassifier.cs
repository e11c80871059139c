using System.Collections.Immutable;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Sources;

/// <summary>Tells what sort of source stands behind a figure: by the kind of organization that its name is linked to, by a person's office, else by the words.</summary>
public static class SourceClassifier
{
    private static readonly Lexicon Words = Lexicon.Load("sources");

    // In the order of precedence: “union officials” are of the union, “a police source” of the police.
    private static readonly ImmutableArray<(SourceClass Class, WordSet Words, WordSet? Types)> Classes =
    [
        (SourceClass.Journalists, Words.Set("journalists"), null),
        (SourceClass.Media, Words.Set("media"), Words.Set("type media")),
        (SourceClass.Monitors, Words.Set("monitors"), Words.Set("type monitors")),
        (SourceClass.Organizers, Words.Set("organizers"), Words.Set("type organizers")),
        (SourceClass.Authorities, Words.Set("authorities"), Words.Set("type authorities")),
        (SourceClass.Witnesses, Words.Set("witnesses"), null),
        (SourceClass.Unnamed, Words.Set("unnamed"), null),
    ];

    private static readonly ImmutableArray<(string Name, WordSet Words)> Bodies =
        [.. Words.Classes.Where(name => name.StartsWith("body ", StringComparison.Ordinal)).Select(name => (name["body ".Length..], Words.Set(name)))];

    /// <summary>The class of a figure's source, and the body that it may share with other figures.</summary>
    public static SourceReading Of(CitedSource cited)
    {
        string? own = Agencies.In(cited.Byline) ?? Agencies.In(cited.Outlet);
        if (cited.Words is not { } words) { return new(SourceClass.OwnVoice, own is null ? null : Agency(own)); }
        string? agency = Agencies.In(words) ?? Agencies.In(cited.Name);
        SourceClass kind = ClassOf(cited, words);
        if (kind is SourceClass.Journalists)
        {
            string? theirs = agency ?? cited.Name;
            bool ours = theirs is null || agency is not null && agency == own || Same(theirs, cited.Outlet);
            return new(ours ? SourceClass.Journalists : SourceClass.Media, agency is not null ? Agency(agency) : Named(theirs));
        }
        if (agency is not null && kind is SourceClass.Media or SourceClass.Other) { return new(SourceClass.Media, Agency(agency!)); }
        if (kind is SourceClass.Authorities or SourceClass.Witnesses && BodyOf(words, cited) is { } body && (cited.Country ?? cited.EventCountry) is { } country) { return new(kind, $"{body} {country}"); }
        return new(kind, Named(cited.Name));
    }

    private static SourceClass ClassOf(CitedSource cited, string words)
    {
        bool journalists = Has(words, Classes[0].Words);
        if (journalists) { return SourceClass.Journalists; }
        if (cited.OrganizationType is { } type)
        {
            foreach (var known in Classes)
            {
                if (known.Types?.Contains(type) == true) { return known.Class; }
            }
        }
        foreach (var known in Classes)
        {
            if (Has(words, known.Words)) { return known.Class; }
        }
        foreach (var known in Classes)
        {
            if (cited.Roles.Any(role => Has(role, known.Words))) { return known.Class; }
        }
        return SourceClass.Other;
    }

    private static string? BodyOf(string words, CitedSource cited)
    {
        foreach (var body in Bodies)
        {
            if (Has(words, body.Words) || (cited.Name is { } name && cited.OrganizationType is not null && Has(name, body.Words))) { return body.Name; }
        }
        return null;
    }

    private static bool Has(string words, WordSet set)
    {
        foreach (Range part in words.AsSpan().SplitAny(" \t\r\n,;:’'\"“”()/-"))
        {
            if (set.Contains(words.AsSpan()[part].TrimEnd("."))) { return true; }
        }
        return false;
    }

    private static string Agency(string name) => "agency " + name;

    private static string? Named(string? name) => name is null ? null : "named " + name.ToLowerInvariant();

    private static bool Same(string? left, string? right) => left is not null && right is not null && left.Contains(right, StringComparison.OrdinalIgnoreCase);
}
