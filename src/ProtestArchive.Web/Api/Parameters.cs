using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using NodaTime;
using NodaTime.Text;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Api;

/// <summary>A parameter of an address that cannot be used.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Value">What it said, shortened.</param>
/// <param name="Allowed">What is allowed, as the end of “It must be …”.</param>
public sealed record ParameterProblem(string Name, string Value, string Allowed);

/// <summary>
/// The parameters of an address, read against what a page allows. An empty parameter counts as absent, since empty fields of a form
/// send one; what cannot be used is kept as a problem, and the page answers 400 with all of them.
/// </summary>
public sealed class Parameters(HttpRequest request)
{
    private const int LastPage = 1_000_000;
    private const int CsvRows = 1_000;
    private readonly List<ParameterProblem> _problems = [];

    public IReadOnlyList<ParameterProblem> Problems => _problems;

    /// <summary>In which form the page is asked for.</summary>
    public Twin Twin { get; } = request.HttpContext.Twin();

    /// <summary>Set while a CSV twin collects all pages of its list.</summary>
    internal int? CsvPage { get; set; }

    /// <summary><c>page</c>: which page of a list of <paramref name="size"/> rows a page.</summary>
    public Paging Page(int size)
    {
        if (CsvPage is { } csvPage) { return new(csvPage, CsvRows); }
        if (One("page") is not { } text) { return new(1, size); }
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int page) && page is >= 1 and <= LastPage) { return new(page, size); }
        Refuse("page", text, Say("Allowed.WholeFromOne"));
        return new(1, size);
    }

    /// <summary>Free words of at most <paramref name="longest"/> characters; null where absent.</summary>
    public string? Words(string name, int longest = 200)
    {
        if (One(name) is not { } text) { return null; }
        if (text.Length > longest)
        {
            Refuse(name, text, Say("Allowed.Longest", $"{longest}", $"{text.Length}"));
            return null;
        }
        if (text.Any(letter => char.IsControl(letter) && !char.IsWhiteSpace(letter)))
        {
            Refuse(name, text, Say("Allowed.NoControl"));
            return null;
        }
        return text;
    }

    /// <summary>All values of a parameter that may be given several times; duplicates once, in order.</summary>
    public ImmutableArray<string> Several(string name, int longest = 200) =>
        [.. request.Query[name].Where(value => !string.IsNullOrWhiteSpace(value) && value.Length <= longest).Select(value => value!.Trim()).Distinct(StringComparer.Ordinal)];

    /// <summary>A day in ISO 8601; null where absent.</summary>
    public LocalDate? Day(string name)
    {
        if (One(name) is not { } text) { return null; }
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day) { return day.Value; }
        Refuse(name, text, Say("Allowed.Day"));
        return null;
    }

    /// <summary>One of the values of <typeparamref name="T"/>, in lower case with hyphens; <paramref name="usual"/> where absent.</summary>
    public T Choice<T>(string name, T usual) where T : struct, Enum => Choice<T>(name) ?? usual;

    /// <summary>One of the values of <typeparamref name="T"/>, in lower case with hyphens; null where absent.</summary>
    public T? Choice<T>(string name) where T : struct, Enum
    {
        if (One(name) is not { } text) { return null; }
        foreach (T value in Enum.GetValues<T>())
        {
            if (Word(value).Equals(text, StringComparison.OrdinalIgnoreCase)) { return value; }
        }
        Refuse(name, text, Say("Allowed.OneOf", string.Join(", ", Enum.GetValues<T>().Select(Word))));
        return null;
    }

    /// <summary>All values of a choice that may be given several times, each once, in the order of <typeparamref name="T"/>; none where absent.</summary>
    public ImmutableArray<T> Choices<T>(string name) where T : struct, Enum
    {
        SortedSet<T> chosen = [];
        foreach (string text in Several(name, int.MaxValue))
        {
            T[] meant = [.. Enum.GetValues<T>().Where(value => Word(value).Equals(text, StringComparison.OrdinalIgnoreCase))];
            if (meant.Length == 0) { Refuse(name, text, Say("Allowed.OneOf", string.Join(", ", Enum.GetValues<T>().Select(Word)))); }
            chosen.UnionWith(meant);
        }
        return [.. chosen];
    }

    /// <summary>A whole number from 0; null where absent.</summary>
    public long? Whole(string name)
    {
        if (One(name) is not { } text) { return null; }
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number)) { return number; }
        Refuse(name, text, Say("Allowed.WholeFromNought"));
        return null;
    }

    /// <summary>Whether a parameter is 1.</summary>
    public bool Flag(string name)
    {
        string? flag = Words(name);
        if (flag is not (null or "0" or "1")) { Refuse(name, flag, "1, or left out"); }
        return flag is "1";
    }

    /// <summary>The site's own address, without a slash at its end: what a citation's addresses begin with.</summary>
    public string Site { get; } = $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}";

    /// <summary>How a choice is written in an address.</summary>
    public static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>Adds a problem that only the page itself can see.</summary>
    public void Refuse(string name, string value, string allowed) => _problems.Add(new(name, Shortened(value), allowed));

    /// <summary>The address of another page of the list, all else kept.</summary>
    public string AddressOf(int page) => With("page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture));

    /// <summary>The page's address with one parameter set, or left out where <paramref name="value"/> is null.</summary>
    public string With(string name, string? value) => With([(name, value)]);

    /// <summary>The address of the first page of the list with some parameters set, or left out where their value is null.</summary>
    public string WithFirst(params ReadOnlySpan<(string Name, string? Value)> parameters) => With([.. parameters, ("page", null)]);

    private string With(IReadOnlyList<(string Name, string? Value)> parameters)
    {
        IEnumerable<KeyValuePair<string, StringValues>> kept = request.Query
            .Where(pair => !parameters.Any(set => set.Name.Equals(pair.Key, StringComparison.OrdinalIgnoreCase)) && !StringValues.IsNullOrEmpty(pair.Value))
            .Concat(parameters.Where(set => set.Value is not null).Select(set => KeyValuePair.Create(set.Name, new StringValues(set.Value))));
        return QueryHelpers.AddQueryString(request.PathBase + request.Path.ToUriComponent(), kept);
    }

    /// <summary>The address of the JSON of the page after <paramref name="paging"/> in a list of <paramref name="total"/> rows; null behind the last.</summary>
    public string? Next(Paging paging, int total) =>
        paging.Page < paging.Pages(total) ? TwinAddresses.Of(AddressOf(paging.Page + 1), Twin.Json) : null;

    private string? One(string name)
    {
        StringValues values = request.Query[name];
        if (values.Count > 1) { Refuse(name, string.Join(", ", values.ToArray()), Say("Allowed.Once")); }
        string? value = values.FirstOrDefault()?.Trim();
        return string.IsNullOrEmpty(value) ? null : value;
    }

    private static string Shortened(string value)
    {
        string clean = string.Concat(value.Where(letter => !char.IsControl(letter)));
        return clean.Length <= 60 ? clean : string.Concat(clean.AsSpan(0, 60), "…");
    }
}
