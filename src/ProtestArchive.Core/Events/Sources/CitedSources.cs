using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Events.Sources;

/// <summary>Gathers what one report tells of a figure's source.</summary>
public static class CitedSources
{
    /// <summary>The source of <paramref name="count"/> as its own report knows it, without what other reports say of the same name.</summary>
    public static CitedSource Of(AnnotatedReport report, CountMention count)
    {
        LocalName? name = count.AttributedTo?.Name is { } local ? report.Names[local] : null;
        return new(count.AttributedTo?.Source)
        {
            Name = name?.Name,
            OrganizationType = name?.OrganizationType,
            Roles = name?.Roles ?? [],
            Country = name?.Country,
            EventCountry = count.Place is { } place ? report.Names[place].Country : null,
            Outlet = report.Report.Outlet,
            Byline = report.Report.Byline,
        };
    }
}
