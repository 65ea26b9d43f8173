using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>What an estimate needs to know of one accelerator, from its maker's sheet.</summary>
/// <param name="Tdp">Board power limit of one device.</param>
/// <param name="PeakFlops">Dense 16-bit floating-point operations per second of one device, without sparsity.</param>
/// <param name="BandwidthBytesPerSecond">Memory bandwidth of one device, bytes per second.</param>
public sealed record DeviceFigures(Power Tdp, double PeakFlops, double BandwidthBytesPerSecond)
{
    /// <summary>H100 SXM5, one of the two devices that were measured; stands in where no hardware is known.</summary>
    public static DeviceFigures H100 { get; } = new(Power.FromWatts(700), 989e12, 3.35e12);

    /// <summary>B200, the other one that was measured.</summary>
    public static DeviceFigures B200 { get; } = new(Power.FromWatts(1000), 2250e12, 8e12);

    // Variants of one design differ by less (clocks, memory sizes); other designs by more.
    private const double SameWithin = 0.1;

    /// <summary>Joules that a device at its limit spends while one byte passes.</summary>
    public double JoulesPerByte => Tdp.Watts / BandwidthBytesPerSecond;

    /// <summary>Joules that a device at its limit spends on one operation at its peak.</summary>
    public double JoulesPerFlop => Tdp.Watts / PeakFlops;

    /// <summary>
    /// Where the bandwidth lies between the two measured devices on a logarithmic scale: 0 at H100's and below, 1 at B200's and above.
    /// </summary>
    public double BandwidthPosition =>
        Math.Clamp(
            Math.Log(BandwidthBytesPerSecond / H100.BandwidthBytesPerSecond)
                / Math.Log(B200.BandwidthBytesPerSecond / H100.BandwidthBytesPerSecond),
            0,
            1
        );

    /// <summary>Whether this is one of the measured devices, by its figures.</summary>
    public bool WasMeasured => IsLike(H100) || IsLike(B200);

    private bool IsLike(DeviceFigures other) =>
        Near(Tdp.Watts, other.Tdp.Watts)
        && Near(PeakFlops, other.PeakFlops)
        && Near(BandwidthBytesPerSecond, other.BandwidthBytesPerSecond);

    private static bool Near(double one, double other) =>
        Math.Abs(one - other) <= SameWithin * other;
}
