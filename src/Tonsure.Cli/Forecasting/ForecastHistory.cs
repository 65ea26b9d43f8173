using Tonsure.Adapters.Grids;
using Tonsure.Adapters.Tables;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Cli.Forecasting;

/// <summary>A zone's history as people name it: in files, or what is kept.</summary>
internal static class ForecastHistory
{
    private const int Years = 5;

    /// <summary>The zone's column in files with a column a zone.</summary>
    /// <exception cref="UserFaultException">A file cannot be read or has no such column.</exception>
    public static HourlyHistory FromFiles(CommandContext cli, ZoneId zone, string[] files)
    {
        IReadOnlyList<KeyValuePair<string, HourlyHistory>> zones;
        try
        {
            zones = IntensityFiles.Load(files);
        }
        catch (TableException e)
        {
            throw new UserFaultException(ExitCodes.World, e.Message, cli.Texts.HistoryMend);
        }

        foreach ((string name, HourlyHistory history) in zones)
        {
            if (ZoneId.TryParse(name, out ZoneId column) && column == zone)
            {
                return history;
            }
        }

        throw new UserFaultException(
            ExitCodes.World,
            cli.Texts.HistoryLacks(
                string.Join(" ", files),
                zone.ToString(),
                string.Join(", ", NearestNames.Find(zone.ToString(), zones.Select(z => z.Key), 3))
            ),
            cli.Texts.HistoryMend
        );
    }

    /// <summary>The last years that are kept.</summary>
    public static async Task<HourlyHistory> FromStoreAsync(
        CommandContext cli,
        ZoneId zone,
        CancellationToken cancellationToken
    )
    {
        DateTimeOffset now = cli.World.Time.GetUtcNow();
        IReadOnlyList<SourcedPoint> points = await cli.World.GridSources.Store.ReadAsync(
            zone,
            Interval.Between(now.AddYears(-Years), now),
            null,
            cancellationToken
        );
        SourcedHour[] hours =
        [
            .. BestHours.Of(
                points,
                cli.World.Tables.SignalOf(zone),
                cli.World.GridSources.Order.Of(zone)
            ),
        ];
        if (hours.Length == 0)
        {
            return new HourlyHistory(0, []);
        }

        CarbonIntensity[] figures = new CarbonIntensity[hours[^1].Hour - hours[0].Hour + 1];
        foreach (SourcedHour hour in hours)
        {
            figures[hour.Hour - hours[0].Hour] = hour.Figure.Intensity.Value;
        }

        return new HourlyHistory(hours[0].Hour, figures);
    }
}
