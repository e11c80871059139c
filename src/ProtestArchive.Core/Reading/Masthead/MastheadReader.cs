using ProtestArchive.Core.Reading.Layout;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Masthead;

/// <summary>
/// Says of each block what it is to the report, and gathers on the way what the masthead states: from the top down to the first
/// paragraph of running text, then from there to the end.
/// </summary>
internal sealed class MastheadReader
{
    /// <summary>How many blocks from the end closing credits may stand.</summary>
    private const int Closing = 8;

    private static readonly WordSet OutletWords = Lexicon.Load("reading").Set("outlet-word");
    private readonly List<Block> _blocks;
    private readonly ParagraphKind?[] _kinds;
    private readonly bool _titleKnown, _blankLinesPart;
    private string? _agency;
    private WrittenDateOf? _published, _updated;

    public MastheadReader(List<Block> blocks, KnownFacts known)
    {
        _blocks = blocks;
        _kinds = new ParagraphKind?[blocks.Count];
        _titleKnown = known.Title is not null;
        _blankLinesPart = blocks.Skip(1).Count(block => !block.IsTight) * 2 > blocks.Count;
        MarkSureKinds();
        int body = ReadTop();
        ReadBody(body);
        ReadClosing();
    }

    /// <summary>The headline's words; null where there is none.</summary>
    public string? Headline { get; private set; }

    /// <summary>The outlet as named in words; null where only an address or an agency may tell.</summary>
    public string? Outlet { get; private set; }

    /// <summary>The agency that a dateline, a byline or a closing line credits.</summary>
    public string? Agency => _agency;

    /// <summary>Who wrote it.</summary>
    public string? Byline { get; private set; }

    /// <summary>The report's own address.</summary>
    public string? Address { get; private set; }

    /// <summary>The kinds, one a block.</summary>
    public ParagraphKind this[int block] => _kinds[block] ?? ParagraphKind.Body;

    /// <summary>The stated day of writing, its year from <paramref name="address"/> where a dateline gives none.</summary>
    public DocumentDate Date(string? address)
    {
        if ((_published ?? _updated) is { } stated) { return DocumentDate.Stated(stated.Date.Day, stated.Words); }
        int? year = AddressDate.Year(address);
        for (int i = 0; i < _blocks.Count; i++)
        {
            if (this[i] != ParagraphKind.Body) { continue; }
            if (Dateline.Of(_blocks[i].Plain) is { } dateline && dateline.Day(year) is { } day) { return DocumentDate.Stated(day.Day, dateline.Head); }
            break;
        }
        return AddressDate.Day(address) is { } fromAddress ? DocumentDate.Stated(fromAddress, address!) : DocumentDate.Unknown;
    }

    private readonly record struct WrittenDateOf(WrittenDate Date, string Words);

    private string Plain(int block) => _blocks[block].Plain;

    private void MarkSureKinds()
    {
        for (int i = 0; i < _blocks.Count; i++)
        {
            string plain = Plain(i);
            if (_blocks[i].Kind is { } known) { _kinds[i] = known; }
            else if (FurnitureRule.Is(plain)) { _kinds[i] = ParagraphKind.Furniture; }
            else if (i > 0 && _kinds[i - 1] == ParagraphKind.Furniture && FurnitureRule.IsEmbedLabel(Plain(i - 1)) && plain.Length < 400) { _kinds[i] = ParagraphKind.Furniture; }
            else if (CaptionRule.Is(plain))
            {
                _kinds[i] = ParagraphKind.Caption;
                if (i > 0 && _kinds[i - 1] is null && IsSameCaption(i)) { _kinds[i - 1] = ParagraphKind.Caption; }
            }
            if (Address is null && _kinds[i] == ParagraphKind.Furniture && FurnitureRule.AddressIn(plain) is { } address
                && (FurnitureRule.IsAddress(plain) ? i == 0 || i == _blocks.Count - 1 || FurnitureRule.IsAddressLabel(Plain(i - 1)) : MastheadLine.Of(plain).Field == MastheadField.Address))
            {
                Address = address;
            }
        }
    }

    /// <summary>A page gives a picture's words twice, for those who do not see it and for those who do: two lines without a blank one between, or two that begin alike.</summary>
    private bool IsSameCaption(int caption)
    {
        string before = Plain(caption - 1), words = Plain(caption);
        if (before.Length > words.Length + 80) { return false; }
        return (_blocks[caption].IsTight && _blankLinesPart && caption > 1) || SharesOpening(before, words);
    }

    private static bool SharesOpening(string one, string other)
    {
        int same = 0;
        while (same < one.Length && same < other.Length && one[same] == other[same]) { same++; }
        return Sentences.Words(one.AsSpan(0, same)) >= 4 || (same == one.Length && same > 10);
    }

