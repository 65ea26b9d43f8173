using CsCheck;
using Tonsure.Planning.Exact;
using Xunit;

namespace Tonsure.Tests.Planning.Exact;

public sealed class WeightedThresholdTests
{
    [Fact]
    public void It_is_the_least_price_up_to_which_the_offers_are_enough() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[1, 4])
            .Array[0, 40]
            .Select(Gen.Int[1, 100])
            .Sample(
                (offers, wanted) =>
                {
                    double expected = double.PositiveInfinity;
                    foreach ((int price, _) in offers.OrderByDescending(offer => offer.Item1))
                    {
                        int upTo = offers
                            .Where(offer => offer.Item1 <= price)
                            .Sum(offer => offer.Item2);
                        expected = upTo >= wanted ? price : expected;
                    }

                    double found = WeightedThreshold.Find(
                        offers.Select(offer => (double)offer.Item1).ToArray(),
                        offers.Select(offer => (double)offer.Item2).ToArray(),
                        wanted
                    );
                    Assert.Equal(expected, found);
                }
            );
}
