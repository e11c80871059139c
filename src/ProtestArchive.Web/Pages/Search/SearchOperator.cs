using ProtestArchive.Core.Text;

namespace ProtestArchive.Web.Pages.Search;

/// <summary>What a word before a colon narrows a search by.</summary>
public enum SearchField
{
    /// <summary>Reports that name the person.</summary>
    Person,

    /// <summary>Reports that name the place, whatever its sort.</summary>
    Place,

    /// <summary>Reports that name the city.</summary>
    City,

    /// <summary>Reports that name the organization.</summary>
    Org,

    /// <summary>Reports of the outlet.</summary>
    Outlet,

    /// <summary>Reports written on the day, or the first day of the month or year, or later.</summary>
    After,

    /// <summary>Reports written before the day, month or year.</summary>
    Before,

    /// <summary>Reports written on the day or in the month or year.</summary>
    Date,

    /// <summary>Reports that tell of an event of the kind.</summary>
    Kind,
}

/// <summary>A condition of a search: <c>city:Minsk</c>, <c>-outlet:"The Courier"</c>, <c>after:2020-09</c>.</summary>
/// <param name="Field">What it is on.</param>
/// <param name="Value">What stands behind the colon, without quotation marks.</param>
public sealed record SearchOperator(SearchField Field, string Value)
{
    /// <summary>Whether a minus stands before it.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>The days that the value names; null unless the field is of days.</summary>
    public DayRange? Days { get; init; }

    /// <summary>The kind of events that the value names; null unless the field is of kinds.</summary>
    public EventKind? Kind { get; init; }

    /// <summary>Whether the field is of days.</summary>
    public static bool IsOfDays(SearchField field) => field is SearchField.After or SearchField.Before or SearchField.Date;

    /// <summary>A name as a value: quotation marks would end it.</summary>
    public static string Plain(string name) => string.Concat(name.Where(letter => letter is not ('"' or '“' or '”' or '„' or '«' or '»')));

    /// <summary>The operator as a person types it.</summary>
    public override string ToString() =>
        $"{(IsExcluded ? "-" : "")}{Api.Parameters.Word(Field)}:{(NeedsQuotes(Value) ? $"\"{Value}\"" : Value)}";

    private static bool NeedsQuotes(string value) => value.Any(letter => char.IsWhiteSpace(letter));
}
