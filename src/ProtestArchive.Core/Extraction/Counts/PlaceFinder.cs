using ProtestArchive.Core.Extraction.Tokens;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Core.Extraction.Counts;

/// <summary>Finds the place of what is counted: in its sentence, else told before in its paragraph or the one before, else the report's country.</summary>
internal sealed class PlaceFinder
{
    private const int Back = 8;
    private readonly Document _document;
    private readonly CountWord[] _words;
    private readonly ClauseDistance _distance;
    private readonly int[] _tokens;
    private readonly int? _country;
    private (int Sentence, int? Place)? _lastCapital;

    public PlaceFinder(Document document, CountWord[] words, ClauseDistance distance)
    {
        _document = document;
        _words = words;
        _distance = distance;
        _tokens = [.. document.Places.Select(place => document.TokenAt(place.Span.Start))];
        _country = Country();
    }

    /// <summary>The place's index into <see cref="Document.Names"/> and whether the sentence itself names it.</summary>
    public (int? Place, bool Stated) Find(Framed framed)
    {
        int index = _document.SentenceOf(framed.Quantity.First);
        Sentence sentence = _document.Sentences[index];
        int best = -1, least = int.MaxValue;
        int low = Math.Min(framed.At, framed.Quantity.NumberFirst) - ClauseDistance.Farthest, high = Math.Max(framed.At, framed.Quantity.NumberFirst) + ClauseDistance.Farthest;
        for (int i = First(Math.Max(sentence.First, low)); i < _tokens.Length && _tokens[i] < sentence.End && _tokens[i] <= high; i++)
        {
            if (!IsLocative(_tokens[i])) { continue; }
            int cost = Math.Min(_distance.Between(framed.At, _tokens[i]), _distance.Between(framed.Quantity.NumberFirst, _tokens[i]));
            if (cost < least) { (best, least) = (i, cost); }
        }
        if (best >= 0) { return (_document.Places[best].Local, true); }
        if (Capital(sentence) is { } capital) { return (capital, true); }
        for (int i = index - 1; i >= 0 && i >= index - Back && sentence.Paragraph - _document.Sentences[i].Paragraph <= 1; i--)
        {
            if (Last(_document.Sentences[i]) is { } place) { return (place, false); }
        }
        return (_country, false);
    }

    private int? Last(Sentence sentence)
    {
        for (int i = First(sentence.End) - 1; i >= 0 && _tokens[i] >= sentence.First; i--)
        {
            if (IsLocative(_tokens[i]) && _document.Names[_document.Places[i].Local].PlaceType is not (PlaceType.Country or PlaceType.Continent)) { return _document.Places[i].Local; }
        }
        return null;
    }

    // “in the capital”, without its name: the name that stands beside “capital” elsewhere in the report.
    private int? Capital(Sentence sentence)
    {
        if (_lastCapital is { } last && last.Sentence == sentence.First) { return last.Place; } // one walk for all counts of a long sentence
        int? place = ReadCapital(sentence);
        _lastCapital = (sentence.First, place);
        return place;
    }

    private int? ReadCapital(Sentence sentence)
    {
        bool named = false;
        for (int i = sentence.First; i < sentence.End && !named; i++) { named = Is(i, "capital") && Is(i - 1, "the"); }
        if (!named) { return null; }
        for (int i = 0; i < _tokens.Length; i++)
        {
            if (_document.Names[_document.Places[i].Local].PlaceType != PlaceType.City) { continue; }
            int at = _tokens[i], end = _document.TokenAt(_document.Places[i].Span.End);
            if (Is(at - 1, "capital") || (Is(at - 1, ",") && Is(at - 2, "capital")) || (Is(at - 1, "of") && Is(at - 2, "capital")) || (Is(end, ",") && Is(end + 1, "the") && Is(end + 2, "capital"))) { return _document.Places[i].Local; }
        }
        return null;
    }

    private int? Country()
    {
        bool known = _document.Places.Any(place => _document.Names[place.Local].PlaceType == PlaceType.Country);
        Dictionary<int, int> votes = [];
        int? best = null;
        foreach (PlaceMention place in _document.Places)
        {
            if (known && _document.Names[place.Local].PlaceType != PlaceType.Country) { continue; }
            votes[place.Local] = votes.GetValueOrDefault(place.Local) + 1;
            if (best is null || votes[place.Local] > votes[best.Value]) { best = place.Local; }
        }
        return best;
    }

    // “in Lima”, “across Peru”, “the capital Lima”; not “Peru arrested”, nor “the president of Peru”.
    private bool IsLocative(int at)
    {
        for (int i = at - 1; i >= Math.Max(0, at - 6); i--)
        {
            if (_words[i].Is(WordTraits.Locative)) { return true; }
            if (Is(i, "of") && (Is(i - 1, "capital") || Is(i - 1, "city") || Is(i - 1, "town") || Is(i - 1, "village") || Is(i - 1, "streets") || Is(i - 1, "centre") || Is(i - 1, "center"))) { return true; }
            if (_words[i].IsVerb && !_words[i].Is(WordTraits.Venue) || _words[i].Is(WordTraits.Be | WordTraits.Have) || Is(i, "of") || Is(i, ";")) { return false; }
        }
        return false;
    }

    private int First(int token)
    {
        int found = Array.BinarySearch(_tokens, token);
        if (found < 0) { return ~found; }
        while (found > 0 && _tokens[found - 1] == token) { found--; }
        return found;
    }

    private bool Is(int at, string word) => _document.Word(at).Equals(word, StringComparison.OrdinalIgnoreCase);
}
