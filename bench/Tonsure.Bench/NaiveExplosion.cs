using System.Globalization;
using DuckDB.NET.Data;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Bench;

/// <summary>
/// What one would write first: a row per activity and hour, joined with the hour's intensity, in doubles. Asked for one figure it is
/// carbon alone; asked for all it sums the ledger's five figures with bounds that are only multiplied.
/// </summary>
internal static class NaiveExplosion
{
    internal static (long Rows, double Grams) Run(string home, bool all)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        Execute(
            "CREATE TEMP TABLE intensity (zone VARCHAR, hour BIGINT, mg BIGINT, mg_lower BIGINT, mg_upper BIGINT)"
        );
        using (DuckDBAppender appender = connection.CreateAppender("temp", "main", "intensity"))
        {
            long first = HourIndex.Of(
                new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds()
            );
            IntensityBook book = LedgerBenchData.Factors.Intensities;
            foreach (ZoneProfile zone in book.Tables.Zones)
            {
                for (long hour = first; hour < first + (365 * 24); hour++)
                {
                    Bounded<CarbonIntensity> at = book.At(zone.Zone, hour).Intensity;
                    IDuckDBAppenderRow row = appender.CreateRow();
                    row.AppendValue(zone.Zone.ToString())
                        .AppendValue(hour)
                        .AppendValue((long)at.Value.MilligramsPerKilowattHour)
                        .AppendValue((long)at.Lower.MilligramsPerKilowattHour)
                        .AppendValue((long)at.Upper.MilligramsPerKilowattHour);
                    row.EndRow();
                }
            }
        }

        using DuckDBCommand command = connection.CreateCommand();
        string others = string.Join(
            ", ",
            new[]
            {
                "energy_mj",
                "energy_lower_mj",
                "energy_upper_mj",
                "energy_mj * 1120.0",
                "energy_lower_mj * 1120.0",
                "energy_upper_mj * 1120.0",
                "energy_lower_mj * mg_lower / 3.6e9",
                "energy_upper_mj * mg_upper / 3.6e9",
                "cpu_ms * 70000.0 + accelerator_ms * 2.5e9",
                "cpu_ms * 30000.0 + accelerator_ms * 1e9",
                "cpu_ms * 140000.0 + accelerator_ms * 5e9",
                "energy_mj * 4820.0",
                "energy_lower_mj * 3600.0",
                "energy_upper_mj * 6000.0",
            }.Select((figure, i) => $"sum(share * ({figure})) AS figure_{i}")
        );
        string more = all
            ? others + ", count(DISTINCT id) AS activities, method, method_version, grade,"
            : "";
        // All figures are asked for, so that none is left out of the work.
        command.CommandText = $"""
            SELECT subject, day, grams {(
                all
                    ? ", "
                        + string.Join(", ", Enumerable.Range(0, 14).Select(i => $"figure_{i}"))
                    : ""
            )}
            FROM (
                SELECT subject, h // 24 AS day, {more}
                    sum(share * energy_mj * {LedgerBenchData.PueThousandths} * mg / 3.6e9 / 1e6) AS grams
                FROM (SELECT *, (least(end_ms, (h + 1) * 3600000) - greatest(start_ms, h * 3600000))::DOUBLE
                        / (end_ms - start_ms) AS share
                    FROM (SELECT *, unnest(range(start_ms // 3600000, (end_ms - 1) // 3600000 + 1)) AS h
                        FROM read_parquet('{home}/activities/log/*.parquet'))) a
                JOIN intensity i ON i.zone = a.zone AND i.hour = a.h
                GROUP BY ALL)
            """;
        using DuckDBDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        double total = 0;
        while (reader.Read())
        {
            DateTimeOffset day = DateTimeOffset.UnixEpoch.AddDays(reader.GetInt64(1));
            double grams = reader.GetDouble(2);
            total += grams;
            rows.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{reader.GetString(0)}\t{day:yyyy-MM-dd}\t{grams:R}"
                )
            );
        }

        File.WriteAllLines(Path.Combine(home, "exploded.tsv"), rows);
        return (rows.Count, total);

        void Execute(string sql)
        {
            using DuckDBCommand statement = connection.CreateCommand();
            statement.CommandText = sql;
            statement.ExecuteNonQuery();
        }
    }
}
