using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Linking;

/// <summary>Takes from annotated reports what linking keeps; equal strings and facts are kept once.</summary>
internal sealed class NameReader(CompanyKeys company)
{
    private readonly Dictionary<string, string> _strings = new(StringComparer.Ordinal);
    private readonly Dictionary<NameFacts, NameFacts> _facts = [];
    private readonly Dictionary<string, PersonName> _people = new(StringComparer.Ordinal);

    /// <summary>A person's name in its parts.</summary>
    public PersonName Parts(string name)
    {
        if (!_people.TryGetValue(name, out PersonName? parts)) { _people[name] = parts = PersonName.Parse(name); }
        return parts;
    }

    /// <summary>The names of a report, none of them placed.</summary>
    public ReportNode Read(AnnotatedReport annotated)
    {
        ReportFrame frame = ReportFrame.Of(annotated);
        ReportNode report = new(annotated.Report.Sha256, Pool(frame.Country))
        {
            Company = [.. frame.Company.Select(row => company.Of(row.Key, row.Value))],
            Marks = [.. annotated.Layer<NameMention>().Select(mention => (mention.Span.Start, mention.Span.Length, mention.Local))],
        };
        List<NameMention>?[] mentions = new List<NameMention>?[annotated.Names.Length];
        foreach (NameMention mention in annotated.Layer<NameMention>()) { (mentions[mention.Local] ??= []).Add(mention); }
        List<QuoteMention>? quotes = null;
        List<NameUse> uses = [];
        for (int local = 0; local < mentions.Length; local++)
        {
            if (mentions[local] is not { } mine) { continue; }
            LocalName name = annotated.Names[local];
            bool isLone = name.Kind == EntityKind.Person && Parts(Pool(CanonicalNames.Tidy(name.Name))!).IsLone;
            uses.Add(new(report, local, Pool(CanonicalNames.Tidy(name.Name))!, Pool(NameFacts.Of(name)), [.. name.Roles.Select(role => Pool(role)!)], mine.Count)
            {
                IsSpokenTo = isLone && mine.All(mention => SpokenTo.Is(annotated.Report.Text, mention.Span, quotes ??= [.. annotated.Layer<QuoteMention>()])),
                IsIntroduced = name.Roles.Length > 0 || mine.Any(mention => mention is PersonMention { Age: not null }),
                City = name.Kind == EntityKind.Place && PlaceRules.IsInCity(name.PlaceType) ? Pool(CityBefore(annotated, mine[0], name.Country) ?? frame.City) : null,
            });
        }
        report.Uses = [.. uses];
        return report;
    }

    // The city of a street: the one named nearest before it in its paragraph, else the report's own.
    private static string? CityBefore(AnnotatedReport report, NameMention mention, string? country)
    {
        int at = mention.Span.Start, start = report.ParagraphAt(at)?.Span.Start ?? 0;
        int low = 0, high = report.Mentions.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (report.Mentions[middle].Span.Start < at) { low = middle + 1; } else { high = middle; }
        }
        for (int i = low - 1; i >= 0 && report.Mentions[i].Span.Start >= start; i--)
        {
            if (report.Mentions[i] is PlaceMention place && report.Names[place.Local] is { PlaceType: PlaceType.City } name
                && (name.Country is null || country is null || name.Country == country))
            {
                return ReportFrame.PlaceKey(name.GazetteerId, name.Name);
            }
        }
        return null;
    }

    private string? Pool(string? text)
    {
        if (text is null) { return null; }
        if (_strings.TryGetValue(text, out string? known)) { return known; }
        _strings[text] = text;
        return text;
    }

    private NameFacts Pool(NameFacts facts)
    {
        if (_facts.TryGetValue(facts, out NameFacts? known)) { return known; }
        _facts[facts] = facts;
        return facts;
    }
}
