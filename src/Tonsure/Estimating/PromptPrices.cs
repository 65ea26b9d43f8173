using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>Accelerator joules of one request's prompt.</summary>
/// <param name="Prefill">Of the tokens that have to be worked through.</param>
/// <param name="Cached">Of the tokens that a cache already had: their keys and values are read.</param>
/// <param name="PerToken">Of one token more without attention to others.</param>
internal sealed record PromptPrices(
    Bounded<double> Prefill,
    Bounded<double> Cached,
    Bounded<double> PerToken
)
{
    private const string Mfu = "prefill_mfu";
    private const string Fraction = "serving_power_fraction";
    private const string CachedRead = "cached_read_factor";

    /// <summary>
    /// Prefill is bound by compute: 2 × active parameters operations a token and, for attention, 4 × layers × width
    /// for each token looked back at, at a share of the peak and a share of the power.
    /// </summary>
    public static PromptPrices Of(
        InferenceTables tables,
        InferenceModel model,
        InferenceWorkload work,
        DeviceFigures? device,
        FormulaLines lines,
        ICollection<Assumption> assumptions
    )
    {
        DeviceFigures at = device ?? DeviceFigures.H100;
        Assumption mfu = tables.Default(Mfu);
        Assumption fraction = tables.Default(Fraction);
        Assumption read = tables.Default(CachedRead);
        double linear = 2 * model.ActiveParameters;
        double lookedBack = work.CachedInputTokens + (work.NewInputTokens / 2);
        double flops = work.NewInputTokens * (linear + (4 * model.LayersTimesWidth * lookedBack));
        double perFlop = at.JoulesPerFlop * fraction.Value / mfu.Value;
        LogInterval prefill = new LogInterval(0, 0)
            .With(fraction.Value, fraction.Lower, fraction.Upper)
            // The energy goes with its inverse: the most MFU is the least energy.
            .With(1 / mfu.Value, 1 / mfu.Upper, 1 / mfu.Lower);
        double perCached = tables.Roofline.Cache * at.JoulesPerByte * model.CacheBytesPerToken;
        LogInterval cached = new LogInterval(0, 0).With(read.Value, read.Lower, read.Upper);
        if (device is null)
        {
            prefill = prefill.With(UnknownDevice);
            cached = cached.With(UnknownDevice);
        }

        if (work.InputTokens > 0)
        {
            assumptions.Add(mfu);
            assumptions.Add(fraction);
            lines.Add(
                "prefill_j",
                "new × (2 × active + 4 × layers_width × looked_back) × tdp ÷ peak × power_fraction ÷ mfu",
                $"{work.NewInputTokens} × (2 × {model.ActiveParameters} + 4 × {model.LayersTimesWidth} × {lookedBack}) × {at.Tdp.Watts} ÷ {at.PeakFlops} × {fraction.Value} ÷ {mfu.Value}",
                flops * perFlop,
                "J"
            );
        }

        if (work.CachedInputTokens > 0)
        {
            assumptions.Add(read);
            lines.Add(
                "cached_input_j",
                "cached × cache_bytes × cache × tdp ÷ bandwidth × cached_read_factor",
                $"{work.CachedInputTokens} × {model.CacheBytesPerToken} × {tables.Roofline.Cache} × {at.Tdp.Watts} ÷ {at.BandwidthBytesPerSecond} × {read.Value}",
                work.CachedInputTokens * perCached * read.Value,
                "J"
            );
        }

        return new PromptPrices(
            prefill.Around(flops * perFlop),
            cached.Around(work.CachedInputTokens * perCached * read.Value),
            prefill.Around(linear * perFlop)
        );
    }

    // Joules an operation of devices in use differ about threefold.
    private static Widening UnknownDevice { get; } =
        new("device_unknown", Math.Log(3), Math.Log(3));
}
