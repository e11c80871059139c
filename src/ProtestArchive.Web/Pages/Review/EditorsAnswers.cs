using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using ProtestArchive.Core.Rulings;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Store;
using ProtestArchive.Web.Store.Rows;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Review;

/// <summary>What one editor said on one thing, last.</summary>
/// <param name="Subject"><see cref="Decision.Subject"/>.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="By">The editor.</param>
/// <param name="Answer">The answer in a word or two: what is compared.</param>
/// <param name="Decision">The decision itself.</param>
/// <param name="Ruling">The ruling's number.</param>
public sealed record EditorsAnswer(string Subject, RulingKind Kind, string By, string Answer, Decision Decision, int Ruling)
{
    /// <summary>The answer as the page says it.</summary>
    public string Said => Decision switch
    {
        Decision.OnMention mention => Say(mention.IsAccepted ? "Answer.Accepted" : "Answer.Rejected"),
        Decision.OnIdentity identity => Say($"Answer.{identity.Answer}"),
        Decision.OnEvent telling => Say($"Answer.{telling.Answer}"),
        Decision.OnReportDate { Day: null } => Say("Answer.Unknown"),
        Decision.OnReportOutlet { Outlet: null } => Say("Answer.None"),
        _ => Answer,
    };
}

/// <summary>The answers of editors to the same questions; what was taken back is none.</summary>
public static class EditorsAnswers
{
    private const int MostSubjects = 2_000;

    /// <summary>The answers to each question that several editors answered, those questions first that were answered last.</summary>
    public static async Task<ImmutableArray<ImmutableArray<EditorsAnswer>>> ReadAsync(ArchiveContext archive, CancellationToken cancellation)
    {
        List<string> subjects = await archive.RulingPoints.Where(point => point.Ruling!.UndoesId == null)
            .GroupBy(point => point.Subject)
            .Where(group => group.Select(point => point.Ruling!.AccountId).Distinct().Count() > 1)
            .OrderByDescending(group => group.Max(point => point.RulingId))
            .Select(group => group.Key).Take(MostSubjects).ToListAsync(cancellation);
        HashSet<int> undone = await RulingsInForce.UndoneAsync(archive, cancellation);
        List<RulingRow> rulings = await archive.Rulings.Include(row => row.Account)
            .Where(row => row.UndoesId == null && row.Points.Any(point => subjects.Contains(point.Subject)))
            .OrderBy(row => row.Id).ToListAsync(cancellation);
        ILookup<string, EditorsAnswer> answers = rulings.Where(row => !undone.Contains(row.Id))
            .SelectMany(row => row.Decisions.Select(decision => new EditorsAnswer(decision.Subject, RulingLog.KindOf(decision), row.Account!.UserName!, Word(decision), decision, row.Id)))
            .ToLookup(answer => answer.Subject, StringComparer.Ordinal);
        return
        [
            .. subjects.Select(subject => answers[subject].GroupBy(answer => answer.By, StringComparer.Ordinal).Select(own => own.Last()).OrderBy(answer => answer.Ruling).ToImmutableArray())
                .Where(given => given.Length > 1),
        ];
    }

    public static string Word(Decision decision) => decision switch
    {
        Decision.OnMention mention => mention.IsAccepted ? "accepted" : "rejected",
        Decision.OnIdentity identity => Parameters.Word(identity.Answer),
        Decision.OnEvent telling => Parameters.Word(telling.Answer),
        Decision.OnEntityName name => name.Name,
        Decision.OnEventName name => name.Title,
        Decision.OnReportDate { Day: { } day } => LocalDatePattern.Iso.Format(day),
        Decision.OnReportDate => "unknown",
        Decision.OnReportOutlet outlet => outlet.Outlet ?? "none",
        Decision.OnReportTitle title => title.Title,
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };
}
