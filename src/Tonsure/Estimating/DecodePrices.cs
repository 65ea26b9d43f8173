using System.Collections.Immutable;

namespace Tonsure.Estimating;

/// <summary>What generated tokens cost by each rung of the ladder.</summary>
internal sealed class DecodePrices(
    InferenceTables tables,
    InferenceModel model,
    InferenceWorkload work,
    FormulaLines lines,
    ICollection<Assumption> assumptions,
    ImmutableArray<Widening>.Builder widenings
)
{
    private const string DefaultBatch = "batch";
    private const string UnmeasuredDevice = "device_not_measured";

    // Nameplate power is kept to more closely by some makers than by others.
    private const double UnmeasuredPower = 0.15;

    /// <summary>By the regression.</summary>
    public TokenPrice ByRoofline(DeviceFigures device)
    {
        DecodePoint point = new(model, device, work.Devices, Batch(), MeanContext());
        Roofline at = Roofline.Of(tables.Roofline, point);
        double thinking = PerToken(point, work.InputTokens + (work.ReasoningTokens / 2));
        double saying = PerToken(
            point,
            work.InputTokens + work.ReasoningTokens + (work.AnswerTokens / 2)
        );
        lines.Add(
            "decode_j_per_token",
            "weights + compute + cache + step + sequence",
            $"{at.Weights} + {at.Compute} + {at.Cache} + {at.Step} + {at.Sequence}",
            at.JoulesPerToken,
            "J"
        );
        widenings.AddRange(tables.Range.Of(point));
        if (work.Batch is null)
        {
            Assumption batch = tables.Default(DefaultBatch);
            Widen(
                "batch_unknown",
                at.JoulesPerToken / PerTokenAt(point with { Batch = batch.Upper }),
                PerTokenAt(point with { Batch = batch.Lower }) / at.JoulesPerToken
            );
        }

        return new TokenPrice(
            work.ReasoningTokens * thinking,
            work.AnswerTokens * saying,
            at.JoulesPerToken,
            Widened(tables.IntervalOf(model.Precision))
        );
    }

    /// <summary>By measured throughput and modelled power.</summary>
    public TokenPrice ByThroughput(DeviceFigures device, double tokensPerSecond)
    {
        assumptions.Add(Assumption.Of("tokens_per_second", tokensPerSecond, "1/s"));
        double fraction = tables.PowerFraction.Of(model, work.Devices, Batch());
        double joules = fraction * device.Tdp.Watts * work.Devices / tokensPerSecond;
        lines.Add(
            "power_fraction",
            "base × (total ÷ devices)^a × (active ÷ devices)^b × batch^c, from 0.25 to 1; parameters in 10⁹",
            $"{tables.PowerFraction.Base} × ({model.TotalParameters / 1e9} ÷ {work.Devices})^{tables.PowerFraction.TotalExponent} × ({model.ActiveParameters / 1e9} ÷ {work.Devices})^{tables.PowerFraction.ActiveExponent} × {Batch()}^{tables.PowerFraction.BatchExponent}",
            fraction,
            "1"
        );
        lines.Add(
            "served_j_per_token",
            "power_fraction × tdp × devices ÷ tokens_per_second",
            $"{fraction} × {device.Tdp.Watts} × {work.Devices} ÷ {tokensPerSecond}",
            joules,
            "J"
        );
        if (!device.WasMeasured)
        {
            widenings.Add(new Widening(UnmeasuredDevice, UnmeasuredPower, UnmeasuredPower));
        }

        if (work.Batch is null)
        {
            Assumption batch = tables.Default(DefaultBatch);
            Widen(
                "batch_unknown",
                fraction / tables.PowerFraction.Of(model, work.Devices, batch.Lower),
                tables.PowerFraction.Of(model, work.Devices, batch.Upper) / fraction
            );
        }

        return TokenPrice.Even(work, joules, Widened(tables.PowerInterval));
    }

    /// <summary>By the model alone.</summary>
    public TokenPrice ByParameters()
    {
        double joules = tables.Parameters.JoulesPerToken(model);
        lines.Add(
            "decode_j_per_token",
            "base × active^a × total^b; parameters in 10⁹",
            $"{tables.Parameters.Base} × {model.ActiveParameters / 1e9}^{tables.Parameters.ActiveExponent} × {model.TotalParameters / 1e9}^{tables.Parameters.TotalExponent}",
            joules,
            "J"
        );
        // The measured device stands in, so that what is asked is the model and its format alone.
        Assumption batch = tables.Default(DefaultBatch);
        widenings.AddRange(
            tables.Range.Of(
                new DecodePoint(model, DeviceFigures.H100, 1, batch.Value, MeanContext())
            )
        );
        return TokenPrice.Even(work, joules, Widened(tables.ParametersInterval));
    }

    private double Batch()
    {
        Assumption batch = work.Batch is { } given
            ? Assumption.Of(DefaultBatch, given, "1")
            : tables.Default(DefaultBatch);
        if (!assumptions.Contains(batch))
        {
            assumptions.Add(batch);
        }

        return batch.Value;
    }

    private double MeanContext() => work.InputTokens + (work.OutputTokens / 2);

    private double PerToken(DecodePoint point, double context) =>
        PerTokenAt(point with { ContextTokens = context });

    private double PerTokenAt(DecodePoint point) =>
        Roofline.Of(tables.Roofline, point).JoulesPerToken;

    private LogInterval Widened(LogInterval interval) =>
        widenings.Aggregate(interval, (sum, widening) => sum.With(widening));

    private void Widen(string reason, double below, double above) =>
        widenings.Add(
            new Widening(reason, Math.Max(0, Math.Log(below)), Math.Max(0, Math.Log(above)))
        );
}
