using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace ProtestArchive.Web.Language;

/// <summary>In which order a reader wants a date.</summary>
public enum DateOrder
{
    /// <summary>13 September 2020.</summary>
    DayFirst,

    /// <summary>September 13, 2020.</summary>
    MonthFirst,

    /// <summary>2020-09-13.</summary>
    Iso,
}

/// <summary>
/// The cultures that pages are shown in: a language that has a file of phrases, with an order of dates. The order travels in the culture's
/// long date pattern, so that whatever writes a day finds it where .NET keeps such things.
/// </summary>
public static class ReaderCulture
{
    private static readonly FrozenDictionary<DateOrder, string> Patterns = new Dictionary<DateOrder, string>
    {
        [DateOrder.DayFirst] = "d MMMM yyyy",
        [DateOrder.MonthFirst] = "MMMM d, yyyy",
        [DateOrder.Iso] = "yyyy-MM-dd",
    }.ToFrozenDictionary();

    /// <summary>The language of what has no reader: twins, feeds, citations, kept comparisons, the command line.</summary>
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    /// <summary>English and every language with a file of phrases.</summary>
    public static ImmutableArray<CultureInfo> Languages { get; } =
    [
        English,
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, Assembly.GetExecutingAssembly().GetName().Name + ".resources.dll", SearchOption.AllDirectories)
            .Select(file => CultureInfo.GetCultureInfo(Path.GetFileName(Path.GetDirectoryName(file))!))
            .OrderBy(language => language.NativeName, StringComparer.InvariantCulture),
    ];

    private static readonly FrozenDictionary<(string, DateOrder), CultureInfo> Cultures =
        (from language in Languages from order in Enum.GetValues<DateOrder>() select (language, order))
        .ToFrozenDictionary(pair => (pair.language.Name, pair.order), pair => Make(pair.language, pair.order));

    /// <summary>The culture of a language and an order of dates; English where the language has no file.</summary>
    public static CultureInfo Of(string? language, DateOrder order) =>
        Cultures.TryGetValue((language ?? English.Name, order), out CultureInfo? culture) ? culture : Cultures[(English.Name, order)];

    /// <summary>The order of dates that a culture carries; day first for every culture that is not of this class.</summary>
    public static DateOrder OrderOf(CultureInfo culture)
    {
        string pattern = culture.DateTimeFormat.LongDatePattern;
        return pattern == Patterns[DateOrder.MonthFirst] ? DateOrder.MonthFirst : pattern == Patterns[DateOrder.Iso] ? DateOrder.Iso : DateOrder.DayFirst;
    }

    /// <summary>From here on, in this flow of work, pages are written for a reader of this <paramref name="culture"/>.</summary>
    public static void Use(CultureInfo culture)
    {
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
    }

    /// <summary>What <paramref name="make"/> makes for a reader of <paramref name="culture"/>; the reader of the rest stays.</summary>
    public static T In<T>(CultureInfo culture, Func<T> make)
    {
        (CultureInfo before, CultureInfo language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            Use(culture);
            return make();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, language);
        }
    }

    private static CultureInfo Make(CultureInfo language, DateOrder order)
    {
        CultureInfo culture = (CultureInfo)language.Clone();
        culture.DateTimeFormat.LongDatePattern = Patterns[order];
        return CultureInfo.ReadOnly(culture);
    }
}
