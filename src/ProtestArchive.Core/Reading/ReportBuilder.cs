using System.Collections.Immutable;
using ProtestArchive.Core.Reading.Layout;
using ProtestArchive.Core.Reading.Masthead;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading;

/// <summary>Puts text, blocks and what is known of them together as a report.</summary>
internal static class ReportBuilder
{
    public static Report Build(string text, List<Block> blocks, KnownFacts known, ReportSource source)
    {
        MastheadReader masthead = new(blocks, known);
        ImmutableArray<Paragraph>.Builder paragraphs = ImmutableArray.CreateBuilder<Paragraph>(blocks.Count);
        for (int i = 0; i < blocks.Count; i++) { paragraphs.Add(new(i + 1, masthead[i], blocks[i].Span)); }
        string? url = known.Url ?? masthead.Address;
        string? headline = known.Title ?? masthead.Headline;
        int opening = 0;
        while (opening < blocks.Count - 1 && masthead[opening] != ParagraphKind.Body) { opening++; }
        return new Report
        {
            Text = text,
            Paragraphs = paragraphs.MoveToImmutable(),
            Title = headline is not null ? ReportTitle.Of(headline) : ReportTitle.OfOpening(blocks[opening].Plain),
            TitleIsOurs = headline is null,
            Outlet = known.Outlet ?? masthead.Outlet ?? Outlets.OfAddress(url) ?? Outlets.OfAddress(source.Url) ?? masthead.Agency,
            Byline = known.Byline ?? masthead.Byline,
            Language = known.Language ?? TextLanguage.Of(text),
            Url = url,
            StatedDate = known.Date.Value is not null ? known.Date : StatedDate(masthead, url, source.Url),
        };
    }

    private static DocumentDate StatedDate(MastheadReader masthead, string? url, string? fetchedFrom)
    {
        DocumentDate date = masthead.Date(url);
        return date.Value is null && fetchedFrom is not null ? masthead.Date(fetchedFrom) : date;
    }
}
