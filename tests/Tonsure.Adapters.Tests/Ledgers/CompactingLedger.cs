using Tonsure.Accounting;
using Tonsure.Adapters.Ledgers;

namespace Tonsure.Adapters.Tests.Ledgers;

/// <summary>A ledger that compacts after each append, and again: what is replaced goes, and what was just absorbed goes next time.</summary>
internal sealed class CompactingLedger(string home) : IActivityLedger
{
    private readonly ParquetActivityLedger _ledger = new(home, TimeProvider.System);

    public async Task<bool> AppendAsync(
        Guid batch,
        IReadOnlyList<Activity> activities,
        CancellationToken cancellationToken
    )
    {
        bool appended = await _ledger.AppendAsync(batch, activities, cancellationToken);
        _ = await new LedgerCompaction(home, TimeProvider.System).CompactAsync(
            TimeSpan.Zero,
            unasked: batch.GetHashCode() % 2 == 0,
            cancellationToken
        );
        return appended;
    }

    public IAsyncEnumerable<Activity> ReadAsync(
        ActivityFilter filter,
        CancellationToken cancellationToken
    ) => _ledger.ReadAsync(filter, cancellationToken);

    public Task<IReadOnlyList<Activity>> NewestAsync(
        ActivityFilter filter,
        ActivityMark? after,
        int most,
        CancellationToken cancellationToken
    ) => _ledger.NewestAsync(filter, after, most, cancellationToken);

    public Task<string> VersionAsync(CancellationToken cancellationToken) =>
        _ledger.VersionAsync(cancellationToken);

    public Task<IReadOnlyList<FootprintRow>> SummariseAsync(
        FootprintQuery query,
        FootprintFactors factors,
        CancellationToken cancellationToken
    ) => _ledger.SummariseAsync(query, factors, cancellationToken);
}
