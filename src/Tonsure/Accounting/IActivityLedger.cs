namespace Tonsure.Accounting;

/// <summary>
/// Keeps activities. Any number of processes append at once; nothing is overwritten; what was acknowledged is durable.
/// </summary>
public interface IActivityLedger
{
    /// <summary>
    /// Appends activities as one segment, durable when the task ends. A batch whose id was appended before is left as it is,
    /// so that a recovery that was itself cut short can be repeated.
    /// </summary>
    /// <param name="batch">The segment's id, a UUIDv7.</param>
    /// <param name="activities">At least one; all obey <see cref="ActivityRules"/>.</param>
    /// <param name="cancellationToken">Stops before anything is acknowledged.</param>
    /// <returns>False when a batch of this id was there already.</returns>
    Task<bool> AppendAsync(
        Guid batch,
        IReadOnlyList<Activity> activities,
        CancellationToken cancellationToken
    );

    /// <summary>Reads the activities in force (those that no other supersedes), ordered by start and id.</summary>
    IAsyncEnumerable<Activity> ReadAsync(
        ActivityFilter filter,
        CancellationToken cancellationToken
    );

    /// <summary>Reads a part of the activities in force, ordered by start and id, both descending.</summary>
    /// <param name="filter">Which activities.</param>
    /// <param name="after">Only what follows this place; null begins with the newest.</param>
    /// <param name="most">How many at most; positive.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<IReadOnlyList<Activity>> NewestAsync(
        ActivityFilter filter,
        ActivityMark? after,
        int most,
        CancellationToken cancellationToken
    );

    /// <summary>A text that is another one whenever activities were appended since; it may be another one without.</summary>
    Task<string> VersionAsync(CancellationToken cancellationToken);

    /// <summary>Sums the footprints of the activities in force by a key, exactly as <see cref="ActivityFootprint"/> does for one.</summary>
    /// <returns>One row per key, method and pair of grades, ordered by key.</returns>
    Task<IReadOnlyList<FootprintRow>> SummariseAsync(
        FootprintQuery query,
        FootprintFactors factors,
        CancellationToken cancellationToken
    );
}
