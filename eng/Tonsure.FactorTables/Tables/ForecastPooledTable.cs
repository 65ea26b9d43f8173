using System.Globalization;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Quantities;

namespace Tonsure.FactorTables.Tables;

/// <summary>The pooled forecast: coefficients learnt from the hours of all zones of publication A that were not filled in.</summary>
internal static class ForecastPooledTable
{
    public const string Source = "emaps-2022-A";
    private const int Decimals = 6;

    public static Table Make(IReadOnlyList<HourlyZone> zones)
    {
        var first = HourIndex.Of(
            new DateTimeOffset(2022, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds()
        );
        var model = PooledFit.Learn(
            zones
                .Where(z => z.Source == Source && !z.IsImputed)
                .Select(z => new HourlyHistory(
                    first,
                    [.. z.Intensities.Select(CarbonIntensity.FromGramsPerKilowattHour)]
                ))
        );
        var hours = string.Join(
            ',',
            Enumerable
                .Range(0, Forecaster.Hours)
                .Select(h => string.Create(CultureInfo.InvariantCulture, $"h{h:00}"))
        );
        return new Table(
            "grid/forecast_pooled.csv",
            $"feature,{hours},source",
            [Row("intercept", model.Intercepts), .. PooledModel.FeatureNames.Zip(model.Rows, Row)]
        );
    }

    private static string[] Row(string feature, IReadOnlyList<double> figures) =>
        [feature, .. figures.Select(f => Figures.Write(f, Decimals)), Source];
}
