using Tonsure.Accounting;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Accounting;

public sealed class FootprintTotalTests
{
    [Fact]
    public void Bounds_add_within_a_method_and_in_quadrature_across_methods()
    {
        FootprintTotal one = FootprintTotal.Of(
            "",
            [Row("a 1", 100, 70, 130), Row("a 1", 100, 90, 110)]
        );
        Assert.Equal(new BoundedSum(200, 160, 240), one.Sums.CarbonMicrograms);
        FootprintTotal two = FootprintTotal.Of(
            "",
            [Row("a 1", 100, 70, 130), Row("b 1", 100, 60, 140)]
        );
        Assert.Equal(new BoundedSum(200, 150, 250), two.Sums.CarbonMicrograms);
    }

    [Fact]
    public void The_worst_grade_counts_and_no_row_is_uncovered()
    {
        Assert.Equal(EvidenceGrade.Proxy, FootprintTotal.Of("", [Row("a 1", 1, 1, 1)]).Worst);
        Assert.Equal(EvidenceGrade.Uncovered, FootprintTotal.Of("", []).Worst);
    }

    [Fact]
    public void Rows_of_one_key_make_one_total_in_their_order() =>
        Assert.Equal(
            ["x", "y"],
            FootprintTotal
                .ByKey([
                    Row("a 1", 1, 1, 1) with
                    {
                        Key = "x",
                    },
                    Row("a 1", 1, 1, 1) with
                    {
                        Key = "y",
                    },
                    Row("b 1", 1, 1, 1) with
                    {
                        Key = "x",
                    },
                ])
                .Select(total => total.Key)
        );

    private static FootprintRow Row(string method, int value, int lower, int upper) =>
        new(
            "",
            method,
            EvidenceGrade.Measured,
            EvidenceGrade.Proxy,
            1,
            0,
            default(FootprintSums) with
            {
                CarbonMicrograms = new BoundedSum(value, lower, upper),
            }
        );
}
