using System.Collections.Immutable;
using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>One estimate in the making.</summary>
internal sealed class InferenceAccount
{
    private readonly InferenceTables _tables;
    private readonly InferenceInputs _inputs;
    private readonly InferenceWorkload _work;
    private readonly InferenceRung _rung;
    private readonly FormulaLines _lines = new();
    private readonly List<Assumption> _assumptions = [];
    private readonly ImmutableArray<Widening>.Builder _widenings =
        ImmutableArray.CreateBuilder<Widening>();

    public InferenceAccount(InferenceTables tables, InferenceInputs inputs)
    {
        _tables = tables;
        _inputs = inputs;
        _work = inputs.Workload;
        _rung = InferenceEstimator.RungOf(inputs);
    }

    public InferenceOutcome Outcome()
    {
        AssumeModel();
        PromptPrices prompt = PromptPrices.Of(
            _tables,
            _inputs.Model,
            _work,
            _inputs.Device,
            _lines,
            _assumptions
        );
        TokenPrice decode = Decode();
        RequestPrice request = RequestPrice.Of(_work, prompt, decode);
        if (_rung == InferenceRung.Throughput)
        {
            // Throughput is of the whole deployment: what it served in that time is all there is, but a prompt costs what it costs.
            double served = Math.Max(decode.PerRequest, request.Prompt);
            request = request.ScaledTo(served, decode.Interval);
            _lines.Add(
                "request_j",
                "max(served_j_per_token × output, prefill + cached_input)",
                $"max({decode.PerToken} × {_work.OutputTokens}, {prompt.Prefill.Value} + {prompt.Cached.Value})",
                served,
                "J"
            );
        }

        if (_inputs.CountedEnergy is { } counted)
        {
            if (!(request.Whole.Value * _work.Requests > 0))
            {
                return Refused(
                    "counted_energy_j",
                    counted.Joules,
                    "give the tokens and requests that it was counted for"
                );
            }

            request = request.ScaledTo(
                counted.Joules / _work.Requests,
                InferenceEstimator.CounterInterval
            );
            _widenings.Clear();
            _lines.Add(
                "request_j",
                "counted ÷ requests",
                $"{counted.Joules} ÷ {_work.Requests}",
                request.Whole.Value,
                "J"
            );
        }

        return Put(request, prompt, decode);
    }

    private TokenPrice Decode()
    {
        DecodePrices prices = new(_tables, _inputs.Model, _work, _lines, _assumptions, _widenings);
        return _rung switch
        {
            InferenceRung.Throughput => prices.ByThroughput(
                _inputs.Device!,
                _inputs.TokensPerSecond!.Value
            ),
            InferenceRung.Regression => prices.ByRoofline(_inputs.Device!),
            // The counter says how much; how it parts is told by the regression.
            InferenceRung.Counter when _inputs.Device is { } device => prices.ByRoofline(device),
            _ => prices.ByParameters(),
        };
    }

    private InferenceOutcome Put(RequestPrice request, PromptPrices prompt, TokenPrice decode)
    {
        Assumption share = HostEnergy.Share(_tables, _inputs.HostShare);
        _assumptions.Add(share);
        Bounded<double> whole = HostEnergy.With(request.Whole, share);
        if (!(whole.Upper * _work.Requests < BoundedJoules.Most))
        {
            return Refused(
                "requests",
                _work.Requests,
                "the whole is more than 2.5 TWh: give fewer requests or tokens"
            );
        }

        ImmutableArray<EstimatePart> parts = request.Parts(_work);
        Bounded<ItEnergy> accelerators = BoundedJoules.Sum(parts.Select(part => part.Energy));
        Bounded<ItEnergy> host = HostEnergy
            .Of(request.Whole, share)
            .Times(_work.Requests)
            .ToEnergy();
        _lines.Add(
            "request_it_j",
            "request_accelerator_j × (1 + host_share)",
            $"{request.Whole.Value} × (1 + {share.Value})",
            whole.Value,
            "J"
        );
        return new InferenceOutcome.Estimated(
            new InferenceEstimate(
                _rung,
                new Estimate(
                    accelerators,
                    host,
                    HostEnergy.Whole(accelerators, host, whole.Times(_work.Requests)),
                    parts,
                    Evidence(),
                    _lines.All,
                    [.. _assumptions],
                    _widenings.ToImmutable()
                ),
                request.PerOutputToken(_work, decode),
                request.PerInputToken(_work, prompt),
                request.Whole,
                _work.OutputTokens > 0 ? whole.Times(1 / _work.OutputTokens) : null,
                whole,
                whole.Times(1000)
            )
        );
    }

    private Evidence Evidence() =>
        new(
            _rung == InferenceRung.Parameters ? EvidenceGrade.Proxy : EvidenceGrade.Modelled,
            InferenceEstimator.MethodOf(_rung),
            InferenceEstimator.Version,
            _tables.Vintage
        );

    private void AssumeModel()
    {
        InferenceModel model = _inputs.Model;
        _assumptions.Add(Assumption.Of("total_parameters", model.TotalParameters, "1"));
        _assumptions.Add(Assumption.Of("active_parameters", model.ActiveParameters, "1"));
        _assumptions.Add(Assumption.Of("bytes_per_weight", model.Precision.BytesPerWeight, "B"));
        if (_inputs.Device is { } device)
        {
            _assumptions.Add(Assumption.Of("device_tdp", device.Tdp.Watts, "W"));
            _assumptions.Add(Assumption.Of("device_peak_flops", device.PeakFlops, "1/s"));
            _assumptions.Add(
                Assumption.Of("device_bandwidth", device.BandwidthBytesPerSecond, "B/s")
            );
            _assumptions.Add(Assumption.Of("devices", _work.Devices, "1"));
        }
    }

    private static InferenceOutcome.Refused Refused(string field, double value, string mend) =>
        new([new EstimateRefusal(field, value, null, null, mend)]);
}
