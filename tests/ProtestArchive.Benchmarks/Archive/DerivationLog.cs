using Microsoft.Extensions.Logging;
using ProtestArchive.Web.Store;

namespace ProtestArchive.Benchmarks.Archive;

/// <summary>Gathers what derivations say of themselves.</summary>
internal sealed class DerivationLog : ILogger<Deriver>
{
    private readonly List<double> _milliseconds = [], _compared = [], _touched = [];

    /// <summary>Milliseconds of half of the derivations, at most.</summary>
    public double Median => _milliseconds.Order().ElementAt(_milliseconds.Count / 2);

    /// <summary>Milliseconds of linking, dating and grouping, on average.</summary>
    public double Comparing => _compared.Average();

    /// <summary>Reports whose rows were written, on average.</summary>
    public double Touched => _touched.Average();

    public void Clear()
    {
        _milliseconds.Clear();
        _compared.Clear();
        _touched.Clear();
    }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (state is not IReadOnlyList<KeyValuePair<string, object?>> said) { return; }
        foreach ((string name, object? value) in said)
        {
            switch (name, value)
            {
                case ("Milliseconds", double milliseconds): _milliseconds.Add(milliseconds); break;
                case ("Compared", double compared): _compared.Add(compared); break;
                case ("Changed", int changed): _touched.Add(changed); break;
            }
        }
    }
}
