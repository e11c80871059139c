using AngleSharp.Dom;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Reading.Html;

/// <summary>What the names that a page gives an element tell of it.</summary>
[Flags]
internal enum ElementHint
{
    None = 0,
    Never = 1,
    Seldom = 2,
    Body = 4,
    Byline = 8,
    Date = 16,
    Caption = 32,
    Hidden = 64,
    Standfirst = 128,
}

/// <summary>Reads class, id, role and style of elements.</summary>
internal static class ElementHints
{
    private const int LongestName = 500;
    private static readonly Lexicon Words = Lexicon.Load("reading-html");
    private static readonly WordSet Never = Words.Set("hint-never");
    private static readonly WordSet Seldom = Words.Set("hint-seldom");
    private static readonly WordSet SeldomNames = Words.Set("hint-seldom-name");
    private static readonly IReadOnlyList<string> StatePrefixes = Words.Set("class-state-prefix").Words;
    private static readonly WordSet Body = Words.Set("hint-body");
    private static readonly WordSet BodyWords = Words.Set("hint-body-word");
    private static readonly WordSet Byline = Words.Set("hint-byline");
    private static readonly WordSet Date = Words.Set("hint-date");
    private static readonly WordSet Caption = Words.Set("hint-caption");
    private static readonly WordSet Standfirst = Words.Set("hint-standfirst");
    private static readonly WordSet HiddenClasses = Words.Set("class-hidden");
    private static readonly WordSet DroppedRoles = Words.Set("dropped-role");

    public static ElementHint Of(IElement element)
    {
        ElementHint hints = IsHidden(element) ? ElementHint.Hidden : ElementHint.None;
        if (element.GetAttribute("role") is { } role && DroppedRoles.Contains(role)) { hints |= ElementHint.Seldom; }
        hints |= OfNames(element.ClassName) | OfNames(element.Id);
        if (element.GetAttribute("data-testid") is { } test) { hints |= OfNames(test); }
        if (element.GetAttribute("data-component") is { } component) { hints |= OfNames(component); }
        if (element.GetAttribute("itemprop") is { } property)
        {
            if (property.Contains("articleBody", StringComparison.OrdinalIgnoreCase)) { hints |= ElementHint.Body; }
            if (property.Contains("author", StringComparison.OrdinalIgnoreCase)) { hints |= ElementHint.Byline; }
            if (property.Contains("description", StringComparison.OrdinalIgnoreCase)) { hints |= ElementHint.Standfirst; }
            if (property.Contains("caption", StringComparison.OrdinalIgnoreCase)) { hints |= ElementHint.Caption; }
        }
        return hints;
    }

    private static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || (element.GetAttribute("aria-hidden") == "true" && !PageTree.IsInline(element))) { return true; }
        if (element.GetAttribute("style") is { Length: < 2000 } style)
        {
            string folded = style.Replace(" ", "", StringComparison.Ordinal);
            if (folded.Contains("display:none", StringComparison.OrdinalIgnoreCase) || folded.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)) { return true; }
        }
        if (element.ClassName is not { Length: > 0 } names) { return false; }
        foreach (Range range in names.AsSpan(0, Math.Min(names.Length, LongestName)).SplitAny(" \t\n\r"))
        {
            if (HiddenClasses.Contains(names.AsSpan(range))) { return true; }
        }
        return false;
    }

    /// <summary>Each name by itself: its words alone, and all of them together (“article-body”, “articleBody”, “article__body”).</summary>
    private static ElementHint OfNames(string? names)
    {
        if (string.IsNullOrEmpty(names)) { return ElementHint.None; }
        ElementHint hints = ElementHint.None;
        Span<char> whole = stackalloc char[64];
        foreach (Range range in names.AsSpan(0, Math.Min(names.Length, LongestName)).SplitAny(" \t\n\r"))
        {
            ReadOnlySpan<char> name = names.AsSpan(range);
            int length = 0, bodyWords = 0, words = 0;
            bool stateOnly = SaysState(name);
            for (int i = 0; i < name.Length;)
            {
                if (!char.IsLetterOrDigit(name[i])) { i++; continue; }
                int start = i++;
                while (i < name.Length && char.IsLetterOrDigit(name[i]) && !(char.IsUpper(name[i]) && char.IsLower(name[i - 1]))) { i++; }
                ReadOnlySpan<char> word = name[start..i];
                words++;
                if (!stateOnly) { hints |= OfWord(word); }
                if (BodyWords.Contains(word)) { bodyWords++; }
                if (length + word.Length <= whole.Length) { word.CopyTo(whole[length..]); length += word.Length; }
            }
            if (Body.Contains(whole[..length]) || (bodyWords >= 2 && bodyWords == words)) { hints |= ElementHint.Body; }
            if (!stateOnly && words > 1) { hints |= OfWord(whole[..length]); }
            if (SeldomNames.Contains(whole[..length])) { hints |= ElementHint.Seldom; }
        }
        return hints;
    }

    /// <summary>“tag-video”, “has-sidebar”, “category-newsletter”: what the report is about or the page can do, not what stands here.</summary>
    private static bool SaysState(ReadOnlySpan<char> name)
    {
        foreach (string prefix in StatePrefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) { return true; }
        }
        return false;
    }

    private static ElementHint OfWord(ReadOnlySpan<char> word) =>
        (Never.Contains(word) ? ElementHint.Never : 0)
        | (Seldom.Contains(word) ? ElementHint.Seldom : 0)
        | (Byline.Contains(word) ? ElementHint.Byline : 0)
        | (Date.Contains(word) ? ElementHint.Date : 0)
        | (Caption.Contains(word) ? ElementHint.Caption : 0)
        | (Standfirst.Contains(word) ? ElementHint.Standfirst : 0);
}
