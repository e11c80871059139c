using System.Globalization;
using System.Text;
using NodaTime;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Linking;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Core.Text;
using ProtestArchive.Tests.Golden;
using ProtestArchive.Tests.Linking;

namespace ProtestArchive.Tests.Events;

/// <summary>That the index is a function of the set of reports and rulings, however they came.</summary>
public class EventIndexTests
{
    private static readonly AnnotatedReport[] Reports =
    [
        .. SeedRecord.Reports,
        Invented.Wire("2014-02-12", "CARACAS, Venezuela — At least 20,000 opposition protesters marched through Caracas on Wednesday. Some 5,000 supporters of President Nicolas Maduro rallied in Caracas on Wednesday."),
        Invented.Wire("2014-02-13", "CARACAS, Venezuela — About 30,000 demonstrators marched in Caracas on Wednesday, organizers said. Three people were killed in Caracas on Wednesday."),
        Invented.Wire(null, "MERIDA, Venezuela — Three people were killed in Caracas on Wednesday. Hundreds marched in Merida."),
        Invented.Wire("2014-02-15", "VALENCIA, Venezuela — At least 99 people have been detained since Wednesday, the prosecutor said."),
        Invented.Wire("2014-02-16", "VALENCIA, Venezuela — More than 110 people have been detained since Wednesday, rights groups said. Police detained 40 students."),
        Invented.Wire("2009-06-10", "TEHRAN — Iranians vote on Friday in a presidential election that pits Mahmoud Ahmadinejad against Mir Hossein Mousavi."),
        Invented.Wire(null, "TEHRAN, Iran — Supporters of Mir-Hossein Moussavi poured into the streets on Monday to contest Friday's election, which Mahmud Ahmadinejad won by a landslide, officials said."),
        Invented.Wire(null, "TEHRAN, Iran — Hundreds of thousands marched in Tehran on Monday in support of Mir Hossein Mousavi, and seven people were killed. Another march was held on Tuesday, after Friday's election, which Mahmoud Ahmadinejad won by a landslide, officials said."),
        Invented.Wire("2011-02-26", "TRIPOLI, Libya — At least 300 people have been killed since February 15, rights groups said."),
        Invented.Wire("2011-02-27", "TRIPOLI, Libya — More than 340 people have been killed since February 15, doctors said."),
        Invented.Wire("2011-03-01", "TRIPOLI, Libya — At least 400 people have been killed in the crackdown, doctors said."),
    ];

    private static readonly EntityIndex Entities = Linked.Index(Reports).Entities;

    public static TheoryData<int> Turns() => [.. Enumerable.Range(1, 12)];

