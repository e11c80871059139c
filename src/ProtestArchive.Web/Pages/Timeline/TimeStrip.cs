using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using ProtestArchive.Core.Text;
using ProtestArchive.Web.Pages.Charts;
using ProtestArchive.Web.Pages.Wording;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Timeline;

/// <summary>What happened in a day, a month or a year.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="Events">How many events began in it.</param>
/// <param name="Tellings">How often they are told: each counted once for each report that tells of it.</param>
public sealed record StripColumn(LocalDate Start, int Events, int Tellings)
{
    /// <summary>“two events, told 5 times”.</summary>
    [JsonIgnore]
    public string Words => Say("Timeline.Column", FigureWords.Count(Events, "event"), FigureWords.Times(Tellings));
}

/// <summary>An event of several days.</summary>
public sealed record StripStretch(string Title, string Slug, DayRange Days)
{
    /// <summary>As much of it as lies on an axis of days.</summary>
    public StripStretch Within(TimeAxis axis) => this with { Days = new(LocalDate.Max(Days.First, axis.First), LocalDate.Min(Days.Last, axis.Last)) };
}

/// <summary>Events in time: by day, month or year, by how long it is.</summary>
/// <param name="Axis">The time.</param>
/// <param name="Columns">Units in which an event began, in order.</param>
/// <param name="Stretches">Of the events of several days the ones told most; none where columns are longer than days.</param>
public sealed record TimeStrip([property: JsonIgnore] TimeAxis Axis, ImmutableArray<StripColumn> Columns, ImmutableArray<StripStretch> Stretches)
{
    private const int MostDescribed = 5;

    /// <summary>The columns as they are drawn: where they are days, without the events that last longer.</summary>
    [JsonIgnore]
    public ImmutableArray<StripColumn> Drawn { get; init; } = Columns;

    /// <summary>What a column stands for.</summary>
    public TimeUnit Unit => Axis.Unit;

    /// <summary>The drawing; each column leads where <paramref name="address"/> says.</summary>
    public Drawing Draw(string id, Func<DayRange, string?> address) => ColumnDrawing.Of(
        id, Title, Description, Axis,
        [.. Drawn.Select(column => new TimeColumn(column.Start, column.Tellings, Named(column), address(Axis.DaysOf(column.Start))))],
        [.. Stretches.Select(stretch => stretch.Days)]);

    /// <summary>What it shows.</summary>
    [JsonIgnore]
    public string Title => Axis.Length == 1 ? Say("Timeline.StripOfOne", Axis.Name(Axis.First)) : Say("Timeline.Strip", Axis.Name(Axis.First), Axis.Name(Axis.Last));

    /// <summary>The same in words: the units told of most.</summary>
    [JsonIgnore]
    public string Description
    {
        get
        {
            if (Drawn.IsEmpty) { return Say("Timeline.LongerOnly"); }
            string most = string.Join("; ", Drawn.OrderByDescending(column => column.Tellings).Take(MostDescribed).OrderBy(column => column.Start).Select(Named));
            return Say(Drawn.Length > MostDescribed ? "Timeline.DescriptionOfMost" : "Timeline.Description", most);
        }
    }

    /// <summary>What a mark of the drawing stands for.</summary>
    [JsonIgnore]
    public string Key => Say(Drawn.All(column => column.Tellings <= ColumnDrawing.MostSquares) ? "Timeline.KeyOfSquares" : "Timeline.KeyOfColumns", Axis.UnitWord);

    private string Named(StripColumn column) => Say("Timeline.NamedColumn", Axis.Name(column.Start), column.Words);
}
