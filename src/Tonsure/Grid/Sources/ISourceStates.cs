namespace Tonsure.Grid.Sources;

/// <summary>Remembers how each source has been doing.</summary>
public interface ISourceStates
{
    /// <summary>A source's state; <see cref="SourceState.Unasked"/> where nothing is remembered.</summary>
    Task<SourceState> ReadAsync(string source, CancellationToken cancellationToken);

    /// <summary>Remembers a state in place of the one before.</summary>
    /// <exception cref="IOException">It cannot be kept.</exception>
    Task WriteAsync(SourceState state, CancellationToken cancellationToken);
}
