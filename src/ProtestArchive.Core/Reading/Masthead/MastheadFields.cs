using ProtestArchive.Core.Reading.Layout;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Masthead;

/// <summary>The fields that a masthead written as a list has: “Date: 13 September 2020”.</summary>
internal enum MastheadField
{
    None,
    Headline,
    Byline,
    Date,
    Outlet,
    Address,
    Other,
}

/// <summary>A line “label: value” of a masthead.</summary>
/// <param name="Field">What the label stands for.</param>
/// <param name="Value">What follows the colon.</param>
internal readonly record struct MastheadLine(MastheadField Field, string Value)
{
    private static readonly Lexicon Words = Lexicon.Load("reading");
    private static readonly WordSet Headlines = Words.Set("label-headline");
    private static readonly WordSet Bylines = Words.Set("label-byline");
    private static readonly WordSet Dates = Words.Set("label-date");
    private static readonly WordSet OutletLabels = Words.Set("label-outlet");
    private static readonly WordSet Addresses = Words.Set("label-address");
    private static readonly WordSet Others = Words.Set("label-furniture");

    public static MastheadLine Of(string plain)
    {
        int colon = plain.IndexOf(':', StringComparison.Ordinal);
        if (colon is <= 0 or > 30 || colon + 1 >= plain.Length) { return default; }
        ReadOnlySpan<char> label = plain.AsSpan(0, colon).Trim(" *_");
        string value = plain[(colon + 1)..].Trim(' ', '*', '"', '\'');
        if (value.Length == 0) { return default; }
        if (FurnitureRule.AddressIn(value) is { } address && (Addresses.Contains(label) || OutletLabels.Contains(label))) { return new(MastheadField.Address, address); }
        if (Dates.Contains(label)) { return WrittenDate.In(value) is null ? default : new(MastheadField.Date, value); }
        if (Headlines.Contains(label)) { return new(MastheadField.Headline, value); }
        if (value.Length > 120) { return default; }
        if (Bylines.Contains(label)) { return new(MastheadField.Byline, value); }
        if (OutletLabels.Contains(label)) { return new(MastheadField.Outlet, value); }
        return Others.Contains(label) ? new(MastheadField.Other, value) : default;
    }
}
