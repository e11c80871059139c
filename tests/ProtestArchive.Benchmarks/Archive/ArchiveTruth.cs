using Microsoft.EntityFrameworkCore;
using ProtestArchive.Benchmarks.Synthetic;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;

namespace ProtestArchive.Benchmarks.Archive;

/// <summary>Compares what the archive made of synthetic reports with what they mean.</summary>
internal sealed class ArchiveTruth(IDbContextFactory<ArchiveContext> archives)
{
    private const int Page = 500;
    private readonly Dictionary<EntityKind, PairScore> _identity = Enum.GetValues<EntityKind>().ToDictionary(kind => kind, _ => new PairScore());

    public IReadOnlyDictionary<EntityKind, PairScore> Identity => _identity;

    /// <summary>One thing is one report's telling of one event.</summary>
    public PairScore Events { get; } = new();

    /// <summary>Reports that state no date, those that were given one, and those given the right one.</summary>
    public (int Undated, int Proved, int Right) Dates { get; private set; }

    /// <summary>Where set, told each wrong join and each missed one that it comes by, in words.</summary>
    public Action<string>? Fault { get; init; }

    /// <summary>Compares all <paramref name="reports"/>, given in the order in which they came.</summary>
    public async Task CompareAsync(IReadOnlyList<SyntheticReport> reports, CancellationToken cancellation)
    {
        Dictionary<string, SyntheticReport> byName = reports.ToDictionary(report => report.FileName, StringComparer.Ordinal);
        int last = 0;
        while (true)
        {
            await using ArchiveContext archive = await archives.CreateDbContextAsync(cancellation);
            List<ReportRow> rows = await archive.Reports.AsSplitQuery()
                .Include(row => row.Annotations).Include(row => row.Captures).Include(row => row.Links).Include(row => row.Claims).Include(row => row.Tellings)
                .Where(row => row.Number > last).OrderBy(row => row.Number).Take(Page).ToListAsync(cancellation);
            if (rows.Count == 0) { return; }
            foreach (ReportRow row in rows)
            {
                SyntheticReport truth = byName[row.Captures[0].FileName];
                if (row.Text != truth.Text) { throw new InvalidOperationException($"The archive changed the text of {truth.FileName}."); }
                Names(row, truth);
                Tellings(row, truth);
                if (!truth.IsDated) { Dates = (Dates.Undated + 1, Dates.Proved + (row.Date is null ? 0 : 1), Dates.Right + (row.Date == truth.Written ? 1 : 0)); }
            }
            last = rows[^1].Number;
        }
    }

    private void Names(ReportRow row, SyntheticReport truth)
    {
        Dictionary<int, long> links = row.Links.ToDictionary(link => link.Local, link => link.EntityId);
        Dictionary<TextSpan, NameMention> read = row.ToAnnotated().Layer<NameMention>().DistinctBy(mention => mention.Span).ToDictionary(mention => mention.Span);
        foreach (TrueName name in truth.Names)
        {
            bool isRead = read.TryGetValue(name.Span, out NameMention? mention) && mention switch { PersonMention => EntityKind.Person, PlaceMention => EntityKind.Place, _ => EntityKind.Organization } == name.Kind;
            long? entity = isRead && links.TryGetValue(mention!.Local, out long id) ? id : null;
            _identity[name.Kind].Add(name.Id, entity);
            Fault?.Invoke($"{name.Kind}\t{name.Id}\t{entity}\t{name.Span.In(row.Text)}\t{row.Slug}");
        }
    }

    private void Tellings(ReportRow row, SyntheticReport truth)
    {
        foreach (IGrouping<string, TrueTelling> told in truth.Tellings.GroupBy(telling => telling.Event, StringComparer.Ordinal))
        {
            long? made = told.Select(telling => telling.Figure is { } figure ? row.Claims.Find(claim => claim.Start < figure.End && figure.Start < claim.Start + claim.Length)?.EventId : null)
                .FirstOrDefault(id => id is not null)
                ?? row.Tellings.Find(telling => told.Any(one => telling.Passages.Any(passage => passage.Overlaps(one.Sentence))))?.EventId;
            Events.Add(told.Key, made);
            Fault?.Invoke($"Event\t{told.Key}\t{made}\t{truth.Written}\t{row.Slug}");
        }
    }
}
