using Tonsure.Accounting;
using Tonsure.Adapters.Ledgers;

namespace Tonsure.Adapters.Tests.Ledgers;

public sealed class ParquetLedgerContractTests : ActivityLedgerContract
{
    private readonly List<TemporaryHome> _homes = [];

    protected override IActivityLedger Empty()
    {
        TemporaryHome home = new();
        lock (_homes)
        {
            _homes.Add(home);
        }

        return new ParquetActivityLedger(home.Path, TimeProvider.System);
    }

    protected override void Dispose(bool disposing)
    {
        _homes.ForEach(home => home.Dispose());
        base.Dispose(disposing);
    }
}
