using System.Globalization;
using Tonsure.Estimating;
using Tonsure.Quantities;
using Xunit;
using static Tonsure.Tests.Estimating.TestClaims;

namespace Tonsure.Tests.Estimating;

public sealed class ClaimCheckerTests
{
    [Fact]
    public void Power_time_pue_and_intensity_give_the_emissions()
    {
        // 1,000 h × 400 W × 1.1 × 385 g/kWh = 169.4 kg.
        ClaimAnswer answer = Check(Inputs(1000, 400, 1.1, 385), 0.1694, 0.44);
        Assert.Equal(ClaimVerdict.Consistent, answer.Verdict);
        Assert.Equal(ClaimRule.PowerTime, answer.Rule);
        Assert.Equal(Tonnes(0.1694), answer.Carbon.Value);
        Assert.Equal(MegawattHours(0.44), answer.Energy.Value);
        Assert.Equal(0, answer.ErrorPpm);
        Assert.Empty(answer.Missing);
        Assert.Empty(answer.Notes);
    }

    [Fact]
    public void The_published_figures_imply_an_intensity_and_a_power()
    {
        ClaimAnswer answer = Check(Inputs(1000, 400, 1.1, 385), 0.22, 0.44);
        Assert.Equal(500_000_000, answer.ImpliedMicrogramsPerKilowattHour);
        Assert.Equal(400_000, answer.ImpliedMilliwatts);
        Assert.Equal(ClaimVerdict.Inconsistent, answer.Verdict);
    }

    [Fact]
    public void A_power_is_implied_by_the_emissions_where_no_energy_is_published()
    {
        ClaimAnswer answer = Check(Inputs(1000, 400, 1.1, 385), 0.1694 / 2);
        Assert.Equal(200_000, answer.ImpliedMilliwatts);
    }

    [Theory]
    [InlineData(8930, ClaimVerdict.Insufficient)]
    [InlineData(12.9, ClaimVerdict.Inconsistent)]
    [InlineData(20_000, ClaimVerdict.Inconsistent)]
    public void An_intensity_that_was_worked_back_from_the_result_decides_nothing(
        double tonnes,
        ClaimVerdict verdict
    )
    {
        // Between 4,900 MWh × 8 g/kWh = 39.2 t and 9,800 MWh × 1,500 g/kWh = 14,700 t.
        ClaimAnswer answer = Check(Inputs(7e6, 700, null, 414, isBackSolved: true), tonnes);
        Assert.Equal(verdict, answer.Verdict);
        Assert.Equal(new ClaimSpan(Tonnes(39.2), Tonnes(14_700)), answer.Carbon.Span);
        Assert.Equal(Tonnes(2028.6), answer.Carbon.Value);
        Assert.Equal([ClaimField.Pue, ClaimField.Intensity], answer.Missing);
        Assert.Contains(answer.Notes, note => note is ClaimNote.BackSolved);
    }

    [Fact]
    public void A_stated_energy_at_the_racks_takes_the_pue_and_one_at_the_facility_does_not()
    {
        Assert.Equal(
            Tonnes(52.1904),
            Check(Inputs(pue: 1.2, intensity: 332), 52, 131, ClaimBoundary.It).Carbon.Value
        );
        Assert.Equal(Tonnes(43.492), Check(Inputs(pue: 1.2, intensity: 332), 52, 131).Carbon.Value);
    }

    [Theory]
    [InlineData(43.492, ClaimVerdict.Consistent, ClaimBoundary.Facility)]
    [InlineData(52.1904, ClaimVerdict.Consistent, ClaimBoundary.It)]
    [InlineData(47, ClaimVerdict.Insufficient, null)]
    [InlineData(60, ClaimVerdict.Inconsistent, null)]
    public void An_energy_of_unstated_boundary_may_be_read_either_way(
        double tonnes,
        ClaimVerdict verdict,
        ClaimBoundary? read
    )
    {
        ClaimAnswer answer = Check(
            Inputs(pue: 1.2, intensity: 332),
            tonnes,
            131,
            ClaimBoundary.Unstated
        );
        Assert.Equal(verdict, answer.Verdict);
        Assert.Equal(
            read,
            answer
                .Notes.OfType<ClaimNote.ReadAs>()
                .Select(n => (ClaimBoundary?)n.Boundary)
                .SingleOrDefault()
        );
        Assert.Equal(
            verdict != ClaimVerdict.Consistent,
            answer.Missing.Contains(ClaimField.EnergyBoundary)
        );
    }

