using Tonsure.Adapters.Grids;
using Tonsure.Adapters.Tables;
using Tonsure.Grid;
using Tonsure.Grid.Forecasting;
using Tonsure.Quantities;
using Tonsure.Web.Api.Replay;

namespace Tonsure.Cli.Serving;

/// <summary>
/// Reads a folder's CSV files. Where two have an hour of a zone the first by name counts; columns that are no zone ids are left out and
/// named.
/// </summary>
internal static class ReplayData
{
    private const string Direct = "direct";

    public static ReplayHistory Load(CommandContext cli, string folder)
    {
        Dictionary<ZoneId, HourlyHistory> lifecycle = [];
        Dictionary<ZoneId, HourlyHistory> direct = [];
        foreach (string file in Files(cli, folder))
        {
            bool isDirect = Path.GetFileName(file)
                .Contains(Direct, StringComparison.OrdinalIgnoreCase);
            Add(cli, file, isDirect ? direct : lifecycle);
        }

        if (lifecycle.Count == 0)
        {
            throw Empty(cli, folder);
        }

        return new ReplayHistory(lifecycle, direct);
    }

    private static IEnumerable<string> Files(CommandContext cli, string folder)
    {
        try
        {
            return
            [
                .. Directory
                    .GetFiles(folder)
                    .Where(file =>
                        file.EndsWith(".csv", StringComparison.Ordinal)
                        || file.EndsWith(".csv.gz", StringComparison.Ordinal)
                    )
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserFaultException(ExitCodes.World, e.Message, cli.Texts.ReplayEmptyMend);
        }
    }

    private static void Add(
        CommandContext cli,
        string file,
        Dictionary<ZoneId, HourlyHistory> zones
    )
    {
        List<string> skipped = [];
        foreach ((string column, HourlyHistory history) in Read(cli, file))
        {
            if (!ZoneId.TryParse(column, out ZoneId zone))
            {
                skipped.Add(column);
            }
            else if (history.EndHour > history.FirstHour)
            {
                zones[zone] = zones.TryGetValue(zone, out HourlyHistory? earlier)
                    ? Joined(earlier, history)
                    : history;
            }
        }

        if (skipped.Count > 0)
        {
            cli.Say(cli.Texts.ReplaySkipped(Path.GetFileName(file), string.Join(", ", skipped)));
        }
    }

    private static IReadOnlyList<KeyValuePair<string, HourlyHistory>> Read(
        CommandContext cli,
        string file
    )
    {
        try
        {
            return IntensityFiles.Load(file);
        }
        catch (TableException e)
        {
            throw new UserFaultException(ExitCodes.World, e.Message, cli.Texts.HistoryMend);
        }
    }

    private static HourlyHistory Joined(HourlyHistory first, HourlyHistory second)
    {
        long start = Math.Min(first.FirstHour, second.FirstHour);
        CarbonIntensity[] hours = new CarbonIntensity[
            Math.Max(first.EndHour, second.EndHour) - start
        ];
        for (int i = 0; i < hours.Length; i++)
        {
            CarbonIntensity figure = first[start + i];
            hours[i] = figure.IsKnown ? figure : second[start + i];
        }

        return new HourlyHistory(start, hours);
    }

    private static UserFaultException Empty(CommandContext cli, string folder) =>
        new(ExitCodes.World, cli.Texts.ReplayEmpty(folder), cli.Texts.ReplayEmptyMend);
}
