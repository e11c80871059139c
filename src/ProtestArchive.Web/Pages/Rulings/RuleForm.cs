using System.Collections.Immutable;
using Microsoft.Extensions.Primitives;

namespace ProtestArchive.Web.Pages.Rulings;

/// <summary>What a form, or the address of a question, asks for.</summary>
public sealed record RuleForm
{
    private const int Longest = 400; // characters of a field
    private const int Most = 200; // names that leave at once

    public required Act Act { get; init; }

    /// <summary>The mentions that it is about (<c>m</c>), as pointers.</summary>
    public ImmutableArray<string> Mentions { get; init; } = [];

    /// <summary>The first and second of two (<c>a</c>, <c>b</c>).</summary>
    public string? A { get; init; }

    public string? B { get; init; }

    /// <summary>The event at hand, and the one that something is put into (<c>event</c>, <c>to</c>).</summary>
    public string? Event { get; init; }

    public string? To { get; init; }

    /// <summary>The report at hand (<c>report</c>).</summary>
    public string? Report { get; init; }

    /// <summary>The new name, title, outlet or day (<c>value</c>).</summary>
    public string? Value { get; init; }

    /// <summary>The ruling to be taken back (<c>id</c>).</summary>
    public int? Id { get; init; }

    /// <summary>Where to go then (<c>back</c>).</summary>
    public string? Back { get; init; }

    /// <summary>Reads the fields; null where <c>do</c> names no act.</summary>
    public static RuleForm? Read(Func<string, StringValues> field)
    {
        string? One(string name) => field(name) is [{ } text, ..] && text.Trim() is { Length: > 0 and <= Longest } value ? value : null;
        if (One("do") is not { } wanted || Enum.GetValues<Act>().Where(act => Api.Parameters.Word(act) == wanted).ToArray() is not [var known]) { return null; }
        return new()
        {
            Act = known,
            Mentions = [.. field("m").Where(text => text is { Length: > 0 and <= Longest }).Select(text => text!).Distinct(StringComparer.Ordinal).Take(Most)],
            A = One("a"),
            B = One("b"),
            Event = One("event"),
            To = One("to"),
            Report = One("report"),
            Value = One("value"),
            Id = int.TryParse(One("id"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int id) ? id : null,
            Back = One("back"),
        };
    }

    /// <summary>The fields again, for a form that confirms.</summary>
    public IEnumerable<(string Name, string Value)> Fields()
    {
        yield return ("do", Api.Parameters.Word(Act));
        foreach (string mention in Mentions) { yield return ("m", mention); }
        (string, string?)[] rest = [("a", A), ("b", B), ("event", Event), ("to", To), ("report", Report), ("value", Value), ("id", Id?.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("back", Back)];
        foreach ((string name, string? value) in rest)
        {
            if (value is not null) { yield return (name, value); }
        }
    }
}