    /// <summary>Reads down to the first paragraph of running text and says which block that is.</summary>
    private int ReadTop()
    {
        bool byline = false;
        for (int i = 0; i < _blocks.Count; i++)
        {
            string plain = Plain(i);
            if (ReadField(i)) { continue; }
            if (_kinds[i] is ParagraphKind.Furniture or ParagraphKind.Caption or ParagraphKind.Headline) { ReadKnownHeadline(i); continue; }
            if (_kinds[i] == ParagraphKind.Subheading)
            {
                if ((Headline is null && !_titleKnown) || plain == Headline) { MakeHeadline(i, plain); }
                continue;
            }
            if (DateLineText.Of(plain) is { } date && Dateline.Of(plain) is null) { ReadDateLine(i, date); }
            else if (BylineLine.Opening(plain) is { } by) { ReadByline(i, by.Who); byline = true; }
            else if (byline && BylineLine.IsRole(plain)) { _kinds[i] = ParagraphKind.Byline; CreditAgency(plain); }
            else if (OutletOf(plain) is { } outlet)
            {
                _kinds[i] = ParagraphKind.Furniture;
                Outlet ??= outlet;
            }
            else if (Headline is null && !_titleKnown && Dateline.Of(plain) is null && HeadlineRule.IsHeadline(plain, Following(i)) && !IsKicker(i)) { MakeHeadline(i, plain); }
            else if ((Headline is not null || _titleKnown) && !byline && BylineLine.Bare(plain) is { } bare && i + 1 < _blocks.Count) { ReadByline(i, bare.Who); byline = true; }
            else if (IsKicker(i)) { _kinds[i] = ParagraphKind.Furniture; }
            else if (Headline is not null && HeadlineRule.IsSubheading(plain) && Dateline.Of(plain) is null && i + 1 < _blocks.Count) { _kinds[i] = ParagraphKind.Subheading; }
            else { return i; }
        }
        return _blocks.Count;
    }

    private IEnumerable<string> Following(int block) => _blocks.Skip(block + 1).Where((_, index) => _kinds[block + 1 + index] != ParagraphKind.Furniture).Select(next => next.Plain);

    /// <summary>“World news” above the headline: at most three words, with a longer title below it before any running text.</summary>
    private bool IsKicker(int block)
    {
        if (Headline is not null || Sentences.Words(Plain(block)) > 3 || Plain(block).Length > 40 || Sentences.EndsIn(Plain(block))) { return false; }
        for (int i = block + 1; i < Math.Min(block + 3, _blocks.Count); i++)
        {
            if (_kinds[i] is ParagraphKind.Subheading || (_kinds[i] is null && Sentences.Words(Plain(i)) >= 5 && HeadlineRule.IsHeadline(Plain(i), Following(i)))) { return true; }
            if (_kinds[i] is null && !HeadlineRule.IsSubheading(Plain(i))) { return false; }
        }
        return false;
    }

    private void ReadKnownHeadline(int block)
    {
        if (_kinds[block] == ParagraphKind.Headline) { Headline ??= Plain(block); }
    }

    private void MakeHeadline(int block, string words)
    {
        Headline = words.TrimStart('^'); // as agencies mark the line
        _kinds[block] = ParagraphKind.Headline;
    }

    private bool ReadField(int block)
    {
        MastheadLine line = MastheadLine.Of(Plain(block));
        switch (line.Field)
        {
            case MastheadField.None: return false;
            case MastheadField.Headline:
                if (Headline is not null || _blocks.Count == 1) { return false; }
                Headline = line.Value;
                _kinds[block] ??= ParagraphKind.Headline; // a field of front matter stays furniture
                return true;
            case MastheadField.Byline:
                ReadByline(block, BylineLine.Opening(line.Value)?.Who ?? line.Value);
                if (_blocks[block].Kind is { } kind) { _kinds[block] = kind; }
                return true;
            case MastheadField.Date:
                if (WrittenDate.In(line.Value) is { } date) { Record(date, line.Value, DateLineText.Of(Plain(block)) is { IsUpdate: true }); }
                _kinds[block] = _blocks[block].Kind ?? ParagraphKind.DateLine;
                return true;
            case MastheadField.Outlet:
                Outlet ??= Outlets.Agency(line.Value) ?? Outlets.Named(line.Value) ?? line.Value;
                break;
            case MastheadField.Address:
                Address ??= line.Value;
                break;
        }
        _kinds[block] = ParagraphKind.Furniture;
        return true;
    }

