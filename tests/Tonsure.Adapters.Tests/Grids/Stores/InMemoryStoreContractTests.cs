using Tonsure.Grid.Sources;
using Tonsure.Tests.Grid.Sources;

namespace Tonsure.Adapters.Tests.Grids.Stores;

public sealed class InMemoryStoreContractTests : IntensityStoreContract
{
    protected override IIntensityStore Empty() => new InMemoryStore();
}
