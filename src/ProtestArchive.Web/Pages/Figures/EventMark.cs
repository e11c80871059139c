using ProtestArchive.Core.Events.Comparison;
using ProtestArchive.Web.Pages.Components;
using ProtestArchive.Web.Pages.Wording;
using static ProtestArchive.Web.Language.Phrases;

namespace ProtestArchive.Web.Pages.Figures;

/// <summary>One mark for an event as a whole, for lists.</summary>
public static class EventMark
{
    /// <summary>The gravest verdict on its figures, naming what it is on: “Crowd and detained: conflict”.</summary>
    public static Mark Of(EventFigures figures)
    {
        foreach (Agreement agreement in new[] { Agreement.Conflict, Agreement.Compatible, Agreement.Same })
        {
            string[] kinds = [.. figures.Kinds.Where(kind => kind.Verdict.Agreement == agreement).Select(kind => FigureWords.Word(kind.Kind))];
            if (kinds.Length > 0) { return new(agreement, Say($"Agreement.On.{agreement}", Sentence.Capital(Sentence.List(kinds)))); }
        }
        return figures.Event.Reports > 1 ? new(Agreement.None, Say("Agreement.NothingToCompare")) : Mark.Of(Agreement.OneReport);
    }
}
