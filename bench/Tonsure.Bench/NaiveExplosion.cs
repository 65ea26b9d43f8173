using DuckDB.NET.Data;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Bench;

/// <summary>
/// What one would write first: a row per activity and hour, joined with the hour's intensity. It sums one figure in doubles, without
/// bounds, grades, embodied carbon or water, so it is asked for less than the ledger is.
/// </summary>
internal static class NaiveExplosion
{
    internal static (long Rows, double Grams) Run(string home)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        Execute("CREATE TEMP TABLE intensity (zone VARCHAR, hour BIGINT, mg BIGINT)");
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
                    CarbonIntensity value = book.At(zone.Zone, hour).Intensity.Value;
                    IDuckDBAppenderRow row = appender.CreateRow();
                    row.AppendValue(zone.Zone.ToString())
                        .AppendValue(hour)
                        .AppendValue((long)value.MilligramsPerKilowattHour);
                    row.EndRow();
                }
            }
        }

        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT count(*)::BIGINT, sum(grams) FROM (
                SELECT subject, h // 24 AS day, sum(
                    energy_mj::DOUBLE * (least(end_ms, (h + 1) * 3600000) - greatest(start_ms, h * 3600000))
                    / (end_ms - start_ms) * {LedgerBenchData.PueThousandths} * mg / 3.6e9 / 1e6) AS grams
                FROM (SELECT subject, zone, start_ms, end_ms, energy_mj,
                        unnest(range(start_ms // 3600000, (end_ms - 1) // 3600000 + 1)) AS h
                    FROM read_parquet('{home}/activities/log/*.parquet')) a
                JOIN intensity i ON i.zone = a.zone AND i.hour = a.h
                GROUP BY ALL)
            """;
        using DuckDBDataReader reader = command.ExecuteReader();
        reader.Read();
        return (reader.GetInt64(0), reader.GetDouble(1));

        void Execute(string sql)
        {
            using DuckDBCommand statement = connection.CreateCommand();
            statement.CommandText = sql;
            statement.ExecuteNonQuery();
        }
    }
}
