using CsCheck;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Quantities;

public sealed class BoundedTests
{
    [Theory]
    [InlineData(5, 6, 7)]
    [InlineData(5, 3, 4)]
    [InlineData(5, 7, 3)]
    public void A_value_outside_its_bounds_is_refused(int value, int lower, int upper) =>
        Assert.Throws<ArgumentException>(() => new Bounded<int>(value, lower, upper));

    [Fact]
    public void A_value_may_lie_on_its_bounds()
    {
        Bounded<int> exact = Bounded<int>.Exactly(5);
        Assert.Equal((5, 5, 5), (exact.Value, exact.Lower, exact.Upper));
        Assert.Equal("5 (5 … 5)", exact.ToString());
    }

    [Fact]
    public void Bounds_that_were_rounded_apart_from_the_value_are_moved_to_it() =>
        Gen.Select(Gen.Int, Gen.Int, Gen.Int)
            .Sample(
                (value, lower, upper) =>
                {
                    Bounded<int> around = Bounded<int>.Around(value, lower, upper);
                    return around.Value == value
                        && around.Lower == Math.Min(lower, value)
                        && around.Upper == Math.Max(upper, value);
                }
            );
}
