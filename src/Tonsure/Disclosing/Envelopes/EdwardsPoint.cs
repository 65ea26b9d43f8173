using System.Numerics;

namespace Tonsure.Disclosing.Envelopes;

/// <summary>
/// A point of edwards25519 in extended coordinates (RFC 8032, section 5.1). For public values only: nothing here takes the same time
/// for all of them.
/// </summary>
internal readonly record struct EdwardsPoint
{
    /// <summary>The field's prime, 2^255 − 19.</summary>
    private static readonly BigInteger P = BigInteger.Pow(2, 255) - 19;

    private static readonly BigInteger D = Mod(-121665 * Inverse(121666));
    private static readonly BigInteger TwiceD = 2 * D;
    private static readonly BigInteger RootOfMinusOne = BigInteger.ModPow(2, (P - 1) / 4, P);

    private readonly BigInteger _x;
    private readonly BigInteger _y;
    private readonly BigInteger _z;
    private readonly BigInteger _t;

    private EdwardsPoint(BigInteger x, BigInteger y, BigInteger z, BigInteger t) =>
        (_x, _y, _z, _t) = (x, y, z, t);

    /// <summary>The order of the group that signatures live in.</summary>
    internal static BigInteger Order { get; } =
        BigInteger.Pow(2, 252)
        + BigInteger.Parse(
            "27742317777372353535851937790883648493",
            System.Globalization.CultureInfo.InvariantCulture
        );

    /// <summary>The neutral element.</summary>
    internal static EdwardsPoint Zero { get; } = new(0, 1, 1, 0);

    /// <summary>The group's generator: y = 4/5, x even.</summary>
    internal static EdwardsPoint Base { get; } = MakeBase();

    /// <summary>Whether eight times this is the neutral element.</summary>
    internal bool IsOfSmallOrder
    {
        get
        {
            EdwardsPoint eight = this;
            for (int i = 0; i < 3; i++)
            {
                eight += eight;
            }

            return eight._x.IsZero && eight._y == eight._z;
        }
    }

    /// <summary>Reads the one encoding of a point; null where it is none or another one.</summary>
    internal static EdwardsPoint? Decode(ReadOnlySpan<byte> bytes)
    {
        BigInteger y = new(bytes, isUnsigned: true);
        bool odd = bytes[31] >= 0x80;
        y -= odd ? BigInteger.One << 255 : 0;
        if (y >= P)
        {
            return null;
        }

        BigInteger square = Mod((y * y - 1) * Inverse(Mod(D * y * y + 1)));
        BigInteger x = BigInteger.ModPow(square, (P + 3) / 8, P);
        if (x * x % P != square)
        {
            x = Mod(x * RootOfMinusOne);
        }

        if (x * x % P != square || (x.IsZero && odd))
        {
            return null;
        }

        x = x.IsEven == odd ? P - x : x;
        return new EdwardsPoint(x, y, 1, Mod(x * y));
    }

    /// <summary>Whether two points are one, whatever their coordinates are scaled by.</summary>
    internal bool IsSameAs(EdwardsPoint other) =>
        Mod(_x * other._z - other._x * _z).IsZero && Mod(_y * other._z - other._y * _z).IsZero;

    /// <summary>The one encoding of this point: 32 bytes.</summary>
    internal byte[] Encode()
    {
        BigInteger inverse = Inverse(_z);
        byte[] bytes = new byte[32];
        Mod(_y * inverse).TryWriteBytes(bytes, out _, isUnsigned: true);
        if (!Mod(_x * inverse).IsEven)
        {
            bytes[31] |= 0x80;
        }

        return bytes;
    }

    /// <summary>a × this + b × other, both below 2^256.</summary>
    internal EdwardsPoint Combine(BigInteger a, EdwardsPoint other, BigInteger b)
    {
        EdwardsPoint both = this + other;
        EdwardsPoint sum = Zero;
        Span<byte> left = stackalloc byte[32];
        Span<byte> right = stackalloc byte[32];
        a.TryWriteBytes(left, out _, isUnsigned: true);
        b.TryWriteBytes(right, out _, isUnsigned: true);
        for (int i = 255; i >= 0; i--)
        {
            sum += sum;
            bool first = ((left[i / 8] >> (i % 8)) & 1) == 1;
            bool second = ((right[i / 8] >> (i % 8)) & 1) == 1;
            sum = (first, second) switch
            {
                (true, true) => sum + both,
                (true, false) => sum + this,
                (false, true) => sum + other,
                _ => sum,
            };
        }

        return sum;
    }

    public static EdwardsPoint operator -(EdwardsPoint point) =>
        new(Mod(-point._x), point._y, point._z, Mod(-point._t));

    // Complete for this curve: no special cases, doubling included.
    public static EdwardsPoint operator +(EdwardsPoint left, EdwardsPoint right)
    {
        BigInteger a = (left._y - left._x) * (right._y - right._x) % P;
        BigInteger b = (left._y + left._x) * (right._y + right._x) % P;
        BigInteger c = TwiceD * (left._t * right._t % P) % P;
        BigInteger d = 2 * left._z * right._z % P;
        (BigInteger e, BigInteger f, BigInteger g, BigInteger h) = (b - a, d - c, d + c, b + a);
        return new EdwardsPoint(Mod(e * f), Mod(g * h), Mod(f * g), Mod(e * h));
    }

    private static EdwardsPoint MakeBase()
    {
        byte[] bytes = new byte[32];
        Mod(4 * Inverse(5)).TryWriteBytes(bytes, out _, isUnsigned: true);
        return Decode(bytes)!.Value;
    }

    private static BigInteger Mod(BigInteger value)
    {
        BigInteger rest = value % P;
        return rest.Sign < 0 ? rest + P : rest;
    }

    private static BigInteger Inverse(BigInteger value) => BigInteger.ModPow(value, P - 2, P);
}
