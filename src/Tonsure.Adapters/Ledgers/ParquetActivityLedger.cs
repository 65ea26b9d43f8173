using System.Globalization;
using System.Runtime.CompilerServices;
using Tonsure.Accounting;

namespace Tonsure.Adapters.Ledgers;

/// <summary>
/// Activities as immutable Parquet segments below <c>TONSURE_HOME/activities</c>, asked through DuckDB in this process.
/// Appending does not load DuckDB.
/// </summary>
public sealed class ParquetActivityLedger : IActivityLedger
{
    private readonly SegmentStore _store;
    private readonly SnapshotReader _reader;

    /// <summary>The ledger of a home; nothing is made before something is appended.</summary>
    /// <param name="home"><c>TONSURE_HOME</c>.</param>
    /// <param name="clock">Tells how old a file left by a dead process is.</param>
    public ParquetActivityLedger(string home, TimeProvider clock)
    {
        _store = new SegmentStore(Path.Combine(Path.GetFullPath(home), "activities"), clock);
        _reader = new SnapshotReader(_store);
    }

    /// <inheritdoc/>
    /// <exception cref="ActivityRejectedException">An activity breaks a rule; none was appended.</exception>
    /// <exception cref="HomeUnusableException">The home cannot be written.</exception>
    public Task<bool> AppendAsync(
        Guid batch,
        IReadOnlyList<Activity> activities,
        CancellationToken cancellationToken
    )
    {
        ActivityRejectedException.ThrowIfAny(activities);
        return _store.AppendAsync(
            batch,
            (stream, stop) => SegmentFile.WriteAsync(stream, activities, stop),
            cancellationToken
        );
    }

    /// <inheritdoc/>
    /// <exception cref="CorruptSegmentException">A segment cannot be read.</exception>
    /// <exception cref="HomeUnusableException">The home cannot be read.</exception>
    public async IAsyncEnumerable<Activity> ReadAsync(
        ActivityFilter filter,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        List<Activity> activities = await _reader.AskAsync(
            files => Read(files, filter, cancellationToken),
            cancellationToken
        );
        foreach (Activity activity in activities)
        {
            yield return activity;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="CorruptSegmentException">A segment cannot be read.</exception>
    /// <exception cref="HomeUnusableException">The home cannot be read.</exception>
    public Task<IReadOnlyList<Activity>> NewestAsync(
        ActivityFilter filter,
        ActivityMark? after,
        int most,
        CancellationToken cancellationToken
    ) =>
        _reader.AskAsync(
            files => NewestQuestion.Ask(files, filter, after, most, cancellationToken),
            cancellationToken
        );

    /// <inheritdoc/>
    /// <exception cref="CorruptSegmentException">The manifest cannot be read.</exception>
    /// <exception cref="HomeUnusableException">The home cannot be read.</exception>
    public Task<string> VersionAsync(CancellationToken cancellationToken) =>
        Task.FromResult(_store.Snapshot().Version);

    /// <inheritdoc/>
    /// <exception cref="UnknownZoneException">An activity with energy is in a zone that is not known.</exception>
    /// <exception cref="CorruptSegmentException">A segment cannot be read.</exception>
    /// <exception cref="HomeUnusableException">The home cannot be read.</exception>
    public Task<IReadOnlyList<FootprintRow>> SummariseAsync(
        FootprintQuery query,
        FootprintFactors factors,
        CancellationToken cancellationToken
    ) =>
        _reader.AskAsync(
            files => FootprintQuestion.Ask(files, query, factors, cancellationToken),
            cancellationToken
        );

    private static List<Activity> Read(
        IReadOnlyList<string> files,
        ActivityFilter filter,
        CancellationToken cancellationToken
    )
    {
        if (files.Count == 0)
        {
            return [];
        }

        using DuckSession session = new();
        string segments = DuckSession.Segments(files);
        SqlText condition = SqlText.Condition(
            filter,
            FootprintQuestion.Superseded(session, segments)
        );
        SqlText statement = condition with
        {
            Text = string.Create(
                CultureInfo.InvariantCulture,
                $"SELECT {ActivitySchema.Selected} FROM {segments} a WHERE {condition.Text} ORDER BY a.start_ms, a.id"
            ),
        };
        return session.Query(statement, ActivityDraft.Read, cancellationToken);
    }
}
