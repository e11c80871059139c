using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Names;

/// <summary>The doubtful names, by what the sure ones have shown: fellows in a list, and slips of a surname.</summary>
internal sealed class NameAftermath(NameText text, List<Candidate> candidates)
{
    // A report with more surnames than this is a list of names; slips are not looked for in it.
    private const int MostSurnames = 200;

    // Each goes through all names of the report.
    private const int MostSpread = 20;

    private int _spread;

    public void Complete()
    {
        Partners();
        Lists();
        Slips();
    }

    // “Citicorp and Travelers Group Inc.”: the other of two is a company, too.
    private void Partners()
    {
        for (int i = 1; i < candidates.Count; i++)
        {
            Candidate left = candidates[i - 1], right = candidates[i];
            if (right.First != left.End + 1 || !text.Equals(left.End, "and")) { continue; }
            if (IsCompany(right) && MayBeCompany(left)) { Make(left, "beside a company"); }
            else if (IsCompany(left) && MayBeCompany(right)) { Make(right, "beside a company"); }
        }
    }

    private bool IsCompany(Candidate candidate) => candidate.Kind == EntityKind.Organization && candidate.Tokens > 1 && text.Is(candidate.End - 1, WordClass.CompanySuffix);

    private bool MayBeCompany(Candidate candidate) => candidate is { Known: null, IsTitled: false, City: < 0, InHeading: false, Inside.Nothing: < 3, Tokens: <= 3 }
        && (candidate.Kind is null || (candidate.Kind == EntityKind.Person && IsWeak(candidate) && candidate.Rule != NameDecision.Part)) && !text.Is(candidate.First, WordClass.FirstName | WordClass.Common);

    // With all mentions that are written the same and that nothing else decided.
    private void Make(Candidate found, string why)
    {
        found.Kind = EntityKind.Organization;
        found.Rule = why;
        if (_spread++ >= MostSpread) { return; }
        foreach (Candidate candidate in candidates)
        {
            if (candidate.Group != found.Group || candidate.Known is not null || !(candidate.Kind is null || (candidate.Kind == EntityKind.Person && IsWeak(candidate))) || candidate.IsTitled) { continue; }
            candidate.Kind = EntityKind.Organization;
            candidate.Rule = candidate == found ? why : "as elsewhere in the report";
        }
    }

    // “Brest, Gomel, X and Mogilev”: X is a town.
    private void Lists()
    {
        for (int i = 1; i < candidates.Count; i++)
        {
            if (!Joined(candidates[i - 1], candidates[i])) { continue; }
            int end = i + 1;
            while (end < candidates.Count && Joined(candidates[end - 1], candidates[end])) { end++; }
            Settle(i - 1, end);
            i = end;
        }
    }

    private void Settle(int first, int end)
    {
        int places = 0, others = 0, organizations = 0;
        for (int i = first; i < end; i++)
        {
            if (candidates[i].Kind == EntityKind.Place) { places++; }
            else if (candidates[i].Kind is not null && !IsWeak(candidates[i]))
            {
                others++;
                if (candidates[i].Kind == EntityKind.Organization) { organizations++; }
            }
        }
        if (places == 0 && organizations > 0 && organizations == others && end - first > 2)
        {
            for (int i = first; i < end; i++)
            {
                Candidate candidate = candidates[i];
                if (candidate.Kind is not null || candidate.Known is not null || candidate.Inside.Nothing > 0 || candidate.InHeading) { continue; }
                candidate.Kind = EntityKind.Organization;
                candidate.Rule = "in a list of organizations";
            }
        }
        if (places == 0 || others > 0) { return; }
        for (int i = first; i < end; i++)
        {
            Candidate candidate = candidates[i];
            if (candidate.Kind != EntityKind.Place && candidate.Known is null && candidate.Inside.Nothing < 2 && (candidate.Kind is null || places > 1) && !text.IsUpper(candidate.First))
            {
                candidate.Kind = EntityKind.Place;
                candidate.Rule = "in a list of places";
            }
        }
    }

    private static bool IsWeak(Candidate candidate) => candidate.Known is null && candidate.Inside.Person + candidate.Context.Person <= 2 && candidate.Inside.Organization + candidate.Context.Organization <= 2;

    private bool Joined(Candidate left, Candidate right)
    {
        int gap = right.First - left.End;
        return gap switch
        {
            1 => text.IsMark(left.End, ',') || text.Equals(left.End, "and") || text.Equals(left.End, "or"),
            2 => text.IsMark(left.End, ',') && (text.Equals(left.End + 1, "and") || text.Equals(left.End + 1, "or")),
            _ => false,
        };
    }

    // “Kovalchuck said” in a report on Kovalchuk.
    private void Slips()
    {
        List<(int Start, int End)> surnames = [];
        foreach (Candidate candidate in candidates)
        {
            if (candidate.Kind != EntityKind.Person || candidate.Tokens < 2) { continue; }
            surnames.Add((candidate.End - 1, candidate.End));
            if (surnames.Count > MostSurnames) { return; }
        }
        foreach (Candidate candidate in candidates)
        {
            if (candidate.Kind is not null && !(candidate.Kind == EntityKind.Place && candidate.City < 0)) { continue; }
            if (candidate.Tokens != 1 || candidate.Known is not null || candidate.City >= 0 || candidate.Inside.Nothing > 0 || text[candidate.First].Length < 7) { continue; }
            foreach ((int start, int end) in surnames)
            {
                if (!Spelling.IsSlip(text.Key(candidate.First, candidate.End), text.Key(start, end))) { continue; }
                candidate.Kind = EntityKind.Person;
                candidate.Rule = "slip of a surname in the report";
                break;
            }
        }
    }
}
