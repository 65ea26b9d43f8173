using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Tonsure.Estimating;

/// <summary>How a model's weights are stored, which says how many bytes pass when they are read.</summary>
/// <param name="Name">The usual name, such as <c>bfloat16</c>.</param>
/// <param name="BytesPerWeight">Scales of blocks are counted in.</param>
/// <param name="WasMeasured">Whether the regression has seen it.</param>
public sealed record WeightPrecision(string Name, double BytesPerWeight, bool WasMeasured)
{
    /// <summary>The 16-bit format that most models are published in.</summary>
    public static WeightPrecision Bfloat16 { get; } = new("bfloat16", 2, WasMeasured: true);

    /// <summary>All that are known, widest first.</summary>
    public static ImmutableArray<WeightPrecision> All { get; } =
    [
        new("float32", 4, WasMeasured: false),
        Bfloat16,
        new("float16", 2, WasMeasured: true),
        new("fp8", 1, WasMeasured: true),
        new("int8", 1, WasMeasured: false),
        // 4 bits and a shared 8-bit scale for 16 or 32 of them.
        new("nvfp4", 0.5625, WasMeasured: false),
        new("mxfp4", 0.53125, WasMeasured: true),
        new("fp4", 0.53125, WasMeasured: false),
        new("int4", 0.53125, WasMeasured: false),
    ];

    /// <summary>Whether weights have 8 bits: the kernels for them waste more of what they save.</summary>
    public bool IsEightBit => BytesPerWeight is 1;

    /// <summary>Whether this is the 4-bit format of the one family that was measured with one.</summary>
    public bool IsMicroscaled => Name is "mxfp4";

    /// <summary>Whether weights have fewer than 16 bits.</summary>
    public bool IsQuantised => BytesPerWeight < 2;

    /// <summary>Finds a precision by its name or a usual short form (<c>bf16</c>, <c>fp16</c>, <c>fp32</c>), upper or lower case.</summary>
    public static bool TryParse(
        [NotNullWhen(true)] string? text,
        [NotNullWhen(true)] out WeightPrecision? precision
    )
    {
        string? name = text?.ToUpperInvariant() switch
        {
            "BF16" => "bfloat16",
            "FP16" => "float16",
            "FP32" => "float32",
            _ => text,
        };
        precision = All.FirstOrDefault(known =>
            string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase)
        );
        return precision is not null;
    }
}
