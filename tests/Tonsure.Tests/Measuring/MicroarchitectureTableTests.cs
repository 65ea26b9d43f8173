using Tonsure.Measuring;
using Xunit;

namespace Tonsure.Tests.Measuring;

public sealed class MicroarchitectureTableTests
{
    private static readonly MicroarchitectureTable Table = new([
        new("GenuineIntel", 6, 85, 85, 0, 4, "Skylake"),
        new("GenuineIntel", 6, 85, 85, 5, 7, "Cascade Lake"),
        new("AuthenticAMD", 26, 0, 31, 0, 15, "EPYC 5th Gen"),
    ]);

    [Theory]
    [InlineData("GenuineIntel", 6, 85, 4, "Skylake")]
    [InlineData("GenuineIntel", 6, 85, 7, "Cascade Lake")]
    [InlineData("AuthenticAMD", 26, 2, 1, "EPYC 5th Gen")]
    [InlineData("GenuineIntel", 6, 85, 11, "unknown")]
    [InlineData("ARM", 8, 1, 1, "unknown")]
    public void A_processor_is_of_the_row_that_holds_it(
        string vendor,
        int family,
        int model,
        int stepping,
        string expected
    ) => Assert.Equal(expected, Table.Find(new CpuIdentity(vendor, family, model, stepping)));
}
