using Tonsure.Accounting;

namespace Tonsure.Web.Asking;

/// <summary>Answers from the ledger. Every member throws <see cref="AskingException"/> where the ledger cannot be read.</summary>
public interface IFootprints
{
    /// <summary>Sums by a key, with coverage.</summary>
    Task<FootprintAnswer> AskAsync(FootprintQuery query, CancellationToken cancellationToken);

    /// <summary>Activities themselves, the newest first, each with its footprint.</summary>
    /// <exception cref="FormatException"><see cref="ActivityAsk.After"/> is not what an earlier answer said.</exception>
    Task<Page<ActivityFigures>> ActivitiesAsync(
        ActivityAsk ask,
        CancellationToken cancellationToken
    );

    /// <summary>One activity with formula and factors; null where there is none of this id in force.</summary>
    Task<ActivityDetail?> ActivityAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>What changes whenever an answer may have: when something is appended, restated or compacted.</summary>
    Task<string> VersionAsync(CancellationToken cancellationToken);
}
