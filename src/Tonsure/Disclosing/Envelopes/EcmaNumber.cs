using System.Globalization;

namespace Tonsure.Disclosing.Envelopes;

/// <summary>Numbers as ECMAScript writes them (Number::toString), which RFC 8785 asks for.</summary>
internal static class EcmaNumber
{
    /// <summary>The shortest digits that read back as the same double, laid out as ECMAScript does.</summary>
    internal static string Format(double value)
    {
        if (value == 0)
        {
            return "0"; // also −0
        }

        string sign = value < 0 ? "-" : "";
        (string digits, int point) = Shortest(Math.Abs(value));
        int count = digits.Length;
        if (count <= point && point <= 21)
        {
            return sign + digits.PadRight(point, '0');
        }

        if (point is > 0 and <= 21)
        {
            return sign + digits[..point] + "." + digits[point..];
        }

        if (point is > -6 and <= 0)
        {
            return sign + "0." + new string('0', -point) + digits;
        }

        int exponent = point - 1;
        string power =
            (exponent < 0 ? "e-" : "e+")
            + Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
        return sign + digits[..1] + (count == 1 ? "" : "." + digits[1..]) + power;
    }

    /// <summary>Digits without zeros at either end, and where the point is: 0.digits × 10^point.</summary>
    private static (string Digits, int Point) Shortest(double value)
    {
        string shortest = value.ToString("R", CultureInfo.InvariantCulture);
        int e = shortest.IndexOf('E', StringComparison.Ordinal);
        string mantissa = e < 0 ? shortest : shortest[..e];
        int power = e < 0 ? 0 : int.Parse(shortest.AsSpan(e + 1), CultureInfo.InvariantCulture);
        int dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        string whole = dot < 0 ? mantissa : mantissa[..dot];
        string all = whole + (dot < 0 ? "" : mantissa[(dot + 1)..]);
        string withoutZeros = all.TrimStart('0');
        int point = whole.Length - (all.Length - withoutZeros.Length) + power;
        return (withoutZeros.TrimEnd('0'), point);
    }
}
