using System.Net;
using Tonsure.Grid.Sources;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>What came of one try.</summary>
/// <param name="Reply">The reply, if this try is the last.</param>
/// <param name="IsPassing">Another try may do better.</param>
/// <param name="Pause">How long the source, or our own limit for it, wants to be left alone.</param>
/// <param name="ToKeep">What the cache may keep.</param>
internal sealed record TryOutcome(
    SourceReply Reply,
    bool IsPassing,
    TimeSpan? Pause,
    KeptReply? ToKeep
)
{
    /// <summary>The source could not be reached, or failed: what the circuit breaker counts.</summary>
    public bool IsUnreachable =>
        Reply is SourceReply.Failed { Answer.Failure: SourceFailure.Unreachable };

    public static TryOutcome Fail(
        SourceFailure failure,
        string detail,
        TimeSpan? pause,
        HttpStatusCode? status = null,
        bool isPassing = false
    ) =>
        new(
            new SourceReply.Failed(new SourceAnswer.Failed(failure, detail, pause), status),
            isPassing,
            pause,
            null
        );
}
