using System.Collections.Immutable;
using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>A model of GPU or other accelerator, as its maker describes one of it.</summary>
/// <param name="Name">The catalogue's id, such as <c>H100-SXM</c>.</param>
/// <param name="Aliases">Other names of exactly this model.</param>
/// <param name="Vendor">Who made it.</param>
/// <param name="Tdp">Thermal design power, or the largest power published; null where none is.</param>
/// <param name="PeakFlops">
/// Dense operations per second, without sparsity, at the unit that is fastest in that format. A format is absent where the maker
/// names no rate: unknown or not supported, never zero.
/// </param>
/// <param name="MemoryBytes">The device's own memory, in decimal gigabytes of the data sheet; null where unknown.</param>
/// <param name="BandwidthBytesPerSecond">Of that memory; null where unknown.</param>
/// <param name="Embodied">Of one of it, its memory and board included.</param>
/// <param name="Year">When it was first sold.</param>
/// <param name="Source">A key of the table of sources.</param>
public sealed record Accelerator(
    string Name,
    ImmutableArray<string> Aliases,
    string Vendor,
    Power? Tdp,
    ImmutableSortedDictionary<NumericFormat, double> PeakFlops,
    long? MemoryBytes,
    long? BandwidthBytesPerSecond,
    EmbodiedCarbon Embodied,
    int Year,
    string Source
)
{
    /// <summary>The peak in a format; null where the maker names none.</summary>
    public double? Peak(NumericFormat format) =>
        PeakFlops.TryGetValue(format, out double flops) ? flops : null;

    /// <summary>The peak in 16 bits, in which models are trained: bfloat16, else IEEE; null where neither is named.</summary>
    public double? SixteenBitPeak => Peak(NumericFormat.Bf16) ?? Peak(NumericFormat.Fp16);
}
