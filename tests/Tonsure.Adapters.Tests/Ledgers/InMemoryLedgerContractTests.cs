using Tonsure.Accounting;
using Tonsure.Adapters.Tests.Fakes;

namespace Tonsure.Adapters.Tests.Ledgers;

public sealed class InMemoryLedgerContractTests : ActivityLedgerContract
{
    protected override IActivityLedger Empty() => new InMemoryLedger();
}
