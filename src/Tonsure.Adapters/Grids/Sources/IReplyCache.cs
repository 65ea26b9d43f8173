namespace Tonsure.Adapters.Grids.Sources;

/// <summary>
/// Keeps replies so that a source need not send them again. It may forget anything at any time, and a failure to keep is no
/// failure of the question.
/// </summary>
public interface IReplyCache
{
    /// <summary>What was kept for a question; null where there is nothing.</summary>
    Task<KeptReply?> FindAsync(string source, string asked, CancellationToken cancellationToken);

    /// <summary>Keeps a reply in place of an older one.</summary>
    Task KeepAsync(
        string source,
        string asked,
        KeptReply reply,
        CancellationToken cancellationToken
    );
}
