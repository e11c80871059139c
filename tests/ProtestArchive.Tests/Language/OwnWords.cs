using System.Reflection;
using System.Reflection.Emit;
using System.Text;
using System.Text.RegularExpressions;
using ProtestArchive.Web.Language;

namespace ProtestArchive.Tests.Language;

/// <summary>
/// The words that views and their classes hold themselves, read from the compiled app: what a view writes as it stands, outside of tags and
/// in the attributes that people read or hear, and literals of more than one word anywhere else.
/// </summary>
public static partial class OwnWords
{
    private const string Views = "Pages_", Classes = "ProtestArchive.Web.Pages."; // a view's class is called by its path
    private const char Expression = '\uE000';
    private static readonly string[] NotRead = ["class", "d", "style", "id", "name", "href", "action", "points", "transform", "viewBox", "aria-labelledby", "aria-describedby", "rel", "autocomplete", "sizes", "media", "pattern"];
    // Classes, fonts, a fault of the program's own, and words that a sentence of Core's is looked through for.
    private static readonly string[] NotSaid = ["The first", "the first", "The second", "the second", "para sub", "para furniture", "axis odd", "dot open", "title desc", "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif", " answered nothing."];
    private static readonly string[] SameForAll = ["BibTeX", "CslJson", "PlainCitation", "Ris"]; // citations, which programs and other readers' lists take in
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The words, each with its room (“Review”) and where it stands.</summary>
    public static IEnumerable<(string Room, string Where, string Words)> All() =>
        from type in typeof(Phrases).Assembly.GetTypes()
        let outer = Outermost(type)
        let isView = outer.Name.StartsWith(Views, StringComparison.Ordinal)
        where isView || (outer.FullName!.StartsWith(Classes, StringComparison.Ordinal) && !SameForAll.Contains(outer.Name))
        from words in isView ? InView(type) : InClass(type)
        where !NotSaid.Contains(words) && !PseudoLanguage.English.ContainsKey($"Count.{words}.one")
        select (isView ? outer.Name.Split('_')[1] : outer.FullName![Classes.Length..].Split('.')[0], outer.Name, words);

    private static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } outer) { type = outer; }
        return type;
    }

    private static IEnumerable<string> InView(Type type)
    {
        foreach (MethodBase method in Methods(type))
        {
            StringBuilder html = new();
            string before = "";
            foreach ((string text, string? use, string? after) in Literals(method))
            {
                if (after == "BeginWriteTagHelperAttribute") { html.Append(Expression); }
                else if (use == "WriteLiteral") { html.Append(Expression).Append(text); }
                else if (!NotRead.Contains(before) && IsPhrase(text)) { yield return text; }
                before = text;
            }
            string page = Code().Replace(html.ToString(), "");
            foreach (Match attribute in Attribute().Matches(page))
            {
                string words = attribute.Groups["words"].Value;
                if (attribute.Groups["name"].Value == "value" ? IsPhrase(words) || words is [>= 'A' and <= 'Z', ..] : HasWord(words)) { yield return attribute.Value.Trim(); }
            }
            foreach (string text in Tag().Split(page).Where(HasWord)) { yield return text.Replace(Expression, '…').Trim(); }
        }
    }

    private static IEnumerable<string> InClass(Type type) =>
        from method in Methods(type)
        from literal in Literals(method)
        where IsPhrase(literal.Text) && literal.Use?.EndsWith("Exception", StringComparison.Ordinal) is not true
        select literal.Text;

    private static IEnumerable<MethodBase> Methods(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        return type.GetMethods(Own).Concat<MethodBase>(type.GetConstructors(Own)).Where(method => method.Name is not "PrintMembers" && method.GetMethodBody() is not null);
    }

    /// <summary>The string literals of a method, with the names of what is called next (of a constructor, its type's) and was called before.</summary>
    private static IEnumerable<(string Text, string? Use, string? After)> Literals(MethodBase method)
    {
        byte[] il = method.GetMethodBody()!.GetILAsByteArray()!;
        string? pending = null, last = null, after = null;
        for (int at = 0; at < il.Length;)
        {
            OpCode code = il[at] == 0xFE ? Codes[(short)(0xFE00 | il[at + 1])] : Codes[il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineString)
            {
                if (pending is not null) { yield return (pending, null, after); }
                after = last;
                pending = method.Module.ResolveString(BitConverter.ToInt32(il, at));
            }
            else if (code.OperandType is OperandType.InlineMethod)
            {
                MethodBase? called = Called(method, BitConverter.ToInt32(il, at));
                last = called is ConstructorInfo made ? made.DeclaringType!.Name : called?.Name;
                if (pending is not null) { yield return (pending, last, after); }
                pending = null;
            }
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
        if (pending is not null) { yield return (pending, null, after); }
    }

    private static MethodBase? Called(MethodBase method, int token) => method.Module.ResolveMethod(
        token,
        method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null,
        method.IsGenericMethod ? method.GetGenericArguments() : null);

    private static bool HasWord(string text) => Word().IsMatch(text);

    private static bool IsPhrase(string text) => Phrase().IsMatch(text);

    // SVG, JSON and SHA-256 are called so everywhere.
    [GeneratedRegex(@"\p{L}\p{Ll}")]
    private static partial Regex Word();

    // Two words with a space between, one of them in small letters; addresses, patterns and SQL hold other signs.
    [GeneratedRegex(@"^[^<>=/_@#]*(?:\p{L} [\p{L}“(]*\p{Ll}{2,}|[.,:’”] \p{L}{2,})[^<>=/_@#]*$")]
    private static partial Regex Phrase();

    [GeneratedRegex("\\s(?<name>title|aria-label|placeholder|alt|value|label)=\"(?<words>[^\"\uE000]*)\"")]
    private static partial Regex Attribute();

    [GeneratedRegex("<(?<tag>code|pre)\\b.*?</\\k<tag>>", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("<[^>]*>|^[^<>]*\">|<[^>]*$|&[a-z]+;|<!doctype[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
