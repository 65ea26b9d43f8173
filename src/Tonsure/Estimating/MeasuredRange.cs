using System.Collections.Immutable;

namespace Tonsure.Estimating;

/// <summary>Where measurements were made. Beyond it the fit is stretched, and its bounds with it.</summary>
/// <param name="Batch">Sequences a step.</param>
/// <param name="Devices">Devices of a deployment.</param>
/// <param name="TotalParameters">All parameters.</param>
/// <param name="ActiveParameters">Parameters that a token passes through.</param>
/// <param name="ContextTokens">Tokens that attention looks back at, on average.</param>
public sealed record MeasuredRange(
    (double Least, double Most) Batch,
    (double Least, double Most) Devices,
    (double Least, double Most) TotalParameters,
    (double Least, double Most) ActiveParameters,
    (double Least, double Most) ContextTokens
)
{
    // Half of the distance between the two devices' own factors for weights, e^0.63: what not knowing a third one's costs.
    private const double UnknownDevice = 0.35;

    // As much as the factor that 8-bit weights turned out to need.
    private const double UnknownPrecision = 0.5;

    // An exponent may be off by this much; beyond the range the error grows with the distance.
    private const double ExponentDoubt = 0.25;

    /// <summary>What the bounds of this point have to be widened for.</summary>
    public ImmutableArray<Widening> Of(DecodePoint point)
    {
        ImmutableArray<Widening>.Builder reasons = ImmutableArray.CreateBuilder<Widening>();
        Add("device_not_measured", point.Device.WasMeasured ? 0 : UnknownDevice);
        Add("precision_not_measured", point.Model.Precision.WasMeasured ? 0 : UnknownPrecision);
        Add("batch_outside", Outside(point.Batch, Batch));
        Add("devices_outside", Outside(point.Devices, Devices));
        Add("total_parameters_outside", Outside(point.Model.TotalParameters, TotalParameters));
        Add("active_parameters_outside", Outside(point.Model.ActiveParameters, ActiveParameters));
        // Less context than was measured is only less of one small term.
        Add(
            "context_outside",
            Outside(Math.Max(point.ContextTokens, ContextTokens.Least), ContextTokens)
        );
        return reasons.ToImmutable();

        void Add(string reason, double width)
        {
            if (width > 0)
            {
                reasons.Add(new Widening(reason, width, width));
            }
        }
    }

    private static double Outside(double value, (double Least, double Most) range) =>
        ExponentDoubt
        * Math.Max(0, Math.Max(Math.Log(range.Least / value), Math.Log(value / range.Most)));
}
