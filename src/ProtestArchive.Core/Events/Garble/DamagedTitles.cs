using System.Collections.Frozen;
using NodaTime;
using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Garble;

/// <summary>
/// Finds offices that do not fit their holder: one that the other reports of the same days do not give the person, one that the country named does
/// not have, and a title that says the same word twice.
/// </summary>
internal static class DamagedTitles
{
    private const int MostTitleWords = 8; // before a name
    private const int MostEvidence = 4;
    private const int MostLooked = 20; // titles of one report that a country lacks for which the others are searched: bounds the work
    private const int DaysOfChange = 14; // between reports: within that, a change of office is news and told as such

    private static readonly Lexicon Words = Lexicon.Load("offices");
    private static readonly WordSet NotNow = Words.Set("not-now");
    private static readonly WordSet TakingOffice = Words.Set("taking-office");
    private static readonly WordSet TitleWords = Lexicon.Load("name-words").Set("title");
    private static readonly (string Office, string Words)[] Offices =
    [
        .. Words.Classes.Where(name => name.StartsWith("office ", StringComparison.Ordinal))
            .SelectMany(name => Words.Set(name).Words.Select(words => (name["office ".Length..], words)))
            .OrderByDescending(office => office.words.Length),
    ];

    private static readonly FrozenDictionary<string, string> Countries = BuildCountries();

    public static IEnumerable<GarbleFlag> Find(ReportWords[] reports, EntityIndex entities)
    {
        List<Title> titles = [];
        foreach (ReportWords report in reports)
        {
            int looked = 0;
            foreach (PersonMention person in report.Annotated.Layer<PersonMention>())
            {
                TextSpan before = Before(report, person);
                string words = before.In(report.Annotated.Report.Text);
                if (before.Length > 0 && Repeated(words) is { } twice)
                {
                    yield return GarbleFlag.Of(report.Annotated, before, GarbleKind.Title, $"The title says “{twice}” twice.", null, []);
                    continue;
                }
                // Behind the name (“Ana Ruiz, the foreign minister, said”) the sentence's own reading tells the office.
                if (OfficeIn(words) is not (string office, var country))
                {
                    if (OfficeIn(person.Role ?? "") is not (string told, var land)) { continue; }
                    (office, country, before) = (told, land, person.Span);
                }
                if (Lacks(office, country))
                {
                    yield return GarbleFlag.Of(report.Annotated, before, GarbleKind.Title, $"The country has no {office}.", null, looked++ < MostLooked ? Others(reports, entities, report, person, office) : []);
                    continue;
                }
                if (entities.Of(report.Sha256, person.Local) is { } entity) { titles.Add(new(report, before, entity.Slug, office)); }
            }
        }
        foreach (IGrouping<string, Title> person in titles.GroupBy(title => title.Person, StringComparer.Ordinal))
        {
            foreach (GarbleFlag flag in Against([.. person])) { yield return flag; }
        }
    }

    // Fewer reports against more. Where all who give the one wrote before all who give the other, the person may have changed office.
    private static IEnumerable<GarbleFlag> Against(Title[] titles)
    {
        var offices = titles.GroupBy(title => title.Office, StringComparer.Ordinal)
            .Select(office => (Office: office.Key, Titles: office.ToArray(), Reports: office.Select(title => title.Report).Distinct().Count()))
            .OrderByDescending(office => office.Reports).ThenBy(office => office.Office, StringComparer.Ordinal).ToArray();
        if (offices.Length < 2) { yield break; }
        var right = offices[0];
        foreach (var wrong in offices.Skip(1))
        {
            HashSet<ReportWords> both = [.. right.Titles.Select(title => title.Report)];
            if (wrong.Titles.Any(title => both.Contains(title.Report)) || MayHaveChanged(right.Titles, wrong.Titles)) { continue; }
            bool even = wrong.Reports == right.Reports;
            if (even && offices.Length > 2) { continue; }
            IEnumerable<Title> doubtful = even ? [.. wrong.Titles, .. right.Titles] : wrong.Titles;
            foreach (Title title in doubtful)
            {
                var against = title.Office == wrong.Office ? right : wrong;
                yield return GarbleFlag.Of(
                    title.Report.Annotated, title.Span, GarbleKind.Title,
                    even ? $"Another report of the same days says {against.Office}: one of the two is a slip." : $"The other reports of the same days say {against.Office}.",
                    even ? null : against.Office, against.Titles.DistinctBy(other => other.Report).Take(MostEvidence).Select(other => other.Report.Evidence(other.Span)));
            }
        }
    }

