using System.Numerics;
using CsCheck;

namespace Tonsure.Tests.Quantities;

/// <summary>Non-negative integers of all sizes, and division as a schoolbook does it.</summary>
internal static class WideIntegers
{
    /// <summary>Any number of bits up to a most, each as likely.</summary>
    public static Gen<Int128> UpTo(int bits) =>
        Gen.Select(Gen.Int[0, bits], Gen.ULong, Gen.ULong)
            .Select(
                (size, high, low) =>
                    size == 0
                        ? Int128.Zero
                        : (Int128)((((UInt128)high << 64) | low) >> (128 - size))
            );

    public static BigInteger DivideHalfEven(BigInteger dividend, BigInteger divisor)
    {
        BigInteger floor = BigInteger.DivRem(dividend, divisor, out BigInteger remainder);
        int side = (2 * remainder).CompareTo(divisor);
        return side > 0 || (side == 0 && !floor.IsEven) ? floor + 1 : floor;
    }
}