    [Fact]
    public void A_published_energy_that_power_and_time_do_not_give_is_inconsistent_whatever_the_emissions()
    {
        ClaimAnswer answer = Check(Inputs(1000, 400, 1.1, 385), 0.1694, 0.9);
        Assert.Equal(ClaimVerdict.Inconsistent, answer.Verdict);
        Assert.Equal(ClaimVerdict.Inconsistent, answer.Energy.Verdict);
        Assert.Equal(ClaimVerdict.Consistent, answer.Carbon.Verdict);
        // 0.44 against 0.9.
        Assert.Contains(new ClaimNote.EnergyDiffers(-511_111), answer.Notes);
    }

    [Theory]
    [InlineData(0.4, ClaimVerdict.Insufficient)]
    [InlineData(0.8, ClaimVerdict.Insufficient)]
    [InlineData(0.3, ClaimVerdict.Inconsistent)]
    [InlineData(0.9, ClaimVerdict.Inconsistent)]
    public void Without_a_pue_an_energy_can_be_once_to_twice_what_the_devices_used(
        double megawattHours,
        ClaimVerdict verdict
    ) => Assert.Equal(verdict, Check(Inputs(1000, 400), null, megawattHours).Verdict);

    [Fact]
    public void Only_emissions_lack_everything()
    {
        ClaimAnswer answer = Check(Inputs(), 131);
        Assert.Equal(ClaimVerdict.Insufficient, answer.Verdict);
        Assert.Equal(
            ["device_hours", "avg_or_tdp_w", "pue", "gco2_per_kwh"],
            answer.Missing.Select(field => field.Word())
        );
        Assert.Null(answer.Carbon.Span);
        Assert.Null(answer.Carbon.Value);
        Assert.Null(answer.ErrorPpm);
        Assert.Equal(ClaimRule.None, answer.Rule);
    }

    [Fact]
    public void Who_publishes_neither_energy_nor_emissions_has_claimed_nothing()
    {
        ClaimAnswer answer = Check(Inputs(2.788e6));
        Assert.Equal(ClaimVerdict.Insufficient, answer.Verdict);
        Assert.Contains(ClaimField.Power, answer.Missing);
        Assert.Contains(new ClaimNote.NothingClaimed(), answer.Notes);
    }

    [Fact]
    public void A_claim_of_zero_follows_from_an_intensity_of_zero_and_says_that_no_grid_has_it()
    {
        ClaimAnswer answer = Check(Inputs(pue: 1.1, intensity: 0), 0, 135, ClaimBoundary.It);
        Assert.Equal(ClaimVerdict.Consistent, answer.Verdict);
        Assert.Equal(0, answer.ErrorPpm);
        Assert.Contains(answer.Notes, note => note is ClaimNote.NoGrid);
    }

    [Fact]
    public void A_claim_of_zero_does_not_follow_from_a_grid_that_emits()
    {
        ClaimAnswer answer = Check(Inputs(1000, 400, 1.1, 385), 0);
        Assert.Equal(ClaimVerdict.Inconsistent, answer.Verdict);
        Assert.Null(answer.ErrorPpm);
    }

    [Fact]
    public void A_sum_of_parts_is_spread_over_its_units()
    {
        // 6.5 t for 50 thousand million tokens are 130 g a million, not 0.13 g.
        ClaimInputs.Parts parts = new(Tonnes(6.5), 50_000_000_000, 1_000_000);
        ClaimAnswer answer = Check(parts, 0.00013);
        Assert.Equal(ClaimVerdict.Consistent, answer.Verdict);
        Assert.Equal(ClaimRule.Parts, answer.Rule);

        ClaimAnswer slip = ClaimChecker.Check(
            new Claim("claim", "inference", parts, null, Tonne * 13 / 100_000_000)
        );
        Assert.Equal(ClaimVerdict.Inconsistent, slip.Verdict);
        Assert.Contains(new ClaimNote.UnitSlip(1000, IsTooLow: true), slip.Notes);
    }

