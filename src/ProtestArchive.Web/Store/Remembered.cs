using System.Collections.Concurrent;

namespace ProtestArchive.Web.Store;

/// <summary>
/// What was counted over the whole archive, remembered for as long as nobody writes to it. Made for each request, before this begins to read: the state that is
/// then asked for is never newer than the rows which the request sees, so nothing old is kept as new.
/// </summary>
public sealed class Remembered(ArchiveVersion version, RememberedAnswers answers)
{
    private readonly string _version = version.Now;

    /// <summary>The answer to a question: as it was given before, else as it is read now.</summary>
    /// <param name="question">What is asked: it must hold all that the answer follows from, beside the archive itself.</param>
    /// <param name="read">Reads the answer, which nobody may change afterwards.</param>
    public async Task<T> AskAsync<T>(object question, Func<Task<T>> read) where T : notnull
    {
        ConcurrentDictionary<(Type, object), object> known = answers.Of(_version);
        if (known.TryGetValue((typeof(T), question), out object? before)) { return (T)before; }
        T answer = await read();
        if (known.Count < RememberedAnswers.Most) { known[(typeof(T), question)] = answer; }
        return answer;
    }
}

/// <summary>The answers of one state of the archive, the last that a request asked for.</summary>
public sealed class RememberedAnswers
{
    /// <summary>Readers can ask for more days and kinds than are worth keeping.</summary>
    public const int Most = 200;

    private State _state = new("", new());

    public ConcurrentDictionary<(Type, object), object> Of(string version)
    {
        State state = _state;
        if (state.Version != version) { _state = state = new(version, new()); }
        return state.Answers;
    }

    private sealed record State(string Version, ConcurrentDictionary<(Type, object), object> Answers);
}
