using CsCheck;
using Tonsure.Accounting;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Accounting;

public sealed class CoverageTests
{
    private static readonly Gen<FootprintRow> Row =
        from energy in Gen.Int[0, 5]
        from intensity in Gen.Int[0, 5]
        from count in Gen.Long[0, 1_000_000]
        from joules in Gen.Long[0, long.MaxValue]
        select OfGrade((EvidenceGrade)energy, (EvidenceGrade)intensity, count, joules);

    [Fact]
    public void Shares_sum_to_one_thousand_and_every_grade_with_an_activity_is_listed() =>
        Row.Array[0, 12]
            .Sample(rows =>
            {
                Coverage coverage = Coverage.Of(rows);
                Assert.Equal(
                    rows.Sum(r => r.Activities) > 0 ? 1000 : 0,
                    coverage.ByActivities.Values.Sum()
                );
                Assert.Equal(
                    rows.Any(r => r.Sums.FacilityMicrojoules.Value > 0) ? 1000 : 0,
                    coverage.ByEnergy.Values.Sum()
                );
                Assert.Equal(
                    rows.Where(r => r.Activities > 0).Select(r => r.Overall).Distinct().Order(),
                    coverage.ByActivities.Keys
                );
            });

    [Fact]
    public void Thirds_are_333_333_and_334() =>
        Assert.Equal(
            [334, 333, 333],
            Coverage
                .Of([
                    OfGrade(EvidenceGrade.Measured, EvidenceGrade.Measured, 1, 0),
                    OfGrade(EvidenceGrade.Modelled, EvidenceGrade.Measured, 1, 0),
                    OfGrade(EvidenceGrade.Measured, EvidenceGrade.Proxy, 1, 0),
                ])
                .ByActivities.Values
        );

    private static FootprintRow OfGrade(
        EvidenceGrade energy,
        EvidenceGrade intensity,
        long count,
        long joules
    ) =>
        new(
            "",
            "method 1",
            energy,
            intensity,
            count,
            0,
            default(FootprintSums) with
            {
                FacilityMicrojoules = new BoundedSum(joules, 0, joules),
            }
        );
}
