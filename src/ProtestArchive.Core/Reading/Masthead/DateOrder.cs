using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Masthead;

/// <summary>Whether “03/04/2020” is the 4th of March or the 3rd of April.</summary>
internal enum DateOrder
{
    Unknown,
    DayFirst,
    MonthFirst,
}

/// <summary>The order that the country of a page writes.</summary>
internal static class DateOrders
{
    private static readonly Lexicon Words = Lexicon.Load("reading");
    private static readonly WordSet MonthFirstCountries = Words.Set("month-first-country");
    private static readonly WordSet GenericDomains = Words.Set("generic-country-domain");

    /// <summary>By the country of its address, else by its language: most pages of the world call themselves “en-US”, few are in another country's domain.</summary>
    public static DateOrder Of(string? address, string? language)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.HostNameType == UriHostNameType.Dns)
        {
            string domain = uri.Host[(uri.Host.LastIndexOf('.') + 1)..];
            if (domain.Length == 2 && !GenericDomains.Contains(domain)) { return OfCountry(domain); }
        }
        if (language is null) { return DateOrder.Unknown; }
        int dash = language.LastIndexOf('-');
        if (dash > 0 && language.Length - dash == 3) { return OfCountry(language.AsSpan(dash + 1)); }
        return language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? DateOrder.Unknown : DateOrder.DayFirst;
    }

    private static DateOrder OfCountry(ReadOnlySpan<char> country) => MonthFirstCountries.Contains(country) ? DateOrder.MonthFirst : DateOrder.DayFirst;
}
