using System.Collections.Concurrent;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>Keeps replies as long as the program runs.</summary>
public sealed class MemoryReplyCache : IReplyCache
{
    private readonly ConcurrentDictionary<(string, string), KeptReply> _kept = new();

    /// <inheritdoc/>
    public Task<KeptReply?> FindAsync(
        string source,
        string asked,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_kept.GetValueOrDefault((source, asked)));
    }

    /// <inheritdoc/>
    public Task KeepAsync(
        string source,
        string asked,
        KeptReply reply,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        _kept[(source, asked)] = reply;
        return Task.CompletedTask;
    }
}
