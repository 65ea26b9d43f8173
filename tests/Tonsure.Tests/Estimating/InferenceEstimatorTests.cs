using Tonsure.Estimating;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Tests.Estimating;

public sealed class InferenceEstimatorTests
{
    private static readonly InferenceModel Model = new("m", 8e9, 8e9, WeightPrecision.Bfloat16);

    private static readonly InferenceWorkload Work = new(1000, 400, 500, 200, 10, 64, 1);

    private static readonly InferenceInputs Inputs = new(
        Model,
        Work,
        DeviceFigures.H100,
        null,
        null,
        null
    );

    [Fact]
    public void The_roofline_is_what_pencil_and_paper_give()
    {
        // 16 GB at 700 W ÷ 3.35 TB/s, over 64 sequences; 16 GFLOP at 700 W ÷ 989 TFLOP/s.
        Roofline at = Roofline.Of(
            Estimates.Tables.Roofline,
            new DecodePoint(Model, DeviceFigures.H100, 1, 64, 1000)
        );
        Assert.Equal(0.93 * 16e9 * 700 / 3.35e12 / 64, at.Weights, 1e-9);
        Assert.Equal(1.76 * 16e9 * 700 / 989e12, at.Compute, 1e-9);
        Assert.Equal(0.00064 * 700 / 64, at.Step, 1e-9);
        Assert.Equal(0.00006 * 700, at.Sequence, 1e-9);
    }

    [Fact]
    public void Of_experts_only_those_are_read_that_some_token_was_sent_to()
    {
        InferenceModel sparse = new("s", 100e9, 10e9, WeightPrecision.Bfloat16);
        Assert.Equal(20e9, sparse.BytesTouched(1), 1);
        Assert.Equal(38e9, sparse.BytesTouched(2), 1);
        Assert.Equal(200e9, sparse.BytesTouched(1000), 1);
    }

    [Fact]
    public void With_throughput_the_energy_is_power_over_tokens_a_second()
    {
        InferenceEstimate estimate = Estimates.Of(Inputs with { TokensPerSecond = 4000 });
        double fraction = Estimates.Tables.PowerFraction.Of(Model, 1, 64);
        Assert.Equal(InferenceRung.Throughput, estimate.Rung);
        Assert.Equal(
            fraction * 700 / 4000 * 500 * 10,
            estimate.Energy.Accelerators.Value.Joules,
            0.01
        );
        Assert.Equal("inference-throughput", estimate.Energy.Evidence.Method);
    }

    [Fact]
    public void What_a_counter_told_is_the_accelerators_energy()
    {
        InferenceEstimate estimate = Estimates.Of(
            Inputs with
            {
                CountedEnergy = ItEnergy.FromJoules(1234),
            }
        );
        Assert.Equal(InferenceRung.Counter, estimate.Rung);
        Assert.Equal(1234, estimate.Energy.Accelerators.Value.Joules, 0.01);
        Assert.Empty(estimate.Energy.Widenings);
    }

    [Fact]
    public void Prompt_cache_thought_and_answer_are_priced_apart()
    {
        InferenceEstimate estimate = Estimates.Of(Inputs);
        Assert.Equal(
            ["prefill", "cached_input", "reasoning", "answer"],
            estimate.Energy.Parts.Select(part => part.Name)
        );
        Assert.Equal([6000, 4000, 2000, 3000], estimate.Energy.Parts.Select(part => part.Tokens));
        double[] perToken =
        [
            .. estimate.Energy.Parts.Select(part => part.Energy.Value.Joules / part.Tokens),
        ];
        // A cached token costs something, a new one more, a generated one most, and later ones look back at more.
        Assert.True(0 < perToken[1]);
        Assert.True(perToken[1] < perToken[0]);
        Assert.True(perToken[0] < perToken[2]);
        Assert.True(perToken[2] < perToken[3]);
    }

