using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Linking;

/// <summary>Archives of invented people, places and organizations whose names are easily taken for one another, spelt in several ways.</summary>
internal static class ConfusableArchive
{
    private static readonly string[] Givens =
        ["Aleksandr Alexander Aleksander Sasha A.", "Mikhail Michael Mykhailo M.", "Sergei Siarhei Serhiy", "Yelena Elena Olena", "Mohammed Muhammad Mohamed", "Ion Ioan", "Kim", "Vitali Vitaly", "Natalia Natallia"];

    private static readonly string[] Surnames =
        ["Marinesku Marinescu Marinesko", "Petrovich Petrovitch Petrović", "Havrylenka Gavrilenko Havrilenko", "Al-Haddad Haddad", "Jong-un", "Shevchenko Shevtchenko Schewtschenko", "Tarasau Tarasov", "Marin", "Petrov Petrova", "Delgado Delgada"];

    private static readonly string[] Squares = ["Independence Square", "Freedom Square", "Svabody Square", "Svobody Square"];

    private static readonly string[] Organizations =
        ["Movement for Democratic Change", "MDC", "Interior Ministry", "Ministry of Internal Affairs", "Viasna", "Vesna", "Free Trade Union Congress", "FTUC", "Union of Journalists", "UJ", "Union of Jurists"];

    private static readonly (string Name, string Country, string Id)[] Cities =
        [("Arad", "RO", "geonames:686254"), ("Gomel", "BY", "geonames:627907"), ("Tbilisi", "GE", "geonames:611717"), ("Harare", "ZW", "geonames:890299")];

    /// <summary>The first <paramref name="count"/> reports of the archive of that seed; the same seed and number of people give the same beginning.</summary>
    public static AnnotatedReport[] Reports(int count, int seed, int people)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(i => Report(i, random, people))];
    }

    /// <summary>Some rulings on the names of <paramref name="reports"/>, sensible or not.</summary>
    public static RulingSet Rulings(AnnotatedReport[] reports, int seed)
    {
        Random random = new(seed);
        AnnotatedReport[] ordered = [.. reports.OrderBy(report => report.Report.Sha256, StringComparer.Ordinal)];
        List<Decision> decisions = [];
        for (int i = 0; i < 24; i++)
        {
            MentionRef left = Any(ordered, random), right = Any(ordered, random);
            decisions.Add(i % 8 == 7 ? new Decision.OnEntityName(left, "Somebody " + i % 3) : new Decision.OnIdentity(left, right, (Sameness)random.Next(3)));
        }
        // Two uses of one spelling that are ruled apart.
        foreach (IGrouping<string, (AnnotatedReport Report, NameMention Mention)> same in ordered.SelectMany(report => report.Layer<NameMention>().Select(mention => (report, mention)))
            .GroupBy(row => row.mention.Span.In(row.report.Report.Text), StringComparer.Ordinal).Where(same => same.Count() > 3).OrderBy(same => same.Key, StringComparer.Ordinal).Take(6))
        {
            MentionRef[] uses = [.. same.Take(3).Select(row => Ref(row.Report, row.Mention))];
            decisions.Add(new Decision.OnIdentity(uses[0], uses[1], Sameness.Different));
            decisions.Add(new Decision.OnIdentity(uses[0], uses[2], Sameness.Same));
        }
        return RulingSet.Of(decisions);
    }

    public static MentionRef Ref(AnnotatedReport report, NameMention mention) => new(report.Report.Sha256, mention.Span, MentionLayer.Of(mention), mention.Span.In(report.Report.Text));

    private static MentionRef Any(AnnotatedReport[] reports, Random random)
    {
        AnnotatedReport report = reports[random.Next(reports.Length)];
        NameMention[] mentions = [.. report.Layer<NameMention>()];
        return Ref(report, mentions[random.Next(mentions.Length)]);
    }

    private static AnnotatedReport Report(int number, Random random, int people)
    {
        (string city, string country, string id) = Cities[random.Next(Cities.Length)];
        List<string> names = [];
        for (int i = random.Next(2, 5); i > 0; i--)
        {
            int person = random.Next(people);
            string role = random.Next(3) == 0 ? $" role={(person % 2 == 0 ? "union leader" : "deputy minister")}" : "";
            // Beyond the surnames that are easily confused, others that are not: an archive has many.
            string surname = person < 40 ? Pick(Surnames[person * 7 % Surnames.Length], random) : Other(person);
            string given = Pick(Givens[person % Givens.Length], random);
            names.Add($"{{{given} {surname}|person{role}}}");
            if (random.Next(3) == 0) { names.Add($"{{{surname}|person of={given} {surname}}}"); }
        }
        if (random.Next(3) == 0) { names.Add($"{{{Pick(Surnames[random.Next(Surnames.Length)], random)}|person}}"); }
        if (random.Next(6) == 0) { names.Add($"{{{Pick(Givens[random.Next(Givens.Length)], random)}|person}}"); }
        if (random.Next(2) == 0) { names.Add($"{{{Squares[random.Next(Squares.Length)]}|square}}"); }
        names.Add($"{{{Organizations[random.Next(Organizations.Length)]}|org}}");
        names.Add($"{{{Organizations[random.Next(Organizations.Length)]}|org}}");
        return MarkedReport.Of($"Report {number}", $"{number}: in {{{city}|city country={country}; id={id}}} {string.Join(", ", names)}.");
    }

    private static string Pick(string forms, Random random)
    {
        string[] all = forms.Split(' ');
        return all[random.Next(all.Length)];
    }

    private static string Other(int person)
    {
        string[] starts = ["Ba", "Ce", "Do", "Fi", "Gu", "La", "Me", "No", "Ri", "Su"], middles = ["rd", "lk", "nt", "sm", "zv", "gr", "pl"], ends = ["ano", "eski", "ich", "ade", "uri", "oma", "ilo", "esh", "amba"];
        return starts[person % 10] + middles[person / 10 % 7] + starts[person / 3 % 10].ToLowerInvariant() + ends[person / 70 % 9];
    }
}
