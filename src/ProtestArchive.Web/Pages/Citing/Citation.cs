using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Claims;
using ProtestArchive.Web.Pages.Wording;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Citing;

/// <summary>What sort of thing is cited; bibliographies tell them apart.</summary>
public enum CitedKind
{
    /// <summary>A report, or a place in one.</summary>
    Report,

    /// <summary>What the archive showed when somebody kept it.</summary>
    Kept,
}

/// <summary>
/// What a citation says, before any format writes it: only what the report states, what people ruled, and what the archive inferred, each
/// told apart. What is not known is left out and said to be unknown.
/// </summary>
public sealed record Citation
{
    public required CitedKind Kind { get; init; }

    /// <summary>The name under which a bibliography finds it: letters, digits and hyphens.</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>Whether the title is made of the report's opening words, since it has no headline.</summary>
    public bool TitleIsOurs { get; init; }

    /// <summary>Who wrote it, as the report states; never taken apart into names.</summary>
    public string? Byline { get; init; }

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>Day of writing, or of keeping.</summary>
    public LocalDate? Date { get; init; }

    public DateBasis DateBasis { get; init; }

    public string? Language { get; init; }

    /// <summary>The address that the report names as its own.</summary>
    public string? Original { get; init; }

    /// <summary>The permanent address of what is cited, in full.</summary>
    public required string Address { get; init; }

    /// <summary>SHA-256 of the report's text, or of the kept record.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The paragraph; null for the whole.</summary>
    public int? Paragraph { get; init; }

    /// <summary>The words cited; null for the whole.</summary>
    public string? Words { get; init; }

    /// <summary>The figure cited; null where none is.</summary>
    [JsonIgnore]
    public ClaimItem? Figure { get; init; }

    /// <summary>What a figure's words are read as and who says so; null where no figure is cited.</summary>
    public string? Reading => Figure is not { } figure ? null
        : figure.Source is { } source ? Say("Cite.Reading.Source", FigureWords.Heading(figure.Kind), figure.Reading, source.Words)
        : Say("Cite.Reading.OwnVoice", FigureWords.Heading(figure.Kind), figure.Reading);

    /// <summary>¶ 8; null for the whole.</summary>
    public string? Pilcrow => Paragraph is { } number ? string.Create(CultureInfo.InvariantCulture, $"¶ {number}") : null;

    /// <summary>The day with how it is known, or that it is not.</summary>
    public string Day => (Kind, Date, DateBasis) switch
    {
        (CitedKind.Kept, { } day, _) => Say("Cite.Day.Kept", DayWords.Full(day)),
        (_, null, _) => Say("Cite.Day.Unknown"),
        (_, { } day, DateBasis.Inferred) => Say("Cite.Day.Inferred", DayWords.Full(day)),
        (_, { } day, DateBasis.Ruled) => Say("Cite.Day.Ruled", DayWords.Full(day)),
        (_, { } day, _) => DayWords.Full(day),
    };

    /// <summary>What the hash is of, and the hash.</summary>
    public string Hash => Say(Kind is CitedKind.Kept ? "Cite.Hash.Record" : "Cite.Hash.Text", Sha256);

    /// <summary>What no field of a bibliography holds, in sentences.</summary>
    public IEnumerable<string> Notes()
    {
        if (Words is { } words)
        {
            yield return $"{(Pilcrow is { } place ? place + ": " : "")}{Sentence.Quoted(words)}{(Reading is { } reading ? $" ({reading})" : "")}.";
        }
        if (TitleIsOurs) { yield return Say("Cite.Note.NoHeadline"); }
        if (Kind is CitedKind.Report && Outlet is null) { yield return Say("Cite.Note.NoPublisher"); }
        yield return Kind is CitedKind.Kept ? $"{Sentence.Capital(Day)}." : Date is null ? Say("Cite.Note.NoDay") : Say("Cite.Note.Written", Day);
        if (Original is { } original) { yield return Say("Cite.Note.Original", original); }
        yield return $"{Hash}.";
    }

    /// <summary>The citation of a figure of the ledger.</summary>
    public static Citation Of(ClaimItem claim) => new()
    {
        Kind = CitedKind.Report,
        Key = $"{claim.Slug}-{claim.Id}",
        Title = claim.Report.Title,
        TitleIsOurs = claim.Report.TitleIsOurs,
        Byline = claim.Byline,
        Outlet = claim.Outlet,
        Date = claim.Date,
        DateBasis = claim.DateBasis,
        Address = claim.Site + claim.Address,
        Sha256 = claim.Sha256,
        Paragraph = claim.Paragraph > 0 ? claim.Paragraph : null,
        Words = claim.Words,
        Figure = claim,
    };
}
