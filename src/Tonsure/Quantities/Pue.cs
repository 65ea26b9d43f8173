using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Tonsure.Quantities;

/// <summary>
/// Power usage effectiveness: facility energy ÷ IT energy, in whole thousandths, from 1 to 10.
/// The default is 1: equipment that stands alone.
/// </summary>
public readonly record struct Pue
{
    private readonly int _aboveOne;

    private Pue(int thousandths) => _aboveOne = thousandths - 1000;

    /// <summary>Whole thousandths, at least 1000.</summary>
    public int Thousandths => _aboveOne + 1000;

    /// <summary>No facility around the equipment.</summary>
    public static Pue One => default;

    /// <summary>The most that a site of which nothing is known plausibly has: 2.</summary>
    public static Pue MostPlausible => FromThousandths(2000);

    /// <summary>From whole base units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1 or above 10.</exception>
    public static Pue FromThousandths(int thousandths)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(thousandths, 1000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(thousandths, 10_000);
        return new Pue(thousandths);
    }

    /// <summary>Reads a plain decimal such as <c>1.12</c>, rounded to a thousandth.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Pue pue)
    {
        bool read =
            decimal.TryParse(
                text,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out decimal value
            ) && value is >= 1m and <= 10m;
        pue = read ? new Pue((int)Math.Round(value * 1000m, MidpointRounding.ToEven)) : default;
        return read;
    }

    /// <summary>A plain decimal: <c>1.12</c>.</summary>
    public override string ToString() =>
        (Thousandths / 1000m).ToString("0.###", CultureInfo.InvariantCulture);
}
