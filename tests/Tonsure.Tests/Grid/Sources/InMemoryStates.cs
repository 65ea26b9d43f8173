using Tonsure.Grid.Sources;

namespace Tonsure.Tests.Grid.Sources;

/// <summary>States that are forgotten with their process.</summary>
internal sealed class InMemoryStates : ISourceStates
{
    private readonly Dictionary<string, SourceState> _states = new(StringComparer.Ordinal);

    /// <summary>Thrown by every write.</summary>
    public IOException? Full { get; init; }

    public SourceState this[string source] =>
        _states.GetValueOrDefault(source) ?? SourceState.Unasked(source);

    public Task<SourceState> ReadAsync(string source, CancellationToken cancellationToken) =>
        Task.FromResult(this[source]);

    public Task WriteAsync(SourceState state, CancellationToken cancellationToken)
    {
        if (Full is not null)
        {
            throw Full;
        }

        _states[state.Source] = state;
        return Task.CompletedTask;
    }
}