    [Fact]
    public void Parts_of_an_unknown_number_of_units_say_nothing_of_one()
    {
        ClaimAnswer answer = Check(new ClaimInputs.Parts(Tonnes(6.5), null, 1_000_000), 0.00013);
        Assert.Equal(ClaimVerdict.Insufficient, answer.Verdict);
        Assert.Equal([ClaimField.Units], answer.Missing);
        Assert.Equal(
            [ClaimField.Parts],
            Check(new ClaimInputs.Parts(null, 1000, 1), 0.00013).Missing
        );
    }

    [Fact]
    public void Carbon_per_operation_of_a_whole_training_fits()
    {
        // 200 t for 5e22 operations are 4 kg for 1e18.
        ClaimAnswer answer = Check(
            new ClaimInputs.Parts(Tonnes(200), (Int128)5e22, 1_000_000_000_000_000_000),
            0.004
        );
        Assert.Equal(Tonnes(0.004), answer.Carbon.Value);
        Assert.Equal(ClaimVerdict.Consistent, answer.Verdict);
    }

    [Fact]
    public void Making_is_spread_over_the_hours_that_a_device_works()
    {
        // 150 kg over 6 years at 85 %, for 1,082,990 h: 3.636 t.
        Int128 year = Hours(8760);
        ClaimInputs.Making making = new(Hours(1_082_990), Tonnes(0.15), 6 * year, 850);
        ClaimAnswer answer = Check(making, 3.64, kind: Claim.Embodied);
        Assert.Equal(ClaimVerdict.Consistent, answer.Verdict);
        Assert.Equal(3.636, (double)answer.Carbon.Value!.Value / (double)Tonne, 0.001);

        ClaimAnswer less = Check(making with { LifeNanoseconds = null }, 3.64);
        Assert.Equal(ClaimVerdict.Insufficient, less.Verdict);
        Assert.Equal([ClaimField.Life], less.Missing);
    }

    [Fact]
    public void A_life_cycle_may_be_more_than_its_electricity_and_never_less()
    {
        ClaimInputs inputs = Inputs(1000, 400, 1.1, 385);
        ClaimAnswer more = Check(inputs, 0.3, kind: Claim.Lifecycle);
        Assert.Equal(ClaimVerdict.Insufficient, more.Verdict);
        Assert.Contains(ClaimField.Parts, more.Missing);
        Assert.Contains(new ClaimNote.CoversMore(), more.Notes);
        Assert.Equal(ClaimVerdict.Inconsistent, Check(inputs, 0.1, kind: Claim.Lifecycle).Verdict);
    }

    [Fact]
    public void Inputs_that_somebody_found_to_fit_are_shown_and_decide_nothing()
    {
        ClaimAnswer answer = ClaimChecker.Check(
            new Claim("llama2_7b", "training", Inputs(184_320, 400), null, Tonnes(31.22))
            {
                Inference = new ClaimInference(
                    Pue.FromThousandths(1100),
                    CarbonIntensity.FromGramsPerKilowattHour(385)
                ),
            }
        );
        Assert.Equal(ClaimVerdict.Insufficient, answer.Verdict);
        ClaimNote.Reproduced found = Assert.Single(answer.Notes.OfType<ClaimNote.Reproduced>());
        Assert.InRange(found.ErrorPpm, 0, 200);
    }

    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3 / 4", "2.25")]
    [InlineData("100 - a * b_2 - 1", "39")]
    public void A_formula_is_computed_as_it_is_written(string formula, string value) =>
        Assert.Equal(
            decimal.Parse(value, CultureInfo.InvariantCulture),
            ClaimFormula.Evaluate(
                formula,
                new Dictionary<string, decimal>(StringComparer.Ordinal) { ["a"] = 6, ["b_2"] = 10 }
            )
        );

    [Theory]
    [InlineData("")]
    [InlineData("1 +")]
    [InlineData("(1")]
    [InlineData("1 2")]
    [InlineData("unknown")]
    [InlineData("1 / 0")]
    public void A_formula_that_cannot_be_computed_says_so(string formula) =>
        Assert.Throws<FormatException>(() =>
            ClaimFormula.Evaluate(formula, new Dictionary<string, decimal>(StringComparer.Ordinal))
        );
}
