using CsCheck;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Quantities;

namespace Tonsure.Tests.Grid.Forecasting;

/// <summary>Histories of made-up grids.</summary>
internal static class Histories
{
    /// <summary>A Monday, 00:00 UTC.</summary>
    public static readonly long First = HourIndex.Of(
        new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds()
    );

    /// <summary>Each hour by a function of its number.</summary>
    public static HourlyHistory Of(int hours, Func<int, double?> grams) =>
        new(
            First,
            [
                .. Enumerable
                    .Range(0, hours)
                    .Select(i =>
                        grams(i) is { } figure
                            ? CarbonIntensity.FromGramsPerKilowattHour(figure)
                            : default
                    ),
            ]
        );

    /// <summary>A day with a clean noon.</summary>
    public static double Day(int hour) => 400 - (150 * Math.Sin(Math.PI * (hour % 24) / 24));

    /// <summary>Days with a clean noon, a level that wanders, and noise; the same for the same seed.</summary>
    public static double[] Grid(int seed, int hours)
    {
        Random random = new(seed);
        double[] grams = new double[hours];
        double level = 0;
        for (int i = 0; i < hours; i++)
        {
            level = (0.98 * level) + (0.03 * (random.NextDouble() - 0.5));
            grams[i] =
                Day(i + (seed % 24)) * Math.Exp(level + (0.04 * (random.NextDouble() - 0.5)));
        }

        return grams;
    }

    /// <summary>The same as a history.</summary>
    public static HourlyHistory OfGrid(int seed, int hours)
    {
        double[] grams = Grid(seed, hours);
        return Of(hours, i => grams[i]);
    }

    /// <summary>A pooled model of a few such grids.</summary>
    public static PooledModel Pooled { get; } =
        PooledFit.Learn(Enumerable.Range(100, 4).Select(seed => OfGrid(seed, 2000)));

    /// <summary>Tables in which DE has a profile, FR a year and PK its country only.</summary>
    public static Forecaster Forecaster { get; } = new(Grids.Tables(), Pooled);

    /// <summary>Any figure of a grid.</summary>
    public static readonly Gen<double> Grams = Gen.Double[1, 1500];
}
