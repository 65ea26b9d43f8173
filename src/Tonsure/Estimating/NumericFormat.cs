using System.Diagnostics.CodeAnalysis;

namespace Tonsure.Estimating;

/// <summary>What a number is made of while an accelerator multiplies it.</summary>
public enum NumericFormat
{
    /// <summary>64-bit floating point.</summary>
    Fp64,

    /// <summary>32-bit floating point.</summary>
    Fp32,

    /// <summary>32-bit floating point of which 19 bits are multiplied; NVIDIA's TF32 and AMD's XF32.</summary>
    Tf32,

    /// <summary>16-bit floating point, IEEE 754.</summary>
    Fp16,

    /// <summary>16-bit floating point with the range of 32 bits.</summary>
    Bf16,

    /// <summary>8-bit floating point.</summary>
    Fp8,

    /// <summary>8-bit integer.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "The field's own word.")]
    Int8,

    /// <summary>4-bit floating point.</summary>
    Fp4,
}
