using CsCheck;
using Tonsure.Estimating;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Estimating;

public sealed class ClaimCheckerLaws
{
    private static readonly Gen<ClaimInputs.Electricity> Known =
        from hours in Gen.Long[1, 1_000_000_000]
        from watts in Gen.Long[1_000, 10_000_000]
        from pue in Gen.Int[1000, 2000]
        from intensity in Gen.Int[8_000, 1_500_000]
        select new ClaimInputs.Electricity(
            (Int128)hours * 3_600_000_000_000,
            Power.FromMilliwatts(watts),
            Pue.FromThousandths(pue),
            CarbonIntensity.FromMilligramsPerKilowattHour(intensity),
            false
        );

    /// <summary>A claim that states all, some or none of its inputs, and a figure anywhere near or far from them.</summary>
    private static readonly Gen<Claim> Any =
        from inputs in Known
        from hidden in Gen.Int[0, 15]
        from isBackSolved in Gen.Bool
        from share in Gen.Double[-4, 4]
        from withEnergy in Gen.Int[0, 3]
        from energyShare in Gen.OneOf(Gen.Const(0.0), Gen.Double[-0.5, 0.5])
        from tolerance in Gen.Int[20_000, 100_000]
        let all = ClaimChecker.Check(new Claim("all", "training", inputs, null, 1))
        select new Claim(
            "any",
            "training",
            new ClaimInputs.Electricity(
                (hidden & 1) == 0 ? inputs.DeviceNanoseconds : null,
                (hidden & 2) == 0 ? inputs.Power : null,
                (hidden & 4) == 0 ? inputs.Pue : null,
                (hidden & 8) == 0 ? inputs.Intensity : default,
                isBackSolved && (hidden & 8) == 0
            ),
            withEnergy == 0
                ? null
                : new ClaimedEnergy(
                    (Int128)((double)all.Energy.Span!.Value.Lower * Math.Pow(10, energyShare)),
                    (ClaimBoundary)(withEnergy - 1)
                ),
            (Int128)((double)all.Carbon.Value!.Value * Math.Pow(10, share * share * share / 16)),
            tolerance
        );

    [Fact]
    public void A_figure_moves_from_consistent_to_inconsistent_at_its_tolerance() =>
        Gen.Select(Known, Gen.Int[20_000, 200_000])
            .Sample(
                (inputs, tolerance) =>
                {
                    Int128 value = ClaimChecker
                        .Check(new Claim("claim", "training", inputs, null, 1))
                        .Carbon.Value!.Value;
                    // The tolerance is of the figure: c × (1 ± t) has to reach the value, to a picogram or two.
                    Int128 most = value * 1_000_000 / (1_000_000 - tolerance);
                    Int128 least = (value * 1_000_000 / (1_000_000 + tolerance)) + 1;
                    Assert.Equal(ClaimVerdict.Consistent, Verdict(most - 2));
                    Assert.Equal(ClaimVerdict.Consistent, Verdict(least + 2));
                    Assert.Equal(ClaimVerdict.Inconsistent, Verdict(most + 3));
                    Assert.Equal(ClaimVerdict.Inconsistent, Verdict(least - 3));

                    ClaimVerdict Verdict(Int128 claimed) =>
                        ClaimChecker
                            .Check(new Claim("claim", "training", inputs, null, claimed, tolerance))
                            .Verdict;
                }
            );

    [Fact]
    public void What_is_consistent_is_held_by_what_the_inputs_allow() =>
        Any.Sample(claim =>
        {
            ClaimAnswer answer = ClaimChecker.Check(claim);
            if (answer.Carbon.Verdict == ClaimVerdict.Consistent)
            {
                Assert.True(
                    answer.Carbon.Span!.Value.Holds(
                        answer.Carbon.Claimed!.Value,
                        claim.TolerancePpm
                    )
                );
                Assert.NotNull(answer.Carbon.Value);
            }
        });

    [Fact]
    public void What_is_not_consistent_says_what_is_missing_or_is_outside_of_all_that_is_possible() =>
        Any.Sample(claim =>
        {
            ClaimAnswer answer = ClaimChecker.Check(claim);
            switch (answer.Verdict)
            {
                case ClaimVerdict.Insufficient:
                    Assert.NotEmpty(answer.Missing);
                    break;
                case ClaimVerdict.Inconsistent:
                    Assert.Contains(
                        new[] { answer.Energy, answer.Carbon },
                        side =>
                            side is { Claimed: { } claimed, Span: { } span }
                            && !span.Holds(claimed, claim.TolerancePpm)
                    );
                    break;
                default:
                    Assert.Empty(answer.Missing);
                    break;
            }
        });

    [Fact]
    public void Forgetting_an_input_never_turns_a_figure_inconsistent() =>
        Gen.Select(Any, Gen.Int[0, 3])
            .Sample(
                (claim, which) =>
                {
                    ClaimInputs.Electricity inputs = (ClaimInputs.Electricity)claim.Inputs;
                    Claim vaguer = claim with
                    {
                        Inputs = which switch
                        {
                            0 => inputs with { Pue = null },
                            1 => inputs with { Intensity = default, IsIntensityBackSolved = false },
                            2 => inputs with { IsIntensityBackSolved = true },
                            _ => inputs,
                        },
                        Energy =
                            which == 3 && claim.Energy is { } energy
                                ? energy with
                                {
                                    Boundary = ClaimBoundary.Unstated,
                                }
                                : claim.Energy,
                    };
                    if (ClaimChecker.Check(claim).Verdict != ClaimVerdict.Inconsistent)
                    {
                        Assert.NotEqual(
                            ClaimVerdict.Inconsistent,
                            ClaimChecker.Check(vaguer).Verdict
                        );
                    }
                }
            );

    [Fact]
    public void A_value_that_is_given_lies_in_what_is_possible() =>
        Any.Sample(claim =>
        {
            ClaimAnswer answer = ClaimChecker.Check(claim);
            foreach (ClaimSide side in new[] { answer.Energy, answer.Carbon })
            {
                if (side is { Value: { } value, Span: { } span })
                {
                    Assert.InRange(value, span.Lower, span.Upper);
                }
            }
        });
}
