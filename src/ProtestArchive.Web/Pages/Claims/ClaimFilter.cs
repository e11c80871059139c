using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using ProtestArchive.Core.Events;
using ProtestArchive.Core.Events.Sources;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Api;
using ProtestArchive.Web.Pages.Wording;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Claims;

/// <summary>The orders of the ledger.</summary>
public enum ClaimSort
{
    /// <summary>By the last day of what is counted; without a day last.</summary>
    Day,

    /// <summary>By the least number that the words admit.</summary>
    Low,

    /// <summary>By the greatest.</summary>
    High,

    /// <summary>By the words as printed.</summary>
    Words,

    Kind,

    Qualifier,

    Group,

    Place,

    Source,

    /// <summary>By the sort of source.</summary>
    Class,

    Event,

    Outlet,

    /// <summary>By the report's day of writing.</summary>
    Written,
}

/// <summary>Up or down.</summary>
public enum SortOrder
{
    /// <summary>The least, the earliest, A first.</summary>
    Up,

    /// <summary>The greatest, the latest, Z first.</summary>
    Down,
}

/// <summary>What the ledger was asked for; everything given must hold at once.</summary>
public sealed record ClaimFilter
{
    private const int MostReports = 30;

    public ImmutableArray<CountKind> Kinds { get; init; } = [];

    public ImmutableArray<ClaimScope> Scopes { get; init; } = [];

    public ImmutableArray<Qualifier> Qualifiers { get; init; } = [];

    public ImmutableArray<GroupClass> Groups { get; init; } = [];

    /// <summary>A place, in any spelling.</summary>
    public string? Place { get; init; }

    /// <summary>ISO 3166-1 alpha-2: the country and every place in it.</summary>
    public string? Country { get; init; }

    /// <summary>No figure whose days all lie before.</summary>
    public LocalDate? From { get; init; }

    /// <summary>No figure whose days all lie after.</summary>
    public LocalDate? To { get; init; }

    /// <summary>Words of the attribution, or any spelling of whom it names.</summary>
    public string? Source { get; init; }

    public ImmutableArray<SourceClass> Classes { get; init; } = [];

    /// <summary>Slug of an event; “none”: figures that count for none; “any”: those that count for one.</summary>
    public string? Event { get; init; }

    /// <summary>Slugs of reports.</summary>
    public ImmutableArray<string> Reports { get; init; } = [];

    /// <summary>Slug of an outlet.</summary>
    public string? Outlet { get; init; }

    /// <summary>Figures that admit no smaller number.</summary>
    public long? Low { get; init; }

    /// <summary>Figures that admit no greater number.</summary>
    public long? High { get; init; }

    /// <summary>Words of the figure or of the group.</summary>
    public string? Words { get; init; }

    public ClaimSort Sort { get; init; }

    public SortOrder Order { get; init; }

    /// <summary>Whether anything but the order was asked for.</summary>
    [JsonIgnore]
    public bool IsEmpty => IsOfScopesOnly && Scopes.IsEmpty;

    /// <summary>Whether nothing but scopes and the order was asked for.</summary>
    [JsonIgnore]
    public bool IsOfScopesOnly => this is
    {
        Kinds.IsEmpty: true, Qualifiers.IsEmpty: true, Groups.IsEmpty: true, Classes.IsEmpty: true, Reports.IsEmpty: true,
        Place: null, Country: null, From: null, To: null, Source: null, Event: null, Outlet: null, Low: null, High: null, Words: null,
    };

    public static ClaimFilter Of(Parameters parameters)
    {
        ClaimSort sort = parameters.Choice("sort", ClaimSort.Day);
        ClaimFilter filter = new()
        {
            Kinds = parameters.Choices<CountKind>("kind"),
            Scopes = parameters.Choices<ClaimScope>("scope"),
            Qualifiers = parameters.Choices<Qualifier>("qualifier"),
            Groups = parameters.Choices<GroupClass>("group"),
            Place = parameters.Words("place"),
            Country = parameters.Words("country")?.ToUpperInvariant(),
            From = parameters.Day("from"),
            To = parameters.Day("to"),
            Source = parameters.Words("source"),
            Classes = parameters.Choices<SourceClass>("class"),
            Event = parameters.Words("event"),
            Reports = parameters.Several("report"),
            Outlet = parameters.Words("outlet"),
            Low = parameters.Whole("low"),
            High = parameters.Whole("high"),
            Words = parameters.Words("q"),
            Sort = sort,
            Order = parameters.Choice("order", UsualOrder(sort)),
        };
        if (filter is { From: { } from, To: { } to } && to < from) { parameters.Refuse("to", LocalDatePattern.Iso.Format(to), Say("Allowed.NotBeforeFrom")); }
        if (filter is { Low: { } low, High: { } high } && high < low) { parameters.Refuse("high", high.ToString(System.Globalization.CultureInfo.InvariantCulture), Say("Allowed.NotBelowLow")); }
        if (filter.Country is { } country && !(country.Length == 2 && country.All(char.IsAsciiLetterUpper))) { parameters.Refuse("country", country, Say("Allowed.CountryCode")); }
        if (filter.Reports.Length > MostReports) { parameters.Refuse("report", FigureWords.Count(filter.Reports.Length, "report"), Say("Allowed.Times", MostReports)); }
        return filter;
    }

    /// <summary>In which order a column is wanted first: days and numbers from the top, words from A.</summary>
    public static SortOrder UsualOrder(ClaimSort sort) => sort is ClaimSort.Day or ClaimSort.Low or ClaimSort.High or ClaimSort.Written ? SortOrder.Down : SortOrder.Up;
}
