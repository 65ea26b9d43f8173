using System.Collections.Immutable;

namespace Tonsure.Estimating;

/// <summary>Words of the formats, for people and wires.</summary>
public static class NumericFormats
{
    /// <summary>All formats, widest first.</summary>
    public static ImmutableArray<NumericFormat> All { get; } = [.. Enum.GetValues<NumericFormat>()];

    /// <summary>The format's word: <c>fp64</c>, <c>tf32</c>, <c>bf16</c>, <c>int8</c>.</summary>
    public static string Word(this NumericFormat format) =>
        format switch
        {
            NumericFormat.Fp64 => "fp64",
            NumericFormat.Fp32 => "fp32",
            NumericFormat.Tf32 => "tf32",
            NumericFormat.Fp16 => "fp16",
            NumericFormat.Bf16 => "bf16",
            NumericFormat.Fp8 => "fp8",
            NumericFormat.Int8 => "int8",
            NumericFormat.Fp4 => "fp4",
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "no format"),
        };

    /// <summary>Reads a format's word.</summary>
    public static bool TryParse(string text, out NumericFormat format)
    {
        foreach (NumericFormat known in All)
        {
            if (known.Word() == text)
            {
                format = known;
                return true;
            }
        }

        format = default;
        return false;
    }
}
