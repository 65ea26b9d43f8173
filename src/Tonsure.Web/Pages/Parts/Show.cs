using System.Globalization;
using Tonsure.Accounting;
using Tonsure.Quantities;

namespace Tonsure.Web.Pages.Parts;

/// <summary>Figures and instants as people read them, and exact ones for files.</summary>
internal static class Show
{
    /// <summary>Microjoules, micrograms and microlitres as a figure.</summary>
    public static Figure Of(Func<double, double, double, Figure> figure, BoundedSum sum) =>
        figure(
            (double)sum.Value / 1e6,
            (double)Int128.Min(sum.Lower, sum.Value) / 1e6,
            (double)Int128.Max(sum.Upper, sum.Value) / 1e6
        );

    /// <summary>IT energy of millijoules.</summary>
    public static Figure Energy(Bounded<ItEnergy> energy) =>
        Figures.Energy(
            energy.Value.Millijoules / 1e3,
            energy.Lower.Millijoules / 1e3,
            energy.Upper.Millijoules / 1e3
        );

    /// <summary>An intensity, g/kWh.</summary>
    public static Figure Intensity(Bounded<CarbonIntensity> figure) =>
        Figures.Plain(
            figure.Value.GramsPerKilowattHour,
            figure.Lower.GramsPerKilowattHour,
            figure.Upper.GramsPerKilowattHour
        );

    /// <summary>A mass to three digits: a plan is no measurement, and they tell places apart.</summary>
    public static string Planned(CarbonMass mass) => Planned(mass.Grams);

    /// <inheritdoc cref="Planned(CarbonMass)"/>
    public static string Planned(double grams) =>
        Figures.Mass(grams, grams * 0.99, grams * 1.01).WithUnit;

    /// <summary>Whole base units as an exact decimal of 10^decimals of them, without trailing zeros.</summary>
    public static string Exact(Int128 units, int decimals)
    {
        string digits = Int128
            .Abs(units)
            .ToString(CultureInfo.InvariantCulture)
            .PadLeft(decimals + 1, '0');
        string fraction = digits[^decimals..].TrimEnd('0');
        string whole = digits[..^decimals];
        return (units < 0 ? "-" : "") + whole + (fraction.Length == 0 ? "" : "." + fraction);
    }

    /// <summary>The same with its thousands apart, for people.</summary>
    public static string Grouped(Int128 units, int decimals)
    {
        string[] parts = Exact(units, decimals).Split('.');
        string whole = Int128
            .Parse(parts[0], CultureInfo.InvariantCulture)
            .ToString("N0", CultureInfo.InvariantCulture);
        return parts.Length == 1 ? whole : whole + "." + parts[1];
    }

    /// <summary><c>2026-11-25 10:00</c>, UTC.</summary>
    public static string Minute(long instantMs) =>
        DateTimeOffset
            .FromUnixTimeMilliseconds(instantMs)
            .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>11-25 10:00</c>, UTC, where the year is plain.</summary>
    public static string Brief(long instantMs) =>
        DateTimeOffset
            .FromUnixTimeMilliseconds(instantMs)
            .ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>12:41</c> or <c>1:02:03</c>.</summary>
    public static string Duration(TimeSpan duration) =>
        duration.TotalHours >= 1
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{(long)duration.TotalHours}:{duration.Minutes:00}:{duration.Seconds:00}"
            )
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{duration.Minutes}:{duration.Seconds:00}"
            );

    /// <summary>A percentage with its sign: what is saved is written with a minus.</summary>
    public static string Change(double savedPercent) =>
        savedPercent.ToString("−0.#;+0.#;0", CultureInfo.InvariantCulture) + " %";

    /// <summary>A percentage.</summary>
    public static string Percent(double percent, string format = "0.0") =>
        percent.ToString(format, CultureInfo.InvariantCulture) + " %";
}
