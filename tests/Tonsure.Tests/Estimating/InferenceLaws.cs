using CsCheck;
using Tonsure.Estimating;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Estimating;

public sealed class InferenceLaws
{
    [Fact]
    public void Energy_never_falls_as_tokens_are_added() =>
        Gen.Select(Estimates.Inputs, Gen.Int[0, 3], Gen.Int[1, 5000])
            .Where((inputs, _, _) => inputs.CountedEnergy is null)
            .Sample(
                (inputs, which, more) =>
                {
                    InferenceWorkload work = inputs.Workload;
                    InferenceWorkload larger = which switch
                    {
                        0 => work with { InputTokens = work.InputTokens + more },
                        1 => work with { OutputTokens = work.OutputTokens + more },
                        2 => work with
                        {
                            OutputTokens = work.OutputTokens + more,
                            ReasoningTokens = work.ReasoningTokens + more,
                        },
                        _ => work with { Requests = work.Requests + more },
                    };
                    Grows(inputs, inputs with { Workload = larger });
                }
            );

    [Fact]
    public void Energy_never_falls_as_parameters_are_added() =>
        Gen.Select(Estimates.Inputs, Gen.Double[1, 3], Gen.Double[0, 1])
            .Where((inputs, _, _) => inputs.CountedEnergy is null)
            .Sample(
                (inputs, factor, active) =>
                {
                    double total = inputs.Model.TotalParameters * factor;
                    double before = inputs.Model.ActiveParameters;
                    InferenceModel larger = inputs.Model with
                    {
                        TotalParameters = total,
                        // One rounding may put the sum a digit above the total.
                        ActiveParameters = Math.Min(total, before + (active * (total - before))),
                    };
                    Grows(inputs, inputs with { Model = larger });
                }
            );

    [Fact]
    public void Energy_never_falls_as_devices_are_added() =>
        Gen.Select(Estimates.Inputs, Gen.Int[1, 64])
            .Where((inputs, _) => inputs.CountedEnergy is null)
            .Sample(
                (inputs, more) =>
                    Grows(
                        inputs,
                        inputs with
                        {
                            Workload = inputs.Workload with
                            {
                                Devices = inputs.Workload.Devices + more,
                            },
                        }
                    )
            );

    [Fact]
    public void A_larger_batch_never_costs_more_a_token() =>
        Gen.Select(Estimates.Inputs, Gen.Double[1, 4000], Gen.Double[1, 10])
            .Where((inputs, _, _) => InferenceEstimator.RungOf(inputs) == InferenceRung.Regression)
            .Sample(
                (inputs, batch, factor) =>
                    Grows(WithBatch(inputs, batch * factor), WithBatch(inputs, batch))
            );

    [Fact]
    public void Bounds_hold_the_value_and_the_parts_are_the_whole() =>
        Estimates.Inputs.Sample(inputs =>
        {
            InferenceEstimate estimate = Estimates.Of(inputs);
            Estimate energy = estimate.Energy;
            Assert.Equal(
                energy.Accelerators.Value.Millijoules,
                energy.Parts.Sum(part => part.Energy.Value.Millijoules)
            );
            Assert.Equal(energy.It.Value, energy.Accelerators.Value + energy.Host.Value);
            Assert.True(energy.It.Lower < energy.It.Value || energy.It.Value == default);
            Assert.True(energy.It.Upper > energy.It.Value || energy.It.Value == default);
            Assert.Equal(
                estimate.ItJoulesPerThousandRequests.Value,
                estimate.ItJoulesPerRequest.Value * 1000,
                1e-9 * estimate.ItJoulesPerThousandRequests.Value
            );
            double whole = estimate.ItJoulesPerRequest.Value * inputs.Workload.Requests;
            // Each of at most four parts and the host is rounded to a millijoule.
            Assert.Equal(whole, energy.It.Value.Joules, 0.003 + (1e-9 * whole));
        });

    [Fact]
    public void Standing_alone_a_facility_draws_what_its_equipment_draws() =>
        Estimates.Inputs.Sample(inputs =>
        {
            Estimate energy = Estimates.Of(inputs).Energy;
            Assert.Equal(
                (Int128)energy.It.Value.Millijoules * 1000,
                energy.Facility(Pue.One).Value.Microjoules
            );
            Assert.Equal(
                (Int128)energy.It.Upper.Millijoules * 1100,
                energy.Facility(Pue.FromThousandths(1100)).Upper.Microjoules
            );
        });

    [Fact]
    public void What_was_not_measured_has_wider_bounds_and_says_why() =>
        Gen.Select(Estimates.Models, Estimates.Workloads)
            .Where((_, work) => work.Batch is not null)
            .Sample(
                (model, work) =>
                {
                    DeviceFigures other = DeviceFigures.H100 with { Tdp = Power.FromWatts(350) };
                    InferenceEstimate seen = Estimates.Of(
                        new InferenceInputs(model, work, DeviceFigures.H100, null, null, null)
                    );
                    InferenceEstimate unseen = Estimates.Of(
                        new InferenceInputs(model, work, other, null, null, null)
                    );
                    Assert.True(Width(unseen) > Width(seen));
                    Assert.Contains(
                        unseen.Energy.Widenings,
                        widening => widening.Reason == "device_not_measured"
                    );
                    Assert.DoesNotContain(
                        seen.Energy.Widenings,
                        widening => widening.Reason == "device_not_measured"
                    );
                }
            );

    [Fact]
    public void Knowing_only_the_model_is_the_least_sure() =>
        Gen.Select(Estimates.Models, Estimates.Workloads, Gen.Double[1, 4000])
            .Sample(
                (model, work, batch) =>
                {
                    InferenceInputs inputs = WithBatch(
                        new InferenceInputs(model, work, DeviceFigures.H100, null, null, null),
                        batch
                    );
                    Assert.True(
                        Width(Estimates.Of(inputs with { Device = null }))
                            > Width(Estimates.Of(inputs))
                    );
                }
            );

    private static double Width(InferenceEstimate estimate) =>
        estimate.AcceleratorJoulesPerOutputToken.Upper
        / estimate.AcceleratorJoulesPerOutputToken.Lower;

    private static InferenceInputs WithBatch(InferenceInputs inputs, double batch) =>
        inputs with
        {
            Workload = inputs.Workload with { Batch = batch },
        };

    private static void Grows(InferenceInputs less, InferenceInputs more)
    {
        double before = Estimates.Of(less).ItJoulesPerRequest.Value * less.Workload.Requests;
        double after = Estimates.Of(more).ItJoulesPerRequest.Value * more.Workload.Requests;
        Assert.True(after >= before * (1 - 1e-12), $"{before} J, then {after} J");
    }
}
