using System.Diagnostics;
using System.Globalization;
using System.Text;
using Tonsure.Adapters.Grids;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;

namespace Tonsure.Bench;

/// <summary>What forecasts cost on one core: 123 zones of the year 2022, the next 96 hours of each.</summary>
internal static class ForecastBench
{
    private const string Year = "data/grid/ci_lifecycle_average_2022_A.csv.gz";
    private const int Runs = 21;

    internal static int Run()
    {
        string shared = Environment.GetEnvironmentVariable("TONSURE_SHARED") ?? "../shared";
        string path = Path.Combine(shared, Year);
        if (!File.Exists(path))
        {
            Console.Error.WriteLine($"{path} is not there: set TONSURE_SHARED");
            return 3;
        }

        (ZoneId Zone, HourlyHistory History)[] year =
        [
            .. IntensityFiles.Load(path).Select(zone => (ZoneId.Parse(zone.Key), zone.Value)),
        ];
        GridTables tables = ShippedGridTables.Load("data", []);
        Forecaster forecaster = new(tables, ShippedPooledModel.Load("data"));
        long issue = year[0].History.EndHour;

        PreparedForecast[] ready =
        [
            .. year.Select(zone => forecaster.Prepare(zone.Zone, zone.History, issue)),
        ];
        double issued = Median(() => Sum(ready, zone => zone.Issue()));
        double prepared = Median(() =>
            Sum(year, zone => forecaster.Forecast(zone.Zone, zone.History, issue))
        );

        StringBuilder text = new();
        text.AppendLine("# Forecasts").AppendLine();
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"{DateTimeOffset.UtcNow:yyyy-MM-dd}: `dotnet run -c Release --project bench/Tonsure.Bench -- forecast`. The next 96 hours of {year.Length} zones, each with the hours of 2022 as its history; one core, median of {Runs} (files already read)."
        );
        text.AppendLine().AppendLine("| What | Time | Target |").AppendLine("|---|---:|---:|");
        Row(
            "issued: 96 figures of each zone with their bounds, models fitted before",
            issued,
            "≤ 50 ms"
        );
        Row(
            "prepared and issued: each zone's own model fitted, and 150 earlier days forecast again for the bounds",
            prepared,
            ""
        );
        Console.Write(text);
        Directory.CreateDirectory(Path.Combine("bench", "results"));
        File.WriteAllText(Path.Combine("bench", "results", "forecast.md"), text.ToString());
        return 0;

        void Row(string what, double milliseconds, string target) =>
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {what} | {milliseconds:0.0} ms | {target} |"
            );
    }

    private static double Sum<T>(T[] zones, Func<T, IntensityForecast> forecast)
    {
        double sum = 0;
        foreach (T zone in zones)
        {
            sum += forecast(zone).Points[^1].Intensity.Value.GramsPerKilowattHour;
        }

        return sum;
    }

    private static double Median(Func<double> work)
    {
        double[] times = new double[Runs];
        for (int i = -2; i < Runs; i++)
        {
            long began = Stopwatch.GetTimestamp();
            double figure = work();
            double took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            if (figure <= 0)
            {
                throw new InvalidOperationException("no zone has a forecast");
            }

            times[Math.Max(i, 0)] = took;
        }

        Array.Sort(times);
        return times[Runs / 2];
    }
}