    [Fact]
    public void Only_the_model_is_a_proxy_and_the_rest_is_modelled()
    {
        Assert.Equal(EvidenceGrade.Modelled, Estimates.Of(Inputs).Energy.Evidence.Grade);
        Assert.Equal(
            EvidenceGrade.Proxy,
            Estimates.Of(Inputs with { Device = null }).Energy.Evidence.Grade
        );
    }

    [Fact]
    public void An_unknown_batch_is_a_default_that_says_so_and_widens()
    {
        InferenceEstimate known = Estimates.Of(Inputs);
        InferenceEstimate unknown = Estimates.Of(
            Inputs with
            {
                Workload = Work with { Batch = null },
            }
        );
        Assert.Equal(known.Energy.It.Value, unknown.Energy.It.Value);
        Assert.True(unknown.Energy.It.Upper > known.Energy.It.Upper);
        Assert.True(unknown.Energy.It.Lower < known.Energy.It.Lower);
        Assert.Contains(unknown.Energy.Assumptions, a => a is { Name: "batch", Given: false });
        Assert.Contains(known.Energy.Assumptions, a => a is { Name: "batch", Given: true });
    }

    [Fact]
    public void Every_step_is_told_with_its_numbers()
    {
        FormulaLine host = Assert.Single(
            Estimates.Of(Inputs).Energy.Formulas,
            line => line.Symbol == "request_it_j"
        );
        Assert.EndsWith("× (1 + 0.43)", host.Substituted, StringComparison.Ordinal);
        Assert.Equal(Estimates.Of(Inputs).ItJoulesPerRequest.Value, host.Value);
    }

    [Fact]
    public void A_model_takes_the_devices_whose_memory_holds_it()
    {
        Assert.Equal(1, Model.FewestDevices(80e9));
        Assert.Equal(4, (Model with { TotalParameters = 70e9 }).FewestDevices(80e9));
        Assert.Equal(16, (Model with { TotalParameters = 405e9 }).FewestDevices(80e9));
    }

    public static TheoryData<string, InferenceInputs> Nonsense =>
        new()
        {
            { "total_parameters", Inputs with { Model = Model with { TotalParameters = 0 } } },
            { "active_parameters", Inputs with { Model = Model with { ActiveParameters = 9e9 } } },
            { "input_tokens", Inputs with { Workload = Work with { InputTokens = -1 } } },
            {
                "cached_input_tokens",
                Inputs with
                {
                    Workload = Work with { CachedInputTokens = 1001 },
                }
            },
            { "output_tokens", Inputs with { Workload = Work with { OutputTokens = double.NaN } } },
            { "reasoning_tokens", Inputs with { Workload = Work with { ReasoningTokens = 501 } } },
            { "requests", Inputs with { Workload = Work with { Requests = -1 } } },
            { "batch", Inputs with { Workload = Work with { Batch = 0.5 } } },
            { "devices", Inputs with { Workload = Work with { Devices = 0 } } },
            { "tokens_per_second", Inputs with { TokensPerSecond = 0 } },
            { "host_share", Inputs with { HostShare = -0.1 } },
            {
                "device_peak_flops",
                Inputs with
                {
                    Device = DeviceFigures.H100 with { PeakFlops = 989 },
                }
            },
            {
                "counted_energy_j",
                Inputs with
                {
                    CountedEnergy = ItEnergy.FromJoules(1),
                    Workload = Work with { Requests = 0 },
                }
            },
            {
                "requests",
                Inputs with
                {
                    Model = Model with { TotalParameters = 1e15, ActiveParameters = 1e15 },
                    Workload = Work with { Requests = 1e15 },
                }
            },
        };

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void What_makes_no_sense_is_refused_by_field_with_a_mend(
        string field,
        InferenceInputs inputs
    )
    {
        InferenceOutcome.Refused refused = Assert.IsType<InferenceOutcome.Refused>(
            new InferenceEstimator(Estimates.Tables).Estimate(inputs)
        );
        EstimateRefusal refusal = Assert.Single(
            refused.Refusals,
            refusal => refusal.Field == field
        );
        Assert.NotEmpty(refusal.Mend);
    }
}