    // All who give the one office wrote well before all who give the other, or the later ones tell of the change.
    private static bool MayHaveChanged(Title[] left, Title[] right)
    {
        LocalDate?[] lefts = [.. left.Select(title => title.Report.Annotated.CreationTime)], rights = [.. right.Select(title => title.Report.Annotated.CreationTime)];
        if (lefts.Contains(null) || rights.Contains(null)) { return false; }
        bool leftFirst = lefts.Max() < rights.Min(), rightFirst = rights.Max() < lefts.Min();
        if (!leftFirst && !rightFirst) { return false; }
        int gap = Period.DaysBetween((leftFirst ? lefts.Max() : rights.Max())!.Value, (leftFirst ? rights.Min() : lefts.Min())!.Value);
        return gap >= DaysOfChange || (leftFirst ? right : left).Any(title => TellsOfTakingOffice(title));
    }

    private static bool TellsOfTakingOffice(Title title)
    {
        Document document = title.Report.Document;
        Sentence sentence = document.Sentences[document.SentenceOf(document.TokenAt(title.Span.Start))];
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (document.Is(i, TakingOffice)) { return true; }
        }
        return false;
    }

    // What others say of the same person, as evidence that no more than grammar is damaged.
    private static IEnumerable<GarbleEvidence> Others(ReportWords[] reports, EntityIndex entities, ReportWords report, PersonMention person, string office)
    {
        if (entities.Of(report.Sha256, person.Local) is not { } entity) { return []; }
        return reports.Where(other => other != report)
            .SelectMany(other => other.Annotated.Layer<PersonMention>().Where(mention => entities.Of(other.Sha256, mention.Local)?.Slug == entity.Slug).Select(mention => (other, Span: Before(other, mention))))
            .Where(row => row.Span.Length > 0 && OfficeIn(row.Span.In(row.other.Annotated.Report.Text)) is (string theirs, _) && theirs != office)
            .Take(MostEvidence).Select(row => row.other.Evidence(row.Span));
    }

    // The words in front of a name that belong to its title: capitalised ones, words of titles, and “of” and “the” between them.
    private static TextSpan Before(ReportWords report, PersonMention person)
    {
        Document document = report.Document;
        int name = document.TokenAt(person.Span.Start), first = name;
        int sentence = name < document.Tokens.Length ? document.Sentences[document.SentenceOf(name)].First : name;
        for (int i = name - 1; i >= sentence && i >= name - MostTitleWords; i--)
        {
            Token token = document.Tokens[i];
            if (token.Kind != TokenKind.Word || report.IsPerson[i]) { break; }
            if (token.IsCapitalized || document.Is(i, TitleWords) || document.Is(i, NotNow)) { first = i; continue; }
            if (document.Word(i) is not ("of" or "the" or "for" or "and")) { break; }
        }
        // A sentence's own first word in capitals is no title.
        return first < name && !(first == sentence && first == name - 1 && !document.Is(first, TitleWords)) ? document.SpanOf(first, name - 1) : default;
    }

    private static (string Office, string? Country)? OfficeIn(string words)
    {
        string folded = string.Join(' ', words.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach ((string office, string written) in Offices)
        {
            int at = folded.LastIndexOf(written, StringComparison.Ordinal);
            if (at < 0 || at > 0 && folded[at - 1] != ' ' || at + written.Length < folded.Length && folded[at + written.Length] != ' ') { continue; }
            string[] front = folded[..at].Split(' ', StringSplitOptions.RemoveEmptyEntries), behind = folded[(at + written.Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (front.Concat(behind).Any(word => NotNow.Contains(word.AsSpan().TrimEnd("-"))) || behind.Contains("and") || front.Contains("and")) { return null; }
            string? country = Countries.GetValueOrDefault(string.Join(' ', front)) ?? (behind is ["of", .. var rest] ? Countries.GetValueOrDefault(string.Join(' ', rest)) : null);
            return (office, country);
        }
        return null;
    }

    private static bool Lacks(string office, string? country) =>
        country is not null && office switch
        {
            "prime minister" => Words.Set("no prime minister").Contains(country),
            "president" => Words.Set("no president").Contains(country),
            _ => false,
        };

    private static string? Repeated(string words)
    {
        string[] parts = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Contains("and", StringComparer.OrdinalIgnoreCase)) { return null; }
        return parts.Where(part => part.Length > 3).GroupBy(part => part, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1)?.Key;
    }

    private static FrozenDictionary<string, string> BuildCountries()
    {
        Dictionary<string, string> byWord = new(StringComparer.OrdinalIgnoreCase);
        foreach (string lexicon in new[] { "countries", "demonyms" })
        {
            Lexicon known = Lexicon.Load(lexicon);
            foreach (string country in known.Classes.Where(code => code.Length == 2))
            {
                foreach (string word in known.Set(country).Words) { byWord.TryAdd(word, country); }
            }
        }
        return byWord.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private sealed record Title(ReportWords Report, TextSpan Span, string Person, string Office);
}
