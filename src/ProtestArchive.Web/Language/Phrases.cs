using System.Globalization;
using System.Resources;
using Microsoft.AspNetCore.Html;

namespace ProtestArchive.Web.Language;

/// <summary>
/// What the pages say, in the reader's language (<see cref="CultureInfo.CurrentUICulture"/>). English stands in <c>Strings.resx</c>;
/// another language is one file beside it, <c>Strings.uk.resx</c>, and what it lacks is said in English.
/// </summary>
/// <remarks>
/// A phrase with a number may have a form for each of the language's plural categories: <c>Search.Hits.one</c> and
/// <c>Search.Hits.other</c> are both asked for as <c>Search.Hits</c>, and the first whole number among the arguments decides.
/// </remarks>
public static class Phrases
{
    private static readonly ResourceManager Resources = new("ProtestArchive.Web.Language.Strings", typeof(Phrases).Assembly);

    /// <summary>The phrase, its <c>{0}</c>, <c>{1}</c> … filled in; whole numbers get their thousands apart.</summary>
    /// <exception cref="MissingManifestResourceException">English has no such phrase: a fault of the page that asks.</exception>
    public static string Say(string key, params ReadOnlySpan<object?> arguments)
    {
        string phrase = Find(key, arguments);
        if (arguments.IsEmpty) { return phrase; }
        object?[] written = new object?[arguments.Length];
        for (int i = 0; i < written.Length; i++) { written[i] = Written(arguments[i]); }
        return string.Format(CultureInfo.CurrentCulture, phrase, written);
    }

    /// <summary>A phrase that may hold markup of its own (<c>&lt;a href="{0}"&gt;</c>); what is filled in is text and encoded, unless it is markup of ours.</summary>
    /// <inheritdoc cref="Say"/>
    public static IHtmlContent SayHtml(string key, params ReadOnlySpan<object?> arguments)
    {
        object?[] written = new object?[arguments.Length];
        for (int i = 0; i < written.Length; i++) { written[i] = Written(arguments[i]); }
        return new HtmlFormattableString(CultureInfo.CurrentCulture, Find(key, arguments), written!);
    }

    /// <summary>A phrase that depends on a number which it does not show itself, or shows in its own way.</summary>
    /// <inheritdoc cref="Say"/>
    public static string SayFor(long number, string key, params ReadOnlySpan<object?> arguments) =>
        Say(Form(key, number), arguments);

    private static string Find(string key, ReadOnlySpan<object?> arguments)
    {
        if (Of(key) is { } plain) { return plain; }
        foreach (object? argument in arguments)
        {
            if (Whole(argument) is { } number && Of(Form(key, number)) is { } form) { return form; }
        }
        throw new MissingManifestResourceException($"There is no phrase {key}.");
    }

    // Languages with fewer categories than a number asks for (English has no “few”) have “other” for all the rest.
    private static string Form(string key, long number)
    {
        string form = $"{key}.{Plurals.CategoryOf(number, CultureInfo.CurrentUICulture)}";
        return Of(form) is null ? key + ".other" : form;
    }

    private static string? Of(string key) => Resources.GetString(key, CultureInfo.CurrentUICulture);

    private static long? Whole(object? argument) => argument switch { int number => number, long number => number, _ => null };

    private static object? Written(object? argument) =>
        Whole(argument) is { } number ? number.ToString("#,0", CultureInfo.CurrentCulture) : argument;
}
