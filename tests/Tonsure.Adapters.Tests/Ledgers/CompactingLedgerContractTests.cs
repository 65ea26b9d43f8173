using Tonsure.Accounting;

namespace Tonsure.Adapters.Tests.Ledgers;

/// <summary>Compaction between any two operations changes nothing that anybody sees.</summary>
public sealed class CompactingLedgerContractTests : ActivityLedgerContract
{
    private readonly List<TemporaryHome> _homes = [];

    protected override IActivityLedger Empty()
    {
        TemporaryHome home = new();
        lock (_homes)
        {
            _homes.Add(home);
        }

        return new CompactingLedger(home.Path);
    }

    protected override void Dispose(bool disposing)
    {
        _homes.ForEach(home => home.Dispose());
        base.Dispose(disposing);
    }
}
