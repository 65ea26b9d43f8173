using CsCheck;
using Tonsure.Grid.Sources;
using Xunit;

namespace Tonsure.Tests.Grid.Sources;

public sealed class SourceStateTests
{
    private const long Now = 1_000_000_000;
    private static readonly SourceState Fresh = SourceState.Unasked("a");

    [Fact]
    public void After_three_failures_in_a_row_a_source_rests_and_longer_each_time()
    {
        SourceState state = Fresh;
        List<long> rests = [];
        for (int i = 0; i < 20; i++)
        {
            state = state.After(Failed(SourceFailure.Unreachable), Now);
            rests.Add((state.RestsUntilMs ?? Now) - Now);
        }

        Assert.Equal([0, 0, 60_000, 120_000, 240_000], rests.Take(5));
        Assert.Equal(3_600_000, rests[^1]);
    }

    [Fact]
    public void An_answer_ends_the_rest()
    {
        SourceState state = Fresh;
        for (int i = 0; i < 5; i++)
        {
            state = state.After(Failed(SourceFailure.Unreadable), Now);
        }

        Assert.True(state.IsResting(Now));
        state = state.After(Failed(SourceFailure.NoData), Now);
        Assert.False(state.IsResting(Now));
        Assert.Equal(0, state.Failures);
    }

    [Fact]
    public void A_source_that_says_how_long_is_left_alone_so_long_and_a_day_at_most()
    {
        SourceState state = Fresh.After(
            new SourceAnswer.Failed(SourceFailure.RateLimited, "", TimeSpan.FromSeconds(90)),
            Now
        );
        Assert.Equal(Now + 90_000, state.RestsUntilMs);
        Assert.True(state.IsResting(Now + 89_999));
        Assert.False(state.IsResting(Now + 90_000));
        state = Fresh.After(
            new SourceAnswer.Failed(SourceFailure.RateLimited, "", TimeSpan.FromDays(400)),
            Now
        );
        Assert.Equal(Now + 86_400_000, state.RestsUntilMs);
    }

    [Fact]
    public void A_missing_key_is_no_reason_to_rest_since_nobody_was_asked()
    {
        SourceState state = Fresh;
        for (int i = 0; i < 50; i++)
        {
            state = state.After(Failed(SourceFailure.NoKey), Now);
        }

        Assert.False(state.IsResting(Now));
        Assert.Equal(SourceFailure.NoKey, state.LastFailure);
    }

    [Fact]
    public void However_it_fails_a_rest_ends_within_a_day() =>
        Gen.Select(
                Gen.Enum<SourceFailure>().Array[0, 40],
                Gen.Int[-5, 1_000_000].Select(s => (TimeSpan?)TimeSpan.FromSeconds(s))
            )
            .Sample(
                (failures, wish) =>
                {
                    SourceState state = Fresh;
                    foreach (SourceFailure failure in failures)
                    {
                        state = state.After(new SourceAnswer.Failed(failure, "", wish), Now);
                        Assert.False(state.IsResting(Now + 86_400_000));
                    }
                }
            );

    private static SourceAnswer.Failed Failed(SourceFailure failure) => new(failure, "so", null);
}