    [Theory]
    [MemberData(nameof(Turns))]
    public void One_by_one_in_any_order_is_as_all_at_once(int seed)
    {
        Random random = new(seed);
        Kept index = new();
        foreach (AnnotatedReport report in Shuffled(random)) { index.Apply([report], []); }
        index.Text().ShouldBe(AtOnce());
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public void In_parts_with_some_taken_out_and_put_back_is_as_all_at_once(int seed)
    {
        Random random = new(seed);
        AnnotatedReport[] reports = Shuffled(random);
        Kept index = new();
        for (int at = 0; at < reports.Length;)
        {
            int many = random.Next(1, 6);
            index.Apply([.. reports.Skip(at).Take(many)], []);
            at += many;
            AnnotatedReport[] out_ = [.. reports.Take(at).Where(_ => random.Next(4) == 0)];
            index.Apply([], [.. out_.Select(report => report.Report.Sha256)]);
            index.Apply(out_, []);
        }
        index.Text().ShouldBe(AtOnce());
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public void What_is_left_is_as_if_the_rest_had_never_come(int seed)
    {
        Random random = new(seed);
        AnnotatedReport[] reports = Shuffled(random), left = [.. reports.Take(random.Next(3, reports.Length - 1))];
        Kept index = new(), alone = new();
        index.Apply(reports, []);
        index.Apply([], [.. reports.Except(left).Select(report => report.Report.Sha256)]);
        alone.Apply(left, []);
        index.Text().ShouldBe(alone.Text());
    }

    [Fact]
    public void Nothing_new_changes_nothing()
    {
        Kept index = new();
        index.Apply(Reports, []);
        EventChange again = index.Apply(Reports, []);
        again.Changed.ShouldBeEmpty();
        again.Removed.ShouldBeEmpty();
        again.Dates.ShouldBeEmpty();
    }

    private static AnnotatedReport[] Shuffled(Random random)
    {
        AnnotatedReport[] reports = [.. Reports];
        random.Shuffle(reports);
        return reports;
    }

    private static string AtOnce()
    {
        Kept index = new();
        index.Apply(Reports, []);
        return index.Text();
    }

    // Follows the changes that the index tells, as an archive does, and compares what it made of them with what the index holds.
    private sealed class Kept
    {
        private readonly Dictionary<string, AnnotatedReport> _reports = new(StringComparer.Ordinal);
        private readonly Dictionary<string, DocumentDate> _dates = new(StringComparer.Ordinal);
        private readonly Dictionary<string, LocalDate?> _dated = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Event> _events = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _claims = new(StringComparer.Ordinal);
        private readonly EventIndex _index;

        public Kept() => _index = new(Entities, sha256 => _reports[sha256]);

        public EventChange Apply(AnnotatedReport[] put, string[] removed)
        {
            foreach (AnnotatedReport report in put) { _reports[report.Report.Sha256] = report; }
            foreach (string sha256 in removed) { _reports.Remove(sha256); }
            EventChange change = _index.Apply(put, removed, new([], [], []), RulingSet.None);
            foreach (string sha256 in removed)
            {
                _dates.Remove(sha256);
                _dated.Remove(sha256);
                _claims.Remove(sha256);
            }
            foreach ((string sha256, DocumentDate date) in change.Dates) { _dates[sha256] = date; }
            foreach ((string sha256, AnnotatedReport? report) in change.Dated) { _dated[sha256] = report?.CreationTime; }
            foreach (string slug in change.Removed) { _events.Remove(slug).ShouldBeTrue(slug); }
            foreach (Event made in change.Changed) { _events[made.Slug] = made; }
            foreach (string sha256 in change.Reports.Where(_reports.ContainsKey)) { _claims[sha256] = Claims(sha256); }
            return change;
        }

        public string Text()
        {
            StringBuilder text = new();
            foreach (string sha256 in _reports.Keys.Order(StringComparer.Ordinal))
            {
                DocumentDate date = _index.DateOf(sha256);
                _dates[sha256].Proof.ShouldBe(date.Proof);
                (date.Basis == DateBasis.Inferred ? date.Value : null).ShouldBe(_dated.GetValueOrDefault(sha256));
                _claims.GetValueOrDefault(sha256, "").ShouldBe(Claims(sha256));
                text.AppendLine(CultureInfo.InvariantCulture, $"{sha256} {date.Value} {date.Basis} {string.Join(' ', date.Proof)} {Claims(sha256)}");
            }
            _events.Keys.ShouldBe(_index.All.Select(made => made.Slug), ignoreOrder: true);
            foreach (Event made in _index.All.OrderBy(made => made.Slug, StringComparer.Ordinal))
            {
                Text(_events[made.Slug]).ShouldBe(Text(made));
                text.AppendLine(Text(made));
            }
            return text.ToString();
        }

        private string Claims(string sha256) => string.Join("; ", _index.ClaimsOf(sha256).Select(claim => $"{claim.Words} {claim.Place} {claim.Days} {claim.Event}"));

        private static string Text(Event made) =>
            $"{made.Slug} {made.Kind} {made.Title} {made.Days} {made.Place} {made.Side}: {string.Join(", ", made.Tellings.Select(telling => $"{telling.ReportSha256} {telling.IsMain} {string.Join(' ', telling.Passages)}"))}";
    }
}