    private void ReadDateLine(int block, DateLineText date)
    {
        _kinds[block] = ParagraphKind.DateLine;
        Record(date.Date, date.Date.Span.In(Plain(block)), date.IsUpdate);
        if (date.Beside is { } beside)
        {
            Outlet ??= Outlets.Named(beside);
            _agency ??= Outlets.Agency(beside);
        }
        foreach (string piece in BylineLine.Pieces(Plain(block)))
        {
            if (BylineLine.Opening(piece) is not { } by) { continue; }
            Byline ??= by.Who;
            CreditAgency(by.Who);
        }
    }

    private void Record(WrittenDate date, string words, bool isUpdate)
    {
        if (isUpdate) { _updated ??= new(date, words); }
        else { _published ??= new(date, words); }
    }

    private void ReadByline(int block, string who)
    {
        _kinds[block] = ParagraphKind.Byline;
        if (who.Length > 0) { Byline ??= who; }
        CreditAgency(who);
        if (WrittenDate.In(Plain(block)) is { } date) { Record(date, date.Span.In(Plain(block)), false); }
    }

    /// <summary>The outlet or agency named last in a byline: “Jane Doe for AFP”, “Jane Doe, BBC News”.</summary>
    private void CreditAgency(string who)
    {
        foreach (string mark in (string[])[" for ", ", ", " | ", "/", " - ", " – ", " of "])
        {
            int at = who.LastIndexOf(mark, StringComparison.Ordinal);
            if (at >= 0) { Credit(who[(at + mark.Length)..]); }
        }
        Credit(who);
    }

    private void Credit(string name)
    {
        if (Outlets.Agency(name) is { } agency) { _agency ??= agency; }
        else if (Outlets.Named(name) is { } outlet) { Outlet ??= outlet; }
        else
        {
            foreach (int words in (int[])[3, 2, 1]) // “Associated Press Writer”
            {
                string[] parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if (parts.Length > words && Outlets.Agency(string.Join(' ', parts[..words])) is { } writers) { _agency ??= writers; }
            }
        }
    }

    private static string? OutletOf(string plain) =>
        plain.Length < 60 ? Outlets.Named(plain) ?? (plain.Length > 3 ? Outlets.Agency(plain) : null) ?? (IsOutletLike(plain) ? plain : null) : null;

    /// <summary>“The Coast Bulletin”, “Bengal Wire Service”: no known outlet, but named like one.</summary>
    private static bool IsOutletLike(string plain)
    {
        int last = plain.LastIndexOf(' ');
        return last > 0 && char.IsUpper(plain[0]) && OutletWords.Contains(plain.AsSpan(last + 1)) && Sentences.Words(plain) is var words && words <= 5
            && (words > 2 || plain.StartsWith("The ", StringComparison.Ordinal)) && HeadlineRule.IsSubheading(plain) && BylineLine.Bare(plain) is not null;
    }

    private void ReadBody(int body)
    {
        if (body < _blocks.Count && Dateline.Of(Plain(body)) is { Agency: { } agency }) { _agency ??= agency; }
        for (int i = body; i < _blocks.Count; i++)
        {
            if (_kinds[i] is not null || i == body) { continue; }
            bool isLast = i == _blocks.Count - 1;
            if (!isLast && HeadlineRule.IsSubheading(Plain(i)) && !IsUnclosed(i - 1) && BylineLine.Opening(Plain(i)) is null && _kinds[i + 1] is null or ParagraphKind.Body) { _kinds[i] = ParagraphKind.Subheading; }
        }
    }

    /// <summary>Running text that ends no sentence: a list of lines, or a paragraph broken in two. What follows it is no heading.</summary>
    private bool IsUnclosed(int block) => this[block] == ParagraphKind.Body && !Sentences.EndsIn(Plain(block));

    private void ReadClosing()
    {
        for (int i = Math.Max(1, _blocks.Count - Closing); i < _blocks.Count; i++)
        {
            if (_kinds[i] is not (null or ParagraphKind.Subheading)) { continue; }
            string plain = Plain(i);
            if (i == _blocks.Count - 1 && plain.Length < 40 && Outlets.Agency(plain) is { } agency)
            {
                _kinds[i] = ParagraphKind.Furniture;
                _agency ??= agency;
            }
            else if (BylineLine.Closing(plain) is { } closing) { ReadByline(i, closing.Who); }
            else if (DateLineText.Of(plain) is { } date && (MastheadLine.Of(plain).Field == MastheadField.Date || i == _blocks.Count - 1)) { ReadDateLine(i, date); }
            else if (i == _blocks.Count - 1 && BylineLine.Opening(plain) is { } by) { ReadByline(i, by.Who); }
        }
    }
}
