using CsCheck;
using Tonsure.Estimating;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Estimating;

public sealed class TrainingEstimatorTests
{
    private static readonly TrainingInputs ByHours = new(
        [new TrainingRun("main", 1, 1000, null)],
        null,
        DeviceFigures.H100,
        8,
        null,
        null,
        null,
        null,
        null
    );

    private static readonly TrainingInputs ByTokens = ByHours with
    {
        Runs = [new TrainingRun("main", 1, null, 1e12)],
        ActiveParameters = 8e9,
        Mfu = 0.4,
    };

    private static Gen<TrainingInputs> Any { get; } =
        Gen.Select(
                Gen.Bool,
                Gen.Double[1, 1e6],
                Gen.Double[1e9, 1e12],
                Gen.Double[1e8, 1e10],
                Gen.Double[-0.5, 1].Select(m => m < 0.05 ? null : (double?)m),
                Estimates.Devices
            )
            .Select(
                (told, hours, tokens, active, mfu, device) =>
                    ByHours with
                    {
                        Runs = [new TrainingRun("a", 1, told ? hours : null, told ? null : tokens)],
                        ActiveParameters = active,
                        Mfu = mfu,
                        Device = device,
                    }
            );

    [Fact]
    public void Device_hours_times_power_is_energy()
    {
        TrainingEstimate estimate = Estimates.Of(
            ByHours with
            {
                AveragePower = Power.FromWatts(500),
                HostShare = 0.5,
            }
        );
        Assert.Equal(500, estimate.Energy.Accelerators.Value.KilowattHours, 1e-9);
        Assert.Equal(750, estimate.Energy.It.Value.KilowattHours, 1e-9);
        // All is given, so all is exact.
        Assert.Equal(Bounded<ItEnergy>.Exactly(estimate.Energy.It.Value), estimate.Energy.It);
        Assert.Equal(125, estimate.Hours!.Value.Value, 1e-9);
    }

    [Fact]
    public void Tokens_become_device_hours_by_six_operations_a_parameter()
    {
        TrainingEstimate estimate = Estimates.Of(ByTokens);
        Assert.Equal(6 * 8e9 * 1e12, estimate.Flops);
        Assert.Equal(4.8e22 / (989e12 * 0.4 * 3600), estimate.DeviceHours.Value, 1e-6);
    }

    [Fact]
    public void Twice_the_runs_is_twice_the_energy_to_the_millijoule() =>
        Gen.Select(Any, Gen.Int[1, 30])
            .Sample(
                (inputs, count) =>
                {
                    Estimate one = Estimates.Of(WithCount(inputs, count)).Energy;
                    Estimate two = Estimates.Of(WithCount(inputs, 2L * count)).Energy;
                    Assert.Equal(2 * one.It.Value.Millijoules, two.It.Value.Millijoules);
                    Assert.Equal(2 * one.It.Lower.Millijoules, two.It.Lower.Millijoules);
                    Assert.Equal(2 * one.It.Upper.Millijoules, two.It.Upper.Millijoules);
                }
            );

    [Fact]
    public void Energy_grows_with_tokens_parameters_and_hours_and_the_parts_are_the_whole() =>
        Gen.Select(Any, Gen.Double[1, 10])
            .Sample(
                (inputs, factor) =>
                {
                    TrainingRun run = inputs.Runs[0];
                    TrainingInputs larger = inputs with
                    {
                        Runs =
                        [
                            run with
                            {
                                DeviceHours = run.DeviceHours * factor,
                                Tokens = run.Tokens * factor,
                            },
                        ],
                    };
                    Estimate energy = Estimates.Of(inputs).Energy;
                    Assert.True(Estimates.Of(larger).Energy.It.Value >= energy.It.Value);
                    Assert.True(
                        Estimates
                            .Of(inputs with { ActiveParameters = inputs.ActiveParameters * factor })
                            .Energy.It.Value >= energy.It.Value
                    );
                    Assert.Equal(energy.It.Value, energy.Accelerators.Value + energy.Host.Value);
                    Assert.Equal(
                        energy.Accelerators.Value.Millijoules,
                        energy.Parts.Sum(part => part.Energy.Value.Millijoules)
                    );
                    Assert.True(energy.It.Lower < energy.It.Value);
                    Assert.True(energy.It.Value < energy.It.Upper);
                }
            );

    [Fact]
    public void Sweeps_and_failures_count_by_their_number()
    {
        TrainingEstimate estimate = Estimates.Of(
            ByHours with
            {
                Runs =
                [
                    new TrainingRun("main", 1, 1000, null),
                    new TrainingRun("sweep", 40, 20, null),
                    new TrainingRun("failed", 2, 100, null),
                ],
            }
        );
        Assert.Equal(2000, estimate.DeviceHours.Value, 1e-9);
        Assert.Equal([1000, 800, 200], estimate.Energy.Parts.Select(part => part.Tokens));
    }

    [Fact]
    public void Embodied_carbon_is_the_share_of_the_devices_lives()
    {
        TrainingEstimate estimate = Estimates.Of(
            ByHours with
            {
                EmbodiedKilograms = new Bounded<double>(150, 100, 300),
                LifeYears = new Bounded<double>(5, 4, 6),
            }
        );
        Assert.Equal(1000 * 150.0 / (5 * 8766) * 1000, estimate.Embodied!.Value.Value.Grams, 1e-3);
        Assert.True(estimate.Embodied.Value.Lower.Grams < estimate.Embodied.Value.Value.Grams);
        Assert.True(estimate.Embodied.Value.Upper.Grams > estimate.Embodied.Value.Value.Grams);
    }

    public static TheoryData<string, TrainingInputs> Nonsense =>
        new()
        {
            { "runs", ByHours with { Runs = [] } },
            { "runs", ByHours with { Runs = [new TrainingRun("a", 0, 1, null)] } },
            { "device_hours", ByHours with { Runs = [new TrainingRun("a", 1, null, null)] } },
            { "device_hours", ByHours with { Runs = [new TrainingRun("a", 1, -1, null)] } },
            { "active_parameters", ByTokens with { ActiveParameters = null } },
            { "device", ByTokens with { Device = null } },
            { "mfu", ByTokens with { Mfu = 0 } },
            { "mfu", ByTokens with { Mfu = 1.01 } },
            { "devices", ByHours with { Devices = 0 } },
            { "average_power_w", ByHours with { Device = null } },
            { "life_years", ByHours with { EmbodiedKilograms = Bounded<double>.Exactly(150) } },
            { "runs", ByHours with { Runs = [new TrainingRun("a", 1_000_000_000, 1e13, null)] } },
        };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void What_makes_no_sense_is_refused_by_field_with_a_mend(
        string field,
        TrainingInputs inputs
    )
    {
        TrainingOutcome.Refused refused = Assert.IsType<TrainingOutcome.Refused>(
            new TrainingEstimator(Estimates.Tables).Estimate(inputs)
        );
        Assert.Contains(
            refused.Refusals,
            refusal => refusal.Field == field && refusal.Mend.Length > 0
        );
    }

    private static TrainingInputs WithCount(TrainingInputs inputs, long count) =>
        inputs with
        {
            Runs = [inputs.Runs[0] with { Count = count }],
        };
}
